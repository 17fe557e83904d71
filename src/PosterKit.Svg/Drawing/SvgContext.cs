using System.Xml.Linq;
using PosterKit.Foundation;

namespace PosterKit.Svg;

/// <summary>Whose paints "context-fill" and "context-stroke" are: a `use`, or the shape that a marker is drawn for (SVG 2 section 13.2).</summary>
/// <param name="element">The element.</param>
/// <param name="style">Its style.</param>
/// <param name="outer">What its own "context-fill" is.</param>
/// <param name="toDocument">From its space to that of the document.</param>
internal sealed class SvgContext(XElement element, SvgStyle style, SvgContext? outer, Matrix toDocument)
{
    /// <summary>The element.</summary>
    public XElement Element => element;

    /// <summary>Its style.</summary>
    public SvgStyle Style => style;

    /// <summary>What its own "context-fill" is; null: nothing.</summary>
    public SvgContext? Outer => outer;

    /// <summary>From its space to that of the document.</summary>
    public Matrix ToDocument => toDocument;

    /// <summary>What its paints are stretched to; null: not known yet.</summary>
    public Rect? Box { get; set; }

    /// <summary>True once a paint was asked for that is stretched to a box not known yet.</summary>
    public bool NeedsBox { get; set; }
}
