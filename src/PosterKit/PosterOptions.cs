using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit;

/// <summary>How a layout is read.</summary>
public sealed record PosterOptions
{
    /// <summary>The options used where nobody says otherwise.</summary>
    public static PosterOptions Default { get; } = new();

    /// <summary>Folders with further fonts, after the bundled ones and the "fonts" folder of the project. Missing ones count as empty.</summary>
    public ImmutableArray<string> FontFolders { get; init; } = [];

    /// <summary>True: the fonts of the machine may be used too. Outputs then differ from machine to machine.</summary>
    public bool UsesSystemFonts { get; init; }

    /// <summary>Bounds on what is read and made.</summary>
    public PosterLimits Limits { get; init; } = PosterLimits.Default;

    /// <summary>
    /// When documents count as made, for layouts that have no `date:`; null: a stated constant. Never the clock: the same layout gives
    /// the same bytes.
    /// </summary>
    public DateTimeOffset? Date { get; init; }
}
