using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>The page that is drawn on.</summary>
/// <param name="Trim">Its trim box.</param>
/// <param name="Bleed">How far artwork reaches beyond it, in points.</param>
/// <param name="Dpi">Pixels per inch of the target, for judging pictures; null: the size is in pixels.</param>
internal sealed record Canvas(Size Trim, double Bleed, double? Dpi)
{
    /// <summary>Pixels in a point, where the size of the page is in pixels; null: a physical size.</summary>
    public double? PixelsPerPoint { get; init; }

    /// <summary>What was painted so far.</summary>
    public PaintedGround Ground { get; } = new();

    /// <summary>Takes what is wrong with what is drawn; null: nobody asks.</summary>
    public DiagnosticBag? Diagnostics { get; init; }

    /// <summary>True where a rectangle ends at a trim edge, and there is a bleed beyond.</summary>
    public bool EndsAtTrim(Rect box) => ExtendToBleed(box) != box;

    /// <summary>Reports art that ends at a trim edge, or within the bleed, and does not grow by itself: the paper shows where the cut is not exact.</summary>
    /// <param name="frame">What it takes up.</param>
    /// <param name="source">The place that draws it.</param>
    /// <param name="what">What it is.</param>
    public void ReportShort(Rect frame, SourceSpan source, DiagnosticPhrase what)
    {
        if (Diagnostics is not null && EndsAtTrim(frame)) Diagnostics.Report(DiagnosticCode.ArtShortOfBleed, source, what, FormattableString.Invariant($"{new Length(Bleed).Millimetres:0.##}"));
    }

    // An edge this near to the trim edge was meant to lie on it.
    private const double Touch = 0.05;

    /// <summary>A rectangle that touches the trim edge, grown to the bleed edge on those sides; others as they are.</summary>
    public Rect ExtendToBleed(Rect box)
    {
        if (Bleed <= 0 || box.IsEmpty) return box;
        var left = box.X <= Touch && box.Right > 0 ? Math.Min(box.X, -Bleed) : box.X;
        var top = box.Y <= Touch && box.Bottom > 0 ? Math.Min(box.Y, -Bleed) : box.Y;
        var right = box.Right >= Trim.Width - Touch && box.X < Trim.Width ? Math.Max(box.Right, Trim.Width + Bleed) : box.Right;
        var bottom = box.Bottom >= Trim.Height - Touch && box.Y < Trim.Height ? Math.Max(box.Bottom, Trim.Height + Bleed) : box.Bottom;
        if (left == box.X && top == box.Y && right == box.Right && bottom == box.Bottom) return box;
        return Rect.FromCorners(left, top, right, bottom);
    }
}
