using PosterKit.Foundation;

namespace PosterKit.Cli;

/// <summary>One run of the program: its streams, and the language it speaks.</summary>
/// <param name="Host">Streams and variables.</param>
/// <param name="Language">The language of messages.</param>
internal sealed record CliSession(CliHost Host, DiagnosticLanguage Language)
{
    /// <summary>A text in the language of messages.</summary>
    public string Say(Words words) => words.In(Language);

    /// <summary>Writes a line that is wrong with the call, to standard error.</summary>
    public void SayError(Words words) => Host.Error.WriteLine($"posterkit: {Say(words)}");
}
