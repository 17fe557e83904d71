using PosterKit.Foundation;
using PosterKit.Imaging;

namespace PosterKit.Layout;

/// <summary>Pictures that were opened of late, by their names and bytes, so that one which did not change is decoded once. Safe for several threads.</summary>
/// <param name="pixels">Keeps what was decoded of them.</param>
internal sealed class KeptPictures(PictureCache pixels)
{
    // Of files and pixels, twice as many kept at most: a poster that is worked on shows some ten pictures as large as it is.
    private const int MostBytes = 128 << 20;

    private readonly RecentItems<Key, ImageSource> _pictures = new(MostBytes >> 10, Comparer.Instance);

    /// <summary>Keeps what was decoded of the pictures.</summary>
    public PictureCache Pixels { get; } = pixels;

    /// <summary>The picture of a file; null where it cannot be used, which is reported.</summary>
    /// <param name="file">It could be read.</param>
    /// <param name="limits">The same at each call.</param>
    /// <param name="diagnostics">Gets what is wrong.</param>
    /// <param name="span">The place that names the picture.</param>
    public ImageSource? Open(WorldFile file, PosterLimits limits, DiagnosticBag diagnostics, SourceSpan span)
    {
        var key = new Key(file.Path, file.Bytes);
        if (_pictures.Find(key) is { } known) return known;
        if (ImageSource.Open(file.Path, file.Bytes, limits, diagnostics, span, Pixels) is not { } picture) return null;
        return _pictures.Keep(key, picture, WeightOf(picture));
    }

    // In units of 1 kB.
    private static int WeightOf(ImageSource picture) =>
        (int)Math.Min(int.MaxValue / 2, (picture.Bytes.Length + 4L * picture.Header.StoredWidth * picture.Header.StoredHeight) >> 10);

    private sealed class Key(string path, ReadOnlyMemory<byte> bytes)
    {
        public string Path { get; } = path;

        public ReadOnlyMemory<byte> Bytes { get; } = bytes;
    }

    private sealed class Comparer : IEqualityComparer<Key>
    {
        public static readonly Comparer Instance = new();

        public bool Equals(Key? x, Key? y) => ReferenceEquals(x, y) || (x is not null && y is not null && x.Path == y.Path && x.Bytes.Span.SequenceEqual(y.Bytes.Span));

        public int GetHashCode(Key key) => key.Path.GetHashCode(StringComparison.Ordinal) ^ key.Bytes.Length;
    }
}
