namespace PosterKit;

/// <summary>Two pages, compared.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Width">Pixels across that were compared.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="Differing">How many pixels differ by more than the tolerance.</param>
/// <param name="Largest">The largest difference of a channel, 0 to 255, neighbours counted where another program drew a PDF.</param>
/// <param name="IsSame">True where no more pixels differ than may.</param>
public sealed record DiffPage(int Number, int Width, int Height, long Differing, int Largest, bool IsSame)
{
    /// <summary>True where the pages have other proportions or pixel sizes: nothing was compared.</summary>
    public bool HasOtherSize { get; init; }

    /// <summary>The rectangle round all pixels that differ: left, top, width, height; null: none does.</summary>
    public (int X, int Y, int Width, int Height)? Where { get; init; }

    /// <summary>The difference picture; null: none was written.</summary>
    public string? Picture { get; init; }
}
