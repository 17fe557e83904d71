namespace PosterKit.Foundation;

/// <summary>A part of a message that is itself words: given as an argument of a <see cref="Diagnostic"/>, it is written in the message's language.</summary>
/// <param name="English">In English, lower case, no full stop.</param>
/// <param name="Chinese">In Chinese.</param>
public sealed record DiagnosticPhrase(string English, string Chinese)
{
    /// <summary>The words in a language.</summary>
    public string In(DiagnosticLanguage language) => language == DiagnosticLanguage.Chinese ? Chinese : English;

    /// <summary>The English words.</summary>
    public override string ToString() => English;
}
