using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;
using PosterKit.Typesetting;

namespace PosterKit.Layout;

// From set lines to scene items.
internal sealed partial class TextContent
{
    private TextPaints.Placed? _paints;

    /// <summary>How letters look beyond their colour.</summary>
    public DisplayLook Look { get; init; } = DisplayLook.Plain;

    // A paragraph, or the parts of one that stand in several columns or sizes.
    private sealed record Block(string Language, ImmutableArray<SceneItem> Runs, ImmutableArray<SceneItem> Marks);

    // The looks of stretches that have one of their own, by what is drawn of them.
    private readonly Dictionary<SceneItem, DisplayLook> _ownLooks = new(ReferenceEqualityComparer.Instance);

    public void Draw(ImmutableArray<SceneItem>.Builder items, Canvas canvas, Box box)
    {
        _ownLooks.Clear();
        _paints = Spec.Paints.Over(_box);
        var blocks = Path is null ? DrawLines() : DrawOnPath();
        if (Look.IsPlain && _ownLooks.Count == 0)
        {
            AddGrounds(items, blocks, box);
            foreach (var block in blocks) Add(items, block, box);
        }
        else
        {
            var texts = PartsByLook(blocks, box.Source);
            foreach (var (display, parts) in texts) display.AddUnder(items, parts, canvas, Diagnostics);
            if (Look.Picture is null) AddGrounds(items, blocks, box);
            foreach (var block in blocks) Add(items, block with { Runs = [.. block.Runs.Select(run => Face(run, texts))] }, box);
            foreach (var (display, parts) in texts) display.AddOver(items, parts);
        }
        if (Path is null) DrawColumnRules(items, box);
    }

    // What is drawn of each look, in the order of the text; that of the element comes first, and so lies lowest.
    private List<(DisplayText Display, List<SceneItem> Parts)> PartsByLook(List<Block> blocks, SourceSpan source)
    {
        var parts = new List<(DisplayLook Look, List<SceneItem> Items)> { (Look, []) };
        foreach (var block in blocks)
        {
            foreach (var item in block.Runs) Sort(item);
            foreach (var item in block.Marks) Sort(item);
        }
        parts.RemoveAll(part => part.Items.Count == 0);
        return parts.ConvertAll(part => (new DisplayText(part.Look, Spec.Lengths, _box, LargestSize(part.Items), _paints!, source), part.Items));

        void Sort(SceneItem item)
        {
            if (item is StructureItem span)
            {
                foreach (var run in span.Items) Sort(run);
                return;
            }
            var look = _ownLooks.GetValueOrDefault(item, Look);
            var at = parts.FindIndex(part => ReferenceEquals(part.Look, look) || part.Look == look);
            if (at < 0) parts.Add((look, [item]));
            else parts[at].Items.Add(item);
        }
    }

    private static SceneItem Face(SceneItem item, List<(DisplayText Display, List<SceneItem> Parts)> texts)
    {
        if (item is StructureItem span) return span with { Items = [.. span.Items.Select(run => Face(run, texts))] };
        foreach (var (display, parts) in texts)
        {
            foreach (var part in parts)
            {
                if (ReferenceEquals(part, item)) return display.Face(item);
            }
        }
        return item;
    }

    private SceneItem Drawn(SceneItem item, TextStyle style)
    {
        var drawn = WithoutClear(item);
        if (style.Tag is DisplayLook own) _ownLooks[drawn] = own;
        return drawn;
    }

    private void Add(ImmutableArray<SceneItem>.Builder items, Block block, Box box)
    {
        items.Add(new StructureItem(Role ?? (Spec.IsHeading ? StructureRole.Heading : StructureRole.Paragraph), block.Runs)
        {
            Level = Spec.Level,
            Language = block.Language,
            Source = box.Source,
        });
        if (!block.Marks.IsEmpty) items.Add(new StructureItem(StructureRole.Artifact, block.Marks) { Source = box.Source });
    }

    private List<Block> DrawLines()
    {
        var play = new GlyphPlay(Look.TurnDegrees, Look.Shifts, Spec.Lengths);
        var blocks = new List<Block>();
        var runs = new LinkedRuns();
        var marks = ImmutableArray.CreateBuilder<SceneItem>();
        for (var i = 0; i < _placed!.Paragraphs.Length; i++)
        {
            var paragraph = _placed.Paragraphs[i];
            var at = new Point(_origin.X + paragraph.X, _origin.Y + paragraph.Y);
            foreach (var line in paragraph.Lines.Lines)
            {
                foreach (var run in line.Runs)
                {
                    runs.Add(Drawn(Played(run, play).ToItem(at, PaintOf(run.Style)), run.Style), run.Style.Link);
                    foreach (var annotation in run.Annotations) runs.Add(Drawn(annotation.ToItem(at, PaintOf(annotation.Style)), annotation.Style), run.Style.Link);
                }
                foreach (var mark in line.Marks) marks.Add(Drawn(mark.ToItem(at, PaintOf(mark.Style)), mark.Style));
            }
            var goesOn = i + 1 < _placed.Paragraphs.Length && _placed.Paragraphs[i + 1].Continues;
            if (runs.IsEmpty || goesOn) continue;
            blocks.Add(new(paragraph.Language, runs.Take(), marks.ToImmutable()));
            marks.Clear();
        }
        return blocks;
    }

    private static TypesetRun Played(TypesetRun run, GlyphPlay play) => play.IsIdle ? run : run with { Run = play.Apply(run.Run) };

    // What is wholly clear is found and copied, and drawn by no reader.
    private static SceneItem WithoutClear(SceneItem item) => item switch
    {
        GlyphRunItem { Fill: SolidPaint { Color.Alpha: 0 } } run => run with { Fill = null },
        GroupItem { Items: [GlyphRunItem { Fill: SolidPaint { Color.Alpha: 0 } } run] } group => group with { Items = [run with { Fill = null }] },
        _ => item,
    };

    private static double LargestSize(IEnumerable<SceneItem> items) => items.Max(item => item switch
    {
        GlyphRunItem run => run.Run.Size,
        GroupItem group => LargestSize(group.Items),
        StructureItem structure => LargestSize(structure.Items),
        _ => 0,
    });

    // A gradient or a pattern goes over the box of the text.
    private Paint PaintOf(TextStyle style) => _paints!.Of(style.Fill);

    // What lies between the shapes of patterns.
    private void AddGrounds(ImmutableArray<SceneItem>.Builder items, List<Block> blocks, Box box)
    {
        foreach (var block in blocks)
        {
            var grounds = _paints!.GroundsOf(block.Runs).AddRange(_paints.GroundsOf(block.Marks));
            if (!grounds.IsEmpty) items.Add(new StructureItem(StructureRole.Artifact, grounds) { Source = box.Source });
        }
    }
}
