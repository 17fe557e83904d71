namespace PosterKit.Typesetting;

/// <summary>
/// The box of a line across its direction (FM-06): from em boxes and leading, never from font ascents, so that a change of font does not
/// change the pitch. The Han em box stands in the middle of it, also where the line holds no Han.
/// </summary>
/// <param name="Height">Size times leading, in points at the shaped size.</param>
/// <param name="Baseline">Alphabetic baseline from the top of the box; the middle of a vertical line.</param>
/// <param name="TopToInk">From the top of the box to the Han em box, or to the cap height of a line without Han.</param>
internal readonly record struct LineBox(double Height, double Baseline, double TopToInk)
{
    public static LineBox Of(ShapedParagraph shaped, in FittedLine line)
    {
        var size = shaped.BaseSize;
        double hanTop = 0, capTop = 0;
        var leader = shaped.Runs[shaped.Clusters[line.Start].Run];
        var known = -1;
        for (var i = line.Start; i < line.VisibleEnd; i++)
        {
            var index = shaped.Clusters[i].Run;
            if (index == known) continue;
            known = index;
            var run = shaped.Runs[index];
            var style = shaped.StyleOf(run);
            if (style.Size > size) (size, leader) = (style.Size, run);
            if (run.IsCjkFont) hanTop = Math.Max(hanTop, style.Size * (1 + style.Font.Han.Metrics.IdeographicBottom));
            else capTop = Math.Max(capTop, run.Face is null ? 0 : run.Size * run.Face.Metrics.CapHeight - run.Shift);
        }
        var bottom = shaped.StyleOf(leader).Font.Han.Metrics.IdeographicBottom;
        // PL-02: annotations want room between lines, the same between all of them.
        var height = size * shaped.Paragraph.Options.Leading;
        if (shaped.Ruby is { } ruby)
        {
            var (before, after) = ruby.Reach(0, shaped.Clusters.Length);
            height = Math.Max(height, size * (1 + before + after));
        }
        if (shaped.IsVertical) return new(height, height / 2, (height - size) / 2);
        var baseline = (height - size) / 2 + size * (1 + bottom);
        return new(height, baseline, baseline - (hanTop > 0 ? hanTop : capTop > 0 ? capTop : size * (1 + bottom)));
    }
}
