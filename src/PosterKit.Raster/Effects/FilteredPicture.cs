using System.Runtime.InteropServices;

namespace PosterKit.Raster;

/// <summary>
/// A picture after the steps of a filter. It is made in strips of rows, each with as many rows more above and below as the steps reach, when a band
/// first asks for it; the last few are kept. Safe for several threads.
/// </summary>
internal sealed class FilteredPicture : StripSource
{
    private const int LargestStrip = 32 << 20;
    private const int LeastRows = 64;

    private readonly DeviceFilter _filter;
    private readonly StripSource _source;
    private readonly StripSource?[] _pictures;
    private readonly PixelBox _ink;
    private readonly PixelBox _box;
    private readonly int _threads;
    private readonly int _rows;
    private readonly PixelBox[] _outputs;
    private readonly StripCache<FilterImage> _strips;

    /// <param name="filter">The steps.</param>
    /// <param name="source">The picture; clear outside <paramref name="ink"/>.</param>
    /// <param name="pictures">What each step draws that is a picture of its own; empty: none is.</param>
    /// <param name="ink">Where it is drawn.</param>
    /// <param name="box">The pixels that may be asked for.</param>
    /// <param name="threads">How many threads may work, over zero.</param>
    public FilteredPicture(DeviceFilter filter, StripSource source, StripSource?[] pictures, PixelBox ink, PixelBox box, int threads)
    {
        (_filter, _source, _pictures, _ink, _box, _threads) = (filter, source, pictures, ink, box, threads);
        _outputs = filter.OutputsOf(ink);
        // As many rows as the steps reach beyond them, so that no row is drawn more than about twice; fewer where that is too much to hold.
        var probe = filter.InputFor(box);
        var reach = Math.Max(0, probe.Height - box.Height);
        var held = LargestStrip / sizeof(uint) / Math.Max(1, box.Width);
        _rows = Math.Max(LeastRows, Math.Min(Math.Max(256, 2 * reach), held));
        _strips = new(threads + 2, Make);
    }

    public override bool IsOpaque => false;

    public override void Read(PixelBox box, Span<byte> pixels)
    {
        for (var top = box.Top; top < box.Bottom;)
        {
            var index = (top - _box.Top) / _rows;
            var part = box with { Top = top, Bottom = Math.Min(box.Bottom, _box.Top + (index + 1) * _rows) };
            _strips.Get(index).Made.CopyTo(part, MemoryMarshal.Cast<byte, uint>(pixels).Slice((top - box.Top) * box.Width, part.Width * part.Height));
            top = part.Bottom;
        }
    }

    private FilterImage Make(int strip)
    {
        var box = _box with { Top = _box.Top + strip * _rows, Bottom = Math.Min(_box.Bottom, _box.Top + (strip + 1) * _rows) };
        var source = new FilterImage(_filter.NeedsOf(box, out var needs).Intersect(_ink));
        if (!source.Box.IsEmpty)
        {
            BoxPasses.Run((source.Box.Height + 63) / 64, _threads, chunk =>
            {
                var part = source.Box with { Top = source.Box.Top + chunk * 64, Bottom = Math.Min(source.Box.Bottom, source.Box.Top + chunk * 64 + 64) };
                _source.Read(part, MemoryMarshal.AsBytes(source.Pixels.AsSpan(chunk * 64 * part.Width, part.Width * part.Height)));
            });
        }
        // What lies outside of what a step can draw is clear, and need not be held.
        for (var i = 0; i < needs.Length - 1; i++) needs[i] = needs[i].Intersect(_outputs[i]);
        var images = new FilterImage[needs.Length];
        for (var i = 0; i < images.Length; i++)
        {
            // What no later step asks for is not made.
            images[i] = needs[i].IsEmpty ? new(default) : FilterSteps.Make(_filter.Steps[i], needs[i], source, images, _threads, _filter, _pictures.Length > i ? _pictures[i] : null);
        }
        return images[^1];
    }
}
