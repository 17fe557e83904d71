namespace PosterKit.Foundation;

/// <summary>The languages that messages are written in.</summary>
public enum DiagnosticLanguage
{
    /// <summary>English.</summary>
    English,

    /// <summary>Simplified Chinese.</summary>
    Chinese,
}
