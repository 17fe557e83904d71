namespace PosterKit.Raster;

/// <summary>
/// The surface of a group that is composed apart. Between two groups all its pixels are clear: each row knows what was painted, and only
/// that is laid down and cleared again, however large the group's box.
/// </summary>
internal sealed class LayerSurface : Surface
{
    private (int Start, int End)[] _painted = [];

    /// <summary>Takes another place; all clear.</summary>
    public void Begin(PixelBox box, int bytesPerPixel)
    {
        Reset(box, bytesPerPixel);
        if (_painted.Length < box.Height) _painted = new (int, int)[box.Height];
        _painted.AsSpan(0, box.Height).Fill((int.MaxValue, int.MinValue));
    }

    /// <inheritdoc/>
    public override void Mark(int y, int start, int end)
    {
        ref var painted = ref _painted[y - Box.Top];
        painted = (Math.Min(painted.Start, start), Math.Max(painted.End, end));
    }

    /// <summary>Columns of a row, from Start to before End, outside which nothing was painted; End is not over Start where nothing was.</summary>
    public (int Start, int End) Painted(int y) => _painted[y - Box.Top];
}
