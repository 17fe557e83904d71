namespace PosterKit.Imaging;

/// <summary>Finds the best quality at which a picture is no larger than a number of bytes.</summary>
internal static class QualitySearch
{
    /// <summary>Compresses at the quality that is wanted; where that is too large, by halving at the best that fits, or at 1 where none does.</summary>
    /// <param name="quality">The best that is wanted, 1 to 100.</param>
    /// <param name="maxBytes">Bytes of the file at most; null: any number.</param>
    /// <param name="compress">Makes the file at a quality.</param>
    /// <returns>The file and its quality.</returns>
    public static (byte[] File, int Quality) Run(int quality, long? maxBytes, Func<int, byte[]> compress)
    {
        var file = compress(quality);
        if (maxBytes is not { } most || file.Length <= most) return (file, quality);

        var (least, best) = (1, quality - 1);
        (byte[] File, int Quality)? found = null;
        while (least <= best)
        {
            var middle = (least + best) / 2;
            file = compress(middle);
            if (file.Length <= most)
            {
                found = (file, middle);
                least = middle + 1;
            }
            else
            {
                best = middle - 1;
            }
        }
        // Where none fits, the search came down to 1 last.
        return found ?? (file, 1);
    }
}
