namespace PosterKit.Foundation;

/// <summary>How bad a <see cref="Diagnostic"/> is.</summary>
public enum Severity
{
    /// <summary>Worth knowing; the output is what the author asked for.</summary>
    Info,

    /// <summary>The output is made, but is likely not what the author wants.</summary>
    Warning,

    /// <summary>No output is made.</summary>
    Error,
}
