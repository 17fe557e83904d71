using PosterKit.Foundation;

namespace PosterKit.Scene;

/// <summary>How a scene becomes pixels.</summary>
/// <param name="Width">Pixels across, over zero.</param>
/// <param name="Height">Pixels down, over zero.</param>
public sealed record RasterOptions(int Width, int Height)
{
    /// <summary>True: the bleed box is shown; false: the trim box.</summary>
    public bool ShowsBleed { get; init; }

    /// <summary>What lies under the scene; null: nothing, the picture is clear there.</summary>
    public ColorValue? Background { get; init; }

    /// <summary>
    /// The rows that are wanted, first and number; null: all. An engine may leave out bands that lie wholly outside: they are not handed to the sink. The
    /// others are what they are in the whole picture.
    /// </summary>
    public (int First, int Count)? Rows { get; init; }

    /// <summary>Which gradients are dithered. A dithered picture changes where it is shifted, for the pattern lies on the canvas.</summary>
    public DitherMode Dither { get; init; }

    /// <summary>How many threads draw; 0: as many as there are processors. The pixels are the same for any number.</summary>
    public int Threads { get; init; }
}
