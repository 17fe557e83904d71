using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout;

// Text in columns of its own.
internal sealed partial class TextContent
{
    // Between two columns where the author gives no gap, in em: wider than a word space, so that no line is read on across it. Chosen by eye.
    private const double DefaultColumnGap = 2;

    // Fewest lines of a longer paragraph that stand alone at the end or at the start of a column.
    private const int LinesTogether = 2;

    private double ColumnGap(double size) => Gap is { } gap ? Spec.Lengths.Points(gap.Column, size) : DefaultColumnGap * size;

    private readonly record struct ColumnLine(int Paragraph, int Line, double Place);

    /// <summary>How long lines of so many characters are, and how far they reach across (PL-03).</summary>
    /// <param name="characters">On a line of a column.</param>
    /// <param name="lines">How many; null: as many as there are.</param>
    public (double Length, double? Extent) SizeOfArea(int characters, int? lines)
    {
        var size = Spec.MinSize;
        var leading = Spec.LeadingFactor(Texts[0].Language, size);
        // A thousandth of a point keeps the last character of a line where sums differ.
        var length = characters * size * TextColumns + ColumnGap(size) * (TextColumns - 1) + 0.001;
        return (length, lines is { } count ? (Spec.TrimsLeading ? (count - 1) * leading + 1 : count * leading) * size : null);
    }

    private void DrawColumnRules(ImmutableArray<SceneItem>.Builder items, Box box)
    {
        if (ColumnRule is not { } rule || _placed!.ColumnGaps.IsEmpty) return;
        var width = Spec.Lengths.Points(rule.Width, Spec.MinSize);
        if (width <= 0) return;
        var path = new PathBuilder();
        foreach (var gap in _placed.ColumnGaps)
        {
            if (Spec.IsVertical) path.MoveTo(_origin.X + gap.Start, _origin.Y + gap.Along).LineTo(_origin.X + gap.End, _origin.Y + gap.Along);
            else path.MoveTo(_origin.X + gap.Along, _origin.Y + gap.Start).LineTo(_origin.X + gap.Along, _origin.Y + gap.End);
        }
        var stroke = new Stroke(new SolidPaint(rule.Color), width)
        {
            Cap = rule.Style == BorderStyle.Dotted ? LineCap.Round : LineCap.Butt,
            Dashes = rule.Style switch { BorderStyle.Dashed => [width * 3, width * 3], BorderStyle.Dotted => [0, width * 2], _ => [] },
        };
        items.Add(new StructureItem(StructureRole.Artifact, [new PathItem(path.Build(), null, stroke) { Source = box.Source }]) { Source = box.Source });
    }

    /// <summary>Parts paragraphs that follow each other into columns, as even as can be or each as full as can be, and says where the longest ends and how many there are.</summary>
    /// <param name="placed">The paragraphs, one below the other; from <paramref name="first"/> on they are replaced.</param>
    /// <param name="first">The first that is meant.</param>
    /// <param name="end">Where they end across the lines.</param>
    /// <param name="step">From one column to the next.</param>
    /// <param name="room">How long columns may be that are filled one after the other; infinity: they are as even as can be.</param>
    private (double End, int Columns) PartIntoColumns(ImmutableArray<PlacedParagraph>.Builder placed, int first, double end, double step, double room)
    {
        var lines = new List<ColumnLine>();
        for (var i = first; i < placed.Count; i++)
        {
            for (var line = 0; line < placed[i].Lines.Lines.Length; line++) lines.Add(new(i, line, PlaceAcross(placed[i], line)));
        }
        // The last line of a column may reach as far below its baseline as the last of the text does.
        var starts = double.IsFinite(room) ? FillColumns(lines, placed, room - (end - lines[^1].Place) - lines[0].Place + placed[first].Y) : FindColumns(lines, placed);
        // What is left over makes the last column too long, which is reported.
        if (starts.Count > TextColumns) starts.RemoveRange(TextColumns, starts.Count - TextColumns);
        var parted = new List<PlacedParagraph>();
        var longest = 0.0;
        for (var column = 0; column < starts.Count; column++)
        {
            var next = column + 1 < starts.Count ? starts[column + 1] : lines.Count;
            // Every column begins as high as the first.
            var shift = lines[0].Place - lines[starts[column]].Place;
            longest = Math.Max(longest, lines[next - 1].Place - lines[starts[column]].Place);
            for (var at = starts[column]; at < next;)
            {
                var paragraph = placed[lines[at].Paragraph];
                var stop = at;
                while (stop < next && lines[stop].Paragraph == lines[at].Paragraph) stop++;
                var own = paragraph.Lines.Lines.Slice(lines[at].Line, stop - at);
                parted.Add(paragraph with
                {
                    Lines = paragraph.Lines with { Lines = own },
                    X = paragraph.X + column * step,
                    Y = paragraph.Y + shift,
                    Continues = paragraph.Continues || lines[at].Line > 0,
                });
                at = stop;
            }
        }
        while (placed.Count > first) placed.RemoveAt(placed.Count - 1);
        placed.AddRange(parted);
        return (end - (lines[^1].Place - lines[0].Place) + longest, starts.Count);
    }

    // The first line of each column, the columns being as short as they can be.
    private List<int> FindColumns(List<ColumnLine> lines, ImmutableArray<PlacedParagraph>.Builder placed)
    {
        double low = 0, high = lines[^1].Place - lines[0].Place;
        var best = FillColumns(lines, placed, high);
        // To a millionth of the whole: far less than a line.
        for (var i = 0; i < 20 && high > low; i++)
        {
            var middle = (low + high) / 2;
            var starts = FillColumns(lines, placed, middle);
            if (starts.Count <= TextColumns) (high, best) = (middle, starts);
            else low = middle;
        }
        return best;
    }

    private static List<int> FillColumns(List<ColumnLine> lines, ImmutableArray<PlacedParagraph>.Builder placed, double height)
    {
        var starts = new List<int> { 0 };
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].Place - lines[starts[^1]].Place <= height + 1e-9) continue;
            var begin = KeepTogether(lines, placed, i);
            starts.Add(begin > starts[^1] ? begin : i);
            i = starts[^1];
        }
        return starts;
    }

    // A column neither ends with the first line of a longer paragraph nor begins with its last.
    private static int KeepTogether(List<ColumnLine> lines, ImmutableArray<PlacedParagraph>.Builder placed, int at)
    {
        var count = placed[lines[at].Paragraph].Lines.Lines.Length;
        var line = lines[at].Line;
        if (line == 0 || count <= LinesTogether) return at;
        if (line < LinesTogether) return at - line;
        var missing = LinesTogether - (count - line);
        if (missing <= 0) return at;
        return line - missing < LinesTogether ? at - line : at - missing;
    }

    private static double PlaceAcross(PlacedParagraph paragraph, int line)
    {
        var set = paragraph.Lines;
        return paragraph.Y + (set.IsVertical ? set.Width - set.Lines[line].X : set.Lines[line].Baseline);
    }
}
