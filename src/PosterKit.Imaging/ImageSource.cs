using PosterKit.Foundation;

namespace PosterKit.Imaging;

/// <summary>A picture file in memory: its head is read, its pixels are decoded on first use and kept. Safe for several threads.</summary>
public sealed class ImageSource
{
    private ImageSource(string name, ReadOnlyMemory<byte> bytes, ImageHeader header) => (Name, Bytes, Header) = (name, bytes, header);

    /// <summary>The name shown in messages.</summary>
    public string Name { get; }

    /// <summary>The file as it is; a JPEG goes into a PDF like this.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>What the head says.</summary>
    public ImageHeader Header { get; }

    /// <summary>Reads the head of a picture.</summary>
    /// <param name="name">Shown in messages.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="limits">Bounds on pixels, checked before anything is decoded.</param>
    /// <param name="diagnostics">Gets what is wrong with it.</param>
    /// <param name="span">The place that names the picture.</param>
    /// <returns>Null where it cannot be used; the reason is reported.</returns>
    public static ImageSource? Open(string name, ReadOnlyMemory<byte> bytes, PosterLimits limits, DiagnosticBag diagnostics, SourceSpan span) =>
        throw new NotImplementedException();

    /// <summary>The pixels; decoded at the first call. Null where the file is damaged; that is reported at every call.</summary>
    public PixelImage? Decode(DiagnosticBag diagnostics, SourceSpan span) => throw new NotImplementedException();
}
