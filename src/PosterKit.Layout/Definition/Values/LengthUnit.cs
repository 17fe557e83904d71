namespace PosterKit.Layout;

/// <summary>What a length is measured in, once inches, millimetres and Chinese size names are points.</summary>
[Flags]
internal enum LengthUnit
{
    /// <summary>Points: mm cm in pt and 初号 … 八号.</summary>
    Point = 1,

    /// <summary>CSS pixels, 1/96 inch; kept apart because a page in pixels exports to exactly that many.</summary>
    Pixel = 2,

    /// <summary>The font size of the element; in `size` itself, of what is round it.</summary>
    Em = 4,

    /// <summary>A hundredth of the container's content box in the same axis.</summary>
    Percent = 8,

    /// <summary>A hundredth of the width of the trim box.</summary>
    ViewWidth = 16,

    /// <summary>A hundredth of the height of the trim box.</summary>
    ViewHeight = 32,

    /// <summary>A hundredth of the shorter side of the trim box.</summary>
    ViewMin = 64,

    /// <summary>A share of the room that is left.</summary>
    Fraction = 128,

    /// <summary>As large as what it holds.</summary>
    Auto = 256,

    /// <summary>Known without a poster.</summary>
    Absolute = Point | Pixel,

    /// <summary>Known where the trim box and the font size are.</summary>
    Fixed = Absolute | Em | ViewWidth | ViewHeight | ViewMin,

    /// <summary>Known where the container is, too.</summary>
    Relative = Fixed | Percent,
}
