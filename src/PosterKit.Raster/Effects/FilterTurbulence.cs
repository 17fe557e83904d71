using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Raster;

/// <summary>
/// The noise of Filter Effects 1 section 9.21: gradients on a lattice of random directions, mixed smoothly, and finer ones added with ever less
/// weight. The random numbers are those that the standard gives, so all programs draw the same clouds.
/// </summary>
internal sealed class FilterTurbulence
{
    private const int Size = 256;
    private const int Perlin = 4096;

    // More octaves change no pixel of 8 bits: each has half the weight of the one before.
    private const int MostOctaves = 10;

    private readonly int[] _lattice = new int[Size + Size + 2];
    private readonly double[,,] _gradients = new double[4, Size + Size + 2, 2];
    private readonly TurbulenceStep _step;

    private FilterTurbulence(TurbulenceStep step)
    {
        _step = step;
        // Section 9.21's own generator: seeds of zero or less are made positive.
        var seed = (long)step.Seed;
        if (seed <= 0) seed = -(seed % 2147483646) + 1;
        if (seed > 2147483646) seed = 2147483646;
        for (var channel = 0; channel < 4; channel++)
        {
            for (var i = 0; i < Size; i++)
            {
                _lattice[i] = i;
                for (var j = 0; j < 2; j++) _gradients[channel, i, j] = ((Next() % (Size + Size)) - Size) / (double)Size;
                var length = Math.Sqrt(_gradients[channel, i, 0] * _gradients[channel, i, 0] + _gradients[channel, i, 1] * _gradients[channel, i, 1]);
                _gradients[channel, i, 0] /= length;
                _gradients[channel, i, 1] /= length;
            }
        }
        for (var i = Size - 1; i > 0; i--)
        {
            var j = (int)(Next() % Size);
            (_lattice[i], _lattice[j]) = (_lattice[j], _lattice[i]);
        }
        for (var i = 0; i < Size + 2; i++)
        {
            _lattice[Size + i] = _lattice[i];
            for (var channel = 0; channel < 4; channel++)
            {
                for (var j = 0; j < 2; j++) _gradients[channel, Size + i, j] = _gradients[channel, i, j];
            }
        }

        long Next()
        {
            seed = 16807 * (seed % 127773) - 2836 * (seed / 127773);
            if (seed <= 0) seed += 2147483647;
            return seed;
        }
    }

    /// <summary>Makes the picture of a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="box">What is wanted of it.</param>
    /// <param name="toDevice">From the space of the step to pixels.</param>
    /// <param name="threads">How many threads may work, over zero.</param>
    public static FilterImage Make(TurbulenceStep step, PixelBox box, Matrix toDevice, int threads)
    {
        var image = new FilterImage(box);
        if (toDevice.Inverse() is not { } back) return image;
        var noise = new FilterTurbulence(step);
        BoxPasses.Run(box.Height, threads, row =>
        {
            var pixels = image.Row(box.Top + row);
            Span<double> channels = stackalloc double[4];
            for (var i = 0; i < pixels.Length; i++)
            {
                var place = back.Map(new(box.Left + i, box.Top + row));
                for (var channel = 0; channel < 4; channel++)
                {
                    var value = noise.At(channel, place.X, place.Y);
                    channels[channel] = Math.Clamp(step.IsFractal ? (value + 1) / 2 : value, 0, 1);
                }
                var alpha = (uint)(channels[3] * 255 + 0.5);
                pixels[i] = ByteShares.Multiply((uint)(channels[0] * 255 + 0.5), alpha) | (uint)ByteShares.Multiply((uint)(channels[1] * 255 + 0.5), alpha) << 8
                    | (uint)ByteShares.Multiply((uint)(channels[2] * 255 + 0.5), alpha) << 16 | alpha << 24;
            }
        });
        return image;
    }

    private double At(int channel, double x, double y)
    {
        var (fx, fy) = (_step.FrequencyX, _step.FrequencyY);
        int width = 0, height = 0, wrapX = 0, wrapY = 0;
        var stitches = _step.Stitched is { IsEmpty: false };
        if (_step.Stitched is { IsEmpty: false } tile)
        {
            // The frequency is moved to the nearest at which a whole number of waves fits.
            fx = Fitting(fx, tile.Width);
            fy = Fitting(fy, tile.Height);
            width = (int)Math.Min(tile.Width * fx + 0.5, 1 << 20);
            height = (int)Math.Min(tile.Height * fy + 0.5, 1 << 20);
            wrapX = (int)Math.Clamp(tile.X * fx + Perlin + width, -(1 << 28), 1 << 28);
            wrapY = (int)Math.Clamp(tile.Y * fy + Perlin + height, -(1 << 28), 1 << 28);
        }
        var sum = 0.0;
        double vx = x * fx, vy = y * fy, ratio = 1;
        for (var octave = 0; octave < Math.Min(_step.Octaves, MostOctaves); octave++)
        {
            var noise = Noise(channel, vx, vy, stitches, width, height, wrapX, wrapY);
            sum += (_step.IsFractal ? noise : Math.Abs(noise)) / ratio;
            (vx, vy, ratio) = (vx * 2, vy * 2, ratio * 2);
            if (!stitches) continue;
            (width, height, wrapX, wrapY) = (width * 2, height * 2, 2 * wrapX - Perlin, 2 * wrapY - Perlin);
        }
        return sum;

        static double Fitting(double frequency, double size)
        {
            if (frequency == 0) return 0;
            double low = Math.Floor(size * frequency) / size, high = Math.Ceiling(size * frequency) / size;
            return low > 0 && frequency / low < high / frequency ? low : high;
        }
    }

    private double Noise(int channel, double x, double y, bool stitches, int width, int height, int wrapX, int wrapY)
    {
        double tx = x + Perlin, ty = y + Perlin;
        if (!(Math.Abs(tx) < 1e9 && Math.Abs(ty) < 1e9)) return 0;
        int bx0 = (int)tx, by0 = (int)ty;
        int bx1 = bx0 + 1, by1 = by0 + 1;
        double rx0 = tx - bx0, ry0 = ty - by0;
        double rx1 = rx0 - 1, ry1 = ry0 - 1;
        if (stitches)
        {
            if (bx0 >= wrapX) bx0 -= width;
            if (bx1 >= wrapX) bx1 -= width;
            if (by0 >= wrapY) by0 -= height;
            if (by1 >= wrapY) by1 -= height;
        }
        (bx0, bx1, by0, by1) = (bx0 & 255, bx1 & 255, by0 & 255, by1 & 255);
        int i = _lattice[bx0], j = _lattice[bx1];
        int b00 = _lattice[i + by0], b10 = _lattice[j + by0], b01 = _lattice[i + by1], b11 = _lattice[j + by1];
        double sx = rx0 * rx0 * (3 - 2 * rx0), sy = ry0 * ry0 * (3 - 2 * ry0);
        var a = Mix(sx, rx0 * _gradients[channel, b00, 0] + ry0 * _gradients[channel, b00, 1], rx1 * _gradients[channel, b10, 0] + ry0 * _gradients[channel, b10, 1]);
        var b = Mix(sx, rx0 * _gradients[channel, b01, 0] + ry1 * _gradients[channel, b01, 1], rx1 * _gradients[channel, b11, 0] + ry1 * _gradients[channel, b11, 1]);
        return Mix(sy, a, b);

        static double Mix(double t, double a, double b) => a + t * (b - a);
    }
}
