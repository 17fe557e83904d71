namespace PosterKit.Foundation;

/// <summary>An ink of its own (专色), printed from its own plate.</summary>
/// <param name="Name">The ink's name as the press knows it, such as "PANTONE 871 C"; the same name is the same plate.</param>
/// <param name="Tint">Amount of ink, 0 to 1.</param>
public sealed record SpotColor(string Name, double Tint)
{
    /// <summary>The name that means every plate (PDF 32000-1 8.6.6.4).</summary>
    public const string EveryPlate = "All";

    /// <summary>
    /// True for what is no part of the picture: the line of a die, the shape of a varnish, white ink under others. It goes on its plate over all else,
    /// which stays as it is below, and shows only in documents for presses.
    /// </summary>
    public bool IsTechnical { get; init; }
}
