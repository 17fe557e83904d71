using System.Collections.Frozen;
using System.Globalization;

namespace PosterKit.Foundation;

/// <summary>The texts of every diagnostic, once for each code and language. The tables stand in the files beside this one.</summary>
public static partial class DiagnosticCatalogue
{
    private static readonly FrozenDictionary<DiagnosticCode, DiagnosticEntry> Entries =
        new[] { Syntax(), Meaning(), Layout(), Resources(), Export(), Press() }.SelectMany(table => table).ToFrozenDictionary();

    // Read by `explain` alone: no run of a poster pays for them.
    private static readonly Lazy<Dictionary<DiagnosticCode, DiagnosticPhrase>> CausesByCode = new(Causes);

    /// <summary>Every code that has a text.</summary>
    public static IEnumerable<DiagnosticCode> Codes => Entries.Keys.Order();

    /// <summary>The line of a code.</summary>
    /// <exception cref="KeyNotFoundException">The code has none; a test holds that this never happens.</exception>
    public static DiagnosticEntry Find(DiagnosticCode code) => Entries[code];

    /// <summary>Why a code is said: what was looked at, and what it would do to a poster; null where the message says it all.</summary>
    public static DiagnosticPhrase? FindCause(DiagnosticCode code) => CausesByCode.Value.GetValueOrDefault(code);

    /// <summary>The texts of a diagnostic with its arguments filled in.</summary>
    public static DiagnosticText Format(Diagnostic diagnostic, DiagnosticLanguage language)
    {
        var entry = Find(diagnostic.Code);
        var text = language == DiagnosticLanguage.Chinese ? entry.Chinese : entry.English;
        object[] arguments = [.. diagnostic.Arguments.Select(a => a is DiagnosticPhrase phrase ? phrase.In(language) : a)];
        return new(Fill(text.Message, arguments), text.Hint is null ? null : Fill(text.Hint, arguments));
    }

    private static string Fill(string text, object[] arguments) => string.Format(CultureInfo.InvariantCulture, text, arguments);
}
