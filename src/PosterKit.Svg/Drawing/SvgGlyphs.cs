using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Svg;

/// <summary>A cluster of a text: glyphs that stand or fall together, in their place.</summary>
internal sealed class SvgGlyphs
{
    /// <summary>The run they were set in.</summary>
    public required GlyphRun Run { get; init; }

    /// <summary>Index in the run of the first glyph.</summary>
    public required int First { get; init; }

    /// <summary>Index in the run of the glyph that stands on the place of the cluster: the letter, where marks come before it.</summary>
    public required int Head { get; init; }

    /// <summary>How many glyphs.</summary>
    public required int Count { get; init; }

    /// <summary>Index in the text of the first character.</summary>
    public required int Start { get; init; }

    /// <summary>Index in the text after the last character.</summary>
    public required int End { get; init; }

    /// <summary>The stretch of the text they belong to.</summary>
    public required SvgText.Stretch Stretch { get; init; }

    /// <summary>How far the pen moves, as set.</summary>
    public required double Width { get; init; }

    /// <summary>How far below the line they were set, as of Latin in a composite font.</summary>
    public required double Shift { get; init; }

    /// <summary>True in a vertical line.</summary>
    public bool IsVertical { get; init; }

    /// <summary>True for letters turned by a quarter in a vertical line.</summary>
    public bool IsSideways { get; init; }

    /// <summary>In a vertical line, from the place of the pen to that of the head.</summary>
    public Point Offset { get; init; }

    /// <summary>In a vertical line the place of the pen: the top of the cell, on the middle of the line.</summary>
    public Point Pen { get; set; }

    /// <summary>The same in another place.</summary>
    public SvgGlyphs At(Point place, double turn)
    {
        var copy = (SvgGlyphs)MemberwiseClone();
        (copy.X, copy.Y, copy.Turn) = (place.X, place.Y, turn);
        return copy;
    }

    /// <summary>How far the pen moves, spacing added.</summary>
    public double Advance { get; set; }

    /// <summary>Narrowed or widened by this.</summary>
    public double Stretching { get; set; } = 1;

    /// <summary>Where their origin lies, from the left.</summary>
    public double X { get; set; }

    /// <summary>Where their origin lies, from the top.</summary>
    public double Y { get; set; }

    /// <summary>How they are turned, in degrees.</summary>
    public double Turn { get; set; }

    /// <summary>True where they do not follow the ones before on one line: lines along the text begin anew.</summary>
    public bool IsApart { get; set; }

    /// <summary>True for what does not fit on its path.</summary>
    public bool IsHidden { get; set; }
}
