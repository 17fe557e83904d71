using PosterKit.Foundation;

namespace PosterKit.Cli;

/// <summary>A text that the program says, in both languages.</summary>
/// <param name="English">In English.</param>
/// <param name="Chinese">In Simplified Chinese.</param>
internal readonly record struct Words(string English, string Chinese)
{
    /// <summary>The text in one language.</summary>
    public string In(DiagnosticLanguage language) => language == DiagnosticLanguage.Chinese ? Chinese : English;
}
