using PosterKit.Foundation;
using PosterKit.Imaging;

namespace PosterKit;

/// <summary>A picture file.</summary>
internal sealed class PictureSide(PixelImage image) : DiffSide
{
    public override int Count => 1;

    public override DiffText Text => DiffText.None;

    /// <summary>Reads a picture; null where it cannot be read, which is reported.</summary>
    public static PictureSide? Open(string name, ReadOnlyMemory<byte> bytes, DiagnosticBag diagnostics)
    {
        try
        {
            return ImageSource.Open(name, bytes, PosterLimits.Default, diagnostics, default)?.Decode(diagnostics, default) is { } image ? new(image) : null;
        }
        catch (NativeLibraryException missing)
        {
            missing.ReportTo(diagnostics);
            return null;
        }
    }

    public override (int Width, int Height)? PixelsOf(int page) => (image.Width, image.Height);

    public override (double Width, double Height)? SizeOf(int page) => (image.Width, image.Height);

    public override PixelImage? Draw(int page, int width, int height, DiagnosticBag diagnostics, CancellationToken cancellation) => image;

    public override IReadOnlyList<string> LinesOf(int page, DiagnosticBag diagnostics) => [];
}
