namespace PosterKit.Raster;

/// <summary>Lays one surface over another where the coverage says so.</summary>
internal sealed class LayerPainter<TFormat> : IRowPainter
    where TFormat : struct, IPlaneFormat
{
    private Surface? _target;
    private Surface? _layer;

    /// <summary>Takes other surfaces; the box of <paramref name="layer"/> lies within that of <paramref name="target"/>.</summary>
    public void Reset(Surface target, Surface layer) => (_target, _layer) = (target, layer);

    /// <inheritdoc/>
    public void Paint(in CoverageRow row)
    {
        _target!.Mark(row.Y, row.Left + row.Runs[0].Start, row.Left + row.Runs[^1].Start + row.Runs[^1].Length);
        foreach (var run in row.Runs)
        {
            var x = row.Left + run.Start;
            var target = _target!.Row(x, row.Y, run.Length);
            var source = _layer!.Row(x, row.Y, run.Length);
            if (run.Coverage == CoverageRun.Varies) TFormat.Blend(target, source, row.Coverage.Slice(run.Start, run.Length));
            else TFormat.Blend(target, source, (byte)run.Coverage);
        }
    }
}
