using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Pdf;

/// <summary>
/// The boxes of a page (PDF 32000-1 14.11.2): the media box holds the marks and the bleed box, which holds the trim box. It starts at 0,0 at the
/// lower left, so that no reader shifts the artwork. Without marks the bleed box is the media box.
/// </summary>
internal readonly struct PageGeometry
{
    /// <summary>The longest side in units that every reader takes (Annex C); 200 in, in points.</summary>
    private const double LongestSide = 14400;

    public PageGeometry(PosterScene scene, PressMarks? marks)
    {
        var margin = marks?.MarginFor(scene.Bleed) ?? scene.Bleed;
        HasMargin = margin > scene.Bleed;
        var (width, height) = (scene.Trim.Width + 2 * margin, scene.Trim.Height + 2 * margin);
        UserUnit = Math.Max(1, Math.Ceiling(Math.Max(width, height) / LongestSide));
        Media = new(0, 0, width / UserUnit, height / UserUnit);
        Trim = new(margin / UserUnit, margin / UserUnit, scene.Trim.Width / UserUnit, scene.Trim.Height / UserUnit);
        Bleed = HasMargin ? Trim.Outset(scene.Bleed / UserUnit) : Media;
        SceneToPage = new(1 / UserUnit, 0, 0, -1 / UserUnit, Trim.X, Trim.Bottom);
    }

    /// <summary>Points in a unit of the page; over 1 only for pages beyond 200 in (8.3.2.3).</summary>
    public double UserUnit { get; }

    /// <summary>True where the sheet reaches beyond the bleed.</summary>
    public bool HasMargin { get; }

    /// <summary>The whole sheet in units of the page, y up.</summary>
    public Rect Media { get; }

    /// <summary>How far artwork reaches, in units of the page, y up.</summary>
    public Rect Bleed { get; }

    /// <summary>Trim box in units of the page, y up.</summary>
    public Rect Trim { get; }

    /// <summary>From scene space, y down, to page space, y up.</summary>
    public Matrix SceneToPage { get; }
}
