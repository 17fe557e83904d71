using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout;

/// <summary>Makes tiles of patterns and pictures. A pattern lies about the middle of its box, so that it is the same on both sides.</summary>
internal static class PatternBuilder
{
    private const int MostLines = 4001;

    // A tile under this is a tint and no pattern; so small it costs the more to draw.
    private const double LeastTile = 0.25;

    /// <summary>A pattern over a box.</summary>
    public static PatternPaint Build(PatternPaintValue value, Rect box)
    {
        var side = Math.Max(LeastTile, value.TilePoints);
        var tile = new Rect(-side / 2, -side / 2, side, side);
        // Lines that went from tile to tile would show a seam there in many a reader: one tile, larger than the box, has them all.
        if (value.Kind is PatternKind.Lines or PatternKind.Grid)
        {
            var count = Math.Min(MostLines, 2 * (int)Math.Ceiling(Math.Sqrt(box.Width * box.Width + box.Height * box.Height) / side / 2 + 1) + 1);
            tile = new(-count * side / 2, -count * side / 2, count * side, count * side);
        }
        return new([new PathItem(Shape(value.Kind, tile, side, value.Weight * side), new SolidPaint(value.Color))], tile)
        {
            Transform = Matrix.Rotation(value.AngleDegrees).Then(Matrix.Translation(box.X + box.Width / 2, box.Y + box.Height / 2)),
        };
    }

    /// <summary>A picture over a box; null where it could not be opened.</summary>
    public static PatternPaint? Build(PicturePaintValue value, Rect box)
    {
        if (!value.IsOpen) return null;
        if (value.TilePoints > 0)
        {
            var aspect = value.Image is { } picture ? (double)picture.Header.Width / picture.Header.Height : value.Drawing!.Size.Width / value.Drawing.Size.Height;
            var tile = new Rect(0, 0, value.TilePoints, value.TilePoints / aspect);
            return new([Item(value, tile, ImageFit.Fill)], tile) { Transform = Matrix.Translation(box.X, box.Y) };
        }
        return box.IsEmpty ? null : new([Item(value, box, value.Fit)], box);
    }

    /// <summary>Reports a picture as a fill that has too few pixels for print.</summary>
    /// <param name="value">Any paint.</param>
    /// <param name="box">What it fills.</param>
    /// <param name="canvas">The page.</param>
    public static void CheckResolution(PaintValue value, Rect box, Canvas canvas)
    {
        if (canvas.Diagnostics is not { } diagnostics || value is not PicturePaintValue { Image: { } image } picture || box.IsEmpty) return;
        if (picture.TilePoints > 0) box = new(box.X, box.Y, picture.TilePoints, picture.TilePoints * image.Header.Height / image.Header.Width);
        var crop = picture.TilePoints > 0 || picture.Fit == ImageFit.Fill ? ImageContent.Whole : ImageContent.CropToCover(image, picture.Focus, box);
        ImageContent.CheckResolution(image, canvas, box, crop, picture.Path.Span, diagnostics);
    }

    /// <summary>The colour under a pattern; null: none.</summary>
    public static SolidPaint? Ground(PaintValue value) => value is PatternPaintValue { Ground: { Alpha: > 0 } ground } ? new(ground) : null;

    private static VectorPath Shape(PatternKind kind, Rect tile, double side, double weight)
    {
        var path = new PathBuilder();
        var (middle, half) = (weight / 2, tile.Width / 2);
        switch (kind)
        {
            case PatternKind.Dots:
                path.AddEllipse(new(-middle, -middle, weight, weight));
                break;
            case PatternKind.Lines:
                AddLines(path, tile, side, weight);
                break;
            case PatternKind.Checks:
                // Two fields of four; the weight says how much of a field is filled, where half is all of it.
                var field = Math.Min(half, weight);
                path.AddRectangle(new(tile.X + (half - field) / 2, tile.Y + (half - field) / 2, field, field));
                path.AddRectangle(new((half - field) / 2, (half - field) / 2, field, field));
                break;
            case PatternKind.Grid:
                AddLines(path, tile, side, weight);
                for (var x = tile.X + side / 2; x < tile.Right; x += side) path.AddRectangle(new(x - middle, tile.Y, weight, tile.Height));
                break;
            default:
                var arm = tile.Width / 4;
                path.AddRectangle(new(-arm, -middle, 2 * arm, weight)).AddRectangle(new(-middle, -arm, weight, 2 * arm));
                break;
        }
        return path.Build();
    }

    private static void AddLines(PathBuilder path, Rect tile, double side, double weight)
    {
        for (var y = tile.Y + side / 2; y < tile.Bottom; y += side) path.AddRectangle(new(tile.X, y - weight / 2, tile.Width, weight));
    }

    /// <summary>An open picture in a box: its part that fills it, or all of it stretched.</summary>
    public static SceneItem Item(PicturePaintValue value, Rect box, ImageFit fit)
    {
        if (value.Drawing is { } drawing) return new GroupItem(drawing.Items) { Transform = PictureFit.Map(drawing.Size, box, fit, value.Focus), Source = value.Path.Span };
        var crop = fit == ImageFit.Fill ? new Rect(0, 0, 1, 1) : ImageContent.CropToCover(value.Image!, value.Focus, box);
        return new ImageItem(value.Image!, box, crop) { Source = value.Path.Span };
    }
}
