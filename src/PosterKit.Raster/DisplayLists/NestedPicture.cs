namespace PosterKit.Raster;

/// <summary>A picture that is drawn from a display list of its own, part by part as it is asked for. Safe for several threads.</summary>
/// <param name="make">Makes the list, once all pictures in it are open.</param>
/// <param name="workers">Who draws it.</param>
internal sealed class NestedPicture<TFormat>(Func<DisplayList> make, WorkerPool<TFormat> workers) : StripSource
    where TFormat : struct, IPlaneFormat
{
    private DisplayList? _list;

    public override bool IsOpaque => false;

    /// <summary>Makes the list.</summary>
    public void Build() => _list ??= make();

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
}
