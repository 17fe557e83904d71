using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>What a press asks of a poster. Lengths are points; a limit of 0 asks for nothing.</summary>
public sealed record PressProfile
{
    // What an eye tells apart from one metre away; in proportion, less from further.
    private const double PpiAtOneMetre = 180;

    /// <summary>Its name, or that of its file.</summary>
    public required string Name { get; init; }

    /// <summary>Least pixels per inch of a picture at its size on paper, read from nearby.</summary>
    public double ImagePpi { get; init; }

    /// <summary>Least pixels per inch of a picture of black and white pixels alone, whose steps nothing softens.</summary>
    public double LineArtPpi { get; init; }

    /// <summary>How far away readers stand; 0: nearby.</summary>
    public double ViewingDistance { get; init; }

    /// <summary>How far artwork reaches beyond the trim edge.</summary>
    public double Bleed { get; init; }

    /// <summary>How far text stays inside the trim edge: cutting is not exact.</summary>
    public double SafeArea { get; init; }

    /// <summary>Least width of a line.</summary>
    public double Hairline { get; init; }

    /// <summary>Least size of text that is spared out of other ink.</summary>
    public double SmallText { get; init; }

    /// <summary>Least size of text on paper, or in black that overprints.</summary>
    public double SmallBlackText { get; init; }

    /// <summary>Text under this size is to be of one ink: plates that do not quite meet would blur it.</summary>
    public double OneInkText { get; init; }

    /// <summary>Most ink at one place, all inks together: 3 is 300 %.</summary>
    public double InkTotal { get; init; }

    /// <summary>Least share of ink that surely prints, 0 to 1.</summary>
    public double LightestTint { get; init; }

    /// <summary>How many spot inks the press takes.</summary>
    public int SpotInks { get; init; }

    /// <summary>True: documents are to be in inks (CMYK).</summary>
    public bool WantsInks { get; init; }

    /// <summary>False: nothing may let through what lies under it.</summary>
    public bool AllowsTransparency { get; init; } = true;

    /// <summary>Least pixels per inch, the distance of readers counted.</summary>
    /// <param name="isLineArt">True for a picture of black and white pixels alone.</param>
    public double LeastPpi(bool isLineArt)
    {
        var nearby = isLineArt ? LineArtPpi : ImagePpi;
        var metres = new Length(ViewingDistance).Millimetres / 1000;
        return metres > 0 ? Math.Min(nearby, PpiAtOneMetre / metres) : nearby;
    }
}
