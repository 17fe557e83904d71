namespace PosterKit.Raster;

/// <summary>Draws bands of a display list, one after the other, in buffers that it keeps. One worker serves one thread.</summary>
internal sealed class BandWorker<TFormat>
    where TFormat : struct, IPlaneFormat
{
    private readonly CoverageAccumulator _accumulator = new();
    private readonly FillPainter<TFormat> _fill = new();
    private readonly LayerPainter<TFormat> _layer = new();
    private readonly ClippedPainter _clipped = new();
    private readonly CrispPainter _crisp = new();
    private readonly List<ClipMask> _masks = [];
    private readonly Surface _band = new();
    private readonly List<LayerSurface> _layers = [];
    private readonly Surface _strip = new();
    private readonly List<Clip> _clips = [];
    private byte[] _shares = [];
    private int _masksUsed;
    private int _depth;

    // What may be painted at this point of the list: a box, a mask where its edges are not between pixels, and how many masks and
    // surfaces were in use before it began.
    private sealed record Clip(PixelBox Box, ClipMask? Mask);

    /// <summary>Draws a band.</summary>
    /// <returns>Its pixels, row after row; valid until the next call.</returns>
    public ReadOnlySpan<byte> Draw(DisplayList list, int band)
    {
        var box = list.BandBox(band);
        _depth = 0;
        _masksUsed = 0;
        _clips.Clear();
        _clips.Add(new(box, null));
        _band.Reset(box, TFormat.BytesPerPixel);
        var commands = list.CommandsOf(band);
        var hiding = LastHiding(list, commands, box);
        if (hiding < 0) _band.Pixels.Clear();
        foreach (var index in commands[Math.Max(hiding, 0)..]) Execute(list[index]);
        return _band.Pixels;
    }

    /// <summary>Draws a part of a list that has no bands.</summary>
    /// <param name="list">The list.</param>
    /// <param name="box">The part, not empty.</param>
    /// <param name="pixels">Gets its pixels, row after row.</param>
    public void Draw(DisplayList list, PixelBox box, Span<byte> pixels)
    {
        _depth = 0;
        _masksUsed = 0;
        _clips.Clear();
        _clips.Add(new(box, null));
        _band.Reset(box, TFormat.BytesPerPixel);
        _band.Pixels.Clear();
        for (var i = 0; i < list.Count; i++)
        {
            // A begin and its end have the same box, so both are left out or none.
            if (!list[i].Box.Intersect(box).IsEmpty) Execute(list[i]);
        }
        _band.Pixels.CopyTo(pixels);
    }

    // The last step outside all clips and layers that hides the whole band, or -1; whatever lies under it need not be drawn.
    private static int LastHiding(DisplayList list, ReadOnlySpan<int> commands, PixelBox band)
    {
        var (last, depth) = (-1, 0);
        for (var i = 0; i < commands.Length; i++)
        {
            ref readonly var command = ref list[commands[i]];
            if (command.Opens) depth++;
            else if (command.Closes) depth--;
            else if (depth == 0 && command.Hides.Contains(band)) last = i;
        }
        return last;
    }

    private void Execute(in DrawCommand command)
    {
        var clip = _clips[^1];
        switch (command.Kind)
        {
            case DrawKind.Fill:
                Fill(command, clip);
                break;
            case DrawKind.BeginClip:
                BeginClip(command, clip);
                break;
            case DrawKind.EndClip:
                _clips.RemoveAt(_clips.Count - 1);
                _masksUsed--;
                break;
            case DrawKind.BeginLayer or DrawKind.BeginMask:
                BeginLayer(command, clip);
                break;
            case DrawKind.EndLayer:
                EndLayer(command);
                break;
            case DrawKind.EndMask:
                EndMask(command);
                break;
        }
    }

    private void Fill(in DrawCommand command, Clip clip)
    {
        var box = command.Box.Intersect(clip.Box);
        var paint = command.Paint!;
        if (box.IsEmpty || paint.IsNothing) return;
        if (paint.Strips is { } strips)
        {
            _strip.Reset(box, TFormat.BytesPerPixel);
            strips.Read(box, _strip.Pixels);
            _layer.Reset(Target, _strip);
            Sweep(command, box, Crisp(command, Clipped(clip, _layer)));
        }
        else
        {
            _fill.Reset(Target, paint);
            Sweep(command, box, Crisp(command, Clipped(clip, _fill)));
        }
    }

    private void BeginClip(in DrawCommand command, Clip clip)
    {
        var box = command.Box.Intersect(clip.Box);
        if (_masks.Count == _masksUsed) _masks.Add(new());
        var mask = _masks[_masksUsed++];
        if (box.IsEmpty) box = new(clip.Box.Left, clip.Box.Top, clip.Box.Left, clip.Box.Top);
        mask.Reset(box, clip.Mask);
        _clips.Add(new(box, mask));
        if (!box.IsEmpty) Sweep(command, box, mask);
    }

    private void BeginLayer(in DrawCommand command, Clip clip)
    {
        var box = command.Box.Intersect(clip.Box);
        if (box.IsEmpty) box = new(clip.Box.Left, clip.Box.Top, clip.Box.Left, clip.Box.Top);
        // On the layer everything within the box is drawn; the clip outside takes its share when the layer is laid down.
        _clips.Add(new(box, null));
        if (_depth == _layers.Count) _layers.Add(new());
        _layers[_depth++].Begin(box, TFormat.BytesPerPixel);
    }

    private void EndLayer(in DrawCommand command)
    {
        _clips.RemoveAt(_clips.Count - 1);
        var layer = _layers[--_depth];
        _layer.Reset(Target, layer, command.Blend, command.Kept);
        var painter = Clipped(_clips[^1], _layer);
        for (var y = layer.Box.Top; y < layer.Box.Bottom; y++)
        {
            var (start, end) = layer.Painted(y);
            if (start >= end) continue;
            painter.Paint(new(start, y, end - start, (ReadOnlySpan<CoverageRun>)[new(0, end - start, command.Opacity)], []));
            layer.Row(start, y, end - start).Clear();
        }
    }

    // The layer below keeps as much of each pixel as the mask says.
    private void EndMask(in DrawCommand command)
    {
        _clips.RemoveAt(_clips.Count - 1);
        var mask = _layers[--_depth];
        var group = _layers[_depth - 1];
        if (_shares.Length < group.Box.Width) _shares = new byte[group.Box.Width];
        for (var y = group.Box.Top; y < group.Box.Bottom; y++)
        {
            var (start, end) = group.Painted(y);
            var (from, to) = mask.Painted(y);
            if (start < end)
            {
                var shares = _shares.AsSpan(0, end - start);
                shares.Clear();
                var (first, last) = (Math.Max(start, from), Math.Min(end, to));
                if (first < last) TFormat.ReadMask(command.MaskKind, mask.Row(first, y, last - first), shares.Slice(first - start, last - first));
                TFormat.Multiply(group.Row(start, y, end - start), shares);
            }
            if (from < to) mask.Row(from, y, to - from).Clear();
        }
    }

    private Surface Target => _depth == 0 ? _band : _layers[_depth - 1];

    private IRowPainter Clipped(Clip clip, IRowPainter painter)
    {
        if (clip.Mask is null) return painter;
        _clipped.Reset(clip.Mask, painter);
        return _clipped;
    }

    private IRowPainter Crisp(in DrawCommand command, IRowPainter painter) => command.IsCrisp ? _crisp.Before(painter) : painter;

    private void Sweep(in DrawCommand command, PixelBox box, IRowPainter painter)
    {
        var shape = command.Shape!;
        _accumulator.Begin(box);
        _accumulator.Add(shape.Outline, command.X, command.Y);
        _accumulator.Sweep(shape.FillRule, painter);
    }
}
