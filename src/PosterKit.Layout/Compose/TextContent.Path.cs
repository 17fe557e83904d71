using PosterKit.Foundation;
using PosterKit.Typesetting;

namespace PosterKit.Layout;

// Text on a path: each line the author broke on a curve of its own, one below the other.
internal sealed partial class TextContent
{
    // The em box of Han above and below its baseline, in em (FM-05).
    private const double EmTop = 1 - EmBottom;

    // A circle that is as long as the text would have its ends meet: room for a space between them. Chosen by eye.
    private const double LooseCircle = 1.15;

    private List<PathRow> _rows = [];

    /// <summary>The line that the text runs along; null: straight lines.</summary>
    public TextPathValue? Path { get; init; }

    // A line, how far below the first it is, and where it stands once that is known.
    private sealed record PathRow(TypesetLine Line, string Language, double Size, double Below, bool EndsParagraph)
    {
        public TextCurve? Curve { get; init; }

        /// <summary>Where the line starts along its curve, in points.</summary>
        public double Start { get; init; }

        /// <summary>Where each cluster starts along the curve, in points, those of all runs one after the other.</summary>
        public double[] Places { get; init; } = [];

        /// <summary>From the start of the line to the end of its last cluster.</summary>
        public double Length { get; init; }
    }

    private (double Min, double Max) MeasurePathWidths()
    {
        if (Path!.Radius is not null) return (ArcSize(RowsAt(LeastSize)).Width, ArcSize(RowsAt(Spec.MaxSize)).Width);
        var longest = RowsAt(Spec.MinSize).Max(row => row.Line.Width);
        if (Path.Data is not { } data) return (0, longest * LooseCircle * 360 / Path.SweepDegrees / Math.PI);
        var (line, isClosed) = TextPathShape.Contour(data, isInside: false);
        return (0, longest * ViewOf(data).Width / Math.Max(TextCurve.Beside(line, isClosed, 0, 0).Length, 1e-9));
    }

    private double MeasurePathHeight(double width)
    {
        if (Path!.Radius is not null) return ArcSize(RowsAt(BestPathSize(new(0, 0, width, double.MaxValue)))).Height;
        if (Path.Data is not { } data) return width;
        var view = ViewOf(data);
        return view.Width > 0 ? width * view.Height / view.Width : 0;
    }

    private void PlaceOnPath(Rect box)
    {
        var size = BestPathSize(box);
        _rows = RowsOn(box, size);
        foreach (var diagnostic in _shapingDiagnostics.ToSorted()) Diagnostics.Add(diagnostic);
        if (Overflow == BoxOverflow.Clip) return;
        var tooLong = _rows.Max(TooLongOnPath);
        if (tooLong > Tolerance) Diagnostics.Report(DiagnosticCode.TextLeavesPath, Source, Millimetres(tooLong));
        else if (Path!.Radius is not null && ArcSize(_rows).Width is var width && width > box.Width + Tolerance) Report(Millimetres(width - box.Width), InWidth());
    }

    // As for straight lines: the largest size that fits.
    private double BestPathSize(Rect box)
    {
        if (LeastSize >= Spec.MaxSize || FitsOnPath(box, Spec.MaxSize)) return Spec.MaxSize;
        double low = LeastSize, high = Spec.MaxSize;
        for (var step = 0; step < 9; step++)
        {
            var middle = (low + high) / 2;
            if (FitsOnPath(box, middle)) low = middle;
            else high = middle;
        }
        return low;
    }

    private bool FitsOnPath(Rect box, double size)
    {
        var rows = RowsOn(box, size);
        return rows.TrueForAll(row => TooLongOnPath(row) <= Tolerance) && (Path!.Radius is null || ArcSize(rows).Width <= box.Width + Tolerance);
    }

    private static double TooLongOnPath(PathRow row) => row.Length - row.Curve!.Length;

