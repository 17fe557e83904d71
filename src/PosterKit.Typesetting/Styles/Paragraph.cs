using System.Collections.Immutable;

namespace PosterKit.Typesetting;

/// <summary>A paragraph before it is set: runs of styled text. U+2028 or a line feed is a mandatory break.</summary>
/// <param name="Runs">At least one; their texts joined are the paragraph. Indices elsewhere are UTF-16 units into the joined text.</param>
/// <param name="Options">How it is set.</param>
public sealed record Paragraph(ImmutableArray<StyledRun> Runs, ParagraphOptions Options)
{
    /// <summary>The whole text.</summary>
    public string Text { get; } = Runs.Length == 1 ? Runs[0].Text : string.Concat(Runs.Select(run => run.Text));
}
