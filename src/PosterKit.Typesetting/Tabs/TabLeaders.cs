using PosterKit.Foundation;

namespace PosterKit.Typesetting;

/// <summary>Draws what fills the ways of tabs. Dots and dashes stand at whole steps from the start of the measure, so that those of all lines are below each other.</summary>
internal static class TabLeaders
{
    // In em, chosen by eye (golden layout tabs): an ellipsis of Chinese has three dots to an em, full points in a row stand further apart.
    private const double Pad = 0.25;
    private const double HanStep = 1.0 / 3;
    private const double LatinStep = 0.4;
    private const double DotRadius = 0.05;
    private const double DashStep = 0.5;
    private const double Dash = 0.25;
    private const double Thickness = 0.05;

    /// <summary>The shape of one leader; null: it is too short to be seen, or none.</summary>
    /// <param name="gap">The way that it fills.</param>
    /// <param name="em">Font size in points.</param>
    /// <param name="across">Baseline of the line; of a vertical line its middle.</param>
    /// <param name="isVertical">True for a vertical line.</param>
    /// <param name="isHan">True in Chinese text: dots stand in the middle of the characters.</param>
    /// <param name="emBottom">From the baseline to the bottom of the em box, in em; under zero.</param>
    public static VectorPath? Draw(in TabGap gap, double em, double across, bool isVertical, bool isHan, double emBottom)
    {
        var (from, to) = (gap.From + Pad * em, gap.To - Pad * em);
        if (gap.Leader == TabLeader.None || to <= from) return null;
        var path = new PathBuilder();
        var middle = isVertical ? across : across - (isHan ? 0.5 + emBottom : 0.25) * em;
        switch (gap.Leader)
        {
            case TabLeader.Line:
                var foot = isVertical ? across : across - (isHan ? emBottom / 2 : 0) * em;
                AddBar(path, from, to, foot, em, isVertical);
                break;
            case TabLeader.Dashes:
                foreach (var at in Steps(from, to, DashStep * em, Dash * em)) AddBar(path, at, at + Dash * em, middle, em, isVertical);
                break;
            default:
                var radius = DotRadius * em;
                var (step, place) = isHan || isVertical ? (HanStep * em, middle) : (LatinStep * em, across - radius);
                foreach (var at in Steps(from, to, step, 2 * radius))
                {
                    path.AddEllipse(isVertical ? new(place - radius, at, 2 * radius, 2 * radius) : new Rect(at, place - radius, 2 * radius, 2 * radius));
                }
                break;
        }
        var drawn = path.Build();
        return drawn.IsEmpty ? null : drawn;
    }

    private static IEnumerable<double> Steps(double from, double to, double step, double length)
    {
        for (var k = Math.Ceiling(from / step); k * step + length <= to; k++) yield return k * step;
    }

    private static void AddBar(PathBuilder path, double from, double to, double across, double em, bool isVertical)
    {
        var half = Thickness * em / 2;
        path.AddRectangle(isVertical ? new(across - half, from, 2 * half, to - from) : new Rect(from, across - half, to - from, 2 * half));
    }
}
