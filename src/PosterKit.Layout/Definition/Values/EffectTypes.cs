using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>One shadow.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Down.</param>
/// <param name="Blur">Twice the standard deviation, as in CSS Backgrounds 3 section 6.1.</param>
/// <param name="Spread">How much larger on every side.</param>
/// <param name="Color">Its colour.</param>
/// <param name="IsInset">True: inwards.</param>
internal sealed record ShadowValue(LengthValue X, LengthValue Y, LengthValue Blur, LengthValue Spread, ColorValue Color, bool IsInset);

/// <summary>{x, y, blur, spread, color, inset}.</summary>
internal sealed class ShadowType() : ValueType<ShadowValue>(new("a shadow such as {y: 1mm, blur: 4mm}", "阴影（如 {y: 1mm, blur: 4mm}）"))
{
    // Chosen by eye, in layouts/effects.yaml: soft on white paper, and still seen on a dark ground.
    private static readonly ColorValue Usual = ColorValue.Black with { Alpha = 0.35 };

    public override ValueShape Shape => new MappingShape(Place.Shadow);

    public override bool TryRead(Node node, string key, ValueContext context, out ShadowValue value)
    {
        if (node is not MappingNode mapping) return Wrong(node, key, context, out value);
        var bag = PropertyBag.Read(mapping, Place.Shadow, context);
        value = new(
            bag.Get(Properties.ShadowX, LengthValue.Zero), bag.Get(Properties.ShadowY, LengthValue.Zero), bag.Get(Properties.ShadowBlur, LengthValue.Zero),
            bag.Get(Properties.ShadowSpread, LengthValue.Zero), bag.Get(Properties.ShadowColor, Usual), bag.Get(Properties.ShadowInset, false));
        return bag.Count == mapping.Entries.Length;
    }
}

/// <summary>One colour filter, as the factors of a colour matrix (Filter Effects 1 section 9.6).</summary>
/// <param name="Matrix">Four rows of five.</param>
internal sealed record FilterValue(ImmutableArray<double> Matrix);

/// <summary>A word such as grayscale, or a mapping with one key such as {sepia: 0.6}.</summary>
internal sealed class FilterType() : ValueType<FilterValue>(new("a colour filter such as grayscale, or {sepia: 0.6}", "颜色滤镜（如 grayscale 或 {sepia: 0.6}）"))
{
    // Filters that need no amount.
    private static readonly EnumType<bool> Words = new(("grayscale", true), ("sepia", true), ("invert", true));

    public override ValueShape Shape => ValueShape.Either(Words.Shape, new MappingShape(Place.Filter) { IsOneKey = true });

    public override bool TryRead(Node node, string key, ValueContext context, out FilterValue value)
    {
        value = null!;
        if (node is ScalarNode { IsNull: false } word)
        {
            if (!Words.TryRead(node, key, context, out _)) return false;
            value = new(word.Value switch { "grayscale" => ColorMatrices.Grayscale(1), "sepia" => ColorMatrices.Sepia(1), _ => ColorMatrices.Invert(1) });
            return true;
        }
        if (node is not MappingNode mapping) return Wrong(node, key, context, out value);
        if (mapping.Entries.Length > 1)
        {
            context.Diagnostics.Report(DiagnosticCode.TwoElementKeys, mapping.Entries[1].Key.Span, mapping.Entries[0].Key.Value, mapping.Entries[1].Key.Value);
            return false;
        }
        var bag = PropertyBag.Read(mapping, Place.Filter, context);
        if (bag.Count == 0) return mapping.Entries.Length == 0 && Wrong(node, key, context, out value);
        if (bag.TryGet(Properties.Duotone, out var tones) && tones.Length != 2)
        {
            context.Diagnostics.Report(DiagnosticCode.WrongCount, bag.SpanOf(Properties.Duotone), "duotone", new DiagnosticPhrase("two colours", "两种颜色"), tones.Length);
            return false;
        }
        value = new(MatrixOf(bag));
        return true;
    }

    private static ImmutableArray<double> MatrixOf(PropertyBag bag)
    {
        if (bag.TryGet(Properties.Grayscale, out var grey)) return ColorMatrices.Grayscale(grey);
        if (bag.TryGet(Properties.Sepia, out var sepia)) return ColorMatrices.Sepia(sepia);
        if (bag.TryGet(Properties.Saturate, out var saturation)) return ColorMatrices.Saturate(saturation);
        if (bag.TryGet(Properties.HueRotate, out var angle)) return ColorMatrices.HueRotate(angle);
        if (bag.TryGet(Properties.Brightness, out var brightness)) return ColorMatrices.Linear(brightness, 0);
        if (bag.TryGet(Properties.Contrast, out var contrast)) return ColorMatrices.Linear(contrast, (1 - contrast) / 2);
        if (bag.TryGet(Properties.Invert, out var share)) return ColorMatrices.Invert(share);
        if (bag.TryGet(Properties.Duotone, out var tones)) return ColorMatrices.Duotone(tones[0], tones[1]);
        return bag.Get(Properties.FilterMatrix, []);
    }
}

/// <summary>A soft shade from a side.</summary>
/// <param name="From">The side where it is strongest.</param>
/// <param name="Color">Its colour there.</param>
/// <param name="Length">How far it reaches, as a share of the box.</param>
internal sealed record ScrimValue(BoxSides From, ColorValue Color, double Length);

/// <summary>A side, or {from, color, opacity, length}.</summary>
internal sealed class ScrimType() : ValueType<ScrimValue>(new("a side such as bottom, or {from: bottom, opacity: 0.7}", "一边（如 bottom），或 {from: bottom, opacity: 0.7}"))
{
    private const double UsualOpacity = 0.65;
    private const double UsualLength = 0.6;

    /// <summary>Where it is strongest; all: the same everywhere.</summary>
    public static readonly EnumType<BoxSides> Sides = new(("top", BoxSides.Top), ("right", BoxSides.Right), ("bottom", BoxSides.Bottom), ("left", BoxSides.Left), ("all", BoxSides.All));

    public override ValueShape Shape => ValueShape.Either(Sides.Shape, new MappingShape(Place.Scrim));

    public override bool TryRead(Node node, string key, ValueContext context, out ScrimValue value)
    {
        value = null!;
        if (node is ScalarNode)
        {
            if (!Sides.TryRead(node, key, context, out var side)) return false;
            value = new(side, ColorValue.Black with { Alpha = UsualOpacity }, UsualLength);
            return true;
        }
        if (node is not MappingNode mapping) return Wrong(node, key, context, out value);
        var bag = PropertyBag.Read(mapping, Place.Scrim, context);
        value = new(
            bag.Get(Properties.ScrimFrom, BoxSides.Bottom), bag.Get(Properties.ScrimColor, ColorValue.Black).WithOpacity(bag.Get(Properties.ScrimOpacity, UsualOpacity)),
            bag.TryGet(Properties.ScrimLength, out var length) ? length.Amount / 100 : UsualLength);
        return bag.Count == mapping.Entries.Length;
    }
}
