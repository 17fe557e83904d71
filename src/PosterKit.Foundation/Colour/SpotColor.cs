namespace PosterKit.Foundation;

/// <summary>An ink of its own (专色), printed from its own plate.</summary>
/// <param name="Name">The ink's name as the press knows it, such as "PANTONE 871 C"; the same name is the same plate.</param>
/// <param name="Tint">Amount of ink, 0 to 1.</param>
public sealed record SpotColor(string Name, double Tint);
