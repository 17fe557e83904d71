using PosterKit.Foundation;

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

    /// <summary>What lies under the scene; null: nothing, the picture is clear there.</summary>
    public ColorValue? Background { get; init; }
}
