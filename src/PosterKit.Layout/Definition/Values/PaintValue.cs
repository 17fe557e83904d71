using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Scene;
using PosterKit.Svg;

namespace PosterKit.Layout;

/// <summary>What an area is filled with, before its box is known.</summary>
internal abstract record PaintValue;

/// <summary>One colour.</summary>
internal sealed record ColorPaintValue(ColorValue Color) : PaintValue;

/// <summary>A gradient; its line or its oval follows from the box, as in CSS Images 3 section 3.</summary>
/// <param name="IsRadial">From the centre outwards, to the farthest corner.</param>
/// <param name="AngleDegrees">Of a linear one: 0 is up, 90 is to the right.</param>
/// <param name="Center">Of a radial one, as shares of the box.</param>
/// <param name="Stops">At least two; a stop without a place lies evenly between its neighbours.</param>
internal sealed record GradientPaintValue(bool IsRadial, double AngleDegrees, Point Center, ImmutableArray<(ColorValue Color, double? Offset)> Stops) : PaintValue
{
    /// <summary>True: round the centre, from the angle on.</summary>
    public bool IsConic { get; init; }

    /// <summary>What lies before the first stop and after the last.</summary>
    public GradientSpread Spread { get; init; }

    /// <summary>Where a radial one begins, as shares of the box; null: at the centre.</summary>
    public Point? Focus { get; init; }
}

/// <summary>A pattern of plain shapes.</summary>
/// <param name="Kind">What is repeated.</param>
/// <param name="Tile">From one to the next.</param>
/// <param name="Weight">Thickness or diameter, as a share of the tile.</param>
/// <param name="AngleDegrees">Clockwise.</param>
/// <param name="Color">Of the shapes.</param>
/// <param name="Ground">Between them.</param>
internal sealed record PatternPaintValue(PatternKind Kind, LengthValue Tile, double Weight, double AngleDegrees, ColorValue Color, ColorValue Ground) : PaintValue
{
    /// <summary>The tile in points, once the target is known.</summary>
    public double TilePoints { get; init; }
}

/// <summary>A picture or a drawing as a paint.</summary>
/// <param name="Path">Of its file.</param>
/// <param name="IsDrawing">True: an SVG file.</param>
/// <param name="Fit">How it meets the box where it is not repeated.</param>
/// <param name="Focus">Point of it that stays in view.</param>
/// <param name="Tile">It is repeated, and so wide; null: it is not.</param>
internal sealed record PicturePaintValue(NameValue Path, bool IsDrawing, ImageFit Fit, Point Focus, LengthValue? Tile) : PaintValue
{
    /// <summary>The picture, once it is open.</summary>
    public ImageSource? Image { get; init; }

    /// <summary>The drawing, once it is open.</summary>
    public SvgPicture? Drawing { get; init; }

    /// <summary>True where there is something to show.</summary>
    public bool IsOpen => Image is not null || Drawing is { Size: { Width: > 0, Height: > 0 } };

    /// <summary>The tile in points, once the target is known; 0: it is not repeated.</summary>
    public double TilePoints { get; init; }
}

/// <summary>The shapes that patterns are made of.</summary>
internal enum PatternKind
{
    Dots,
    Lines,
    Checks,
    Grid,
    Crosses,
}
