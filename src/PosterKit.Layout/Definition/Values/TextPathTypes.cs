using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>The line that a text runs along.</summary>
internal sealed record TextPathValue
{
    /// <summary>Radius of a circle; null: an ellipse in the box, or path data.</summary>
    public LengthValue? Radius { get; init; }

    /// <summary>Path data; null: a circle or an ellipse.</summary>
    public VectorPath? Data { get; init; }

    /// <summary>The part of the plane of the path data that the box shows; null: what they cover.</summary>
    public Rect? View { get; init; }

    /// <summary>True: letters stand on the other side: heads to the centre, or to the right of path data, which the text then runs along backwards.</summary>
    public bool IsInside { get; init; }

    /// <summary>Where the middle of the text stands on an ellipse, in degrees clockwise from the top; null: the top, and inside the bottom.</summary>
    public double? AngleDegrees { get; init; }

    /// <summary>How much of the ellipse the text may take, in degrees.</summary>
    public double SweepDegrees { get; init; } = 360;

    /// <summary>Shift along the path.</summary>
    public LengthValue Start { get; init; } = LengthValue.Points(0);

    /// <summary>From the path to the baseline, towards the heads of the letters.</summary>
    public LengthValue Offset { get; init; } = LengthValue.Points(0);
}

/// <summary>The word ellipse; {radius}, {d}, or the two with side, angle, sweep, start, offset.</summary>
internal sealed class TextPathType() : ValueType<TextPathValue>(new("ellipse, or a path such as {radius: 60mm} or {d: M0 0 C…}", "ellipse，或路径（如 {radius: 60mm} 或 {d: M0 0 C…}）"))
{
    public override ValueShape Shape => ValueShape.Either(new ChoiceShape(["ellipse"]), new MappingShape(Place.TextPath)
    {
        Conflicts = [("radius", "d"), ("angle", "d"), ("sweep", "d"), ("radius", "angle"), ("radius", "sweep")],
        Needs = [("view-box", "d")],
    });

    public override bool TryRead(Node node, string key, ValueContext context, out TextPathValue value)
    {
        value = new();
        if (node is ScalarNode { Value: "ellipse" }) return true;
        if (node is not MappingNode mapping) return Wrong(node, key, context, out value);
        var bag = PropertyBag.Read(mapping, Place.TextPath, context);
        var isWhole = bag.Count == mapping.Entries.Length;
        foreach (var (one, other) in ((string, string)[])[("d", "radius"), ("d", "angle"), ("d", "sweep"), ("radius", "angle"), ("radius", "sweep")])
        {
            if (mapping.Find(one) is null || mapping.FindEntry(other) is not { } both) continue;
            context.Diagnostics.Report(DiagnosticCode.KeysApart, both.Key.Span, other, one);
            isWhole = false;
        }
        if (mapping.FindEntry("view-box") is { } loose && mapping.Find("d") is null)
        {
            context.Diagnostics.Report(DiagnosticCode.MissingKey, loose.Key.Span, "d", new DiagnosticPhrase("`view-box`", "`view-box` "));
            isWhole = false;
        }
        Rect? view = null;
        if (bag.TryGet(Properties.TextPathView, out var box))
        {
            if (box[2] > 0 && box[3] > 0) view = new(box[0], box[1], box[2], box[3]);
            else
            {
                context.Diagnostics.Report(DiagnosticCode.EmptyViewBox, bag.SpanOf(Properties.TextPathView), box[2], box[3]);
                isWhole = false;
            }
        }
        value = new()
        {
            Radius = bag.TryGet(Properties.TextPathRadius, out var radius) ? radius : null,
            Data = bag.TryGet(Properties.TextPathData, out var data) ? data : null,
            View = view,
            IsInside = bag.Get(Properties.TextPathSide, false),
            AngleDegrees = bag.TryGet(Properties.TextPathAngle, out var angle) ? angle : null,
            SweepDegrees = bag.Get(Properties.TextPathSweep, 360),
            Start = bag.Get(Properties.TextPathStart, LengthValue.Points(0)),
            Offset = bag.Get(Properties.TextPathOffset, LengthValue.Points(0)),
        };
        return isWhole;
    }
}
