using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PosterKit.Raster;

/// <summary>
/// A gaussian blur as three running means in each direction, their ends weighed so that the deviation is met exactly and not to whole pixels
/// (extended box filter: Gwosdek, Grewenig, Bruhn, Weickert 2011). The time does not depend on the deviation. Sums are whole numbers, so a pixel comes
/// out the same wherever the mean started and at any vector width. What lies outside the plane is clear.
/// </summary>
internal static class BoxPasses
{
    /// <summary>Values that are gone through side by side: a block of them fits the nearest cache.</summary>
    private const int LaneValues = 64;
    private const int Passes = 3;

    /// <summary>Blurs a plane in place.</summary>
    /// <param name="plane">The pixels.</param>
    /// <param name="deviationX">Standard deviation across, in pixels; 0: none.</param>
    /// <param name="deviationY">The same, down.</param>
    /// <param name="threads">How many threads may work, over zero.</param>
    public static void Blur(WidePlane plane, double deviationX, double deviationY, int threads)
    {
        var lanes = LaneValues / plane.Channels;
        if (deviationX > 0) Run((plane.Height + lanes - 1) / lanes, threads, block => BlurRows(plane, block * lanes, new(deviationX)));
        if (deviationY > 0) Run((plane.Width * plane.Channels + LaneValues - 1) / LaneValues, threads, block => BlurColumns(plane, block * LaneValues, new(deviationY)));
    }

