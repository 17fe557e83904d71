using System.Collections.Concurrent;
using System.Text;

namespace PosterKit.Fonts.Native;

/// <summary>HarfBuzz's handles of languages; they live as long as the process.</summary>
internal static unsafe class Languages
{
    private static readonly ConcurrentDictionary<string, Language> Handles = new(StringComparer.Ordinal);

    /// <summary>The handle of a BCP 47 tag; 0 for an empty one.</summary>
    public static nint Get(string language) => Handles.GetOrAdd(language, static l => new(Create(l))).Handle;

    private static nint Create(string language)
    {
        var bytes = Encoding.ASCII.GetBytes(Canonical(language));
        fixed (byte* first = bytes) return first is null ? 0 : HarfBuzz.LanguageFromString(first, bytes.Length);
    }

    // Macao follows Hong Kong (requirements LC-01); HarfBuzz knows zh-MO by another OpenType tag that few fonts have.
    private static string Canonical(string language) =>
        language.Equals("zh-MO", StringComparison.OrdinalIgnoreCase) || language.Equals("zh-Hant-MO", StringComparison.OrdinalIgnoreCase)
            ? "zh-Hant-HK"
            : language;

    // A class: a dictionary over a number would be compiled anew at every start of the program.
    private sealed class Language(nint handle)
    {
        public nint Handle { get; } = handle;
    }
}
