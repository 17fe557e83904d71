using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Typesetting;

namespace PosterKit.Layout;

// What can be told of the lines.
internal sealed partial class TextContent
{
    /// <summary>The lines in their places; empty before the text is placed.</summary>
    public ImmutableArray<PlacedLine> DescribeLines()
    {
        if (Path is not null) return [.. DescribeRows()];
        var lines = ImmutableArray.CreateBuilder<PlacedLine>();
        foreach (var paragraph in _placed?.Paragraphs ?? [])
        {
            foreach (var line in paragraph.Lines.Lines) lines.Add(Describe(line, paragraph));
        }
        return lines.ToImmutable();
    }

    private PlacedLine Describe(TypesetLine line, PlacedParagraph paragraph) => new()
    {
        Text = string.Concat(line.Runs.Select(run => run.Run.Text)),
        Language = paragraph.Language,
        Start = new Point(_origin.X + paragraph.X + line.X, _origin.Y + paragraph.Y + line.Baseline),
        Length = line.Width,
        IsVertical = paragraph.Lines.IsVertical,
        Fonts = [.. line.Runs.Select(run => new PlacedFont(run.Run.Face, run.Run.Size)).Distinct()],
        Source = line.Runs.IsEmpty ? default : line.Runs[0].Source,
    };
}
