using System.Collections.Frozen;

namespace PosterKit.Svg;

/// <summary>
/// The style properties that are read, each with a number, those first that children inherit (SVG 2 appendix "Property index"). A shorthand has no
/// number: it is taken apart where it is declared.
/// </summary>
internal static class SvgProperties
{
    private static readonly string[] Inherited =
    [
        "fill", "fill-opacity", "fill-rule", "stroke", "stroke-opacity", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit",
        "stroke-dasharray", "stroke-dashoffset", "clip-rule", "color", "visibility", "paint-order", "font-family", "font-size", "font-weight",
        "font-style", "font-stretch", "font-variant", "font-kerning", "kerning", "font-variation-settings", "font-optical-sizing", "text-anchor", "letter-spacing", "word-spacing",
        "writing-mode", "direction", "marker-start", "marker-mid", "marker-end", "color-interpolation-filters", "image-rendering", "shape-rendering",
        "dominant-baseline",
    ];

    private static readonly string[] Own =
    [
        "opacity", "display", "clip-path", "mask", "mask-type", "filter", "flood-color", "flood-opacity", "lighting-color", "stop-color", "stop-opacity",
        "mix-blend-mode", "isolation", "transform", "transform-origin", "transform-box", "overflow", "vector-effect", "text-decoration", "baseline-shift",
        "alignment-baseline", "unicode-bidi", "background-color",
    ];

    private static readonly FrozenDictionary<string, int> Numbers =
        Inherited.Concat(Own).Select((name, number) => KeyValuePair.Create(name, number)).ToFrozenDictionary();

    /// <summary>How many there are.</summary>
    public static int Count { get; } = Inherited.Length + Own.Length;

    /// <summary>How many of them, the first ones, children take from their parent.</summary>
    public static int InheritedCount { get; } = Inherited.Length;

    /// <summary>The number of a property; -1: it is not read.</summary>
    public static int Find(string name) => Numbers.GetValueOrDefault(name, -1);

    /// <summary>True for a property that may be written as an attribute. A transform there has a grammar of its own; blend modes and kerning stand in styles alone.</summary>
    public static bool IsPresentationAttribute(string name) => name is not ("transform" or "mix-blend-mode" or "isolation" or "font-kerning" or "background-color");
}
