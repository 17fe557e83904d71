using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Pdf;

/// <summary>
/// The boxes of a page (PDF 32000-1 14.11.2): media and bleed box are the trim box grown by the bleed, from 0,0 at the lower left, so
/// that no reader shifts the artwork; the trim box lies inside.
/// </summary>
internal readonly struct PageGeometry
{
    /// <summary>The longest side in units that every reader takes (Annex C); 200 in, in points.</summary>
    private const double LongestSide = 14400;

    public PageGeometry(PosterScene scene)
    {
        var (width, height) = (scene.Trim.Width + 2 * scene.Bleed, scene.Trim.Height + 2 * scene.Bleed);
        UserUnit = Math.Max(1, Math.Ceiling(Math.Max(width, height) / LongestSide));
        Media = new(0, 0, width / UserUnit, height / UserUnit);
        Trim = new(scene.Bleed / UserUnit, scene.Bleed / UserUnit, scene.Trim.Width / UserUnit, scene.Trim.Height / UserUnit);
        SceneToPage = new(1 / UserUnit, 0, 0, -1 / UserUnit, Trim.X, Trim.Bottom);
    }

    /// <summary>Points in a unit of the page; over 1 only for pages beyond 200 in (8.3.2.3).</summary>
    public double UserUnit { get; }

    /// <summary>Media and bleed box in units of the page, y up.</summary>
    public Rect Media { get; }

    /// <summary>Trim box in units of the page, y up.</summary>
    public Rect Trim { get; }

    /// <summary>From scene space, y down, to page space, y up.</summary>
    public Matrix SceneToPage { get; }
}
