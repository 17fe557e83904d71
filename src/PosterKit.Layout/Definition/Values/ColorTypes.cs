using System.Collections.Immutable;
using System.Globalization;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>A colour: "#RRGGBB" in quotes, a name from `colors:`, white, black or transparent.</summary>
internal sealed class ColorType() : ValueType<ColorValue>(new("a colour such as \"#B3202A\" or a name from `colors:`", "颜色（如 \"#B3202A\" 或 `colors:` 里的名字）"))
{
    // A name of the layout's own may be any word.
    public override ValueShape Shape => ValueShape.Word("a colour");

    private static readonly string[] OwnNames = ["white", "black", "transparent"];

    public override bool TryRead(Node node, string key, ValueContext context, out ColorValue value)
    {
        if (node is not ScalarNode { IsNull: false } scalar) return Wrong(node, key, context, out value);
        if (context.Colors.TryGetValue(scalar.Value, out var named))
        {
            value = named;
            return true;
        }
        var own = scalar.Value switch
        {
            "white" => ColorValue.White,
            "black" => ColorValue.Black,
            "transparent" => new ColorValue(0, 0, 0, 0),
            _ => ParseHex(scalar.Value),
        };
        value = own!;
        if (own is not null) return true;
        var meant = ParseHex($"#{scalar.Value}") is not null ? new DiagnosticPhrase($"did you mean \"#{scalar.Value}\"?", $"是不是 \"#{scalar.Value}\"？")
            : HexOfCss(scalar.Value) is { } hex ? new DiagnosticPhrase($"what screens call {scalar.Value} is \"{hex}\"", $"屏幕上的 {scalar.Value} 是 \"{hex}\"")
            : ValueContext.Suggest(scalar.Value, [.. context.Colors.Keys, .. OwnNames]);
        context.Diagnostics.Report(DiagnosticCode.UnknownColor, node.Span, ValueContext.Short(scalar.Value), meant);
        return false;
    }

    // The basic colours of CSS (CSS Color 4 section 6.1), for a hint. A layout names its own: pure red and blue are seldom what a poster wants.
    private static string? HexOfCss(string name) => name switch
    {
        "red" => "#FF0000",
        "green" => "#008000",
        "blue" => "#0000FF",
        "yellow" => "#FFFF00",
        "orange" => "#FFA500",
        "purple" => "#800080",
        "gray" or "grey" => "#808080",
        "silver" => "#C0C0C0",
        "maroon" => "#800000",
        "navy" => "#000080",
        "teal" => "#008080",
        "olive" => "#808000",
        "lime" => "#00FF00",
        "aqua" or "cyan" => "#00FFFF",
        "fuchsia" or "magenta" => "#FF00FF",
        _ => null,
    };

    /// <summary>Reads #RGB, #RGBA, #RRGGBB or #RRGGBBAA (CSS Color 4 section 5.2); null for anything else.</summary>
    public static ColorValue? ParseHex(string text)
    {
        if (text.Length is not (4 or 5 or 7 or 9) || text[0] != '#') return null;
        var isShort = text.Length <= 5;
        Span<byte> channels = [0, 0, 0, 255];
        for (var i = 0; i < (isShort ? text.Length - 1 : (text.Length - 1) / 2); i++)
        {
            var digits = isShort ? text.AsSpan(1 + i, 1) : text.AsSpan(1 + i * 2, 2);
            if (!byte.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out channels[i])) return null;
            if (isShort) channels[i] *= 17;
        }
        return ColorValue.FromBytes(channels[0], channels[1], channels[2], channels[3]);
    }
}

/// <summary>A line of `colors:`: a colour, or sRGB with the inks beside it.</summary>
internal sealed class ColorEntryType() : ValueType<ColorValue>(new("a colour such as \"#B3202A\", or {rgb, cmyk, spot}", "颜色（如 \"#B3202A\"，或 {rgb, cmyk, spot}）"))
{
    private static readonly ColorType Plain = new();

    public override ValueShape Shape => ValueShape.Either(Plain.Shape, new MappingShape(Place.Color) { Required = ["rgb"] });

    public override bool TryRead(Node node, string key, ValueContext context, out ColorValue value)
    {
        if (node is not MappingNode mapping) return Plain.TryRead(node, key, context, out value);
        var bag = PropertyBag.Read(mapping, Place.Color, context);
        value = ColorValue.Black;
        if (!bag.TryGet(Properties.Rgb, out var rgb))
        {
            if (mapping.Find("rgb") is null) context.Diagnostics.Report(DiagnosticCode.MissingKey, mapping.Span, "rgb", new DiagnosticPhrase($"the colour \"{key}\"", $"颜色“{key}”"));
            return false;
        }
        value = rgb;
        if (bag.TryGet(Properties.Cmyk, out var inks)) value = value with { Cmyk = new(inks[0] / 100, inks[1] / 100, inks[2] / 100, inks[3] / 100) };
        if (bag.TryGet(Properties.Spot, out var spot) && WhyReserved(spot) is { } why)
        {
            context.Diagnostics.Report(DiagnosticCode.ReservedInkName, bag.SpanOf(Properties.Spot), spot, why);
            return false;
        }
        if (spot is not null) value = value with { Spot = new(spot, bag.Get(Properties.Tint, 100) / 100) { IsTechnical = bag.Get(Properties.Technical, false) } };
        return true;
    }

    // Names that a plate of its own cannot have (PDF 32000-1 8.6.6.4, 8.6.6.5).
    private static DiagnosticPhrase? WhyReserved(string name) => name switch
    {
        "Cyan" or "Magenta" or "Yellow" or "Black" => new("it is a process ink", "它是四色油墨之一"),
        "None" => new("by that name nothing is printed", "以此为名的油墨不会印出"),
        _ => null,
    };
}

/// <summary>A fixed count of numbers within a range.</summary>
internal sealed class NumbersType(int count, double least, double most, DiagnosticPhrase name) : ValueType<ImmutableArray<double>>(name)
{
    public override ValueShape Shape => new ListShape(new NumberShape(least, most, IsWhole: false), count, count);

    public override bool TryRead(Node node, string key, ValueContext context, out ImmutableArray<double> value)
    {
        value = [];
        if (node is not SequenceNode list) return Wrong(node, key, context, out value);
        if (list.Items.Length != count)
        {
            context.Diagnostics.Report(DiagnosticCode.WrongCount, node.Span, key, Name, list.Items.Length);
            return false;
        }
        var number = new NumberType(least, most);
        var numbers = ImmutableArray.CreateBuilder<double>(count);
        foreach (var item in list.Items)
        {
            if (number.TryRead(item, key, context, out var one)) numbers.Add(one);
        }
        value = numbers.ToImmutable();
        return value.Length == count;
    }
}