    private List<PathRow> RowsAt(double size)
    {
        var rows = new List<PathRow>();
        var parts = ShapeParts(size);
        foreach (var part in Spec.Arrange == PairArrangement.StackReverse ? Enumerable.Reverse(parts) : parts)
        {
            for (var i = 0; i < part.Paragraphs.Count; i++)
            {
                var lines = ParagraphTypesetter.Typeset(part.Paragraphs[i], double.PositiveInfinity, new());
                var pitch = lines.Height / lines.Lines.Length;
                for (var k = 0; k < lines.Lines.Length; k++)
                {
                    var below = rows.Count == 0 ? 0
                        : k > 0 ? rows[^1].Below + pitch
                        : i > 0 ? rows[^1].Below + pitch + Spec.ParagraphGap(part.Size)
                        : rows[^1].Below + EmBottom * rows[^1].Size + Spec.PairGap(Gap, Texts[0].Language, Texts[^1].Language, size) + EmTop * part.Size;
                    rows.Add(new(lines.Lines[k], part.Language, part.Size, below, k == lines.Lines.Length - 1));
                }
            }
        }
        return rows;
    }

    private List<PathRow> RowsOn(Rect box, double size)
    {
        var rows = RowsAt(size);
        var (line, isClosed) = LineIn(box, rows);
        return rows.ConvertAll(row => OnCurve(row, TextCurve.Beside(line, isClosed, Spec.Lengths.Points(Path!.Offset, size) - row.Below, row.Size)));
    }

    private PathRow OnCurve(PathRow row, TextCurve curve)
    {
        var (free, spread) = (curve.Length - row.Line.Width, 0.0);
        var align = Spec.Bag.Get(Properties.Alignment, TextAlignment.Auto);
        // On a circle the middle of the text has its place; on a path its start.
        if (align is TextAlignment.Auto or TextAlignment.Justify) align = Path!.Data is null ? TextAlignment.Center : TextAlignment.Start;
        if (align == TextAlignment.Distribute && free > 0)
        {
            var count = row.Line.Runs.Sum(run => GlyphClusters.Of(run.Run).Count);
            // Round a closed line there is a gap for each cluster, the last one's before the first: half of it lies on either side of the seam.
            spread = free / Math.Max(1, curve.IsClosed ? count : count - 1);
            free = curve.IsClosed ? spread : 0;
            align = TextAlignment.Center;
        }
        var shift = Path!.Start.Unit == LengthUnit.Percent ? Path.Start.Amount / 100 * curve.Length : Spec.Lengths.Points(Path.Start, row.Size);
        // On a circle the text starts, or ends, at the place where its middle would be.
        var half = Path.Data is null ? curve.Length / 2 : 0;
        var start = align switch
        {
            TextAlignment.Start => half,
            TextAlignment.End => free - half,
            _ => free / 2,
        };
        return Placed(row with { Curve = curve, Start = start + shift }, spread, align);
    }

    // Letters that would stand across a sharp corner begin after it, and so does all that follows.
    private static PathRow Placed(PathRow row, double spread, TextAlignment align)
    {
        var places = new List<double>();
        var late = 0.0;
        foreach (var run in row.Line.Runs)
        {
            foreach (var cluster in GlyphClusters.Of(run.Run))
            {
                var place = row.Start + run.Origin.X - row.Line.X + cluster.Start + places.Count * spread + late;
                var past = cluster.IsBlank ? place : row.Curve!.PastCorner(place, cluster.Length);
                late += past - place;
                places.Add(past);
            }
        }
        var placed = row with { Places = [.. places], Length = Math.Max(row.Line.Width, row.Line.Width + late) };
        // What has grown longer is set anew where it does not start at its place; corners then lie elsewhere, which once is enough to heed.
        return late > 0 && align == TextAlignment.Center && spread == 0 && row.Length == 0
            ? Placed(row with { Start = row.Start - late / 2, Length = late }, 0, align) : placed;
    }

