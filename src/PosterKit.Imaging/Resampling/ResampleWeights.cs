namespace PosterKit.Imaging;

/// <summary>For each device pixel of one axis: which source pixels count, and how much.</summary>
/// <remarks>
/// Weights are whole numbers that sum to <see cref="One"/> exactly, so that an even area stays as it is. They are kept in pairs, the
/// earlier pixel in the low half of a 32-bit number: the form that a multiply-and-add of 16-bit numbers takes.
/// </remarks>
internal sealed class ResampleWeights
{
    /// <summary>Bits of a weight below the point.</summary>
    public const int Bits = 14;

    /// <summary>The sum of a pixel's weights.</summary>
    public const int One = 1 << Bits;

    // Positions are rounded to this part of a pixel: what the noise of floating point would blur stays sharp.
    private const double PositionSteps = 65536;

    private readonly Tap[] _taps;
    private readonly int[] _pairs;

    private readonly int[] _starts;
    private readonly int[] _evenPairs;

    private ResampleWeights(Tap[] taps, int[] pairs, int most)
    {
        (_taps, _pairs, MostPairs) = (taps, pairs, most);
        _starts = new int[taps.Length];
        _evenPairs = new int[checked(taps.Length * most)];
        for (var i = 0; i < taps.Length; i++)
        {
            _starts[i] = taps[i].Start;
            LastStart = Math.Max(LastStart, taps[i].Start);
            Pairs(i).CopyTo(_evenPairs.AsSpan(i * most));
        }
    }

    /// <summary>Device pixels that have weights.</summary>
    public int Count => _taps.Length;

    /// <summary>Pairs of the device pixel that has most.</summary>
    public int MostPairs { get; }

    /// <summary>The greatest <see cref="Start"/>.</summary>
    public int LastStart { get; }

    /// <summary>The <see cref="Start"/> of neighbouring device pixels.</summary>
    public ReadOnlySpan<int> Starts(int first, int count) => _starts.AsSpan(first, count);

    /// <summary>The weights of neighbouring device pixels, <see cref="MostPairs"/> each: those with fewer end in zeros.</summary>
    public ReadOnlySpan<int> EvenPairs(int first, int count) => _evenPairs.AsSpan(first * MostPairs, count * MostPairs);

    /// <summary>First source pixel that counts for a device pixel, from the low end of the source.</summary>
    public int Start(int index) => _taps[index].Start;

    /// <summary>The weights of a device pixel, two source pixels in each number; the last may reach one pixel past the source, with weight zero.</summary>
    public ReadOnlySpan<int> Pairs(int index) => _pairs.AsSpan(_taps[index].Offset, _taps[index].Count);

    /// <summary>True where more than one source pixel comes to a device pixel.</summary>
    /// <param name="scale">Source pixels for each device pixel.</param>
    public static bool IsReduced(double scale) => scale > 1 + 1e-6;

    /// <summary>Weighs one axis.</summary>
    /// <param name="sourceStart">Where the shown part starts, in source pixels.</param>
    /// <param name="scale">Source pixels for each device pixel, over zero.</param>
    /// <param name="boxStart">Where the box starts, in device pixels.</param>
    /// <param name="firstDevice">First device pixel wanted.</param>
    /// <param name="count">Device pixels wanted.</param>
    /// <param name="low">First source pixel that may be used.</param>
    /// <param name="high">After the last; the outermost pixels are repeated beyond their edges.</param>
    /// <param name="isAcross">
    /// True: every start is an even number of pixels from <paramref name="low"/>, and leading zeros are left out. False: starts never
    /// go back from one device pixel to the next, as rows are read once and forwards.
    /// </param>
    /// <param name="isPixelated">True: where it is enlarged, the pixel that each device pixel has its centre in counts alone.</param>
    public static ResampleWeights Create(double sourceStart, double scale, double boxStart, int firstDevice, int count, int low, int high, bool isAcross, bool isPixelated)
    {
        var isReduced = IsReduced(scale);
        isPixelated &= !isReduced;
        // A picture smaller than a device pixel is averaged over all of it; a wider reach would find nothing more.
        var reach = isReduced ? Math.Min(scale, Math.Max(1, high - low)) : 1;
        var support = reach * (isReduced ? ResampleKernel.LanczosRadius : ResampleKernel.CubicRadius);
        var taps = new Tap[count];
        var pairs = new List<int>(count * ((int)support + 1));
        var weights = new double[(int)Math.Min(2 * support + 2, high - low) + 1];
        var most = 0;
        for (var i = 0; i < count; i++)
        {
            var position = sourceStart + (firstDevice + i + 0.5 - boxStart) * scale - 0.5;
            position = Math.Round(Math.Clamp(position, low - 1e6, high + 1e6) * PositionSteps) / PositionSteps;
            var first = (int)(isPixelated ? Math.Floor(position + 0.5) : Math.Ceiling(position - support));
            var last = isPixelated ? first : (int)Math.Floor(position + support);
            var start = Math.Clamp(first, low, high - 1);
            var length = Math.Clamp(last, low, high - 1) - start + 1;
            weights.AsSpan(0, length).Clear();
            for (var source = first; source <= last; source++)
            {
                var distance = (source - position) / reach;
                weights[Math.Clamp(source, low, high - 1) - start] += isPixelated ? 1 : isReduced ? ResampleKernel.Lanczos(distance) : ResampleKernel.Cubic(distance);
            }
            taps[i] = Quantize(weights.AsSpan(0, length), start - low, isAcross, pairs);
            most = Math.Max(most, taps[i].Count);
        }
        return new(taps, [.. pairs], most);
    }

    // The running sum is rounded, not each weight: errors do not add up, and the sum is exact.
    private static Tap Quantize(ReadOnlySpan<double> weights, int start, bool isAcross, List<int> pairs)
    {
        var total = 0.0;
        foreach (var weight in weights) total += weight;

        Span<short> rounded = weights.Length <= 512 ? stackalloc short[weights.Length] : new short[weights.Length];
        var (sum, before) = (0.0, 0);
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i];
            var after = i == weights.Length - 1 ? One : (int)Math.Floor(sum / total * One + 0.5);
            rounded[i] = (short)(after - before);
            before = after;
        }

        var skipped = 0;
        while (isAcross && skipped < rounded.Length - 1 && rounded[skipped] == 0) skipped++;
        var end = rounded.Length;
        while (end > skipped + 1 && rounded[end - 1] == 0) end--;
        if (isAcross && (start + skipped & 1) != 0)
        {
            // The pixel before the first gets weight zero; it is there, for the first is an odd number from the low end.
            pairs.Add(rounded[skipped] << 16);
            var tail = AddPairs(rounded[(skipped + 1)..end], pairs);
            return new(start + skipped - 1, pairs.Count - tail - 1, tail + 1);
        }
        var added = AddPairs(rounded[skipped..end], pairs);
        return new(start + skipped, pairs.Count - added, added);
    }

    private static int AddPairs(ReadOnlySpan<short> weights, List<int> pairs)
    {
        for (var i = 0; i < weights.Length; i += 2) pairs.Add(weights[i] & 0xFFFF | (i + 1 < weights.Length ? weights[i + 1] << 16 : 0));
        return (weights.Length + 1) / 2;
    }

    private readonly record struct Tap(int Start, int Offset, int Count);
}
