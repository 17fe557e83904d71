namespace PosterKit.Raster;

/// <summary>
/// How much of each pixel of a rectangle may be painted, 0 to 255; what a clip with a slanted or curved edge, or with an edge within a pixel,
/// leaves. Each row remembers its longest stretch of 255, where nothing need be looked up.
/// </summary>
internal sealed class ClipMask : IRowPainter
{
    private byte[] _coverage = [];
    private (int Start, int End)[] _whole = [];
    private ClipMask? _outer;

    /// <summary>The pixels it holds; what lies outside is not painted.</summary>
    public PixelBox Box { get; private set; }

    /// <summary>Takes another place with nothing to be painted; then its shape is drawn into it by <see cref="Paint"/>.</summary>
    /// <param name="box">The pixels it holds, all within <paramref name="outer"/>.</param>
    /// <param name="outer">The mask round it, by which it is multiplied; null: none.</param>
    public void Reset(PixelBox box, ClipMask? outer)
    {
        Box = box;
        _outer = outer;
        var length = box.Width * box.Height;
        if (_coverage.Length < length) _coverage = GC.AllocateUninitializedArray<byte>(length);
        if (_whole.Length < box.Height) _whole = new (int, int)[box.Height];
        _coverage.AsSpan(0, length).Clear();
        _whole.AsSpan(0, box.Height).Clear();
    }

    /// <summary>The shares of neighbouring pixels of a row.</summary>
    public ReadOnlySpan<byte> Row(int x, int y, int count) => RowOf(x, y, count);

    /// <summary>Device columns of a row, from Start to before End, that are all 255.</summary>
    public (int Start, int End) WholePart(int y) => _whole[y - Box.Top];

    /// <inheritdoc/>
    public void Paint(in CoverageRow row)
    {
        foreach (var run in row.Runs)
        {
            var x = row.Left + run.Start;
            var target = RowOf(x, row.Y, run.Length);
            if (run.Coverage == CoverageRun.Varies) row.Coverage.Slice(run.Start, run.Length).CopyTo(target);
            else target.Fill((byte)run.Coverage);
            if (_outer is not null) ByteShares.Multiply(target, _outer.Row(x, row.Y, run.Length));
            if (run.Coverage != 255) continue;
            var (start, end) = (x, x + run.Length);
            if (_outer is not null)
            {
                var part = _outer.WholePart(row.Y);
                (start, end) = (Math.Max(start, part.Start), Math.Min(end, part.End));
            }
            ref var whole = ref _whole[row.Y - Box.Top];
            if (end - start > whole.End - whole.Start) whole = (start, end);
        }
    }

    private Span<byte> RowOf(int x, int y, int count) => _coverage.AsSpan((y - Box.Top) * Box.Width + x - Box.Left, count);
}
