namespace PosterKit.Layout;

/// <summary>Deals out room among boxes in a line.</summary>
internal static class Shares
{
    /// <summary>
    /// Raises sizes to fill the room: each share grows in proportion to its factor, but none falls under its base
    /// (the fr sizing of CSS Grid 2 section 12.7.1).
    /// </summary>
    /// <param name="room">What all of them have together.</param>
    /// <param name="sizes">In: the base of each. Out: its size.</param>
    /// <param name="factors">The factor of each; 0 keeps its base.</param>
    public static void Grow(double room, Span<double> sizes, ReadOnlySpan<double> factors)
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
            var isDone = true;
            for (var i = 0; i < sizes.Length; i++)
            {
                if (isFixed[i] || sizes[i] <= unit * factors[i]) continue;
                isFixed[i] = true;
                isDone = false;
            }
            if (!isDone) continue;
            for (var i = 0; i < sizes.Length; i++)
            {
                if (!isFixed[i]) sizes[i] = unit * factors[i];
            }
            return;
        }
    }

    /// <summary>Lowers sizes to fit the room, each in proportion to its factor and to how far it lies over its least size; not further than that.</summary>
    /// <param name="room">What all of them have together.</param>
    /// <param name="sizes">In: what each would like. Out: its size.</param>
    /// <param name="least">The least size of each.</param>
    /// <param name="factors">The factor of each, 0 keeps its size; empty: 1 for all.</param>
    public static void Shrink(double room, Span<double> sizes, ReadOnlySpan<double> least, ReadOnlySpan<double> factors = default)
    {
        var missing = -room;
        foreach (var size in sizes) missing += size;
        while (missing > 0)
        {
            var weights = 0.0;
            for (var i = 0; i < sizes.Length; i++) weights += Weight(sizes, least, factors, i);
            if (weights <= 0) return;
            // No more at once than brings the first of them to its least size; the others go on without it.
            var share = missing / weights;
            var isLast = true;
            for (var i = 0; i < sizes.Length; i++)
            {
                if (sizes[i] <= least[i] || Factor(factors, i) * share < 1) continue;
                missing -= sizes[i] - least[i];
                sizes[i] = least[i];
                isLast = false;
            }
            if (!isLast) continue;
            for (var i = 0; i < sizes.Length; i++) sizes[i] -= Weight(sizes, least, factors, i) * share;
            return;
        }
    }

    private static double Factor(ReadOnlySpan<double> factors, int index) => factors.IsEmpty ? 1 : factors[index];

    private static double Weight(ReadOnlySpan<double> sizes, ReadOnlySpan<double> least, ReadOnlySpan<double> factors, int index) =>
        Factor(factors, index) * Math.Max(0, sizes[index] - least[index]);
}
