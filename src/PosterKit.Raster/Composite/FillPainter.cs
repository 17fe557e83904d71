namespace PosterKit.Raster;

/// <summary>Lays a paint over a surface where a shape covers it.</summary>
internal sealed class FillPainter<TFormat> : IRowPainter
    where TFormat : struct, IPlaneFormat
{
    private readonly byte[] _pixel = new byte[TFormat.BytesPerPixel];
    private byte[] _row = [];
    private Surface? _target;
    private DevicePaint? _paint;

    /// <summary>Takes another surface and paint.</summary>
    public void Reset(Surface target, DevicePaint paint)
    {
        (_target, _paint) = (target, paint);
        paint.Pixel?.CopyTo(_pixel, 0);
    }

    /// <inheritdoc/>
    public void Paint(in CoverageRow row)
    {
        _target!.Mark(row.Y, row.Left + row.Runs[0].Start, row.Left + row.Runs[^1].Start + row.Runs[^1].Length);
        if (_paint!.Source is not { } source || source.TryReadConstant(row.Y, _pixel)) PaintColor(row);
        else PaintRows(row, source);
    }

    private void PaintColor(in CoverageRow row)
    {
        foreach (var run in row.Runs)
        {
            var target = _target!.Row(row.Left + run.Start, row.Y, run.Length);
            if (run.Coverage == CoverageRun.Varies) TFormat.Fill(target, _pixel, row.Coverage.Slice(run.Start, run.Length));
            else TFormat.Fill(target, _pixel, (byte)run.Coverage);
        }
    }

    private void PaintRows(in CoverageRow row, RowSource source)
    {
        foreach (var run in row.Runs)
        {
            var x = row.Left + run.Start;
            var target = _target!.Row(x, row.Y, run.Length);
            if (run.Coverage == 255 && source.IsOpaque)
            {
                source.Read(x, row.Y, target);
                continue;
            }
            if (_row.Length < target.Length) _row = new byte[target.Length];
            var pixels = _row.AsSpan(0, target.Length);
            source.Read(x, row.Y, pixels);
            if (run.Coverage == CoverageRun.Varies) TFormat.Blend(target, pixels, row.Coverage.Slice(run.Start, run.Length));
            else TFormat.Blend(target, pixels, (byte)run.Coverage);
        }
    }
}
