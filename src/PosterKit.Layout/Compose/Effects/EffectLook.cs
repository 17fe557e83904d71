using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout;

/// <summary>The effects of a box, lengths in points.</summary>
internal sealed record EffectLook
{
    /// <summary>The first lies on top.</summary>
    public ImmutableArray<ShadowLook> Shadows { get; init; } = [];

    /// <summary>What is made of the element's picture; null: nothing.</summary>
    public GroupFilter? Filter { get; init; }

    /// <summary>Standard deviation of the blur of what lies behind it.</summary>
    public double BackdropBlur { get; init; }

    public BlendMode Blend { get; init; }

    /// <summary>How much of it is seen; null: all.</summary>
    public PaintValue? Mask { get; init; }

    public MaskKind MaskMode { get; init; }

    public ScrimValue? Scrim { get; init; }
}

/// <summary>One shadow, in points.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Down.</param>
/// <param name="Deviation">Of its blur.</param>
/// <param name="Spread">How much larger on every side.</param>
/// <param name="Color">Its colour.</param>
/// <param name="IsInset">True: inwards.</param>
internal sealed record ShadowLook(double X, double Y, double Deviation, double Spread, ColorValue Color, bool IsInset);
