using System.Collections.Immutable;
using PosterKit.Fonts;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>A font size, or the smallest and largest that may be chosen to fill the room.</summary>
internal sealed record FontSizeValue(LengthValue Min, LengthValue Max);

/// <summary>11pt, 小四, or {min: 60pt, max: 150pt}.</summary>
internal sealed class FontSizeType() : ValueType<FontSizeValue>(new("a font size such as 11pt, or {min: 60pt, max: 150pt}", "字号（如 11pt、小四，或 {min: 60pt, max: 150pt}）"))
{
    private static readonly LengthType Length = new(LengthUnit.Fixed, 0.01);

    public override ValueShape Shape => ValueShape.Either(Length.Shape, new MappingShape(Place.SizeRange) { Required = ["min", "max"] });

    public override bool TryRead(Node node, string key, ValueContext context, out FontSizeValue value)
    {
        value = null!;
        if (node is MappingNode mapping)
        {
            var bag = PropertyBag.Read(mapping, Place.SizeRange, context);
            foreach (var name in (ReadOnlySpan<string>)["min", "max"])
            {
                if (mapping.Find(name) is null) context.Diagnostics.Report(DiagnosticCode.MissingKey, mapping.Span, name, new DiagnosticPhrase("a range of sizes", "字号范围"));
            }
            if (!bag.TryGet(Properties.MinSize, out var min) || !bag.TryGet(Properties.MaxSize, out var max)) return false;
            value = new(min, max);
            if (min.Unit != max.Unit || min.Amount <= max.Amount) return bag.Count == mapping.Entries.Length;
            context.Diagnostics.Report(DiagnosticCode.NumberOutOfRange, mapping.Find("max")!.Span, "max", Written(mapping, "min"), "∞", Written(mapping, "max"));
            return false;
        }
        if (node is SequenceNode) return Wrong(node, key, context, out value);
        if (!Length.TryRead(node, key, context, out var size)) return false;
        value = new(size, size);
        return true;
    }

    private static string Written(MappingNode mapping, string key) => ((ScalarNode)mapping.Find(key)!).Value;
}

/// <summary>Baseline to baseline: a factor of the font size, or a length.</summary>
internal sealed record LeadingValue(double Factor, LengthValue? Length);

/// <summary>1.7, or 18pt.</summary>
internal sealed class LeadingType() : ValueType<LeadingValue>(new("a factor such as 1.7, or a length such as 18pt", "倍数（如 1.7）或长度（如 18pt）"))
{
    private static readonly LengthType Length = new(LengthUnit.Fixed, 0.01);
    private static readonly NumberType Factor = new(0.5, 10);

    public override ValueShape Shape => ValueShape.Either(Factor.Shape, Length.Shape);

    public override bool TryRead(Node node, string key, ValueContext context, out LeadingValue value)
    {
        value = null!;
        if (node is not ScalarNode { IsNull: false }) return Wrong(node, key, context, out value);
        if (NumberType.TryParse(node, false, out _))
        {
            if (!Factor.TryRead(node, key, context, out var factor)) return false;
            value = new(factor, null);
            return true;
        }
        if (!Length.TryRead(node, key, context, out var length)) return false;
        value = new(0, length);
        return true;
    }
}

/// <summary>OpenType features: tags, a minus before one that is switched off.</summary>
internal sealed class FeaturesType() : ValueType<ImmutableArray<FontFeature>>(new("OpenType features such as [smcp, -liga]", "OpenType 特性（如 [smcp, -liga]）"))
{
    public override ValueShape Shape => new ListShape(new WordShape("a tag of four letters", "^-?[A-Za-z0-9]{4}$"), 0);

    public override bool TryRead(Node node, string key, ValueContext context, out ImmutableArray<FontFeature> value)
    {
        value = [];
        if (node is not SequenceNode list) return Wrong(node, key, context, out value);
        var features = ImmutableArray.CreateBuilder<FontFeature>(list.Items.Length);
        foreach (var item in list.Items)
        {
            var tag = (item as ScalarNode)?.Value ?? "";
            var isOff = tag.StartsWith('-');
            if (isOff) tag = tag[1..];
            if (!IsTag(tag)) return Wrong(item, key, context, out value);
            features.Add(new(tag, isOff ? 0u : 1u));
        }
        value = features.ToImmutable();
        return true;
    }

    private static bool IsTag(string tag)
    {
        if (tag.Length != 4) return false;
        foreach (var c in tag)
        {
            if (!char.IsAsciiLetterOrDigit(c)) return false;
        }
        return true;
    }
}

/// <summary>A font: a name from `fonts:` or of a family, or a composite font written in place.</summary>
/// <param name="Name">The name; null where the font is written in place.</param>
/// <param name="Parts">The font written in place; null where it is named.</param>
internal sealed record FontValue(NameValue? Name, FontParts? Parts);

/// <summary>A composite font by the names of its families.</summary>
/// <param name="Han">Family of Han characters; null: the Latin one.</param>
/// <param name="Latin">Family of Latin letters and digits; null: the Han one.</param>
/// <param name="LatinScale">Size of the Latin face.</param>
/// <param name="LatinShift">Shift of its baseline in em, upwards.</param>
/// <param name="Weight">Where the text names none.</param>
/// <param name="IsItalic">Where the text does not say.</param>
/// <param name="Punctuation">Family of Chinese punctuation; null: the Han one.</param>
internal sealed record FontParts(NameValue? Han, NameValue? Latin, LatinScale LatinScale, double LatinShift, int? Weight, bool? IsItalic, NameValue? Punctuation = null);

