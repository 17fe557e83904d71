namespace PosterKit.Raster;

/// <summary>Stands before another painter and makes of each pixel's coverage all or nothing: all from one half on.</summary>
internal sealed class CrispPainter : IRowPainter
{
    private const int Half = 128;

    private CoverageRun[] _runs = [];
    private byte[] _coverage = [];
    private IRowPainter? _inner;

    /// <summary>Takes another painter.</summary>
    public CrispPainter Before(IRowPainter inner)
    {
        _inner = inner;
        return this;
    }

    /// <inheritdoc/>
    public void Paint(in CoverageRow row)
    {
        if (_runs.Length < row.Runs.Length) _runs = new CoverageRun[row.Runs.Length * 2];
        if (_coverage.Length < row.Width) _coverage = new byte[row.Width];
        var count = 0;
        foreach (var run in row.Runs)
        {
            if (run.Coverage != CoverageRun.Varies)
            {
                if (run.Coverage >= Half) _runs[count++] = run with { Coverage = byte.MaxValue };
                continue;
            }
            for (var i = run.Start; i < run.Start + run.Length; i++) _coverage[i] = row.Coverage[i] >= Half ? byte.MaxValue : (byte)0;
            _runs[count++] = run;
        }
        if (count > 0) _inner!.Paint(new(row.Left, row.Y, row.Width, _runs.AsSpan(0, count), _coverage.AsSpan(0, row.Width)));
    }
}
