using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Pdf;

/// <summary>What the reader's graphics state holds at a place of a content stream, so that nothing is set twice (PDF 32000-1 8.4).</summary>
internal struct GraphicsState
{
    /// <summary>Maps the current space to the space the stream starts in; patterns are placed in that one.</summary>
    public required Matrix Transform;

    /// <summary>Points on paper for a unit of the current space.</summary>
    public required double Scale;

    /// <summary>Null: a pattern, or not set.</summary>
    public ColorValue? FillColor;
    public ColorValue? StrokeColor;
    public int FillPattern;
    public int StrokePattern;
    public double FillAlpha;
    public double StrokeAlpha;
    public bool Overprints;
    public double LineWidth;
    public LineCap Cap;
    public LineJoin Join;
    public double MiterLimit;
    public Stroke? DashesOf;
    public int FontId;
    public double FontSize;

    /// <summary>The state at the start of a page or form (Table 52): black, opaque, lines one unit wide.</summary>
    public static GraphicsState Initial(Matrix transform, double scale) => new()
    {
        Transform = transform,
        Scale = scale,
        FillAlpha = 1,
        StrokeAlpha = 1,
        LineWidth = 1,
        MiterLimit = 10,
    };

    // No line has such dashes.
    private static readonly Stroke UnknownDashes = new(new SolidPaint(ColorValue.Black), 1) { Dashes = [-1] };

    /// <summary>
    /// The state at the start of a form: its lines look as they did where the form is drawn (8.10.1), which may be anywhere, so all is set anew. Alphas and overprinting are
    /// set by those who draw it.
    /// </summary>
    public static GraphicsState Inherited(double scale) => Initial(Matrix.Identity, scale) with
    {
        LineWidth = double.NaN,
        Cap = (LineCap)(-1),
        Join = (LineJoin)(-1),
        MiterLimit = double.NaN,
        DashesOf = UnknownDashes,
    };

    /// <summary>Decimals of a length in the current space, for an error under 0.0005 pt on paper.</summary>
    public readonly int Decimals
    {
        get
        {
            var decimals = 3;
            for (var scale = Scale; scale > 1.001 && decimals < 9; scale /= 10) decimals++;
            for (var scale = Scale; scale <= 0.1 && decimals > 1; scale *= 10) decimals--;
            return decimals;
        }
    }
}
