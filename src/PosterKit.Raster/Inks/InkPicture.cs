using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PosterKit.Foundation;
using PosterKit.Imaging;

namespace PosterKit.Raster;

/// <summary>
/// A picture as amounts of ink. Its pixels are areas of one amount, as on a press; a device pixel is the mean of what lies at a grid of places in it. So the ink
/// on an area stays what it is at any size, where a picture for the eye is averaged in light.
/// </summary>
internal sealed class InkPicture : StripSource
{
    private const int PlaceBits = 16;
    private const int LeastGrid = 4, MostGrid = 8;

    // Inks of a pixel in one number, cyan lowest, premultiplied where there are alphas.
    private readonly uint[] _inks;
    private readonly byte[]? _alphas;
    private readonly int _width;
    private readonly PixelBox _shown;
    private readonly Matrix _toPixels;
    private readonly int _cells;
    private readonly int _grid;

    private InkPicture(uint[] inks, byte[]? alphas, int width, PixelBox shown, Matrix toPixels, int cells)
    {
        (_inks, _alphas, _width, _shown, _toPixels, _cells) = (inks, alphas, width, shown, toPixels, cells);
        var step = Math.Max(Math.Max(Math.Abs(toPixels.A), Math.Abs(toPixels.B)), Math.Max(Math.Abs(toPixels.C), Math.Abs(toPixels.D)));
        _grid = (int)Math.Clamp(Math.Ceiling(step), LeastGrid, MostGrid);
    }

    public override bool IsOpaque => _alphas is null;

    /// <summary>Decodes a picture.</summary>
    /// <param name="place">The picture and its place.</param>
    /// <param name="palette">Makes inks of its colours.</param>
    /// <param name="isBrightness">True: as much of every ink as it is dark.</param>
    /// <param name="cells">Cells of a pixel that is written.</param>
    /// <param name="diagnostics">Gets a damaged picture.</param>
    /// <returns>Null where it cannot be drawn.</returns>
    public static InkPicture? Open(ImagePlace place, InkPalette palette, bool isBrightness, int cells, DiagnosticBag diagnostics)
    {
        var (item, (across, down)) = (place.Item, place.PixelsWanted);
        var own = item.Image.IsOfInks && !isBrightness && !(palette.IsBlackAlone && item.Image.Header.ColorModel == ImageColorModel.Cmyk);
        if ((own ? item.Image.DecodeInks(across, down, diagnostics, item.Source) : item.Image.DecodeFor(across, down, diagnostics, item.Source)) is not { } image) return null;
        var inks = new uint[image.Width * image.Height];
        var bytes = MemoryMarshal.AsBytes(inks.AsSpan());
        if (own) image.Rgba.Span.CopyTo(bytes);
        else if (isBrightness) InkPalette.ToBlack(image.Rgba.Span, bytes);
        else palette.Convert(image.Rgba.Span, bytes);
        if (isBrightness)
        {
            for (var i = 0; i < inks.Length; i++) inks[i] = (inks[i] >> 24) * 0x01010101;
        }
        var alphas = own || image.IsOpaque ? null : Premultiply(image.Rgba.Span, bytes);
        // From device pixels to those of the picture.
        var toPixels = place.ToDevice.Inverse()!.Value
            .Then(Matrix.Translation(-item.Box.X, -item.Box.Y))
            .Then(Matrix.Scale(item.Crop.Width / item.Box.Width * image.Width, item.Crop.Height / item.Box.Height * image.Height))
            .Then(Matrix.Translation(item.Crop.X * image.Width, item.Crop.Y * image.Height));
        // No pixel that lies wholly outside of what is shown is seen at its edges.
        var crop = new Rect(item.Crop.X * image.Width, item.Crop.Y * image.Height, item.Crop.Width * image.Width, item.Crop.Height * image.Height);
        var shown = PixelBox.Around(crop.Inset(Edges.All(1e-6))).Intersect(new(0, 0, image.Width, image.Height));
        return shown.IsEmpty ? null : new(inks, alphas, image.Width, shown, toPixels, cells);
    }

    private static byte[] Premultiply(ReadOnlySpan<byte> rgba, Span<byte> inks)
    {
        var alphas = new byte[rgba.Length / 4];
        for (var i = 0; i < alphas.Length; i++)
        {
            int alpha = alphas[i] = rgba[4 * i + 3];
            for (var k = 4 * i; k < 4 * i + 4; k++) inks[k] = (byte)((inks[k] * alpha + 127) / 255);
        }
        return alphas;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Read(PixelBox box, Span<byte> pixels)
    {
        var (across, down, area) = (new Point(_toPixels.A / _grid, _toPixels.B / _grid), new Point(_toPixels.C / _grid, _toPixels.D / _grid), _grid * _grid);
        var (stepU, stepV) = (ToPlace(across.X), ToPlace(across.Y));
        Span<int> sums = stackalloc int[4];
        for (var y = box.Top; y < box.Bottom; y++)
        {
            for (var x = box.Left; x < box.Right; x++)
            {
                var corner = _toPixels.Map(new(x, y));
                var (total, alphas) = (Vector128<int>.Zero, 0);
                for (var row = 0; row < _grid; row++)
                {
                    // The middles of the grid's fields.
                    var u = ToPlace(corner.X + (row + 0.5) * down.X + 0.5 * across.X);
                    var v = ToPlace(corner.Y + (row + 0.5) * down.Y + 0.5 * across.Y);
                    for (var column = 0; column < _grid; column++, u += stepU, v += stepV)
                    {
                        var at = (int)Math.Clamp(v >> PlaceBits, _shown.Top, _shown.Bottom - 1) * _width + (int)Math.Clamp(u >> PlaceBits, _shown.Left, _shown.Right - 1);
                        total += Vector128.WidenLower(Vector128.WidenLower(Vector128.CreateScalar(_inks[at]).AsByte())).AsInt32();
                        alphas += _alphas is null ? 255 : _alphas[at];
                    }
                }
                total.CopyTo(sums);
                Write(sums, alphas, area, pixels.Slice(((y - box.Top) * box.Width + x - box.Left) * 4 * _cells, 4 * _cells));
            }
        }
    }

    private static void Write(ReadOnlySpan<int> sums, int alphas, int area, Span<byte> pixel)
    {
        pixel.Clear();
        var (half, alpha) = (area / 2, (byte)((alphas + area / 2) / area));
        for (var ink = 0; ink < 3; ink++) pixel[ink] = (byte)((sums[ink] + half) / area);
        pixel[4] = (byte)((sums[3] + half) / area);
        for (var at = 3; at < pixel.Length; at += 4) pixel[at] = alpha;
    }

    private static long ToPlace(double pixels) => (long)Math.Floor(pixels * (1 << PlaceBits) + 0.5);
}
