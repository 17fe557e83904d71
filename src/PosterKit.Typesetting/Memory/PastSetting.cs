using PosterKit.Foundation;

namespace PosterKit.Typesetting;

/// <summary>The lines that a shaped paragraph was set in.</summary>
/// <param name="Measure">Length of a line in points.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Diagnostics">What was found then, and is found again by everyone who asks; null: nothing.</param>
internal sealed record PastSetting(double Measure, TypesetParagraph Lines, DiagnosticBag? Diagnostics);
