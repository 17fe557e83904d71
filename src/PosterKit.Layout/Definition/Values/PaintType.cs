using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout;

/// <summary>
/// A colour, or a gradient: {linear: [ink, paper], angle: 90} or {radial: […], center: [0.5, 0.5]}; where that is allowed a pattern, or a pattern and a picture, as well.
/// </summary>
internal sealed class PaintType(bool allowsPictures = false, bool allowsNone = false, bool allowsPatterns = false) : ValueType<PaintValue>(allowsPictures
    ? new("a colour, a gradient such as {linear: [red, gold], angle: 90}, a pattern or a picture", "颜色、渐变（如 {linear: [red, gold], angle: 90}）、图案或图片")
    : allowsPatterns
    ? new("a colour, a gradient such as {linear: [red, gold], angle: 90}, or a pattern such as {pattern: dots}", "颜色、渐变（如 {linear: [red, gold], angle: 90}）或图案（如 {pattern: dots}）")
    : new("a colour, or a gradient such as {linear: [red, gold], angle: 90}", "颜色，或渐变，如 {linear: [red, gold], angle: 90}"))
{
    private static readonly ColorType Color = new();

    private static readonly ColorPaintValue None = new(ColorValue.White with { Alpha = 0 });

    private static readonly MappingShape GradientShape = new(Place.Gradient)
    {
        AnyOf = ["linear", "radial", "conic"],
        Conflicts = [("linear", "radial"), ("linear", "conic"), ("radial", "conic"), ("angle", "radial"), ("center", "linear")],
        Needs = [("focus", "radial")],
    };

    /// <summary>How a picture as a fill is written.</summary>
    public static MappingShape PictureShape { get; } = new(Place.PicturePaint) { AnyOf = ["image", "svg"], Conflicts = [("image", "svg")] };

    public override ValueShape Shape
    {
        get
        {
            var shapes = new List<ValueShape>();
            if (allowsNone) shapes.Add(new ChoiceShape(["none"]));
            shapes.AddRange([Color.Shape, GradientShape]);
            if (allowsPictures || allowsPatterns) shapes.Add(new MappingShape(Place.Pattern) { Required = ["pattern"] });
            if (allowsPictures) shapes.Add(PictureShape);
            return ValueShape.Either([.. shapes]);
        }
    }

    public override bool TryRead(Node node, string key, ValueContext context, out PaintValue value)
    {
        value = null!;
        if (node is ScalarNode scalar)
        {
            // A colour of the layout may well bear the name.
            if (allowsNone && scalar.Value == "none" && !context.Colors.ContainsKey("none"))
            {
                value = None;
                return true;
            }
            if (!Color.TryRead(node, key, context, out var color)) return false;
            value = new ColorPaintValue(color);
            return true;
        }
        if (node is not MappingNode mapping) return Wrong(node, key, context, out value);
        if ((allowsPictures || allowsPatterns) && mapping.Find("pattern") is not null) return TryReadPattern(mapping, context, out value);
        if (allowsPictures && (mapping.Find("image") ?? mapping.Find("svg")) is not null) 
        {
            var isPicture = TryReadPicture(mapping, context, out var picture);
            value = picture;
            return isPicture;
        }
        return TryReadGradient(mapping, context, out value);
    }

    private static bool TryReadGradient(MappingNode mapping, ValueContext context, out PaintValue value)
    {
        value = null!;
        var bag = PropertyBag.Read(mapping, Place.Gradient, context);
        MappingEntry? kind = null;
        foreach (var name in (ReadOnlySpan<string>)["linear", "radial", "conic"])
        {
            if (mapping.FindEntry(name) is not { } entry) continue;
            if (kind is not null)
            {
                context.Diagnostics.Report(DiagnosticCode.TwoElementKeys, entry.Key.Span, kind.Key.Value, name);
                return false;
            }
            kind = entry;
        }
        if (kind is null)
        {
            context.Diagnostics.Report(DiagnosticCode.MissingKey, mapping.Span, "linear", new DiagnosticPhrase("a gradient", "渐变"));
            return false;
        }
        var (isRadial, isConic) = (kind.Key.Value == "radial", kind.Key.Value == "conic");
        var stopsOf = isRadial ? Properties.Radial : isConic ? Properties.Conic : Properties.Linear;
        if (!bag.TryGet(stopsOf, out var stops)) return false;
        // What one kind of gradient does not have.
        foreach (var entry in mapping.Entries)
        {
            var isMeant = entry.Key.Value switch { "angle" => !isRadial, "center" => isRadial || isConic, "focus" => isRadial, _ => true };
            if (isMeant) continue;
            context.Diagnostics.Report(DiagnosticCode.KeyNotHere, entry.Key.Span, entry.Key.Value,
                new DiagnosticPhrase($"a gradient with `{kind.Key.Value}`", $"带 `{kind.Key.Value}` 的渐变"),
                entry.Key.Value switch
                {
                    "angle" => new DiagnosticPhrase("`linear` and `conic`", "`linear` 和 `conic`"),
                    "center" => new DiagnosticPhrase("`radial` and `conic`", "`radial` 和 `conic`"),
                    _ => new DiagnosticPhrase("`radial`", "`radial`"),
                });
            return false;
        }
        var center = bag.TryGet(Properties.GradientCenter, out var c) ? new Point(c[0], c[1]) : new(0.5, 0.5);
        value = new GradientPaintValue(isRadial, bag.Get(Properties.GradientAngle, isConic ? 0 : 180), center, stops)
        {
            IsConic = isConic,
            Spread = bag.Get(Properties.GradientRepeat, GradientSpread.Pad),
            Focus = bag.TryGet(Properties.GradientFocus, out var f) ? new Point(f[0], f[1]) : null,
        };
        return bag.Count == mapping.Entries.Length;
    }

    private static bool TryReadPattern(MappingNode mapping, ValueContext context, out PaintValue value)
    {
        value = null!;
        var bag = PropertyBag.Read(mapping, Place.Pattern, context);
        if (!bag.TryGet(Properties.Pattern, out var kind)) return false;
        value = new PatternPaintValue(
            kind, bag.Get(Properties.PatternTile, LengthValue.Points(4 * LengthUnits.PointsPerMillimetre)), bag.Get(Properties.PatternWeight, kind is PatternKind.Grid or PatternKind.Crosses ? 0.1 : 0.5),
            bag.Get(Properties.PatternAngle, 0), bag.Get(Properties.PatternColor, ColorValue.Black), bag.Get(Properties.PatternGround, ColorValue.White with { Alpha = 0 }));
        return bag.Count == mapping.Entries.Length;
    }

    /// <summary>Reads a picture as a fill, which has the key image or svg.</summary>
    public static bool TryReadPicture(MappingNode mapping, ValueContext context, out PicturePaintValue value)
    {
        value = null!;
        var bag = PropertyBag.Read(mapping, Place.PicturePaint, context);
        var isDrawing = bag.TryGet(Properties.PaintSvg, out var path);
        if (mapping.FindEntry("svg") is { } second && mapping.FindEntry("image") is { } first)
        {
            context.Diagnostics.Report(DiagnosticCode.TwoElementKeys, second.Key.Span, first.Key.Value, second.Key.Value);
            return false;
        }
        if (!isDrawing && !bag.TryGet(Properties.PaintImage, out path)) return false;
        var focus = bag.TryGet(Properties.PaintFocus, out var f) ? new Point(f[0], f[1]) : new(0.5, 0.5);
        value = new PicturePaintValue(path!, isDrawing, bag.Get(Properties.PaintFit, ImageFit.Cover), focus, bag.TryGet(Properties.PaintTile, out var tile) ? tile : null);
        return bag.Count == mapping.Entries.Length;
    }
}