/// <summary>Size of the Latin face of a composite font.</summary>
/// <param name="Factor">Of the font size; null: what brings its capitals to the Han beside them (FM-04).</param>
internal sealed record LatinScale(double? Factor)
{
    public static LatinScale One { get; } = new(1);
}

/// <summary>auto, or a factor such as 1.04.</summary>
internal sealed class LatinScaleType() : ValueType<LatinScale>(new("auto, or a factor such as 1.04", "auto，或比例，如 1.04"))
{
    private static readonly NumberType Factor = new(0.25, 4);

    public override ValueShape Shape => ValueShape.Either(new ChoiceShape(["auto"]), Factor.Shape);

    public override bool TryRead(Node node, string key, ValueContext context, out LatinScale value)
    {
        value = new(null);
        if (node is ScalarNode { Value: "auto" }) return true;
        if (!NumberType.TryParse(node, false, out _)) return Wrong(node, key, context, out value);
        if (!Factor.TryRead(node, key, context, out var factor)) return false;
        value = new(factor);
        return true;
    }
}

/// <summary>A name, or {han, latin, weight, italic}.</summary>
internal sealed class FontType() : ValueType<FontValue>(new("a font: a name, or {han: …, latin: …}", "字体：名字，或 {han: …, latin: …}"))
{
    public static FontType Instance { get; } = new();

    public override ValueShape Shape => ValueShape.Either(ValueShape.Word("a name"), new MappingShape(Place.Font) { AnyOf = ["han", "latin"] });

    public override bool TryRead(Node node, string key, ValueContext context, out FontValue value)
    {
        value = null!;
        if (node is ScalarNode { IsNull: false } scalar && scalar.Value.Length > 0)
        {
            value = new(new(scalar.Value, scalar.Span), null);
            return true;
        }
        if (node is not MappingNode mapping) return Wrong(node, key, context, out value);
        var bag = PropertyBag.Read(mapping, Place.Font, context);
        var latin = bag.Get(Properties.LatinPart, null!);
        value = new(null, new(bag.Get(Properties.HanFamily, null!), latin?.Family, latin?.Scale ?? LatinScale.One, latin?.Shift ?? 0,
            bag.TryGet(Properties.FontWeight, out var weight) ? (int)weight : null, bag.TryGet(Properties.FontItalic, out var italic) ? italic : null,
            bag.Get(Properties.PunctuationFamily, null!)));
        if (mapping.Find("han") is null && mapping.Find("latin") is null)
        {
            context.Diagnostics.Report(DiagnosticCode.MissingKey, mapping.Span, "han", new DiagnosticPhrase($"the font \"{key}\"", $"字体“{key}”"));
            return false;
        }
        return bag.Count == mapping.Entries.Length;
    }
}

/// <summary>The Latin face of a composite font, with its size and its shift.</summary>
internal sealed record LatinPart(NameValue Family, LatinScale Scale, double Shift);

/// <summary>A family, or {family, scale, baseline-shift}.</summary>
internal sealed class LatinPartType() : ValueType<LatinPart>(new("a family, or {family, scale, baseline-shift}", "字体名，或 {family, scale, baseline-shift}"))
{
    public override ValueShape Shape => ValueShape.Either(ValueShape.Word("a family"), new MappingShape(Place.LatinFont) { Required = ["family"] });

    public override bool TryRead(Node node, string key, ValueContext context, out LatinPart value)
    {
        value = null!;
        if (node is ScalarNode { IsNull: false } scalar && scalar.Value.Length > 0)
        {
            value = new(new(scalar.Value, scalar.Span), LatinScale.One, 0);
            return true;
        }
        if (node is not MappingNode mapping) return Wrong(node, key, context, out value);
        var bag = PropertyBag.Read(mapping, Place.LatinFont, context);
        if (!bag.TryGet(Properties.Family, out var family))
        {
            if (mapping.Find("family") is null) context.Diagnostics.Report(DiagnosticCode.MissingKey, mapping.Span, "family", new DiagnosticPhrase("a font", "字体"));
            return false;
        }
        value = new(family, bag.Get(Properties.FamilyScale, LatinScale.One), bag.Get(Properties.FamilyShift, LengthValue.Zero).Amount);
        return bag.Count == mapping.Entries.Length;
    }
}

/// <summary>Han–Latin spacing: auto, or an amount in em; 0 is none.</summary>
internal sealed record AutospaceValue(double? Em);

/// <summary>auto, 0, or 0.25em.</summary>
internal sealed class AutospaceType() : ValueType<AutospaceValue>(new("auto, 0, or a length in em such as 0.25em", "auto、0，或以 em 为单位的长度，如 0.25em"))
{
    private static readonly LengthType Length = new(LengthUnit.Em, 0);

    public override ValueShape Shape => ValueShape.Either(new ChoiceShape(["auto"]), Length.Shape);

    public override bool TryRead(Node node, string key, ValueContext context, out AutospaceValue value)
    {
        value = new(null);
        if (node is ScalarNode { Value: "auto" }) return true;
        if (node is not ScalarNode { IsNull: false }) return Wrong(node, key, context, out value);
        if (!Length.TryRead(node, key, context, out var em)) return false;
        value = new(em.Amount);
        return true;
    }
}
