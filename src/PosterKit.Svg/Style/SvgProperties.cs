using System.Collections.Frozen;

namespace PosterKit.Svg;

/// <summary>The style properties that are read: which may stand as attributes, and which children inherit (SVG 2 appendix "Property index").</summary>
internal static class SvgProperties
{
    private static readonly FrozenSet<string> Inherited = new[]
    {
        "fill", "fill-opacity", "fill-rule", "stroke", "stroke-opacity", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit",
        "stroke-dasharray", "stroke-dashoffset", "clip-rule", "color", "visibility", "paint-order", "font-family", "font-size", "font-weight",
        "font-style", "text-anchor", "letter-spacing", "dominant-baseline", "writing-mode", "marker", "marker-start", "marker-mid", "marker-end",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Own = new[]
    {
        "opacity", "display", "clip-path", "mask", "filter", "stop-color", "stop-opacity", "mix-blend-mode", "transform", "overflow", "vector-effect",
        "text-decoration", "baseline-shift", "alignment-baseline",
    }.ToFrozenSet();

    /// <summary>True for a property that children take from their parent.</summary>
    public static bool IsInherited(string name) => Inherited.Contains(name);

    /// <summary>True for a property that may be written as an attribute.</summary>
    public static bool IsPresentationAttribute(string name) => name != "transform" && (Inherited.Contains(name) || Own.Contains(name));
}
