using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PosterKit.Imaging;

/// <summary>Looks whether any pixel is clear.</summary>
internal static class AlphaScan
{
    /// <summary>True where every fourth byte is 255.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool IsOpaque(ReadOnlySpan<byte> rgba)
    {
        var mask = BitConverter.IsLittleEndian ? 0xFF000000 : 0x000000FF;
        var pixels = MemoryMarshal.Cast<byte, uint>(rgba);
        while (pixels.Length >= Vector256<uint>.Count)
        {
            if ((Vector256.Create(pixels) & Vector256.Create(mask)) != Vector256.Create(mask)) return false;
            pixels = pixels[Vector256<uint>.Count..];
        }
        foreach (var pixel in pixels)
        {
            if ((pixel & mask) != mask) return false;
        }
        return true;
    }
}
