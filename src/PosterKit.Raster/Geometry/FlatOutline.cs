namespace PosterKit.Raster;

/// <summary>
/// Contours of straight lines, in whole numbers: device coordinates on a binary grid. Every contour counts as closed. Never changed, so safe
/// for several threads.
/// </summary>
internal sealed class FlatOutline
{
    /// <summary>Fraction bits of outlines that are placed by a shift, such as glyphs: six more than the grid has.</summary>
    public const int PlacedFractionBits = Fixed.Bits + 6;

    // Outlines with fewer numbers are gone through as they are; of others, stretches of so many lines are skipped together.
    private const int LeastChunked = 256;
    private const int ChunkNumbers = 2 * 32;

    private readonly int[] _coordinates;
    private readonly int[] _ends;
    private readonly OutlineChunk[] _chunks;

    /// <summary>An outline of some contours.</summary>
    /// <param name="coordinates">x and y in turn; copied.</param>
    /// <param name="contourEnds">For each contour the index in <paramref name="coordinates"/> after its last point; no contour is empty.</param>
    /// <param name="fractionBits">Binary digits of the fraction; <see cref="Fixed.Bits"/> or more.</param>
    public FlatOutline(ReadOnlySpan<int> coordinates, ReadOnlySpan<int> contourEnds, int fractionBits)
    {
        _coordinates = coordinates.ToArray();
        _ends = contourEnds.ToArray();
        FractionBits = fractionBits;
        var length = coordinates.Length < LeastChunked ? coordinates.Length : ChunkNumbers;
        var count = 0;
        var start = 0;
        foreach (var end in contourEnds)
        {
            count += (end - start + length - 1) / length;
            start = end;
        }
        _chunks = new OutlineChunk[count];
        count = 0;
        start = 0;
        foreach (var end in contourEnds)
        {
            for (var at = start; at < end; at += length)
                _chunks[count++] = Measure(at == start ? end - 2 : at - 2, at, Math.Min(at + length, end));
            start = end;
        }
    }

    public static FlatOutline Empty { get; } = new([], [], Fixed.Bits);

    public ReadOnlySpan<int> Coordinates => _coordinates;

    /// <summary>For each contour the index after its last point.</summary>
    public ReadOnlySpan<int> ContourEnds => _ends;

    /// <summary>All lines, in order.</summary>
    public ReadOnlySpan<OutlineChunk> Chunks => _chunks;

    public int FractionBits { get; }

    private OutlineChunk Measure(int previous, int start, int end)
    {
        var top = _coordinates[previous + 1];
        var bottom = top;
        for (var i = start + 1; i < end; i += 2)
        {
            top = Math.Min(top, _coordinates[i]);
            bottom = Math.Max(bottom, _coordinates[i]);
        }
        return new(previous, start, end, top, bottom);
    }
}
