using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Layout;
using PosterKit.Scene;

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
    /// A content file in place of the one that the layout names; null: that one. A path of the machine, anywhere on it, for <see cref="Poster.Load(string, PosterOptions?)"/>;
    /// a path in the world for a world of one's own. The paths that it holds are relative to it, and lead into the layout's project folder alone.
    /// </summary>
    public string? ContentPath { get; init; }

    /// <summary>Values in place of those of the content file, taken literally. A name that neither the content nor the layout knows is a diagnostic.</summary>
    public ImmutableArray<GivenValue> Values { get; init; } = [];

    /// <summary>
    /// What is kept from one poster for the next: fonts, shaped text, pictures. For programs that read many layouts, or one again and again; null: each poster has its own.
    /// It does not show in the result.
    /// </summary>
    public PosterCache? Cache { get; init; }

    /// <summary>
    /// When documents count as made, for layouts that have no `date:`; null: a stated constant. Never the clock: the same layout gives
    /// the same bytes.
    /// </summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>
    /// What draws pictures, and in documents and SVG what they have no words for; null: PosterKit's own engine. Another may give other pixels on another machine.
    /// </summary>
    public IRasterEngine? RasterEngine { get; init; }

    /// <summary>What writes documents; null: PosterKit's own engine.</summary>
    public IPdfEngine? PdfEngine { get; init; }
}
