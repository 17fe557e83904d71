using PosterKit.Foundation;
using PosterKit.Typesetting;

namespace PosterKit.Layout;

/// <summary>How far the ink of set lines reaches along them: from the first glyph's ink to the last one's, side bearings and trimmed blanks left out (BI-03).</summary>
/// <param name="Start">From the start of the box, in points.</param>
/// <param name="End">Not under <paramref name="Start"/>.</param>
internal readonly record struct InkExtent(double Start, double End)
{
    public double Length => End - Start;

    /// <summary>The ink of a line; nothing for a line without ink.</summary>
    /// <param name="line">A line of <paramref name="isVertical"/> text.</param>
    /// <param name="isVertical">True where it runs from top to bottom.</param>
    public static InkExtent Of(TypesetLine line, bool isVertical)
    {
        double start = double.PositiveInfinity, end = double.NegativeInfinity;
        foreach (var run in line.Runs)
        {
            var scale = run.Run.Size / run.Run.Face.UnitsPerEm;
            foreach (var glyph in run.Run.Glyphs)
            {
                var ink = run.Run.Face.GetInkBox(glyph.Glyph);
                if (ink.Width <= 0 || ink.Height <= 0) continue;
                // Font units are y up, the page is y down.
                Add(run.Turn.Map(new Point(glyph.X + ink.X * scale, glyph.Y - ink.Y * scale)) + run.Origin);
                Add(run.Turn.Map(new Point(glyph.X + ink.Right * scale, glyph.Y - ink.Bottom * scale)) + run.Origin);
            }
        }
        return end > start ? new(start, end) : default;

        void Add(Point corner)
        {
            var along = isVertical ? corner.Y : corner.X;
            (start, end) = (Math.Min(start, along), Math.Max(end, along));
        }
    }

    /// <summary>The longest of some lines by its ink.</summary>
    public static (int Line, InkExtent Ink) Longest(TypesetParagraph paragraph)
    {
        var (longest, best) = (0, default(InkExtent));
        for (var i = 0; i < paragraph.Lines.Length; i++)
        {
            var ink = Of(paragraph.Lines[i], paragraph.IsVertical);
            if (i == 0 || ink.Length > best.Length) (longest, best) = (i, ink);
        }
        return (longest, best);
    }
}
