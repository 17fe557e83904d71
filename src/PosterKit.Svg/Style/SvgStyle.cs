using System.Xml.Linq;

namespace PosterKit.Svg;

/// <summary>The computed style of an element: its own declarations over what it inherits.</summary>
internal sealed class SvgStyle
{
    private static readonly int FontSizeNumber = SvgProperties.Find("font-size");

    private static readonly int FontWeightNumber = SvgProperties.Find("font-weight");

    private static readonly int OverflowNumber = SvgProperties.Find("overflow");

    private static readonly int DominantBaselineNumber = SvgProperties.Find("dominant-baseline");

    private readonly string?[] _values;

    // Properties of the author's own, which all children take over; null: none.
    private readonly Dictionary<int, string>? _custom;

    private SvgStyle(string?[] values, Dictionary<int, string>? custom = null) => (_values, _custom) = (values, custom);

    /// <summary>The style above the outermost element.</summary>
    public static SvgStyle Initial { get; } = new(new string?[SvgProperties.Count]);

    /// <summary>The style of a child of this element.</summary>
    public SvgStyle Child(XElement element, SvgStyleSheet sheet)
    {
        var values = new string?[SvgProperties.Count];
        Array.Copy(_values, values, SvgProperties.InheritedCount);
        var cascade = sheet.Cascade(element);
        var custom = WithCustom(cascade);
        foreach (var (number, declared) in cascade)
        {
            if (number < 0) continue;
            // What cannot be followed is as if it were unset.
            var value = !SvgVariables.IsIn(declared) ? declared
                : new SvgVariables(name => sheet.FindCustom(name) is < 0 and var own ? custom?.GetValueOrDefault(own) : null).Substitute(declared)?.Trim() ?? "unset";
            switch (value)
            {
                // Of a marker in nothing else the overflow is that of the page, which is not cut off; unsaid, markers are.
                case "inherit": values[number] = _values[number] ?? (number == OverflowNumber ? "visible" : null); break;
                case "no-change" or "reset-size" when number == DominantBaselineNumber: values[number] = _values[number]; break;
                case "initial": values[number] = null; break;
                case "unset": values[number] = number < SvgProperties.InheritedCount ? _values[number] : null; break;
                case "bolder" or "lighter" when number == FontWeightNumber: values[number] = ResolveWeight(_values[number], value == "bolder"); break;
                default: values[number] = number == FontSizeNumber ? ResolveFontSize(value) : value; break;
            }
        }
        return new(values, custom);
    }

    private Dictionary<int, string>? WithCustom(List<(int Property, string Value)> cascade)
    {
        var custom = _custom;
        foreach (var (number, value) in cascade)
        {
            if (number >= 0) continue;
            if (custom == _custom) custom = _custom is null ? [] : new(_custom);
            if (value is "initial") custom!.Remove(number);
            else if (value is not ("inherit" or "unset")) custom![number] = value;
        }
        return custom;
    }

    /// <summary>This style with another value of one property.</summary>
    public SvgStyle With(string name, string? value)
    {
        var values = (string?[])_values.Clone();
        values[SvgProperties.Find(name)] = value;
        return new(values, _custom);
    }

    /// <summary>The value of a property; null where nothing sets it.</summary>
    public string? this[string name] => _values[SvgProperties.Find(name)];

    /// <summary>A number, or the default where none is set or it cannot be read.</summary>
    public double GetNumber(string name, double fallback) =>
        SvgLength.Parse(this[name]) is { Unit: "" } length ? length.Value : fallback;

    /// <summary>An opacity: a number or a percentage, cut to 0 to 1; where none is set or it cannot be read, 1.</summary>
    public double GetOpacity(string name) => SvgLength.Parse(this[name]) switch
    {
        { Unit: "" } number => Math.Clamp(number.Value, 0, 1),
        { Unit: "%" } percent => Math.Clamp(percent.Value / 100, 0, 1),
        _ => 1,
    };

    /// <summary>A length in user units.</summary>
    public double GetLength(string name, double percentBase, double fallback) =>
        SvgLength.Parse(this[name]) is { } length ? length.Resolve(percentBase, FontSize) : fallback;

    /// <summary>Font size in user units; 16 where none is set (CSS "medium").</summary>
    public double FontSize => _values[FontSizeNumber] is { } size ? SvgLength.Parse(size)?.Value ?? 16 : 16;

    // CSS Fonts 4 section 2.2.1.
    private static string ResolveWeight(string? inherited, bool isBolder)
    {
        var weight = inherited switch { null or "normal" => 400, "bold" => 700, _ => SvgLength.Parse(inherited) is { Unit: "" } number ? number.Value : 400 };
        return (isBolder ? weight < 350 ? 400 : weight < 550 ? 700 : 900 : weight < 550 ? 100 : weight < 750 ? 400 : 700).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private string ResolveFontSize(string value)
    {
        var size = value switch
        {
            "xx-small" => 9, "x-small" => 10, "small" => 13, "medium" => 16, "large" => 18, "x-large" => 24, "xx-large" => 32,
            "larger" => FontSize * 1.2, "smaller" => FontSize / 1.2,
            _ => SvgLength.Parse(value)?.Resolve(FontSize, FontSize) ?? FontSize,
        };
        return size.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
    }
}
