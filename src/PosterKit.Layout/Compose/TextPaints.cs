using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout;

/// <summary>
/// Paints that go over the whole box of a text: gradients and patterns. The box is known when all is set, so each has a stand-in until then.
/// </summary>
internal sealed class TextPaints
{
    private readonly List<(PaintValue Value, PatternPaint StandIn)> _paints = [];

    /// <summary>What stands for a colour, a gradient or a pattern in the styles of a text.</summary>
    /// <param name="value">Its lengths are in points.</param>
    public Paint StandFor(PaintValue value)
    {
        if (value is ColorPaintValue color) return new SolidPaint(color.Color);
        foreach (var (known, standIn) in _paints)
        {
            if (ReferenceEquals(known, value) || known == value) return standIn;
        }
        // Like no other paint, and like no other stand-in: runs of different paints must not become one.
        var made = new PatternPaint([], new Rect(_paints.Count, 0, 0, 0));
        _paints.Add((value, made));
        return made;
    }

    /// <summary>The paints over a box.</summary>
    public Placed Over(Rect box) => new(_paints.ConvertAll(paint => (paint.StandIn, PaintBuilder.Build(paint.Value, box), PatternBuilder.Ground(paint.Value))));

    /// <summary>The paints of a text whose box is known.</summary>
    /// <param name="paints">Each with what stood for it, and the colour under it where it is a pattern that has one.</param>
    internal sealed class Placed(List<(PatternPaint StandIn, Paint? Paint, SolidPaint? Ground)> paints)
    {
        private static readonly SolidPaint Clear = new(ColorValue.White with { Alpha = 0 });

        /// <summary>The paint of a style.</summary>
        public Paint Of(Paint paint)
        {
            if (paint is not PatternPaint) return paint;
            foreach (var (standIn, made, _) in paints)
            {
                // By value: lines that were set before have the stand-in of the text that they were set for, which is equal to this one's.
                if (standIn == paint) return made ?? Clear;
            }
            return paint;
        }

        /// <summary>True where every place is covered by the paint.</summary>
        public bool IsOpaque(Paint? paint) => paint switch
        {
            SolidPaint solid => solid.Color.Alpha >= 1,
            GradientPaint gradient => gradient.Stops.All(stop => stop.Color.Alpha >= 1),
            _ => GroundOf(paint) is { Color.Alpha: >= 1 },
        };

        /// <summary>The colours under the patterns of some items, in the shape of these; empty where there are none.</summary>
        public ImmutableArray<SceneItem> GroundsOf(ImmutableArray<SceneItem> items)
        {
            if (paints.TrueForAll(paint => paint.Ground is null)) return [];
            var grounds = ImmutableArray.CreateBuilder<SceneItem>();
            foreach (var item in items)
            {
                switch (item)
                {
                    case GlyphRunItem run when GroundOf(run.Fill) is { } ground:
                        grounds.Add(run with { Fill = ground, Stroke = null, IsDrawingOnly = true });
                        break;
                    case PathItem path when GroundOf(path.Fill) is not null || GroundOf(path.Stroke?.Paint) is not null:
                        grounds.Add(path with { Fill = GroundOf(path.Fill), Stroke = GroundOf(path.Stroke?.Paint) is { } line ? path.Stroke! with { Paint = line } : null });
                        break;
                    case GroupItem group when GroundsOf(group.Items) is { IsEmpty: false } inside:
                        grounds.Add(group with { Items = inside });
                        break;
                    case StructureItem structure:
                        grounds.AddRange(GroundsOf(structure.Items));
                        break;
                }
            }
            return grounds.ToImmutable();
        }

        private SolidPaint? GroundOf(Paint? paint)
        {
            if (paint is not PatternPaint) return null;
            foreach (var (_, made, ground) in paints)
            {
                if (ReferenceEquals(made, paint)) return ground;
            }
            return null;
        }
    }
}
