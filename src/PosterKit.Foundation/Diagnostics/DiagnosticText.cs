namespace PosterKit.Foundation;

/// <summary>What a diagnostic says in one language. Numbered places ({0}, {1}) are filled with its arguments.</summary>
/// <param name="Message">The fact, lower case, no full stop, offending values in double quotes.</param>
/// <param name="Hint">What to do; null where the message says it.</param>
public sealed record DiagnosticText(string Message, string? Hint = null);
