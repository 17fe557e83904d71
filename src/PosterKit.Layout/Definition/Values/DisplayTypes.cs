using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout;

/// <summary>Where the line of an outline lies.</summary>
internal enum OutlinePosition
{
    /// <summary>Behind the letters, its whole width outside them: strokes keep their thickness.</summary>
    Outside,

    /// <summary>Over the letters, half of it inside them.</summary>
    Center,

    /// <summary>Over the letters, all of it inside them.</summary>
    Inside,
}

/// <summary>A line along the outlines of letters.</summary>
/// <param name="Width">What is seen of it; zero: there is none.</param>
/// <param name="Paint">What it is drawn with.</param>
/// <param name="Position">Where it lies.</param>
/// <param name="Join">How corners look.</param>
internal sealed record OutlineValue(LengthValue Width, PaintValue Paint, OutlinePosition Position, LineJoin Join)
{
    /// <summary>No outline.</summary>
    public static OutlineValue None { get; } = new(LengthValue.Points(0), new ColorPaintValue(ColorValue.Black), OutlinePosition.Outside, LineJoin.Round);
}

/// <summary>{width, color, position, join}, or the word none.</summary>
internal sealed class OutlineType() : ValueType<OutlineValue>(new("an outline such as {width: 1pt, color: white}, or none", "描边（如 {width: 1pt, color: white}）或 none"))
{
    public override ValueShape Shape => ValueShape.Either(new MappingShape(Place.Outline) { Required = ["width"] }, new ChoiceShape(["none"]));

    public override bool TryRead(Node node, string key, ValueContext context, out OutlineValue value)
    {
        value = OutlineValue.None;
        if (node is ScalarNode { Value: "none" }) return true;
        if (node is not MappingNode mapping) return Wrong(node, key, context, out value);
        var bag = PropertyBag.Read(mapping, Place.Outline, context);
        if (!bag.TryGet(Properties.OutlineWidth, out var width))
        {
            if (mapping.Find("width") is null) context.Diagnostics.Report(DiagnosticCode.MissingKey, mapping.Span, "width", new DiagnosticPhrase("an outline", "描边"));
            return false;
        }
        value = new(width, bag.Get(Properties.OutlineColor, value.Paint), bag.Get(Properties.OutlinePlace, OutlinePosition.Outside), bag.Get(Properties.OutlineJoin, LineJoin.Round));
        return bag.Count == mapping.Entries.Length;
    }
}

/// <summary>A shadow of letters.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Down.</param>
/// <param name="Blur">Twice the standard deviation, as in CSS Backgrounds 3 section 6.1.</param>
/// <param name="Spread">How much fatter the letters are in it.</param>
/// <param name="Color">Its colour.</param>
/// <param name="IsInset">True: inwards, as if the letters were cut out.</param>
internal sealed record TextShadowValue(LengthValue X, LengthValue Y, LengthValue Blur, LengthValue Spread, ColorValue Color, bool IsInset);

/// <summary>{x, y, blur, spread, color, inset}, a list of them, or the word none.</summary>
internal sealed class TextShadowType() : ValueType<ImmutableArray<TextShadowValue>>(new("a shadow such as {x: 1pt, y: 1pt, color: ink}, a list of them, or none", "阴影（如 {x: 1pt, y: 1pt, color: ink}）、阴影的列表，或 none"))
{
    private const int Most = 16;

    private static readonly MappingShape One = new(Place.TextShadow) { AnyOf = ["x", "y", "blur", "spread"] };

    public override ValueShape Shape => ValueShape.Either(One, new ListShape(One, 1, Most), new ChoiceShape(["none"]));

    public override bool TryRead(Node node, string key, ValueContext context, out ImmutableArray<TextShadowValue> value)
    {
        value = [];
        switch (node)
        {
            case ScalarNode { Value: "none" }: return true;
            case MappingNode mapping:
                if (ReadOne(mapping, context) is not { } only) return false;
                value = [only];
                return true;
            case SequenceNode { Items.Length: >= 1 and <= Most } list:
                var shadows = ImmutableArray.CreateBuilder<TextShadowValue>(list.Items.Length);
                foreach (var item in list.Items)
                {
                    if (item is not MappingNode one) Wrong(item, key, context, out _);
                    else if (ReadOne(one, context) is { } shadow) shadows.Add(shadow);
                }
                value = shadows.ToImmutable();
                return value.Length == list.Items.Length;
            default: return Wrong(node, key, context, out value);
        }
    }

