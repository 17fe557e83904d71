using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Raster;

/// <summary>Steps that take each pixel from others round it: convolution, displacement, tiles.</summary>
internal static class FilterKernels
{
    /// <summary>A convolution; what lies outside of the region is as the step says.</summary>
    public static FilterImage Convolve(ConvolveStep step, FilterImage input, PixelBox box, PixelBox region)
    {
        var image = new FilterImage(box);
        var (columns, rows) = (step.Columns, step.Rows);
        var kernel = step.Kernel;
        for (var y = box.Top; y < box.Bottom; y++)
        {
            for (var x = box.Left; x < box.Right; x++)
            {
                double r = 0, g = 0, b = 0, a = 0;
                for (var j = 0; j < rows; j++)
                {
                    for (var i = 0; i < columns; i++)
                    {
                        var pixel = Pixel(input, region, x - step.TargetX + i, y - step.TargetY + j, step.Edge);
                        var weight = kernel[(rows - 1 - j) * columns + columns - 1 - i];
                        double alpha = pixel >> 24;
                        // Colours without their alpha where that stays as it is.
                        var share = step.KeepsAlpha ? (alpha == 0 ? 0 : 1 / alpha) : 1 / 255.0;
                        r += (pixel & 0xFF) * share * weight;
                        g += (pixel >> 8 & 0xFF) * share * weight;
                        b += (pixel >> 16 & 0xFF) * share * weight;
                        a += alpha / 255 * weight;
                    }
                }
                var newAlpha = step.KeepsAlpha ? (Pixel(input, region, x, y, EdgeMode.None) >> 24) / 255.0 : a / step.Divisor + step.Bias;
                var bounded = Bounded(newAlpha, 1);
                image.Row(y)[x - box.Left] = Byte(Channel(r)) | Byte(Channel(g)) << 8 | Byte(Channel(b)) << 16 | Byte(bounded) << 24;

                double Channel(double sum)
                {
                    var value = sum / step.Divisor + step.Bias * newAlpha;
                    return step.KeepsAlpha ? Bounded(value, 1) * bounded : Bounded(value, bounded);
                }
            }
        }
        return image;
    }

    /// <summary>Each pixel from where another picture says.</summary>
    public static FilterImage Displace(DisplacementStep step, FilterImage input, FilterImage map, PixelBox box, Matrix toDevice)
    {
        var image = new FilterImage(box);
        for (var y = box.Top; y < box.Bottom; y++)
        {
            var row = map.Row(y);
            for (var x = box.Left; x < box.Right; x++)
            {
                var pixel = row[x - box.Left];
                double dx = step.Scale * (Channel(pixel, step.ChannelX) - 0.5), dy = step.Scale * (Channel(pixel, step.ChannelY) - 0.5);
                image.Row(y)[x - box.Left] = Pixel(input, input.Box, x + (int)Math.Floor(toDevice.A * dx + toDevice.C * dy + 0.5), y + (int)Math.Floor(toDevice.B * dx + toDevice.D * dy + 0.5), EdgeMode.None);
            }
        }
        return image;

        // Not premultiplied; clear pixels have no colour, and move as black does.
        static double Channel(uint pixel, int channel)
        {
            var alpha = pixel >> 24;
            if (channel == 3) return alpha / 255.0;
            return alpha == 0 ? 0 : Math.Min(1, (pixel >> (8 * channel) & 0xFF) / (double)alpha);
        }
    }

    /// <summary>A part of a picture over and over.</summary>
    public static FilterImage Tile(FilterImage input, PixelBox tile, PixelBox box)
    {
        var image = new FilterImage(box);
        if (tile.IsEmpty) return image;
        for (var y = box.Top; y < box.Bottom; y++)
        {
            var row = image.Row(y);
            var from = tile.Top + Modulo(y - tile.Top, tile.Height);
            for (var x = box.Left; x < box.Right; x++) row[x - box.Left] = Pixel(input, input.Box, tile.Left + Modulo(x - tile.Left, tile.Width), from, EdgeMode.None);
        }
        return image;
    }

    private static uint Pixel(FilterImage image, PixelBox region, int x, int y, EdgeMode edge)
    {
        if (x < region.Left || y < region.Top || x >= region.Right || y >= region.Bottom)
        {
            switch (edge)
            {
                case EdgeMode.Duplicate:
                    (x, y) = (Math.Clamp(x, region.Left, Math.Max(region.Left, region.Right - 1)), Math.Clamp(y, region.Top, Math.Max(region.Top, region.Bottom - 1)));
                    break;
                case EdgeMode.Wrap:
                    (x, y) = (region.Left + Modulo(x - region.Left, Math.Max(1, region.Width)), region.Top + Modulo(y - region.Top, Math.Max(1, region.Height)));
                    break;
                default:
                    return 0;
            }
        }
        var box = image.Box;
        return x >= box.Left && x < box.Right && y >= box.Top && y < box.Bottom ? image.Pixels[(y - box.Top) * box.Width + x - box.Left] : 0;
    }

    private static int Modulo(int value, int size) => (value % size + size) % size;

    private static double Bounded(double value, double most) => double.IsNaN(value) ? 0 : Math.Clamp(value, 0, most);

    private static uint Byte(double value) => (uint)(value * 255 + 0.5);
}
