using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit;

/// <summary>
/// Some of the inks of a sheet, as a picture: each channel is bright where its ink is missing. What lies over something hides its ink in every plane, and
/// planes are mixed as the additive values of PDF are (32000-1 11.7.3 and 11.3.5.1), so the compositor of pictures composes plates as they are.
/// </summary>
internal sealed class InkPass
{
    private const int Together = -1;

    private static readonly ImmutableArray<string> ProcessNames = ["Cyan", "Magenta", "Yellow", "Black"];

    private readonly PressInks _inks;
    private readonly int _process;
    private readonly string? _spot;

    private InkPass(PressInks inks, int process, string? spot) => (_inks, _process, _spot) = (inks, process, spot);

    /// <summary>The inks, in the order of the channels.</summary>
    public ImmutableArray<string> Names => _spot is not null ? [_spot] : _process == Together ? ProcessNames[..3] : [ProcessNames[_process]];

    /// <summary>The spot ink; null: process inks.</summary>
    public string? Spot => _spot;

    /// <summary>The passes of a sheet.</summary>
    /// <param name="inks">Inks of its colours.</param>
    /// <param name="spots">Names of its spot inks.</param>
    /// <param name="isApart">
    /// True: something overprints with some of the coloured inks and leaves others, so that each is drawn by itself. False: they are drawn together, so that
    /// blend modes that look at a whole colour see it.
    /// </param>
    public static IEnumerable<InkPass> Of(PressInks inks, IEnumerable<string> spots, bool isApart)
    {
        if (!isApart) yield return new(inks, Together, null);
        for (var ink = isApart ? 0 : 3; ink < 4; ink++) yield return new(inks, ink, null);
        foreach (var spot in spots) yield return new(inks, Together, spot);
    }

    /// <summary>A colour as this pass shows it. A spot ink prints in place of the process inks, which it hides.</summary>
    /// <param name="color">The colour.</param>
    /// <param name="isProcess">True: its process inks count, though a spot ink is given.</param>
    public ColorValue Show(ColorValue color, bool isProcess = false)
    {
        var spot = isProcess ? null : color.Spot;
        if (spot?.Name == SpotColor.EveryPlate) return Gray(spot.Tint, color.Alpha);
        if (_spot is not null) return Gray(spot?.Name == _spot ? spot.Tint : 0, color.Alpha);
        var inks = spot is null ? _inks.Of(color) : default;
        return _process == Together ? new(1 - inks.C, 1 - inks.M, 1 - inks.Y, color.Alpha) : Gray(Component(inks), color.Alpha);
    }

    /// <summary>True where a colour has none of the inks of this pass: where it overprints, nothing of it is seen here, not even a hole (8.6.7, mode 1).</summary>
    public bool Lacks(ColorValue color) => Show(color) is { Red: >= 1, Green: >= 1, Blue: >= 1 };

    /// <summary>A paint as this pass shows it. A gradient is of a spot ink where all its stops are.</summary>
    public Paint Show(Paint paint) => paint switch
    {
        SolidPaint solid => new SolidPaint(Show(solid.Color)),
        LinearGradientPaint linear => linear with { Stops = Show(linear.Stops) },
        RadialGradientPaint radial => radial with { Stops = Show(radial.Stops) },
        ConicGradientPaint conic => conic with { Stops = Show(conic.Stops) },
        _ => throw new System.Diagnostics.UnreachableException($"no inks for {paint.GetType().Name}"),
    };

    /// <summary>Pixels as this pass shows them.</summary>
    /// <param name="rgba">Four bytes a pixel, not premultiplied.</param>
    /// <param name="shown">Gets as many, premultiplied: alphas stay.</param>
    public void Show(ReadOnlySpan<byte> rgba, Span<byte> shown)
    {
        if (_spot is null) ConvertPixels(rgba, shown);
        for (var i = 0; i + 4 <= rgba.Length; i += 4)
        {
            int alpha = rgba[i + 3];
            if (_spot is not null) shown.Slice(i, 3).Clear();
            else if (_process != Together) shown[i] = shown[i + 1] = shown[i + 2] = shown[i + _process];
            (shown[i], shown[i + 1], shown[i + 2], shown[i + 3]) = (Light(shown[i], alpha), Light(shown[i + 1], alpha), Light(shown[i + 2], alpha), (byte)alpha);
        }
    }

    private void ConvertPixels(ReadOnlySpan<byte> rgba, Span<byte> inks)
    {
        if (_inks.Options.Color != PdfColorMode.Gray)
        {
            _inks.Options.Inks.Convert(rgba, inks);
            return;
        }
        for (var i = 0; i + 4 <= rgba.Length; i += 4)
        {
            inks.Slice(i, 3).Clear();
            inks[i + 3] = (byte)(255 - ((rgba[i] * 13926 + rgba[i + 1] * 46884 + rgba[i + 2] * 4726 + 32768) >> 16));
        }
    }

    private double Component(CmykColor inks) => _process switch { 0 => inks.C, 1 => inks.M, 2 => inks.Y, _ => inks.K };

    private static byte Light(byte ink, int alpha) => (byte)(((255 - ink) * alpha + 127) / 255);

    private static ColorValue Gray(double ink, double alpha) => new(1 - ink, 1 - ink, 1 - ink, alpha);

    private ImmutableArray<GradientStop> Show(ImmutableArray<GradientStop> stops)
    {
        var isProcess = stops.Any(stop => stop.Color.Spot?.Name is not { } name || name != stops[0].Color.Spot?.Name);
        return [.. stops.Select(stop => stop with { Color = Show(stop.Color, isProcess) })];
    }
}
