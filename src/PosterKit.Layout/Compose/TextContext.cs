using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>What text takes from the containers round it.</summary>
/// <param name="Bag">Inherited properties, font sizes apart.</param>
/// <param name="MinSize">Font size in points, or the smallest of a range.</param>
/// <param name="MaxSize">The largest of a range; else the same.</param>
/// <param name="Room">Height of the nearest container whose height is known, in points: how long vertical lines may be that have no height of their own.</param>
internal sealed record TextContext(PropertyBag Bag, double MinSize, double MaxSize, double Room)
{
    /// <summary>What text inside an element takes: the element's own values laid over what is round it.</summary>
    /// <param name="own">The element's style and its own properties.</param>
    /// <param name="lengths">For the font size; em counts the size round it.</param>
    /// <param name="headingFactor">A heading's size where it gives none, as a factor of the size round it; 1 for everything else.</param>
    public TextContext With(PropertyBag own, LengthScale lengths, double headingFactor = 1)
    {
        var inherited = own.Where(static value => value.Property.IsInherited && !ReferenceEquals(value.Property, Properties.FontSize));
        var bag = Bag.With(inherited);
        return own.TryGet(Properties.FontSize, out var size)
            ? new(bag, lengths.Points(size.Min, MinSize), Math.Max(lengths.Points(size.Min, MinSize), lengths.Points(size.Max, MinSize)), Room)
            : new(bag, MinSize * headingFactor, MaxSize * headingFactor, Room);
    }

    /// <summary>What is round the content of a box.</summary>
    /// <param name="style">The box's.</param>
    public TextContext Inside(BoxStyle style)
    {
        var height = style.Height.Resolve(Room);
        if (height is null && style.At is { } at) height = Room - (at.Top?.Resolve(Room) ?? 0) - (at.Bottom?.Resolve(Room) ?? 0);
        if (style.MaxHeight?.Resolve(Room) is { } most) height = Math.Min(height ?? most, most);
        return this with { Room = Math.Max(0, (height ?? Room) - style.Inset.Vertical) };
    }
}
