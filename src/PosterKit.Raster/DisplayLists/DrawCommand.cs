using PosterKit.Scene;

namespace PosterKit.Raster;

/// <summary>A step of a display list, in device space.</summary>
internal readonly record struct DrawCommand
{
    /// <summary>What it does.</summary>
    public required DrawKind Kind { get; init; }

    /// <summary>The pixels it may change or, for clips and layers, that may be seen of it. A begin and its end have the same.</summary>
    public required PixelBox Box { get; init; }

    /// <summary>The pixels of which nothing below is seen any more; empty where none is known to be.</summary>
    public PixelBox Hides { get; init; }

    /// <summary>The shape; null for layers, and for clips to whole pixels.</summary>
    public Shape? Shape { get; init; }

    /// <summary>Where the outline's origin lies, in 1/65536 pixel.</summary>
    public long X { get; init; }

    /// <summary>The same, down.</summary>
    public long Y { get; init; }

    /// <summary>The paint of a fill.</summary>
    public DevicePaint? Paint { get; init; }

    /// <summary>True for a fill that inks each pixel wholly or not at all.</summary>
    public bool IsCrisp { get; init; }

    /// <summary>True for what opens a clip, a layer or a mask.</summary>
    public bool Opens => Kind is DrawKind.BeginClip or DrawKind.BeginLayer or DrawKind.BeginMask;

    /// <summary>True for what closes one.</summary>
    public bool Closes => Kind is DrawKind.EndClip or DrawKind.EndLayer or DrawKind.EndMask;

    /// <summary>How a layer is mixed with what lies under it.</summary>
    public BlendMode Blend { get; init; }

    /// <summary>Planes that a layer leaves as they are under it, a bit each.</summary>
    public ulong Kept { get; init; }

    /// <summary>What of a mask counts.</summary>
    public MaskKind MaskKind { get; init; }

    /// <summary>How a layer is faded, 0 to 255.</summary>
    public byte Opacity { get; init; }

    /// <summary>Tells what the pixels depend on; what it hides follows from that.</summary>
    public void Describe(Description to)
    {
        to.Add((long)Kind | (long)Blend << 8 | (long)MaskKind << 16 | (long)Opacity << 24 | (IsCrisp ? 1L : 0) << 32);
        to.Add((long)Kept);
        to.Add(Box);
        if (Shape is { } shape)
        {
            shape.Describe(to);
            to.Add(X);
            to.Add(Y);
        }
        else
        {
            to.Add((long)DescribedKind.None << 8);
        }
        if (Paint is { } paint) paint.Describe(to);
        else to.Add((long)DescribedKind.None << 8);
    }
}