    private static TextShadowValue? ReadOne(MappingNode mapping, ValueContext context)
    {
        var bag = PropertyBag.Read(mapping, Place.TextShadow, context);
        if (!bag.Has("x") && !bag.Has("y") && !bag.Has("blur") && !bag.Has("spread"))
        {
            // Right below its letters and sharp, nothing of it would be seen.
            if (bag.Count == mapping.Entries.Length) context.Diagnostics.Report(DiagnosticCode.MissingKey, mapping.Span, "y", new DiagnosticPhrase("a shadow of text", "文字的阴影"));
            return null;
        }
        var zero = LengthValue.Points(0);
        var color = bag.Get(Properties.TextShadowColor, ColorValue.Black with { Alpha = 0.5 });
        var shadow = new TextShadowValue(
            bag.Get(Properties.TextShadowX, zero), bag.Get(Properties.TextShadowY, zero), bag.Get(Properties.TextShadowBlur, zero), bag.Get(Properties.TextShadowSpread, zero),
            color, bag.Get(Properties.TextShadowInset, false));
        return bag.Count == mapping.Entries.Length ? shadow : null;
    }
}

/// <summary>A picture or a drawing that is seen through letters.</summary>
internal sealed class PictureFillType() : ValueType<PicturePaintValue>(new("a picture such as {image: gold.jpg} (a colour, a gradient or a pattern is `color`)", "图片（如 {image: gold.jpg}；颜色、渐变和图案用 `color`）"))
{
    public override ValueShape Shape => PaintType.PictureShape;

    public override bool TryRead(Node node, string key, ValueContext context, out PicturePaintValue value)
    {
        if (node is not MappingNode mapping) return Wrong(node, key, context, out value);
        if ((mapping.Find("image") ?? mapping.Find("svg")) is not null) return PaintType.TryReadPicture(mapping, context, out value);
        value = null!;
        // What is not known there is told, and that there is no picture only where all else is right.
        if (PropertyBag.Read(mapping, Place.PicturePaint, context).Count == mapping.Entries.Length)
            context.Diagnostics.Report(DiagnosticCode.MissingKey, mapping.Span, "image", new DiagnosticPhrase("a picture fill", "图片填充"));
        return false;
    }
}

/// <summary>Faces that may be made where a family lacks them (FM-07).</summary>
[Flags]
internal enum Synthesis
{
    None = 0,

    /// <summary>Bolder letters.</summary>
    Bold = 1,

    /// <summary>Leaning letters, Han excepted.</summary>
    Oblique = 2,

    /// <summary>Leaning Han characters.</summary>
    ObliqueHan = 4,
}

/// <summary>One of the words, a list of them, or none.</summary>
internal sealed class SynthesisType() : ValueType<Synthesis>(new("bold, oblique, oblique-han, a list of them, or none", "bold、oblique、oblique-han、它们的列表，或 none"))
{
    private static readonly EnumType<Synthesis> Word = new(("bold", Synthesis.Bold), ("oblique", Synthesis.Oblique), ("oblique-han", Synthesis.ObliqueHan));

    public override ValueShape Shape => ValueShape.Either(Word.Shape, new ListShape(Word.Shape, 1), new ChoiceShape(["none"]));

    public override bool TryRead(Node node, string key, ValueContext context, out Synthesis value)
    {
        value = Synthesis.None;
        if (node is ScalarNode { Value: "none" }) return true;
        if (node is SequenceNode { Items.IsEmpty: false } list)
        {
            foreach (var item in list.Items)
            {
                if (!Word.TryRead(item, key, context, out var word)) return false;
                value |= word;
            }
            return true;
        }
        return node is ScalarNode { IsNull: false } ? Word.TryRead(node, key, context, out value) : Wrong(node, key, context, out value);
    }
}
