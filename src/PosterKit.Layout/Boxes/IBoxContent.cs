using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>What a leaf box holds: a text, a picture, a shape. All sizes are of the content box, in points.</summary>
internal interface IBoxContent
{
    /// <summary>The narrowest width it can take, and the width it would like.</summary>
    (double Min, double Max) MeasureWidths();

    /// <summary>The height it would like at a width.</summary>
    double MeasureHeight(double width);

    /// <summary>The least height it can make do with at a width, where it shares room with others.</summary>
    double MeasureLeastHeight(double width);

    /// <summary>Its first baseline from the top, at a width; null where it has none.</summary>
    double? MeasureBaseline(double width);

    /// <summary>Tells it its final place.</summary>
    /// <param name="box">The content box, in scene space.</param>
    /// <param name="isHeightGiven">True where the height is given from outside, false where it follows from the content.</param>
    void Place(Rect box, bool isHeightGiven);
}
