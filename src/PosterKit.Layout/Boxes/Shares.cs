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

    /// <summary>Lowers sizes to fit the room, each in proportion to how far it lies over its least size; not further than that.</summary>
    public static void Shrink(double room, Span<double> sizes, ReadOnlySpan<double> least)
    {
        double sum = 0, slack = 0;
        for (var i = 0; i < sizes.Length; i++)
        {
            sum += sizes[i];
            slack += Math.Max(0, sizes[i] - least[i]);
        }
        if (sum <= room || slack <= 0) return;
        var share = Math.Min(1, (sum - room) / slack);
        for (var i = 0; i < sizes.Length; i++) sizes[i] -= Math.Max(0, sizes[i] - least[i]) * share;
    }
}
