using PosterKit.Foundation;

namespace PosterKit.Layout.Tests;

/// <summary>A block of known size, that counts how often it is asked.</summary>
internal sealed class BlockContent(double min, double max, double height, double? baseline, double? leastHeight = null) : IBoxContent
{
    public int HeightsMeasured { get; private set; }

    /// <summary>How often it was asked anything.</summary>
    public int Questions { get; private set; }

    public (double Min, double Max) MeasureWidths()
    {
        Questions++;
        return (min, max);
    }

    public double MeasureHeight(double width)
    {
        HeightsMeasured++;
        Questions++;
        return height;
    }

    public double MeasureLeastHeight(double width)
    {
        Questions++;
        return leastHeight ?? height;
    }

    public double? MeasureBaseline(double width)
    {
        Questions++;
        return baseline;
    }

    public void Place(Rect box, bool isHeightGiven) { }
}
