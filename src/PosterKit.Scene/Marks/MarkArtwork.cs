using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Scene;

/// <summary>The marks of a page as scene items, in the space of the scene: outside of the bleed, decoration for readers.</summary>
public static class MarkArtwork
{
    // Between what stands beside each other in the band of marks.
    private const double Gap = 6;
    private const double LargestField = 14;

    /// <summary>All plates at once.</summary>
    private static readonly SolidPaint Registration = new(
        new ColorValue(0, 0, 0) { Cmyk = new(1, 1, 1, 1), Spot = new(SpotColor.EveryPlate, 1) });

    /// <summary>The marks of a page.</summary>
    /// <param name="scene">The page.</param>
    /// <param name="marks">Which, and how large.</param>
    /// <param name="isOfInks">True for documents in process inks, whose colour bars show them; others show greys.</param>
    /// <param name="spots">The spot inks that have a field among the colour bars, in their order.</param>
    public static ImmutableArray<SceneItem> Of(PosterScene scene, PressMarks marks, bool isOfInks, IEnumerable<string> spots)
    {
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentNullException.ThrowIfNull(marks);
        ArgumentNullException.ThrowIfNull(spots);
        var items = ImmutableArray.CreateBuilder<SceneItem>();
        var band = new Band(scene.TrimBox, marks.OffsetFor(scene.Bleed), marks.Length);
        if (marks.Kinds.HasFlag(PressMarkKinds.Crop)) items.Add(new PathItem(CropMarks(band), null, Line(marks)));
        var lines = new PathBuilder();
        if (marks.Kinds.HasFlag(PressMarkKinds.Registration))
        {
            foreach (var place in band.Middles) AddTarget(lines, place, marks.Length / 2);
            items.Add(new PathItem(lines.Build(), null, Line(marks)));
        }
        if (marks.Kinds.HasFlag(PressMarkKinds.ColorBars)) AddFields(items, band, FieldsOf(isOfInks, spots));
        if (marks.Kinds.HasFlag(PressMarkKinds.Slug) && !scene.Slug.IsEmpty) items.Add(SlugLine(scene.Slug, band));
        return items.Count == 0 ? [] : [new StructureItem(StructureRole.Artifact, items.ToImmutable())];
    }

    private static Stroke Line(PressMarks marks) => new(Registration, marks.Weight);

    private static VectorPath CropMarks(Band band)
    {
        var path = new PathBuilder();
        var (trim, near, far) = (band.Trim, band.Offset, band.Offset + band.Width);
        foreach (var (x, outX) in ((double, int)[])[(trim.X, -1), (trim.Right, 1)])
        {
            foreach (var (y, outY) in ((double, int)[])[(trim.Y, -1), (trim.Bottom, 1)])
            {
                path.MoveTo(x + outX * near, y).LineTo(x + outX * far, y);
                path.MoveTo(x, y + outY * near).LineTo(x, y + outY * far);
            }
        }
        return path.Build();
    }

    // A circle with a cross that reaches beyond it.
    private static void AddTarget(PathBuilder path, Point middle, double reach)
    {
        var radius = reach * 0.6;
        path.AddEllipse(new(middle.X - radius, middle.Y - radius, 2 * radius, 2 * radius));
        path.MoveTo(middle.X - reach, middle.Y).LineTo(middle.X + reach, middle.Y);
        path.MoveTo(middle.X, middle.Y - reach).LineTo(middle.X, middle.Y + reach);
    }

    // Above the page, left of the middle: solids, their overprints, tints, grey of three inks; then the spot inks.
    private static void AddFields(ImmutableArray<SceneItem>.Builder items, Band band, List<ColorValue> fields)
    {
        var room = band.Trim.Width / 2 - band.Width / 2 - 2 * Gap;
        var side = Math.Min(Math.Min(LargestField, band.Width), room / fields.Count);
        if (!(side > 1)) return;
        var (x, y) = (band.Trim.X + Gap, band.Trim.Y - band.Offset - (band.Width + side) / 2);
        foreach (var color in fields)
        {
            items.Add(new PathItem(VectorPath.Rectangle(new(x, y, side, side)), new SolidPaint(color)));
            x += side;
        }
    }

    private static List<ColorValue> FieldsOf(bool isOfInks, IEnumerable<string> spots)
    {
        var fields = new List<ColorValue>();
        if (!isOfInks)
        {
            foreach (var value in (ReadOnlySpan<double>)[0, 0.25, 0.5, 0.75]) fields.Add(new(value, value, value));
            return fields;
        }
        foreach (var inks in (ReadOnlySpan<CmykColor>)
            [new(1, 0, 0, 0), new(0, 1, 0, 0), new(0, 0, 1, 0), new(0, 0, 0, 1), new(1, 1, 0, 0), new(0, 1, 1, 0), new(1, 0, 1, 0),
            new(0.5, 0, 0, 0), new(0, 0.5, 0, 0), new(0, 0, 0.5, 0), new(0, 0, 0, 0.5), new(0.5, 0.4, 0.4, 0)])
        {
            fields.Add(new((1 - inks.C) * (1 - inks.K), (1 - inks.M) * (1 - inks.K), (1 - inks.Y) * (1 - inks.K)) { Cmyk = inks });
        }
        // Their plates were named by the artwork, which says what the inks look like.
        foreach (var name in spots) fields.Add(new(0.5, 0.5, 0.5) { Spot = new(name, 1) });
        return fields;
    }

    // Below the page, from the left; smaller where it would reach the target in the middle.
    private static GroupItem SlugLine(ImmutableArray<GlyphRunItem> runs, Band band)
    {
        double length = 0, size = 0;
        foreach (var run in runs) (length, size) = (Math.Max(length, run.Origin.X + run.Run.Advance), Math.Max(size, run.Run.Size));
        var scale = length > 0 ? Math.Min(1, (band.Trim.Width / 2 - band.Width / 2 - 2 * Gap) / length) : 1;
        var baseline = band.Trim.Bottom + band.Offset + band.Width / 2 + 0.35 * size * scale;
        var inked = ImmutableArray.CreateBuilder<SceneItem>(runs.Length);
        foreach (var run in runs) inked.Add(run with { Fill = Registration });
        return new(inked.ToImmutable()) { Transform = new(scale, 0, 0, scale, band.Trim.X + Gap, baseline) };
    }

    // The frame round the page that marks stand in.
    private readonly record struct Band(Rect Trim, double Offset, double Width)
    {
        public ImmutableArray<Point> Middles
        {
            get
            {
                var away = Offset + Width / 2;
                var (x, y) = (Trim.X + Trim.Width / 2, Trim.Y + Trim.Height / 2);
                return [new(x, Trim.Y - away), new(Trim.Right + away, y), new(x, Trim.Bottom + away), new(Trim.X - away, y)];
            }
        }
    }
}
