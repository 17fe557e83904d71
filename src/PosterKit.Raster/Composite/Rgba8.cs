using System.Diagnostics;
using System.Runtime.InteropServices;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Raster;

/// <summary>Red, green, blue, alpha, a byte each, sRGB as encoded, premultiplied.</summary>
internal readonly partial struct Rgba8 : IPlaneFormat
{
    public static int BytesPerPixel => 4;

    public void Encode(ColorValue color, Span<byte> pixel)
    {
        var alpha = Math.Clamp(color.Alpha, 0, 1);
        pixel[0] = ToByte(color.Red, alpha);
        pixel[1] = ToByte(color.Green, alpha);
        pixel[2] = ToByte(color.Blue, alpha);
        pixel[3] = ToByte(1, alpha);
    }

    // Colours that light makes have no plates.
    public ulong KeptBy(SceneItem item) => 0;

    public static void Restore(ulong planes, Span<byte> target, ReadOnlySpan<byte> before) =>
        throw new UnreachableException("no plane of a picture is kept");

    public static bool IsOpaque(ReadOnlySpan<byte> pixel) => pixel[3] == 255;

    public static void Fill(Span<byte> target, ReadOnlySpan<byte> pixel, byte coverage)
    {
        var color = MemoryMarshal.Read<uint>(pixel);
        var pixels = MemoryMarshal.Cast<byte, uint>(target);
        if (color == 0) return;
        if (color >> 24 != 255) Over(pixels, Scale(color, coverage), 255, 255 - (Scale(color, coverage) >> 24));
        else if (coverage == 255) Set(pixels, color);
        else Over(pixels, color, coverage, 255u - coverage);
    }

    public static void Fill(Span<byte> target, ReadOnlySpan<byte> pixel, ReadOnlySpan<byte> coverage)
    {
        var color = MemoryMarshal.Read<uint>(pixel);
        var pixels = MemoryMarshal.Cast<byte, uint>(target);
        if (color >> 24 == 255) CoverOpaque(pixels, color, coverage);
        else if (color != 0) CoverClear(pixels, color, coverage);
    }

    public static void Blend(Span<byte> target, ReadOnlySpan<byte> source, byte coverage)
    {
        var from = MemoryMarshal.Cast<byte, uint>(source);
        var to = MemoryMarshal.Cast<byte, uint>(target);
        if (coverage == 255) Over(to, from);
        else Over(to, from, coverage);
    }

    public static void Blend(Span<byte> target, ReadOnlySpan<byte> source, ReadOnlySpan<byte> coverage) =>
        Over(MemoryMarshal.Cast<byte, uint>(target), MemoryMarshal.Cast<byte, uint>(source), coverage);

    public RowSource CreateGradient(DeviceGradient gradient) => Rgba8Gradient.Create(gradient);

    public static StripSource CreateFilter(DeviceFilter filter, StripSource source, StripSource?[] pictures, PixelBox ink, PixelBox box, int threads) =>
        filter.Blur is { } blur
            ? new BlurredPicture(source, ink, box, blur.DeviationX, blur.DeviationY, threads)
            : new FilteredPicture(filter, source, pictures, ink, box, threads);

    public static StripSource CreateTiles(StripSource tile, int width, int height, Matrix toTile) => new TileImage(tile, width, height, toTile);

    public StripSource? OpenImage(ImagePlace place, DiagnosticBag diagnostics) => place.Open(diagnostics);

    private static byte ToByte(double channel, double alpha) =>
        (byte)Math.Floor(Math.Clamp(double.IsNaN(channel) ? 0 : channel, 0, 1) * (double.IsNaN(alpha) ? 0 : alpha) * 255 + 0.5);
}
