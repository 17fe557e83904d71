using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>A size with a name.</summary>
/// <param name="Id">As layouts write it, such as "a2" or "instagram-portrait".</param>
/// <param name="Width">In <paramref name="Unit"/>, over zero.</param>
/// <param name="Height">In <paramref name="Unit"/>, over zero.</param>
/// <param name="Unit">"mm", "in" or "px"; a size in px exports to exactly that many pixels.</param>
/// <param name="EnglishName">Its English name.</param>
/// <param name="ChineseName">Its Chinese name; layouts may write this too.</param>
/// <param name="Group">"social", "paper", "poster", "film", "academic", "sheet", "china" or "display".</param>
/// <param name="Note">What else is known of it: its source, areas to keep clear, rival figures; null: nothing.</param>
/// <param name="IsUnchecked">True where the figure was not checked against a second source.</param>
public sealed record SizePreset(
    string Id, double Width, double Height, string Unit, string EnglishName, string ChineseName, string Group, string? Note, bool IsUnchecked)
{
    /// <summary>Width and height in points.</summary>
    public Size Points => ToPageSize().Points;

    internal PageSizeValue ToPageSize()
    {
        var unit = Unit == "px" ? LengthUnit.Pixel : LengthUnit.Point;
        var factor = Unit switch { "mm" => LengthUnits.PointsPerMillimetre, "in" => LengthUnits.PointsPerInch, _ => 1 };
        return PageSizeValue.FromLengths(new(Width * factor, unit), new(Height * factor, unit));
    }
}
