using System.Buffers.Binary;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Pdf;

/// <summary>
/// A conic gradient as a mesh of thin triangles about its centre (PDF 32000-1 8.7.4.5.5): there is no shading that turns. Stops lie on sides of
/// triangles, so a sharp change of colour stays sharp.
/// </summary>
internal static class ConicMesh
{
    private const double LargestStep = 3.0 / 360;
    private const int VertexHead = 1 + 2 * sizeof(uint);

    /// <summary>Writes the shading.</summary>
    /// <param name="file">Written to.</param>
    /// <param name="gradient">The gradient, in its own space.</param>
    /// <param name="seen">What of that space is seen: the triangles reach beyond it.</param>
    /// <param name="space">What colours are told in.</param>
    /// <param name="isMask">True: alphas are written and not colours.</param>
    /// <returns>Its object number.</returns>
    public static int Write(PdfFile file, ConicGradientPaint gradient, Rect seen, ColorSpace space, bool isMask)
    {
        var center = gradient.Center;
        var reach = 1.0;
        foreach (var corner in (ReadOnlySpan<Point>)[new(seen.X, seen.Y), new(seen.Right, seen.Y), new(seen.X, seen.Bottom), new(seen.Right, seen.Bottom)])
        {
            var (x, y) = (corner.X - center.X, corner.Y - center.Y);
            reach = Math.Max(reach, Math.Sqrt(x * x + y * y));
        }
        // The outer side of a triangle is nearer to the centre in its middle.
        reach *= 1.01 / Math.Cos(Math.PI * LargestStep);

        using var data = new PdfBuffer(16 << 10);
        var mesh = new Mesh(data, gradient, reach, space, isMask);
        var stops = gradient.Stops;
        mesh.AddStretch(0, stops[0].Offset, stops[0], stops[0]);
        for (var i = 1; i < stops.Length; i++) mesh.AddStretch(stops[i - 1].Offset, stops[i].Offset, stops[i - 1], stops[i]);
        mesh.AddStretch(stops[^1].Offset, 1, stops[^1], stops[^1]);

        var id = file.Reserve();
        using var entries = new PdfBuffer(256);
        space.Write(entries.Raw("/ShadingType 4/ColorSpace"u8));
        entries.Raw("/BitsPerCoordinate 32/BitsPerComponent 16/BitsPerFlag 8/Decode["u8);
        entries.Number(center.X - reach, 5).Space().Number(center.X + reach, 5).Space().Number(center.Y - reach, 5).Space().Number(center.Y + reach, 5);
        for (var i = 0; i < space.ComponentCount; i++) entries.Raw(" 0 1"u8);
        file.WriteStream(id, entries.Raw("]"u8).Written, data.Written);
        return id;
    }

    private sealed class Mesh(PdfBuffer data, ConicGradientPaint gradient, double reach, ColorSpace space, bool isMask)
    {
        public void AddStretch(double from, double to, GradientStop a, GradientStop b)
        {
            var steps = (int)Math.Ceiling((to - from) / LargestStep - 1e-9);
            for (var i = 0; i < steps; i++)
            {
                var (start, end) = ((double)i / steps, (i + 1.0) / steps);
                AddVertex(null, a, b, (start + end) / 2);
                AddVertex(from + (to - from) * start, a, b, start);
                AddVertex(from + (to - from) * end, a, b, end);
            }
        }

        // At an offset on the outer side, or at the centre.
        private void AddVertex(double? offset, GradientStop a, GradientStop b, double share)
        {
            var (x, y) = (0.0, 0.0);
            if (offset is { } turn)
            {
                var (sin, cos) = Math.SinCos(gradient.AngleDegrees * Math.PI / 180 + turn * 2 * Math.PI);
                (x, y) = (sin, -cos);
            }
            Span<double> components = stackalloc double[ColorSpace.MostComponents];
            components = components[..space.ComponentCount];
            if (isMask) components[0] = a.Color.Alpha + (b.Color.Alpha - a.Color.Alpha) * share;
            else GradientFunction.Mix(a, b, share, space, components);
            var vertex = data.Append(VertexHead + sizeof(ushort) * components.Length);
            vertex[0] = 0;
            BinaryPrimitives.WriteUInt32BigEndian(vertex[1..], Coordinate(x));
            BinaryPrimitives.WriteUInt32BigEndian(vertex[5..], Coordinate(y));
            for (var i = 0; i < components.Length; i++)
                BinaryPrimitives.WriteUInt16BigEndian(vertex[(VertexHead + sizeof(ushort) * i)..], (ushort)Math.Round(Math.Clamp(components[i], 0, 1) * ushort.MaxValue));
        }

        // -1 to 1 over the whole range; the reach itself is told by the dictionary.
        private uint Coordinate(double unit) => reach > 0 ? (uint)Math.Round((Math.Clamp(unit, -1, 1) + 1) / 2 * uint.MaxValue) : 0;
    }
}
