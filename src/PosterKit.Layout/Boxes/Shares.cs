namespace PosterKit.Layout;

/// <summary>Deals out room among boxes in a line.</summary>
internal static class Shares
{
    // Sums of sizes differ from their parts by rounding.
    private const double Tolerance = 1e-9;

    /// <summary>
    /// Raises sizes to fill the room: each share grows in proportion to its factor, but none falls under its base (the fr sizing of CSS Grid 2 section
    /// 12.7.1) or rises over its most; what those leave or take goes to the others (CSS Flexbox 1 section 9.7).
    /// </summary>
    /// <param name="room">What all of them have together.</param>
    /// <param name="sizes">In: the base of each. Out: its size.</param>
    /// <param name="factors">The factor of each; 0 keeps its base.</param>
    /// <param name="most">The largest size of each, where it is over its base; empty: no limits.</param>
    public static void Grow(double room, Span<double> sizes, ReadOnlySpan<double> factors, ReadOnlySpan<double> most = default)
    {
        Span<bool> isFixed = sizes.Length <= 64 ? stackalloc bool[sizes.Length] : new bool[sizes.Length];
        for (var i = 0; i < sizes.Length; i++) isFixed[i] = factors[i] <= 0;
        while (true)
        {
            double left = room, sum = 0;
            for (var i = 0; i < sizes.Length; i++)
            {
                if (isFixed[i]) left -= sizes[i];
                else sum += factors[i];
            }
            if (sum <= 0) return;
            // Factors under 1 together take only that part of the room, as in CSS.
            var unit = left / Math.Max(sum, 1);
            var violation = 0.0;
            for (var i = 0; i < sizes.Length; i++)
            {
                if (!isFixed[i]) violation += Clamp(unit * factors[i], sizes[i], Most(most, i)) - unit * factors[i];
            }
            for (var i = 0; i < sizes.Length; i++)
            {
                if (isFixed[i]) continue;
                var size = Clamp(unit * factors[i], sizes[i], Most(most, i));
                // Those that break a limit the way most of the sum does are fixed there; the others try again.
                isFixed[i] = violation > Tolerance ? size > unit * factors[i] : violation < -Tolerance ? size < unit * factors[i] : true;
                if (isFixed[i]) sizes[i] = size;
            }
        }
    }

    /// <summary>Lowers sizes to fit the room, each in proportion to its factor and its size, but none under its least (CSS Flexbox 1 section 9.7).</summary>
    /// <param name="room">What all of them have together.</param>
    /// <param name="sizes">In: what each would like. Out: its size.</param>
    /// <param name="least">The least size of each, no more than it would like.</param>
    /// <param name="factors">The factor of each; 0 keeps its size.</param>
    public static void Shrink(double room, Span<double> sizes, ReadOnlySpan<double> least, ReadOnlySpan<double> factors)
    {
        var missing = -room;
        foreach (var size in sizes) missing += size;
        if (missing <= 0) return;
        Span<bool> isFixed = sizes.Length <= 64 ? stackalloc bool[sizes.Length] : new bool[sizes.Length];
        var bases = sizes.ToArray();
        var sum = 0.0;
        for (var i = 0; i < sizes.Length; i++)
        {
            isFixed[i] = factors[i] <= 0;
            sum += factors[i];
        }
        // Factors under 1 together give up only that part of what is missing.
        missing *= Math.Min(sum, 1);
        while (true)
        {
            double left = missing, weights = 0;
            for (var i = 0; i < sizes.Length; i++)
            {
                if (isFixed[i]) left -= bases[i] - sizes[i];
                else weights += factors[i] * bases[i];
            }
            if (weights <= 0 || left <= 0) return;
            var isDone = true;
            for (var i = 0; i < sizes.Length; i++)
            {
                if (isFixed[i]) continue;
                sizes[i] = bases[i] - left * factors[i] * bases[i] / weights;
                if (sizes[i] > least[i]) continue;
                sizes[i] = least[i];
                isFixed[i] = true;
                isDone = false;
            }
            if (isDone) return;
            for (var i = 0; i < sizes.Length; i++)
            {
                if (!isFixed[i]) sizes[i] = bases[i];
            }
        }
    }

    /// <summary>Raises sizes by the same amount each, but none over its most, while there is room (CSS Grid 2 section 12.6).</summary>
    /// <param name="room">What all of them have together.</param>
    /// <param name="sizes">In: the least of each. Out: its size.</param>
    /// <param name="most">The largest size of each.</param>
    public static void Fill(double room, Span<double> sizes, ReadOnlySpan<double> most)
    {
        while (true)
        {
            var left = room;
            var count = 0;
            var smallest = double.PositiveInfinity;
            for (var i = 0; i < sizes.Length; i++)
            {
                left -= sizes[i];
                if (sizes[i] >= most[i]) continue;
                count++;
                smallest = Math.Min(smallest, most[i] - sizes[i]);
            }
            if (count == 0 || left <= Tolerance) return;
            var step = Math.Min(left / count, smallest);
            for (var i = 0; i < sizes.Length; i++)
            {
                // The one that reaches its limit gets it to the last bit, so that the loop ends.
                if (sizes[i] < most[i]) sizes[i] = most[i] - sizes[i] <= step ? most[i] : sizes[i] + step;
            }
        }
    }

    private static double Most(ReadOnlySpan<double> most, int index) => most.IsEmpty ? double.PositiveInfinity : most[index];

    private static double Clamp(double size, double least, double most) => Math.Max(least, Math.Min(size, most));
}
