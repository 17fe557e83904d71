using System.Runtime.InteropServices;
using PosterKit.Scene;

namespace PosterKit.Raster;

// Blend modes over inks (PDF 32000-1 11.3.5, 11.7.4.2): modes are defined for light, so amounts are turned over first. Where a mode looks at whole
// colours, cyan, magenta and yellow are the colour; black is the source's for luminosity and stays below for the others (11.3.5.3). Spot inks know
// only modes that part the inks and leave white as it is; for others they are laid over as usual.
internal readonly partial struct InkCells<TCount>
{
    public static void Blend(BlendMode mode, Span<byte> target, ReadOnlySpan<byte> source)
    {
        Span<byte> light = stackalloc byte[Chunk * BytesPerPixel];
        Span<byte> above = stackalloc byte[Chunk * BytesPerPixel];
        for (var at = 0; at < target.Length; at += light.Length)
        {
            var length = Math.Min(light.Length, target.Length - at);
            Blend(mode, target.Slice(at, length), source.Slice(at, length), light[..length], above[..length]);
        }
    }

    private static void Blend(BlendMode mode, Span<byte> target, ReadOnlySpan<byte> source, Span<byte> light, Span<byte> above)
    {
        if (mode == BlendMode.Normal)
        {
            Rgba8.Blend(target, source, 255);
            return;
        }
        TurnOver(target, light);
        TurnOver(source, above);
        Rgba8.Blend(mode, light, above);
        var partsInks = mode is not (BlendMode.Hue or BlendMode.Saturation or BlendMode.Color or BlendMode.Luminosity);
        if (partsInks && mode is not (BlendMode.Difference or BlendMode.Exclusion))
        {
            TurnOver(light, target);
            return;
        }

        // The black of what lies below, with what the source adds where nothing does.
        Span<byte> black = stackalloc byte[target.Length / BytesPerPixel];
        for (var i = 0; i < black.Length; i++)
        {
            var at = i * BytesPerPixel;
            black[i] = partsInks
                ? (byte)(light[at + 7] - light[at + 4])
                : (byte)Math.Min(255, target[at + 4] + (source[at + 4] * (255 - target[at + 7]) + 127) / 255);
        }
        Rgba8.Blend(target, source, 255);
        for (var i = 0; i < black.Length; i++)
        {
            var at = i * BytesPerPixel;
            var alpha = target[at + 3];
            for (var k = at; k < at + 3; k++) target[k] = (byte)Math.Clamp(alpha - light[k], 0, alpha);
            if (mode != BlendMode.Luminosity) target[at + 4] = Math.Min(black[i], alpha);
        }
    }

    // Ink to light, and light to ink.
    private static void TurnOver(ReadOnlySpan<byte> from, Span<byte> to)
    {
        var pixels = MemoryMarshal.Cast<byte, uint>(from);
        var turned = MemoryMarshal.Cast<byte, uint>(to);
        for (var i = 0; i < pixels.Length; i++)
        {
            // No channel is over the alpha, so nothing is borrowed from one byte to the next.
            var alpha = pixels[i] >> 24;
            turned[i] = (alpha << 24) | (alpha * 0x010101 - (pixels[i] & 0xFFFFFF));
        }
    }
}
