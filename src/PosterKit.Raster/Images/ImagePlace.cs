using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Scene;

namespace PosterKit.Raster;

/// <summary>A picture to be drawn: how large it is on the device, and which part of it is seen.</summary>
/// <param name="item">The picture and where it stands.</param>
/// <param name="toDevice">From the item's space to device pixels; can be undone.</param>
/// <param name="seen">Device pixels that may be seen of it.</param>
internal sealed class ImagePlace(ImageItem item, Matrix toDevice, PixelBox seen)
{
    /// <summary>
    /// How many decoded pixels are asked for to each device pixel, in each direction: the codec's own scaling is coarse, and the resampler
    /// wants something to work on.
    /// </summary>
    private const double Oversampling = 2;

    /// <summary>The picture and where it stands.</summary>
    public ImageItem Item => item;

    /// <summary>From the item's space to device pixels.</summary>
    public Matrix ToDevice => toDevice;

    /// <summary>How many pixels of the whole upright picture, across and down, are more than the device shows.</summary>
    public (int Across, int Down) PixelsWanted => (
        Wanted(Length(toDevice.A, toDevice.B) * item.Box.Width / item.Crop.Width), Wanted(Length(toDevice.C, toDevice.D) * item.Box.Height / item.Crop.Height));

    /// <summary>False where there is nothing to draw, or no place that numbers can hold.</summary>
    public static bool IsUsable(ImageItem item, Matrix toDevice)
    {
        var mapped = toDevice.MapBounds(item.Box);
        return !item.Box.IsEmpty && !item.Crop.IsEmpty && toDevice.Inverse() is not null
            && double.IsFinite(mapped.X) && double.IsFinite(mapped.Y) && double.IsFinite(mapped.Right) && double.IsFinite(mapped.Bottom)
            && double.IsFinite(item.Crop.X) && double.IsFinite(item.Crop.Y) && double.IsFinite(item.Crop.Right) && double.IsFinite(item.Crop.Bottom);
    }

    /// <summary>The shown part as pixels of the device, premultiplied RGBA.</summary>
    /// <param name="diagnostics">Gets a damaged picture.</param>
    /// <returns>Null where it cannot be drawn.</returns>
    public StripSource? Open(DiagnosticBag diagnostics)
    {
        // The sides of the whole picture as they come out on the device, in pixels.
        var across = Length(toDevice.A, toDevice.B) * item.Box.Width / item.Crop.Width;
        var down = Length(toDevice.C, toDevice.D) * item.Box.Height / item.Crop.Height;
        if (item.Image.DecodeFor(Wanted(across), Wanted(down), diagnostics, item.Source) is not { } image) return null;
        var crop = new Rect(item.Crop.X * image.Width, item.Crop.Y * image.Height, item.Crop.Width * image.Width, item.Crop.Height * image.Height);
        var isUpright = toDevice.B == 0 && toDevice.C == 0;
        var isSideways = toDevice.A == 0 && toDevice.D == 0;
        return isUpright || isSideways
            ? UprightImage.Create(image, crop, toDevice.MapBounds(item.Box), seen, toDevice, item.IsPixelated)
            : TurnedImage.Create(image, crop, item.Box, toDevice, seen, across * item.Crop.Width, down * item.Crop.Height, item.IsPixelated);
    }

    /// <summary>Tells what its pixels depend on: the file is the same object as long as it is read once, and never changes.</summary>
    public void Describe(Description to)
    {
        to.Add((long)DescribedKind.Image << 8 | (item.IsPixelated ? 1L : 0));
        to.AddIdentity(item.Image);
        to.Add(item.Box);
        to.Add(item.Crop);
        to.Add(toDevice);
        to.Add(seen);
    }

    private static double Length(double x, double y) => Math.Sqrt(x * x + y * y);

    private static int Wanted(double pixels) => (int)Math.Clamp(Math.Ceiling(pixels * Oversampling), 1, int.MaxValue);
}
