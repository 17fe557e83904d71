using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Pdf;

/// <summary>
/// All that decides the alphas of shapes in one colour: their outlines and lines, how they are moved, cut and blurred, and how finely they are drawn. Two drawings with
/// equal keys have equal alphas.
/// </summary>
internal readonly struct ShapeKey : IEquatable<ShapeKey>
{
    private readonly byte[] _facts;
    private readonly int _hash;

    private ShapeKey(ReadOnlySpan<byte> facts)
    {
        _facts = facts.ToArray();
        var hash = new HashCode();
        hash.AddBytes(facts);
        _hash = hash.ToHashCode();
    }

    /// <summary>The key of a filtered drawing; null where more than shapes decide, such as pictures and text.</summary>
    /// <param name="items">What is drawn; by <see cref="SoleInk"/> it is all of one colour.</param>
    /// <param name="filter">What is made of it.</param>
    /// <param name="bounds">What of it is drawn.</param>
    /// <param name="density">Pixels for a unit.</param>
    public static ShapeKey? Of(ReadOnlySpan<SceneItem> items, GroupFilter filter, Rect bounds, double density)
    {
        using var facts = new PdfBuffer(512);
        if (!Add(facts, items)) return null;
        foreach (var step in filter.Steps)
        {
            if (!Add(facts, step)) return null;
        }
        Add(facts, bounds);
        Add(facts, density);
        return new(facts.Written);
    }

    public bool Equals(ShapeKey other) => _hash == other._hash && _facts.AsSpan().SequenceEqual(other._facts);

    public override bool Equals(object? obj) => obj is ShapeKey other && Equals(other);

    public override int GetHashCode() => _hash;

    private static bool Add(PdfBuffer facts, ReadOnlySpan<SceneItem> items)
    {
        facts.Byte((byte)'[');
        foreach (var item in items)
        {
            var isKnown = item switch
            {
                PathItem path => Add(facts, path),
                GroupItem { Mask: null, Filter: null, BackdropBlur: 0, Blend: BlendMode.Normal } group => Add(facts, group),
                StructureItem structure => Add(facts, structure.Items.AsSpan()),
                _ => false,
            };
            if (!isKnown) return false;
        }
        facts.Byte((byte)']');
        return true;
    }

    private static bool Add(PdfBuffer facts, GroupItem group)
    {
        facts.Byte((byte)'g').Byte(group.IsIsolated ? (byte)1 : (byte)0);
        Add(facts, group.Transform);
        Add(facts, group.Opacity);
        if (group.Clip is { } clip)
        {
            facts.Byte((byte)'c').Byte((byte)clip.FillRule);
            Add(facts, clip.Path);
        }
        return Add(facts, group.Items.AsSpan());
    }

    private static bool Add(PdfBuffer facts, PathItem item)
    {
        facts.Byte((byte)'p').Byte((byte)item.FillRule).Byte(item.IsCrisp ? (byte)1 : (byte)0);
        Add(facts, item.Path);
        if (!Add(facts, item.Fill)) return false;
        if (item.Stroke is not { } stroke) return true;
        facts.Byte((byte)'s').Byte((byte)stroke.Cap).Byte((byte)stroke.Join);
        Add(facts, stroke.Width);
        Add(facts, stroke.MiterLimit);
        Add(facts, stroke.DashOffset);
        Add(facts, stroke.Dashes.IsDefault ? 0 : stroke.Dashes.Length);
        if (!stroke.Dashes.IsDefault) AddAll(facts, stroke.Dashes.AsSpan());
        return Add(facts, stroke.Paint);
    }

    private static bool Add(PdfBuffer facts, Paint? paint)
    {
        if (paint is not (null or SolidPaint)) return false;
        Add(facts, paint is SolidPaint solid ? solid.Color.Alpha : -1);
        return true;
    }

    private static bool Add(PdfBuffer facts, FilterStep step)
    {
        switch (step)
        {
            case BlurStep blur:
                Add(facts.Byte((byte)'b'), blur.Input, blur.DeviationX, blur.DeviationY);
                break;
            case OffsetStep offset:
                Add(facts.Byte((byte)'o'), offset.Input, offset.X, offset.Y);
                break;
            case MorphologyStep change:
                Add(facts.Byte((byte)'m').Byte(change.IsDilation ? (byte)1 : (byte)0), change.Input, change.RadiusX, change.RadiusY);
                break;
            default:
                return false;
        }
        if (step.Region is { } region) Add(facts.Byte((byte)'r'), region);
        return true;
    }

    private static void Add(PdfBuffer facts, int input, double x, double y)
    {
        Add(facts, input);
        Add(facts, x);
        Add(facts, y);
    }

    private static void Add(PdfBuffer facts, VectorPath path)
    {
        Add(facts, path.Verbs.Length);
        AddAll(facts, path.Verbs.AsSpan());
        AddAll(facts, path.Points.AsSpan());
    }

    private static void AddAll<T>(PdfBuffer facts, ReadOnlySpan<T> values) where T : unmanaged => facts.Raw(MemoryMarshal.AsBytes(values));

    private static void Add<T>(PdfBuffer facts, T value) where T : unmanaged => AddAll<T>(facts, [value]);
}
