using PosterKit.Scene;

namespace PosterKit.Raster;

/// <summary>A picture that is drawn from a display list of its own, part by part as it is asked for. Safe for several threads.</summary>
/// <param name="make">Makes the list, once all pictures in it are open.</param>
/// <param name="workers">Who draws it.</param>
internal sealed class NestedPicture<TFormat>(Func<DisplayList> make, WorkerPool<TFormat> workers) : StripSource
    where TFormat : struct, IPlaneFormat
{
    private DisplayList? _list;
    private byte[]? _color;

    public override bool IsOpaque => false;

    /// <summary>Makes the list.</summary>
    public void Build()
    {
        if (_list is not null) return;
        _list = make();
        _color = ColorOf(_list);
    }

    public override byte[]? Color => _color;

    public override void Describe(Description to)
    {
        var list = _list!;
        to.Add((long)DescribedKind.Nested << 8);
        to.Add(list.Canvas);
        to.Add(list.Count);
        for (var i = 0; i < list.Count; i++) list[i].Describe(to);
    }

    public override void Read(PixelBox box, Span<byte> pixels)
    {
        var worker = workers.Take();
        worker.Draw(_list!, box, pixels);
        workers.Return(worker);
    }

    private static byte[]? ColorOf(DisplayList list)
    {
        byte[]? color = null;
        for (var i = 0; i < list.Count; i++)
        {
            ref readonly var command = ref list[i];
            if (command.Blend != BlendMode.Normal || command.Kind is DrawKind.BeginMask) return null;
            if (command.Paint is not { IsNothing: false } paint) continue;
            if (paint.Pixel is not { } pixel || (color is not null && !pixel.AsSpan().SequenceEqual(color))) return null;
            color = pixel;
        }
        return color;
    }
}