    private (List<Point> Line, bool IsClosed) LineIn(Rect box, List<PathRow> rows)
    {
        var middle = Path!.AngleDegrees ?? (Path.IsInside ? 180 : 0);
        if (Path.Data is { } data)
        {
            var view = ViewOf(data);
            // A straight line has no height, or no width, of its own.
            var least = Math.Max(Math.Max(view.Width, view.Height) * 1e-9, 1e-9);
            var (sx, sy) = (view.Width > least ? box.Width / view.Width : double.PositiveInfinity, view.Height > least ? box.Height / view.Height : double.PositiveInfinity);
            var scale = Math.Min(sx, sy) is var both && double.IsFinite(both) ? Math.Max(both, 1e-6) : 1;
            var map = Matrix.Translation(-view.X - view.Width / 2, -view.Y - view.Height / 2).Then(Matrix.Scale(scale, scale))
                .Then(Matrix.Translation(box.X + box.Width / 2, box.Y + box.Height / 2));
            return TextPathShape.Contour(data.Transform(map), Path.IsInside);
        }
        if (Path.Radius is null)
            return TextPathShape.Arc(new(box.X + box.Width / 2, box.Y + box.Height / 2), Math.Max(box.Width / 2, 0.01), Math.Max(box.Height / 2, 0.01), middle, Path.SweepDegrees, Path.IsInside);
        // The arc stands in the middle of its box; the heads of the first line touch its top, or the feet of the last one its bottom.
        var (radius, reach) = (RadiusOf(rows), OuterRadius(rows));
        var size = ArcSize(rows);
        var free = double.IsFinite(box.Height) && box.Height < 1e9 ? Math.Max(0, box.Height - size.Height) : 0;
        var down = Justify switch { BoxJustify.Center => free / 2, BoxJustify.End => free, _ => 0 };
        var y = Path.IsInside ? box.Y + down + size.Height - reach : box.Y + down + reach;
        return TextPathShape.Arc(new(box.X + box.Width / 2, y), radius, radius, middle, 360, Path.IsInside);
    }

    private double RadiusOf(List<PathRow> rows) => Spec.Lengths.Points(Path!.Radius!.Value, rows[0].Size);

    // How far the outermost ink lies from the centre of the arc.
    private double OuterRadius(List<PathRow> rows)
    {
        var offset = Spec.Lengths.Points(Path!.Offset, rows[0].Size);
        return Path.IsInside ? RadiusOf(rows) - offset + rows[^1].Below + EmBottom * rows[^1].Size : RadiusOf(rows) + offset + EmTop * rows[0].Size;
    }

    // The upright rectangle round the em boxes of all lines on an arc that is even to both sides of its middle.
    private Size ArcSize(List<PathRow> rows)
    {
        var offset = Spec.Lengths.Points(Path!.Offset, rows[0].Size);
        var outer = OuterRadius(rows);
        var inner = Path.IsInside ? RadiusOf(rows) - offset - EmTop * rows[0].Size : RadiusOf(rows) + offset - rows[^1].Below - EmBottom * rows[^1].Size;
        var half = 0.0;
        foreach (var row in rows)
        {
            // As TextCurve measures: inside a circle, where the heads are.
            var radius = Path.IsInside ? RadiusOf(rows) - offset + row.Below - TextCurve.HeadHeight * row.Size : RadiusOf(rows) + offset - row.Below;
            half = Math.Max(half, row.Line.Width / (2 * Math.Max(radius, 0.01)));
        }
        half = Math.Min(half, Math.PI);
        var (sin, cos) = Math.SinCos(half);
        return new(2 * outer * (half < Math.PI / 2 ? sin : 1), outer - (cos > 0 ? Math.Max(0, inner) : outer) * cos);
    }

    private Rect ViewOf(VectorPath data) => Path!.View ?? PathExtent.Of(data);

    private IEnumerable<PlacedLine> DescribeRows() => _rows.Select(row => new PlacedLine
    {
        Text = string.Concat(row.Line.Runs.Select(run => run.Run.Text)),
        Language = row.Language,
        Start = row.Curve!.At(row.Start),
        Length = row.Line.Width,
        IsVertical = false,
        Fonts = [.. row.Line.Runs.Select(run => new PlacedFont(run.Run.Face, run.Run.Size)).Distinct()],
        Source = row.Line.Runs.IsEmpty ? default : row.Line.Runs[0].Source,
    });
}
