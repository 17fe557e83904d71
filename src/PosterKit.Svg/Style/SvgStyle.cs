using System.Xml.Linq;

namespace PosterKit.Svg;

/// <summary>The computed style of an element: its own declarations over what it inherits.</summary>
internal sealed class SvgStyle
{
    private readonly Dictionary<string, string> _values;

    private SvgStyle(Dictionary<string, string> values) => _values = values;

    /// <summary>The style above the outermost element.</summary>
    public static SvgStyle Initial { get; } = new([]);

    /// <summary>The style of a child of this element.</summary>
    public SvgStyle Child(XElement element, SvgStyleSheet sheet)
    {
        var own = sheet.Cascade(element);
        var values = new Dictionary<string, string>();
        foreach (var (name, value) in _values)
        {
            if (SvgProperties.IsInherited(name)) values[name] = value;
        }
        foreach (var (name, value) in own)
        {
            if (value == "inherit")
            {
                if (_values.TryGetValue(name, out var inherited)) values[name] = inherited;
            }
            else if (value == "initial" || value == "unset" && !SvgProperties.IsInherited(name)) values.Remove(name);
            else if (name == "font-size") values[name] = ResolveFontSize(value);
            else values[name] = value;
        }
        return new(values);
    }

    /// <summary>The value of a property; null where nothing sets it.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>A number, or the default where none is set or it cannot be read; percent counts as hundredths.</summary>
    public double GetNumber(string name, double fallback)
    {
        if (SvgLength.Parse(this[name]) is not { } length) return fallback;
        return length.Unit == "%" ? length.Value / 100 : length.Value;
    }

    /// <summary>A length in user units.</summary>
    public double GetLength(string name, double percentBase, double fallback) =>
        SvgLength.Parse(this[name]) is { } length ? length.Resolve(percentBase, FontSize) : fallback;

    /// <summary>Font size in user units; 16 where none is set (CSS "medium").</summary>
    public double FontSize => SvgLength.Parse(_values.GetValueOrDefault("font-size"))?.Value ?? 16;

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
