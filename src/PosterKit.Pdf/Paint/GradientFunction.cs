using System.Collections.Immutable;
using PosterKit.Scene;

namespace PosterKit.Pdf;

/// <summary>
/// Stops as a function from 0..1 to colours: straight pieces (type 2), joined (type 3) where there are several (PDF 32000-1 7.10).
/// Colours mix premultiplied; where the alpha changes too, that is a curve, which gets pieces enough to follow it.
/// </summary>
internal sealed class GradientFunction : IDisposable
{
    /// <summary>Pieces of a curve: the error stays under half an 8-bit step for alphas from 0.05 on.</summary>
    private const int CurvePieces = 16;

    private readonly ColorSpace? _space;
    private readonly PdfBuffer _pieces = new();
    private readonly PdfBuffer _bounds = new(256);
    private int _count;
    private double _end;

    private GradientFunction(ColorSpace? space) => _space = space;

    /// <summary>Writes the function of the colours.</summary>
    public static void WriteColors(PdfBuffer to, ImmutableArray<GradientStop> stops, ColorSpace space)
    {
        using var function = new GradientFunction(space);
        function.Write(to, stops);
    }

    /// <summary>Writes the function of the alphas, as one grey.</summary>
    public static void WriteAlphas(PdfBuffer to, ImmutableArray<GradientStop> stops)
    {
        using var function = new GradientFunction(null);
        function.Write(to, stops);
    }

    public void Dispose()
    {
        _pieces.Dispose();
        _bounds.Dispose();
    }

    private void Write(PdfBuffer to, ImmutableArray<GradientStop> stops)
    {
        AddPiece(stops[0].Offset, stops[0], 0, stops[0], 0);
        for (var i = 1; i < stops.Length; i++)
        {
            var (a, b) = (stops[i - 1], stops[i]);
            var pieces = _space is not null && a.Color.Alpha != b.Color.Alpha && a.Color.Alpha > 0 && b.Color.Alpha > 0 ? CurvePieces : 1;
            for (var k = 1; k <= pieces; k++)
                AddPiece(a.Offset + (b.Offset - a.Offset) * k / pieces, a, (k - 1.0) / pieces, b, (double)k / pieces);
        }
        AddPiece(1, stops[^1], 0, stops[^1], 0);

        if (_count == 1)
        {
            to.Raw(_pieces.Written);
        }
        else
        {
            to.Raw("<</FunctionType 3/Domain[0 1]/Functions["u8).Raw(_pieces.Written).Raw("]/Bounds["u8).Raw(_bounds.Written).Raw("]/Encode["u8);
            for (var i = 0; i < _count; i++) to.Raw(i == 0 ? "0 1"u8 : " 0 1"u8);
            to.Raw("]>>"u8);
        }
    }

    // A piece from the end of the last one to `end`, between two places of the mix of two stops.
    private void AddPiece(double end, GradientStop a, double from, GradientStop b, double to)
    {
        end = PdfNumber.Round(Math.Clamp(end, 0, 1), 5);
        // Pieces must have a length (7.10.4): a sharp change is the seam between its neighbours.
        if (end <= _end) return;
        if (_count++ > 0) _bounds.Number(_end, 5).Space();
        _end = end;
        _pieces.Raw("<</FunctionType 2/Domain[0 1]/N 1/C0["u8);
        WriteMix(a, b, from);
        _pieces.Raw("]/C1["u8);
        WriteMix(a, b, to);
        _pieces.Raw("]>>"u8);
    }

    private void WriteMix(GradientStop a, GradientStop b, double t)
    {
        if (_space is null)
        {
            _pieces.Number(a.Color.Alpha + (b.Color.Alpha - a.Color.Alpha) * t);
            return;
        }
        Span<double> mixed = stackalloc double[ColorSpace.MostComponents];
        mixed = mixed[.._space.ComponentCount];
        Mix(a, b, t, _space, mixed);
        PressColors.WriteComponents(_pieces, mixed);
    }

    /// <summary>The colour between two stops, premultiplied.</summary>
    /// <param name="a">The first stop.</param>
    /// <param name="b">The second.</param>
    /// <param name="t">How far from the one to the other, 0 to 1.</param>
    /// <param name="space">What the colour is told in.</param>
    /// <param name="first">Gets as many numbers as the space has.</param>
    public static void Mix(GradientStop a, GradientStop b, double t, ColorSpace space, Span<double> first)
    {
        Span<double> second = stackalloc double[ColorSpace.MostComponents];
        second = second[..first.Length];
        space.GetComponents(a.Color, first);
        space.GetComponents(b.Color, second);
        var (weightA, weightB) = (a.Color.Alpha * (1 - t), b.Color.Alpha * t);
        // Both ends clear: the colour is not seen. One end clear: the other's colour holds all the way.
        if (a.Color.Alpha == 0 && b.Color.Alpha > 0) (weightA, weightB) = (0, 1);
        else if (b.Color.Alpha == 0) (weightA, weightB) = (1, 0);
        for (var i = 0; i < first.Length; i++) first[i] = (first[i] * weightA + second[i] * weightB) / (weightA + weightB);
    }
}
