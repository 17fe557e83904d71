using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Svg;

/// <summary>How a scene becomes an SVG file.</summary>
public sealed record SvgOptions
{
    /// <summary>The options used where nobody says otherwise.</summary>
    public static SvgOptions Default { get; } = new();

    /// <summary>How text stands in the file.</summary>
    public SvgTextMode Text { get; init; } = SvgTextMode.Embedded;

    /// <summary>The size that the file states, in CSS px, over zero; null: the trim box in millimetres.</summary>
    public (double Width, double Height)? Pixels { get; init; }

    /// <summary>Draws what SVG has no words for: conic gradients, and blurs of what lies under something; null: the scene has nothing of the kind.</summary>
    public IRasterEngine? Raster { get; init; }

    /// <summary>Pixels per inch of what is drawn so, over zero.</summary>
    public double EffectsDpi { get; init; } = 300;

    /// <summary>What lies under the scene; null: nothing, the picture is clear there.</summary>
    public ColorValue? Background { get; init; }
}
