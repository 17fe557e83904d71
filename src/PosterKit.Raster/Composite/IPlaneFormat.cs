using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Raster;

/// <summary>
/// How the pixels of a band are laid out, and how paint is laid over them; a value knows how colours become pixels. Coverage knows nothing of it.
/// All amounts are 8-bit, all results rounded to nearest; composing is source-over, premultiplied.
/// </summary>
internal interface IPlaneFormat
{
    /// <summary>Bytes from one pixel to the next.</summary>
    static abstract int BytesPerPixel { get; }

    /// <summary>Writes a colour as one pixel.</summary>
    void Encode(ColorValue color, Span<byte> pixel);

    /// <summary>The planes that an item leaves as they are under it when it overprints, a bit each; 0: it hides all of them.</summary>
    ulong KeptBy(SceneItem item);

    /// <summary>True where nothing shows through a pixel.</summary>
    static abstract bool IsOpaque(ReadOnlySpan<byte> pixel);

    /// <summary>Lays one colour over neighbouring pixels.</summary>
    /// <param name="target">The pixels.</param>
    /// <param name="pixel">The colour as a pixel.</param>
    /// <param name="coverage">How much of each pixel it covers, 1 to 255.</param>
    static abstract void Fill(Span<byte> target, ReadOnlySpan<byte> pixel, byte coverage);

    /// <summary>Lays one colour over neighbouring pixels, each covered in its own measure.</summary>
    static abstract void Fill(Span<byte> target, ReadOnlySpan<byte> pixel, ReadOnlySpan<byte> coverage);

    /// <summary>Lays a row of pixels over another.</summary>
    /// <param name="target">The pixels below.</param>
    /// <param name="source">As many pixels to lay over them.</param>
    /// <param name="coverage">How much of each pixel they cover, 1 to 255.</param>
    static abstract void Blend(Span<byte> target, ReadOnlySpan<byte> source, byte coverage);

    /// <summary>Lays a row of pixels over another, each covering in its own measure.</summary>
    static abstract void Blend(Span<byte> target, ReadOnlySpan<byte> source, ReadOnlySpan<byte> coverage);

    /// <summary>Lays a row of pixels over another by a blend mode.</summary>
    /// <param name="mode">The mode.</param>
    /// <param name="target">The pixels below.</param>
    /// <param name="source">As many pixels to lay over them.</param>
    static abstract void Blend(BlendMode mode, Span<byte> target, ReadOnlySpan<byte> source);

    /// <summary>Gives planes back what they were, alpha left out.</summary>
    /// <param name="planes">The planes, a bit each.</param>
    /// <param name="target">The pixels.</param>
    /// <param name="before">What they were.</param>
    static abstract void Restore(ulong planes, Span<byte> target, ReadOnlySpan<byte> before);

    /// <summary>Fades pixels, each in its own measure.</summary>
    static abstract void Multiply(Span<byte> pixels, ReadOnlySpan<byte> shares);

    /// <summary>What pixels of a mask let be seen, 0 to 255.</summary>
    static abstract void ReadMask(MaskKind kind, ReadOnlySpan<byte> pixels, Span<byte> shares);

    /// <summary>A gradient as a source of pixel rows.</summary>
    /// <param name="gradient">Geometry and stops, already in device space.</param>
    RowSource CreateGradient(DeviceGradient gradient);

    /// <summary>A filtered picture as a source of pixel strips.</summary>
    /// <param name="filter">What is done.</param>
    /// <param name="source">What it is done to; clear outside <paramref name="ink"/>.</param>
    /// <param name="pictures">What each step draws that is a picture of its own; empty: none is.</param>
    /// <param name="ink">Where it is drawn.</param>
    /// <param name="box">The pixels that may be asked for.</param>
    /// <param name="threads">How many threads may work, over zero.</param>
    static abstract StripSource CreateFilter(DeviceFilter filter, StripSource source, StripSource?[] pictures, PixelBox ink, PixelBox box, int threads);

    /// <summary>A pattern from a tile that is drawn once, as a source of pixel strips.</summary>
    /// <param name="tile">Draws the tile, from 0,0 on.</param>
    /// <param name="width">Its pixels across.</param>
    /// <param name="height">Its pixels down.</param>
    /// <param name="toTile">From device pixels to those of the tile, going on for ever.</param>
    static abstract StripSource CreateTiles(StripSource tile, int width, int height, Matrix toTile);

    /// <summary>A picture as a source of pixel strips; decodes it.</summary>
    /// <param name="place">The picture and its place.</param>
    /// <param name="diagnostics">Gets a damaged picture.</param>
    /// <returns>Null where it cannot be drawn.</returns>
    StripSource? OpenImage(ImagePlace place, DiagnosticBag diagnostics);
}
