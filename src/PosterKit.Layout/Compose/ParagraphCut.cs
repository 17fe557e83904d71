using System.Collections.Immutable;
using PosterKit.Typesetting;

namespace PosterKit.Layout;

/// <summary>Takes a part of a paragraph, its styles kept.</summary>
internal static class ParagraphCut
{
    /// <summary>Some of a paragraph's text.</summary>
    /// <param name="paragraph">Not changed.</param>
    /// <param name="start">UTF-16 index of the first unit that is kept.</param>
    /// <param name="end">UTF-16 index after the last.</param>
    /// <param name="after">What follows it, in the style of its end; empty: nothing.</param>
    /// <param name="options">How it is set; null: as the whole.</param>
    public static Paragraph Slice(Paragraph paragraph, int start, int end, string after = "", ParagraphOptions? options = null)
    {
        var runs = ImmutableArray.CreateBuilder<StyledRun>();
        var at = 0;
        foreach (var run in paragraph.Runs)
        {
            var (from, to) = (Math.Max(start - at, 0), Math.Min(end - at, run.Text.Length));
            if (from < to) runs.Add(run with { Text = run.Text[from..to], Source = run.SourceOf(from, to - from), Places = run.Places is MappedPlaces places ? places.From(from) : null });
            at += run.Text.Length;
        }
        if (runs.Count == 0) runs.Add(paragraph.Runs[0] with { Text = after, Annotations = [], Companions = [] });
        else runs[^1] = runs[^1] with { Text = runs[^1].Text + after };
        return new(runs.ToImmutable(), options ?? paragraph.Options);
    }
}
