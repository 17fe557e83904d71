using System.Buffers;
using System.Runtime.InteropServices;
using PosterKit.Foundation;
using PosterKit.Imaging;

namespace PosterKit.Raster;

/// <summary>
/// A picture whose sides run along the pixel rows and columns; mirrored or turned by right angles it may be. Every device pixel is one pixel
/// of the resampler's, in a space whose axes are those of the picture and whose grid is the device's: nothing is filtered twice.
/// </summary>
internal sealed class UprightImage : StripSource
{
    private const int BytesPerPixel = 4;

    private readonly ImageResampler _resampler;
    private readonly bool _isSideways;
    private readonly bool _mirrorsX;
    private readonly bool _mirrorsY;

    private UprightImage(ImageResampler resampler, bool isSideways, bool mirrorsX, bool mirrorsY) =>
        (_resampler, _isSideways, _mirrorsX, _mirrorsY) = (resampler, isSideways, mirrorsX, mirrorsY);

    public override bool IsOpaque => _resampler.IsOpaque;

    /// <summary>Prepares a picture.</summary>
    /// <param name="image">Its pixels.</param>
    /// <param name="crop">The shown part in pixels of the picture.</param>
    /// <param name="box">Where it lands, in device pixels.</param>
    /// <param name="seen">Device pixels that may be asked for.</param>
    /// <param name="toDevice">Tells how the axes of the picture lie on the device; either B and C are zero or A and D are.</param>
    /// <param name="isPixelated">True: enlarged, its pixels stay squares.</param>
    /// <returns>Null where nothing of it is seen.</returns>
    public static UprightImage? Create(PixelImage image, Rect crop, Rect box, PixelBox seen, Matrix toDevice, bool isPixelated)
    {
        var isSideways = toDevice.A == 0 && toDevice.D == 0;
        // Which way the device axes run, seen from the picture.
        var mirrorsX = (isSideways ? toDevice.C : toDevice.A) < 0;
        var mirrorsY = (isSideways ? toDevice.B : toDevice.D) < 0;
        var around = new Rect(seen.Left, seen.Top, seen.Width, seen.Height);
        return ImageResampler.Create(image, crop, ToPicture(box, isSideways, mirrorsX, mirrorsY), ToPicture(around, isSideways, mirrorsX, mirrorsY), isPixelated) is { } resampler
            ? new(resampler, isSideways, mirrorsX, mirrorsY)
            : null;
    }

    public override void Read(PixelBox box, Span<byte> pixels)
    {
        var r = ToPicture(new(box.Left, box.Top, box.Width, box.Height), _isSideways, _mirrorsX, _mirrorsY);
        var wanted = new PixelBox((int)r.X, (int)r.Y, (int)r.Right, (int)r.Bottom);
        var there = new PixelBox(_resampler.Left, _resampler.Top, _resampler.Left + _resampler.Width, _resampler.Top + _resampler.Height);
        if (wanted == wanted.Intersect(there) && !_isSideways && !_mirrorsX && !_mirrorsY)
        {
            _resampler.Read(wanted.Left - there.Left, wanted.Top - there.Top, wanted.Width, wanted.Height, pixels);
            return;
        }
        // What the picture does not reach is covered by less than a part in a thousand, and so by nothing; but it may be asked for.
        var part = wanted.Intersect(there);
        pixels.Clear();
        if (part.IsEmpty) return;
        var length = part.Width * part.Height * BytesPerPixel;
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        _resampler.Read(part.Left - there.Left, part.Top - there.Top, part.Width, part.Height, buffer.AsSpan(0, length));
        Place(MemoryMarshal.Cast<byte, uint>(buffer.AsSpan(0, length)), part, box, MemoryMarshal.Cast<byte, uint>(pixels));
        ArrayPool<byte>.Shared.Return(buffer);
    }

    // A rectangle of the device seen from the picture, and the other way round: mirroring and swapping axes undo themselves in this order.
    private static Rect ToPicture(Rect r, bool isSideways, bool mirrorsX, bool mirrorsY)
    {
        if (mirrorsX) r = r with { X = -r.Right };
        if (mirrorsY) r = r with { Y = -r.Bottom };
        return isSideways ? new(r.Y, r.X, r.Height, r.Width) : r;
    }

    private void Place(ReadOnlySpan<uint> source, PixelBox part, PixelBox box, Span<uint> target)
    {
        for (var v = part.Top; v < part.Bottom; v++)
        {
            var row = source.Slice((v - part.Top) * part.Width, part.Width);
            if (!_isSideways && !_mirrorsX && !_mirrorsY)
            {
                row.CopyTo(target[((v - box.Top) * box.Width + part.Left - box.Left)..]);
                continue;
            }
            for (var i = 0; i < row.Length; i++)
            {
                var (x, y) = _isSideways ? (v, part.Left + i) : (part.Left + i, v);
                if (_mirrorsX) x = -1 - x;
                if (_mirrorsY) y = -1 - y;
                target[(y - box.Top) * box.Width + x - box.Left] = row[i];
            }
        }
    }
}
