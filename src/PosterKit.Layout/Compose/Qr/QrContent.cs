using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout;

/// <summary>A QR code in its box: as large a square as it holds, in the middle.</summary>
internal sealed class QrContent : IDrawnContent
{
    /// <summary>Side of a module where the layout gives no size, in points: half as much again as the least that prints well.</summary>
    public const double UsualModule = 0.6 * LengthUnits.PointsPerMillimetre;

    // The least that presses and readers commonly ask for; below it, or in a picture that is scaled down, modules are lost.
    private const double LeastModule = 0.4 * LengthUnits.PointsPerMillimetre;
    private const int LeastPixels = 3;

    // ISO/IEC 15415: a symbol contrast of 40 % is grade 2, the least that is commonly accepted.
    private const double LeastContrast = 0.4;

    private Rect _box;

    public required QrSymbol Symbol { get; init; }

    /// <summary>Width of the quiet zone in modules.</summary>
    public required int Quiet { get; init; }

    public required ColorValue Color { get; init; }

    /// <summary>Multiplies the usual size.</summary>
    public required double Zoom { get; init; }

    /// <summary>Words for it; what it says, where the layout has none.</summary>
    public required string AlternateText { get; init; }

    public required string Language { get; init; }
    public required DiagnosticBag Diagnostics { get; init; }

    /// <summary>The place of what it says.</summary>
    public required SourceSpan Source { get; init; }

    private int Modules => Symbol.Side + 2 * Quiet;

    public (double Min, double Max) MeasureWidths() => (0, Modules * UsualModule * Zoom);

    public double MeasureHeight(double width) => width;

    public double MeasureLeastHeight(double width) => 0;

    public double? MeasureBaseline(double width) => null;

    public void Place(Rect box, bool isHeightGiven) => _box = box;

    public void Draw(ImmutableArray<SceneItem>.Builder items, Canvas canvas, Box box)
    {
        var module = Math.Min(_box.Width, _box.Height) / Modules;
        if (module <= 0) return;
        // In a picture of so many pixels each module is a whole number of them: that keeps every edge sharp.
        var isSnapped = canvas.PixelsPerPoint is { } density && module * density >= 1;
        if (isSnapped) module = Math.Floor(module * canvas.PixelsPerPoint!.Value + 1e-6) / canvas.PixelsPerPoint.Value;
        var side = module * Modules;
        double x = _box.X + (_box.Width - side) / 2, y = _box.Y + (_box.Height - side) / 2;
        if (isSnapped) (x, y) = (Snap(x, canvas.PixelsPerPoint!.Value), Snap(y, canvas.PixelsPerPoint.Value));
        CheckSize(canvas, module);
        CheckContrast(canvas, new(x, y, side, side));
        var path = new PathItem(Symbol.ToPath(x + Quiet * module, y + Quiet * module, module), new SolidPaint(Color)) { Source = Source };
        items.Add(new StructureItem(StructureRole.Figure, [path]) { AlternateText = AlternateText, Language = Language, Source = box.Source });
    }

    private void CheckSize(Canvas canvas, double module)
    {
        if (canvas.PixelsPerPoint is { } density)
        {
            var pixels = module * density;
            if (pixels < LeastPixels - 1e-6) Diagnostics.Report(DiagnosticCode.SmallQrCode, Source, $"{Written(pixels, 1)} px", $"{LeastPixels} px");
        }
        else if (module < LeastModule - 1e-6)
            Diagnostics.Report(DiagnosticCode.SmallQrCode, Source, $"{Written(new Length(module).Millimetres, 2)} mm", $"{Written(new Length(LeastModule).Millimetres, 1)} mm");
    }

    // What is not one colour, or not known, is left to the eye.
    private void CheckContrast(Canvas canvas, Rect area)
    {
        double? contrast = canvas.Ground.FindUnder(area) switch
        {
            ColorPaintValue ground => Reflectance(ground.Color) - Reflectance(Color),
            GradientPaintValue gradient => gradient.Stops.Min(stop => Reflectance(stop.Color)) - Reflectance(Color),
            _ => null,
        };
        if (contrast < LeastContrast)
            Diagnostics.Report(DiagnosticCode.PaleQrCode, Source, $"{Written(Math.Max(0, contrast.Value) * 100, 0)}%", $"{Written(LeastContrast * 100, 0)}%");
    }

    // Relative luminance of sRGB (IEC 61966-2-1), which stands for how much light comes back.
    private static double Reflectance(ColorValue color)
    {
        return 0.2126 * Linear(color.Red) + 0.7152 * Linear(color.Green) + 0.0722 * Linear(color.Blue);
        static double Linear(double channel) => channel <= 0.04045 ? channel / 12.92 : Math.Pow((channel + 0.055) / 1.055, 2.4);
    }

    private static double Snap(double points, double density) => Math.Floor(points * density + 0.5) / density;

    // Rounded down, so that a value under a limit never shows as the limit.
    private static string Written(double number, int decimals)
    {
        var power = Math.Pow(10, decimals);
        return (Math.Floor(number * power + 1e-6) / power).ToString($"F{decimals}", System.Globalization.CultureInfo.InvariantCulture);
    }
}
