using System.Runtime.CompilerServices;

namespace PosterKit.Imaging;

/// <summary>Four-ink pixels to RGB by the plain formula: red is what cyan and black let through, (1 - C)(1 - K), and so on.</summary>
/// <remarks>A profile would do better; the formula is what the rest of the program uses for inks without one.</remarks>
internal static class CmykPixels
{
    /// <summary>Turns the pixels into opaque RGBA in their place.</summary>
    /// <param name="pixels">Four bytes a pixel: cyan, magenta, yellow, black.</param>
    /// <param name="isInverted">True where 255 means no ink.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ToRgba(Span<byte> pixels, bool isInverted)
    {
        var mask = isInverted ? 0 : 255;
        for (var i = 0; i + 4 <= pixels.Length; i += 4)
        {
            var light = pixels[i + 3] ^ mask;
            pixels[i] = Scale(pixels[i] ^ mask, light);
            pixels[i + 1] = Scale(pixels[i + 1] ^ mask, light);
            pixels[i + 2] = Scale(pixels[i + 2] ^ mask, light);
            pixels[i + 3] = 255;
        }
    }

    // a x b / 255, rounded; exact for all bytes.
    private static byte Scale(int a, int b)
    {
        var product = a * b + 128;
        return (byte)(product + (product >> 8) >> 8);
    }
}
