namespace PosterKit.Typesetting;

/// <summary>How the glyphs of a run stand on their line.</summary>
internal enum RunOrientation : byte
{
    /// <summary>A horizontal line.</summary>
    Horizontal,

    /// <summary>Upright in a vertical line, one below the other.</summary>
    Upright,

    /// <summary>A horizontal run turned 90 degrees clockwise in a vertical line.</summary>
    Rotated,

    /// <summary>A short horizontal run upright in one cell of a vertical line (纵中横, VT-05).</summary>
    Cell,
}
