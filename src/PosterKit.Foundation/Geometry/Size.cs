namespace PosterKit.Foundation;

/// <summary>A width and a height, in points unless the member that holds it says pixels.</summary>
/// <param name="Width">Zero or more.</param>
/// <param name="Height">Zero or more.</param>
public readonly record struct Size(double Width, double Height);