/// <summary>The colours of a gradient: a list of colours, or of {color, at}.</summary>
internal sealed class StopsType() : ValueType<ImmutableArray<(ColorValue Color, double? Offset)>>(new("two or more colours such as [red, {color: gold, at: 80%}]", "两种以上的颜色（如 [red, {color: gold, at: 80%}]）"))
{
    private static readonly ColorType Color = new();

    public override ValueShape Shape => new ListShape(ValueShape.Either(Color.Shape, new MappingShape(Place.Stop) { Required = ["color"] }), 2);

    public override bool TryRead(Node node, string key, ValueContext context, out ImmutableArray<(ColorValue Color, double? Offset)> value)
    {
        value = [];
        if (node is not SequenceNode list) return Wrong(node, key, context, out value);
        if (list.Items.Length < 2)
        {
            context.Diagnostics.Report(DiagnosticCode.WrongCount, node.Span, key, Name, list.Items.Length);
            return false;
        }
        var stops = ImmutableArray.CreateBuilder<(ColorValue, double?)>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (item is MappingNode mapping)
            {
                var bag = PropertyBag.Read(mapping, Place.Stop, context);
                if (bag.TryGet(Properties.StopColor, out var color)) stops.Add((color, bag.TryGet(Properties.StopAt, out var at) ? at.Amount / 100 : null));
                else if (mapping.Find("color") is null) context.Diagnostics.Report(DiagnosticCode.MissingKey, mapping.Span, "color", new DiagnosticPhrase("a gradient stop", "渐变色标"));
            }
            else if (Color.TryRead(item, key, context, out var color)) stops.Add((color, null));
        }
        value = stops.ToImmutable();
        return value.Length == list.Items.Length;
    }
}
