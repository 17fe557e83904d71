namespace PosterKit.Raster;

/// <summary>Stands before another painter and lets through what a mask leaves.</summary>
internal sealed class ClippedPainter : IRowPainter
{
    private CoverageRun[] _runs = [];
    private byte[] _coverage = [];
    private ClipMask? _mask;
    private IRowPainter? _inner;

    /// <summary>Takes another mask and painter. The box of what is painted lies within that of the mask.</summary>
    public void Reset(ClipMask mask, IRowPainter inner) => (_mask, _inner) = (mask, inner);

    /// <inheritdoc/>
    public void Paint(in CoverageRow row)
    {
        if (_runs.Length < row.Runs.Length * 3) _runs = new CoverageRun[row.Runs.Length * 3];
        if (_coverage.Length < row.Width) _coverage = new byte[row.Width];
        var whole = _mask!.WholePart(row.Y);
        var (from, to) = (whole.Start - row.Left, whole.End - row.Left);
        var count = 0;
        foreach (var run in row.Runs)
        {
            var end = run.Start + run.Length;
            var wholeStart = Math.Clamp(from, run.Start, end);
            var wholeEnd = Math.Clamp(to, wholeStart, end);
            if (wholeStart < wholeEnd)
            {
                if (run.Start < wholeStart) AddMasked(row, run, run.Start, wholeStart, ref count);
                _runs[count++] = new(wholeStart, wholeEnd - wholeStart, run.Coverage);
                if (run.Coverage == CoverageRun.Varies)
                    row.Coverage[wholeStart..wholeEnd].CopyTo(_coverage.AsSpan(wholeStart));
                if (wholeEnd < end) AddMasked(row, run, wholeEnd, end, ref count);
            }
            else
            {
                AddMasked(row, run, run.Start, end, ref count);
            }
        }
        _inner!.Paint(new(row.Left, row.Y, row.Width, _runs.AsSpan(0, count), _coverage.AsSpan(0, row.Width)));
    }

    private void AddMasked(in CoverageRow row, CoverageRun run, int start, int end, ref int count)
    {
        var shares = _coverage.AsSpan(start, end - start);
        _mask!.Row(row.Left + start, row.Y, end - start).CopyTo(shares);
        if (run.Coverage == CoverageRun.Varies) ByteShares.Multiply(shares, row.Coverage[start..end]);
        else ByteShares.Multiply(shares, (byte)run.Coverage);
        _runs[count++] = new(start, end - start, CoverageRun.Varies);
    }
}
