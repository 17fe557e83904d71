using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>What was painted on the page so far, for judging what comes on top of it.</summary>
internal sealed class PaintedGround
{
    private readonly List<(Rect Area, PaintValue? Paint)> _layers = [];

    /// <summary>Adds what now lies on top.</summary>
    /// <param name="area">The rectangle round it.</param>
    /// <param name="paint">Null: a picture, or something else of many colours.</param>
    public void Add(Rect area, PaintValue? paint) => _layers.Add((area, paint is ColorPaintValue or GradientPaintValue ? paint : null));

    /// <summary>What lies on top under the whole of an area; null where that is not one paint, or not known.</summary>
    public PaintValue? FindUnder(Rect area)
    {
        for (var i = _layers.Count - 1; i >= 0; i--)
        {
            var layer = _layers[i];
            if (layer.Area.X <= area.X + Touch && layer.Area.Y <= area.Y + Touch && layer.Area.Right >= area.Right - Touch && layer.Area.Bottom >= area.Bottom - Touch) return layer.Paint;
            if (layer.Area.X < area.Right && layer.Area.Right > area.X && layer.Area.Y < area.Bottom && layer.Area.Bottom > area.Y) return null;
        }
        return null;
    }

    // Sides this near, in points, lie on each other.
    private const double Touch = 0.05;
}
