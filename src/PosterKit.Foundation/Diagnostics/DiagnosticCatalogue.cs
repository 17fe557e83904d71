using System.Collections.Frozen;
using System.Globalization;

namespace PosterKit.Foundation;

/// <summary>The texts of every diagnostic, once for each code and language. The tables stand in the files beside this one.</summary>
public static partial class DiagnosticCatalogue
{
    private static readonly FrozenDictionary<DiagnosticCode, DiagnosticEntry> Entries =
        new[] { Syntax(), Meaning(), Layout(), Resources(), Export() }.SelectMany(table => table).ToFrozenDictionary();

    /// <summary>Every code that has a text.</summary>
    public static IEnumerable<DiagnosticCode> Codes => Entries.Keys.Order();

    /// <summary>The line of a code.</summary>
    /// <exception cref="KeyNotFoundException">The code has none; a test holds that this never happens.</exception>
    public static DiagnosticEntry Find(DiagnosticCode code) => Entries[code];

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
