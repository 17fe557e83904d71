namespace PosterKit.Typesetting;

/// <summary>Which neighbouring face runs of a paragraph can be one glyph run on a line: same face, size, shift and style, sources that join.</summary>
internal static class RunLooks
{
    /// <summary>A number for each face run; neighbours with the same number look the same.</summary>
    public static int[] Number(ShapedParagraph paragraph)
    {
        var runs = paragraph.Runs;
        var looks = new int[runs.Length];
        for (var i = 1; i < runs.Length; i++) looks[i] = looks[i - 1] + (LooksAlike(paragraph, runs[i - 1], runs[i]) ? 0 : 1);
        return looks;
    }

    private static bool LooksAlike(ShapedParagraph paragraph, FaceRun a, FaceRun b)
    {
        if (a.Orientation != b.Orientation || a.Level != b.Level || a.Orientation == RunOrientation.Cell) return false;
        if (a.Face != b.Face || a.Size != b.Size || a.Shift != b.Shift) return false;
        // One face may stand for both scripts; what is made of it need not be the same.
        if (a.IsCjkFont != b.IsCjkFont && paragraph.StyleOf(a) is var style && style.HanSynthesis != style.LatinSynthesis) return false;
        if (a.StyleIndex == b.StyleIndex) return true;
        var (first, second) = (paragraph.Paragraph.Runs[a.StyleIndex], paragraph.Paragraph.Runs[b.StyleIndex]);
        return b.StyleIndex == a.StyleIndex + 1 && first.Style == second.Style && first.Annotations.IsDefaultOrEmpty && second.Annotations.IsDefaultOrEmpty
            && first.Source.File == second.Source.File && (first.Source.File is null || first.Source.End == second.Source.Start);
    }
}
