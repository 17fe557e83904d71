using PosterKit.Foundation;

namespace PosterKit.Raster;

/// <summary>A glyph at one size and slant, its origin at 0,0; placed by a shift, so that one outline serves all its places.</summary>
internal sealed class GlyphShape : Shape
{
    /// <summary>Glyphs that reach further from their origin, in pixels, are drawn as paths: their outlines do not fit the grid.</summary>
    public const double Reach = 8192;

    private readonly VectorPath _path;
    private readonly GlyphScale _scale;
    private readonly OutlineTally? _tally;

    // Of one that is kept: the same object comes again. Another is told by its outline.
    private readonly long _identity;

    /// <param name="path">The outline in font units, y up.</param>
    /// <param name="scale">Size, slant and line.</param>
    /// <param name="tally">Counts the outline where it is kept; null: it is used once.</param>
    public GlyphShape(VectorPath path, GlyphScale scale, OutlineTally? tally)
    {
        (_path, _scale, _tally) = (path, scale, tally);
        if (tally is not null) _identity = Description.NewIdentity();
        var bounds = scale.Line is { } line && !path.IsEmpty ? path.Bounds.Outset(StrokeShape.ReachOf(line.ToStroke())) : path.Bounds;
        Bounds = scale.Matrix.MapBounds(bounds);
    }

    /// <summary>The outline in font units, y up.</summary>
    public VectorPath Path => _path;

    /// <summary>The rectangle round it, in pixels from its origin.</summary>
    public Rect Bounds { get; }

    /// <summary>True where it can be placed by a shift.</summary>
    public bool IsWithinReach =>
        Bounds.X >= -Reach && Bounds.Y >= -Reach && Bounds.Right <= Reach && Bounds.Bottom <= Reach;

    public override void Describe(Description to)
    {
        to.Add((long)DescribedKind.Glyph << 8 | (_identity > 0 ? 1L : 0));
        if (_identity > 0)
        {
            to.Add(_identity);
            return;
        }
        to.Add(_path);
        to.Add(_scale.Matrix);
        to.Add(_scale.Line is null ? 0L : 1);
        if (_scale.Line is not { } line) return;
        to.Add(line.ToStroke());
        to.Add(line.IsFilled ? 1L : 0);
    }

    protected override FlatOutline Flatten()
    {
        var builder = OutlineBuilder.Start(FlatOutline.PlacedFractionBits, cut: null);
        if (_scale.Line is not { } line)
        {
            builder.Add(_path, _scale.Matrix);
        }
        else
        {
            // A line winds clockwise where y points up. The inside must wind the same way, or the two would cancel where they meet.
            if (line.IsFilled) builder.Add(PathDirection.IsClockwise(_path) ? _path : PathDirection.Reverse(_path), _scale.Matrix);
            new StrokeOutliner(builder, line.ToStroke(), _scale.Matrix).Add(_path);
        }
        var outline = builder.Finish();
        _tally?.Count(outline);
        return outline;
    }
}
