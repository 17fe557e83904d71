using PosterKit.Scene;

namespace PosterKit.Raster;

/// <summary>Lays one surface over another where the coverage says so.</summary>
internal sealed class LayerPainter<TFormat> : IRowPainter
    where TFormat : struct, IPlaneFormat
{
    private Surface? _target;
    private Surface? _layer;
    private BlendMode _mode;
    private ulong _kept;
    private byte[] _row = [];
    private byte[] _before = [];

    /// <summary>Takes other surfaces; the box of <paramref name="layer"/> lies within that of <paramref name="target"/>.</summary>
    /// <param name="target">What lies below.</param>
    /// <param name="layer">What is laid over it.</param>
    /// <param name="mode">How they mix.</param>
    /// <param name="kept">Planes of the target that stay as they are, a bit each.</param>
    public void Reset(Surface target, Surface layer, BlendMode mode = BlendMode.Normal, ulong kept = 0) => (_target, _layer, _mode, _kept) = (target, layer, mode, kept);

    /// <inheritdoc/>
    public void Paint(in CoverageRow row)
    {
        _target!.Mark(row.Y, row.Left + row.Runs[0].Start, row.Left + row.Runs[^1].Start + row.Runs[^1].Length);
        foreach (var run in row.Runs)
        {
            var x = row.Left + run.Start;
            var target = _target!.Row(x, row.Y, run.Length);
            var source = _layer!.Row(x, row.Y, run.Length);
            if (_kept != 0) Overprint(target, source, run, row);
            else Lay(target, source, run, row);
        }
    }

    private void Lay(Span<byte> target, ReadOnlySpan<byte> source, CoverageRun run, in CoverageRow row)
    {
        if (_mode != BlendMode.Normal) Blend(target, source, run, row);
        else if (run.Coverage == CoverageRun.Varies) TFormat.Blend(target, source, row.Coverage.Slice(run.Start, run.Length));
        else TFormat.Blend(target, source, (byte)run.Coverage);
    }

    private void Overprint(Span<byte> target, ReadOnlySpan<byte> source, CoverageRun run, in CoverageRow row)
    {
        if (_before.Length < target.Length) _before = new byte[target.Length];
        target.CopyTo(_before);
        Lay(target, source, run, row);
        TFormat.Restore(_kept, target, _before.AsSpan(0, target.Length));
    }

    // The source is faded by the coverage first, as its own alpha would fade it.
    private void Blend(Span<byte> target, ReadOnlySpan<byte> source, CoverageRun run, in CoverageRow row)
    {
        if (run.Coverage == 255)
        {
            TFormat.Blend(_mode, target, source);
            return;
        }
        if (_row.Length < source.Length) _row = new byte[source.Length];
        var faded = _row.AsSpan(0, source.Length);
        if (run.Coverage == CoverageRun.Varies)
        {
            source.CopyTo(faded);
            TFormat.Multiply(faded, row.Coverage.Slice(run.Start, run.Length));
        }
        else
        {
            faded.Clear();
            TFormat.Blend(faded, source, (byte)run.Coverage);
        }
        TFormat.Blend(_mode, target, faded);
    }
}
