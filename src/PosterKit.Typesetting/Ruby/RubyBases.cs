namespace PosterKit.Typesetting;

/// <summary>Finds what is annotated in a paragraph (RB-02, RB-04).</summary>
internal static class RubyBases
{
    /// <summary>The bases, in the order of the text; those of one run that has two annotations by annotation.</summary>
    public static RubyBase[] Find(Paragraph paragraph, bool isVertical)
    {
        var bases = new List<RubyBase>();
        var start = 0;
        for (var i = 0; i < paragraph.Runs.Length; i++)
        {
            var run = paragraph.Runs[i];
            if (!run.Annotations.IsDefaultOrEmpty && run.Text.Length > 0) Add(bases, run, i, start, isVertical);
            if (!run.Companions.IsDefaultOrEmpty) AddCompanions(bases, paragraph, i, start, isVertical);
            start += run.Text.Length;
        }
        return [.. bases];
    }

    private static void Add(List<RubyBase> bases, StyledRun run, int index, int start, bool isVertical)
    {
        var han = HanOf(run.Text, start);
        RubyKind? first = null;
        foreach (var annotation in run.Annotations)
        {
            var parts = annotation.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 0) continue;
            var isMono = parts.Length == han.Count;
            var kind = !isMono ? RubyKind.Bilingual : IsZhuyin(parts) ? RubyKind.Zhuyin : RubyKind.Pinyin;
            var side = RubyRules.Side(kind, isVertical, OtherOf(run, kind, han.Count));
            // Two of one kind would lie over each other: the first counts.
            if (first == kind) continue;
            first ??= kind;
            if (isMono) for (var i = 0; i < parts.Length; i++) bases.Add(new(han[i], parts[i], kind, side, index));
            else bases.Add(new(new(start, run.Text.Length), string.Join(' ', parts), kind, side, index));
        }
    }

    // The first stands where annotations stand, the second on the other side.
    private static void AddCompanions(List<RubyBase> bases, Paragraph paragraph, int index, int start, bool isVertical)
    {
        var run = paragraph.Runs[index];
        var length = 0;
        for (var i = index; i < Math.Min(index + run.CompanionRuns, paragraph.Runs.Length); i++) length += paragraph.Runs[i].Text.Length;
        if (length == 0) return;
        for (var i = 0; i < run.Companions.Length; i++)
        {
            var text = string.Concat(run.Companions[i].Select(each => each.Text));
            if (text.Length == 0) continue;
            var side = i == 0 ? RubyRules.Side(RubyKind.Bilingual, isVertical) : isVertical ? AnnotationSide.Left : AnnotationSide.Under;
            bases.Add(new(new(start, length), text, RubyKind.Bilingual, side, index) { Runs = run.Companions[i] });
        }
    }

    // RB-07: only zhuyin moves the other annotation away.
    private static RubyKind? OtherOf(StyledRun run, RubyKind kind, int count)
    {
        if (kind == RubyKind.Zhuyin) return null;
        foreach (var other in run.Annotations)
        {
            var parts = other.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == count && IsZhuyin(parts)) return RubyKind.Zhuyin;
        }
        return null;
    }

    private static bool IsZhuyin(string[] parts)
    {
        foreach (var part in parts)
        {
            if (!part.Any(character => UnicodeData.Script(character) == UnicodeScript.Bopomofo)) return false;
        }
        return true;
    }

    // RB-02: marks, digits and Latin letters between them are not annotated.
    private static List<TextSpan> HanOf(string text, int offset)
    {
        var found = new List<TextSpan>();
        for (int at = 0, end; at < text.Length; at = end)
        {
            end = GraphemeBreaker.NextBoundary(text, at);
            if (RubyRules.IsAnnotated(CodePoints.At(text, at))) found.Add(new(offset + at, end - at));
        }
        return found;
    }
}
