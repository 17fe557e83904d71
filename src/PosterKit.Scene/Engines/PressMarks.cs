using PosterKit.Foundation;

namespace PosterKit.Scene;

/// <summary>Marks round a page, outside of the bleed, in all inks, so that they come on every plate. Lengths are points.</summary>
/// <param name="Kinds">Which.</param>
public sealed record PressMarks(PressMarkKinds Kinds)
{
    /// <summary>How far from the trim edge marks begin at the least where nothing is said: 12 pt, as printers ask.</summary>
    public const double LeastOffset = 12;

    // Between the bleed and the marks, and between the marks and the edge of the sheet.
    private const double Room = 3;

    /// <summary>From the trim edge to where marks begin; null: 12 pt, and more where the bleed is wider.</summary>
    public double? Offset { get; init; }

    /// <summary>How long crop marks are; the other marks stand in a band of this width. 5 mm where nothing is said.</summary>
    public double Length { get; init; } = 5 * LengthUnits.PointsPerMillimetre;

    /// <summary>Width of their lines.</summary>
    public double Weight { get; init; } = 0.25;

    /// <summary>From the trim edge to where marks begin, on a page of this bleed.</summary>
    public double OffsetFor(double bleed) => Offset ?? Math.Max(LeastOffset, bleed + Room);

    /// <summary>How far the sheet reaches beyond the trim box on each side, on a page of this bleed.</summary>
    public double MarginFor(double bleed) => Kinds == PressMarkKinds.None ? bleed : Math.Max(bleed, OffsetFor(bleed) + Length + Room);
}
