using PosterKit.Scene;

namespace PosterKit.Raster;

/// <summary>A picture that is drawn from a display list of its own, part by part as it is asked for. Safe for several threads.</summary>
/// <param name="make">Makes the list, once all pictures in it are open.</param>
/// <param name="workers">Who draws it.</param>
internal sealed class NestedPicture<TFormat>(Func<DisplayList> make, WorkerPool<TFormat> workers) : StripSource
    where TFormat : struct, IPlaneFormat
{
    /// <summary>Numbers at most that it is told in. What lies under one frosted glass holds those below it, each of which holds those below: told in full they would double with each.</summary>
    private const int MostNumbers = 1 << 14;

    private DisplayList? _list;
    private Description? _own;
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
        if (!to.IsWhole) return;
        var own = _own ??= DescribeOwn(_list!);
        if (own.IsWhole) to.Add(own.Numbers);
        else to.AddUnknown();
    }

    private static Description DescribeOwn(DisplayList list)
    {
        var own = new Description();
        own.Add((long)DescribedKind.Nested << 8);
        own.Add(list.Canvas);
        own.Add(list.Count);
        for (var i = 0; i < list.Count && own.IsWhole; i++)
        {
            list[i].Describe(own);
            if (own.Count > MostNumbers) own.AddUnknown();
        }
        return own;
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
