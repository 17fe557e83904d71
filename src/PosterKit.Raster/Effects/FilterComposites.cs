using PosterKit.Scene;

namespace PosterKit.Raster;

/// <summary>Two pictures composed by their alphas: of the upper one a share Fa, of the lower one Fb (Compositing and Blending Level 1 section 9.1).</summary>
internal static class FilterComposites
{
    public static FilterImage Make(CompositeStep step, FilterImage above, FilterImage below)
    {
        var image = new FilterImage(above.Box);
        var (k1, k2, k3, k4) = ((float)step.Factors.K1, (float)step.Factors.K2, (float)step.Factors.K3, (float)step.Factors.K4 * 255);
        for (var i = 0; i < image.Pixels.Length; i++)
        {
            var (a, b) = (above.Pixels[i], below.Pixels[i]);
            var (alphaA, alphaB) = (a >> 24, b >> 24);
            image.Pixels[i] = step.Operator switch
            {
                CompositeOperator.Over => Sum(a, Rgba8.Scale(b, 255 - alphaA)),
                CompositeOperator.In => Rgba8.Scale(a, alphaB),
                CompositeOperator.Out => Rgba8.Scale(a, 255 - alphaB),
                CompositeOperator.Atop => Sum(Rgba8.Scale(a, alphaB), Rgba8.Scale(b, 255 - alphaA)),
                CompositeOperator.Xor => Sum(Rgba8.Scale(a, 255 - alphaB), Rgba8.Scale(b, 255 - alphaA)),
                CompositeOperator.Lighter => Sum(a, b),
                _ => Arithmetic(a, b, k1 / 255, k2, k3, k4),
            };
        }
        return image;
    }

    // Channel by channel, at most 255; colours stay within their alpha, which rounding may have passed.
    private static uint Sum(uint a, uint b)
    {
        var alpha = Math.Min(255, (a >> 24) + (b >> 24));
        return Channel(a, b, 0) | Channel(a, b, 8) | Channel(a, b, 16) | alpha << 24;

        uint Channel(uint a, uint b, int shift) => Math.Min(alpha, (a >> shift & 0xFF) + (b >> shift & 0xFF)) << shift;
    }

    private static uint Arithmetic(uint a, uint b, float k1, float k2, float k3, float k4)
    {
        var alpha = Channel(24, 255);
        return Channel(0, alpha) | Channel(8, alpha) << 8 | Channel(16, alpha) << 16 | alpha << 24;

        uint Channel(int shift, uint most)
        {
            float x = a >> shift & 0xFF, y = b >> shift & 0xFF;
            var value = k1 * x * y + k2 * x + k3 * y + k4;
            return (uint)Math.Clamp(float.IsNaN(value) ? 0 : value + 0.5f, 0, most);
        }
    }
}
