using PosterKit.Foundation;

namespace PosterKit.Scene;

/// <summary>Tells whether a gradient is printed from the plate of one spot ink.</summary>
public static class GradientInk
{
    /// <summary>
    /// The spot ink that all stops are tints of; null: the gradient is made of process inks. Paper white is a tint of none, and what a clear stop is of is never seen,
    /// so that an ink that fades away stays on its plate.
    /// </summary>
    public static SpotColor? Of(ReadOnlySpan<GradientStop> stops)
    {
        SpotColor? ink = null;
        foreach (var stop in stops)
        {
            if (stop.Color.Spot is { } spot)
            {
                if (ink is not null && spot.Name != ink.Name) return null;
                ink ??= spot;
            }
            else if (stop.Color.Alpha > 0 && !IsPaper(stop.Color))
            {
                return null;
            }
        }
        return ink;
    }

    private static bool IsPaper(ColorValue color) => color.Cmyk is { } inks ? inks is { C: 0, M: 0, Y: 0, K: 0 } : color is { Red: 1, Green: 1, Blue: 1 };
}