    /// <summary>Does a number of things, on several threads where that is allowed.</summary>
    public static void Run(int count, int threads, Action<int> action)
    {
        if (threads > 1 && count > 1)
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = threads }, action);
            return;
        }
        for (var i = 0; i < count; i++) action(i);
    }

    private readonly struct Mean
    {
        /// <summary>Of three means of this kind in a row, each with a third of the variance.</summary>
        public Mean(double deviation)
        {
            var variance = deviation * deviation / Passes;
            Reach = (int)Math.Floor(0.5 * Math.Sqrt(12 * variance + 1) - 0.5);
            double length = 2 * Reach + 1;
            var end = length * (Reach * (Reach + 1.0) - 3 * variance) / (6 * (variance - (Reach + 1.0) * (Reach + 1.0)));
            Factor = (float)(1 / (length + 2 * end));
            EndFactor = (float)(end / (length + 2 * end));
        }

        /// <summary>Pixels to each side that count in full.</summary>
        public int Reach { get; }

        /// <summary>What each of them weighs.</summary>
        public float Factor { get; }

        /// <summary>What the next one on each side weighs.</summary>
        public float EndFactor { get; }
    }

    private static void BlurColumns(WidePlane plane, int first, Mean mean)
    {
        var count = Math.Min(LaneValues, plane.Width * plane.Channels - first);
        var (from, to) = Buffers(plane.Height);
        for (var y = 0; y < plane.Height; y++) plane.Row(y).Slice(first, count).CopyTo(from.AsSpan(y * LaneValues));
        var result = Smooth(from, to, plane.Height, mean);
        for (var y = 0; y < plane.Height; y++) result.AsSpan(y * LaneValues, count).CopyTo(plane.Row(y)[first..]);
    }

    private static void BlurRows(WidePlane plane, int first, Mean mean)
    {
        var (from, to) = Buffers(plane.Width);
        // The rows stand upright side by side.
        if (plane.Channels == 1)
        {
            Turn(plane.Values.AsSpan(), plane, first, from, isBack: false);
            Turn(plane.Values.AsSpan(), plane, first, Smooth(from, to, plane.Width, mean), isBack: true);
        }
        else
        {
            var pixels = MemoryMarshal.Cast<ushort, ulong>(plane.Values.AsSpan());
            Turn(pixels, plane, first, MemoryMarshal.Cast<ushort, ulong>(from.AsSpan()), isBack: false);
            Turn(pixels, plane, first, MemoryMarshal.Cast<ushort, ulong>(Smooth(from, to, plane.Width, mean).AsSpan()), isBack: true);
        }
    }

    // Rows from the first on become columns, or columns these rows: square by square, so that both stay in the nearest cache.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Turn<T>(Span<T> rows, WidePlane plane, int first, Span<T> columns, bool isBack)
        where T : unmanaged
    {
        var (width, lanes) = (plane.Width, LaneValues / plane.Channels);
        var count = Math.Min(lanes, plane.Height - first);
        for (var left = 0; left < width; left += LaneValues)
        {
            var length = Math.Min(LaneValues, width - left);
            for (var lane = 0; lane < count; lane++)
            {
                var row = rows.Slice((first + lane) * width + left, length);
                var column = columns[(left * lanes + lane)..];
                if (isBack)
                {
                    for (int x = 0, at = 0; x < row.Length; x++, at += lanes) row[x] = column[at];
                }
                else
                {
                    for (int x = 0, at = 0; x < row.Length; x++, at += lanes) column[at] = row[x];
                }
            }
        }
    }

    [ThreadStatic]
    private static (ushort[] From, ushort[] To) _buffers;

    private static (ushort[] From, ushort[] To) Buffers(int length)
    {
        var wanted = checked(length * LaneValues);
        if (_buffers.From is null || _buffers.From.Length < wanted) _buffers = (new ushort[wanted], new ushort[wanted]);
        return _buffers;
    }

    private static ushort[] Smooth(ushort[] from, ushort[] to, int length, Mean mean)
    {
        for (var pass = 0; pass < Passes; pass++)
        {
            Pass(from, to, length, mean);
            (from, to) = (to, from);
        }
        return from;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Pass(ushort[] from, ushort[] to, int length, Mean mean)
    {
        Span<ushort> clear = stackalloc ushort[LaneValues];
        clear.Clear();
        Span<int> sums = stackalloc int[LaneValues];
        sums.Clear();
        var reach = mean.Reach;
        var (factor, end) = (Vector256.Create(mean.Factor), Vector256.Create(mean.EndFactor));
        for (var i = 0; i < Math.Min(reach, length); i++)
        {
            for (var c = 0; c < LaneValues; c++) sums[c] += from[i * LaneValues + c];
        }
        var half = Vector256.Create(0.5f);
        ref var sum = ref MemoryMarshal.GetReference(sums);
        for (var i = 0; i < length; i++)
        {
            // The newest of the mean comes in; the oldest goes out when the place is done.
            ref var newest = ref At(from, clear, i + reach, length);
            ref var oldest = ref At(from, clear, i - reach, length);
            ref var before = ref At(from, clear, i - reach - 1, length);
            ref var after = ref At(from, clear, i + reach + 1, length);
            ref var target = ref to[i * LaneValues];
            // Every step is of one number in one lane, so it is all the same how many lanes the processor has.
            for (nuint c = 0; c < LaneValues; c += 16)
            {
                var incoming = Vector256.LoadUnsafe(ref newest, c);
                var outgoing = Vector256.LoadUnsafe(ref oldest, c);
                var (left, right) = (Vector256.LoadUnsafe(ref before, c), Vector256.LoadUnsafe(ref after, c));
                var low = Vector256.LoadUnsafe(ref sum, c) + Vector256.WidenLower(incoming).AsInt32();
                var high = Vector256.LoadUnsafe(ref sum, c + 8) + Vector256.WidenUpper(incoming).AsInt32();
                var endsLow = (Vector256.WidenLower(left) + Vector256.WidenLower(right)).AsInt32();
                var endsHigh = (Vector256.WidenUpper(left) + Vector256.WidenUpper(right)).AsInt32();
                var meanLow = Vector256.ConvertToInt32Native(Vector256.ConvertToSingle(low) * factor + Vector256.ConvertToSingle(endsLow) * end + half);
                var meanHigh = Vector256.ConvertToInt32Native(Vector256.ConvertToSingle(high) * factor + Vector256.ConvertToSingle(endsHigh) * end + half);
                Vector256.Narrow(meanLow.AsUInt32(), meanHigh.AsUInt32()).StoreUnsafe(ref target, c);
                (low - Vector256.WidenLower(outgoing).AsInt32()).StoreUnsafe(ref sum, c);
                (high - Vector256.WidenUpper(outgoing).AsInt32()).StoreUnsafe(ref sum, c + 8);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref ushort At(ushort[] values, Span<ushort> clear, int index, int length) =>
        ref (uint)index < (uint)length ? ref values[index * LaneValues] : ref MemoryMarshal.GetReference(clear);
}
