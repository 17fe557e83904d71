using System.Collections.Immutable;
using PosterKit.Scene;

namespace PosterKit.Raster;

/// <summary>Colours changed pixel by pixel, not premultiplied (Filter Effects 1 sections 9.6 and 9.7).</summary>
internal static class FilterColors
{
    public static FilterImage Matrix(ColorMatrixStep step, FilterImage input)
    {
        if (step.Values.IsDefault || step.Values.Length != 20) return input;
        var m = new float[20];
        for (var i = 0; i < m.Length; i++) m[i] = double.IsFinite(step.Values[i]) ? (float)step.Values[i] : 0;
        return Map(input, pixel =>
        {
            var (r, g, b, a) = Unpack(pixel);
            return Pack(
                m[0] * r + m[1] * g + m[2] * b + m[3] * a + m[4],
                m[5] * r + m[6] * g + m[7] * b + m[8] * a + m[9],
                m[10] * r + m[11] * g + m[12] * b + m[13] * a + m[14],
                m[15] * r + m[16] * g + m[17] * b + m[18] * a + m[19]);
        });
    }

    public static FilterImage Transfer(TransferStep step, FilterImage input)
    {
        var (red, green, blue, alpha) = (Table(step.Red), Table(step.Green), Table(step.Blue), Table(step.Alpha));
        return Map(input, pixel =>
        {
            var (r, g, b, a) = Unpack(pixel);
            return Pack(red[Index(r)], green[Index(g)], blue[Index(b)], alpha[Index(a)]);
        });
    }

    private static FilterImage Map(FilterImage input, Func<uint, uint> map)
    {
        var image = new FilterImage(input.Box);
        var (last, result) = (0u, map(0));
        for (var i = 0; i < image.Pixels.Length; i++)
        {
            // Neighbours are often the same.
            if (input.Pixels[i] != last) (last, result) = (input.Pixels[i], map(input.Pixels[i]));
            image.Pixels[i] = result;
        }
        return image;
    }

    // The new values of 0/255 to 255/255.
    private static float[] Table(ImmutableArray<double> values)
    {
        var table = new float[256];
        for (var i = 0; i < table.Length; i++)
        {
            var place = i / 255.0;
            if (!values.IsDefaultOrEmpty)
            {
                var along = place * (values.Length - 1);
                var at = Math.Min((int)along, Math.Max(0, values.Length - 2));
                place = values.Length == 1 ? values[0] : values[at] + (values[at + 1] - values[at]) * (along - at);
            }
            table[i] = double.IsFinite(place) ? (float)place : 0;
        }
        return table;
    }

    private static int Index(float value) => (int)Math.Clamp(value * 255 + 0.5f, 0, 255);

    private static (float R, float G, float B, float A) Unpack(uint pixel)
    {
        float alpha = pixel >> 24;
        return alpha == 0 ? default : ((pixel & 0xFF) / alpha, (pixel >> 8 & 0xFF) / alpha, (pixel >> 16 & 0xFF) / alpha, alpha / 255);
    }

    private static uint Pack(float r, float g, float b, float a)
    {
        var alpha = Math.Clamp(a, 0, 1);
        return Byte(r * alpha, alpha) | Byte(g * alpha, alpha) << 8 | Byte(b * alpha, alpha) << 16 | Byte(alpha, 1) << 24;

        static uint Byte(float value, float most) => (uint)(Math.Clamp(value, 0, most) * 255 + 0.5f);
    }
}
