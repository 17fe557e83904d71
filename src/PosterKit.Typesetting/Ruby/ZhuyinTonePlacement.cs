namespace PosterKit.Typesetting;

/// <summary>Where the tone of a zhuyin syllable stands (RB-06).</summary>
public enum ZhuyinTonePlacement : byte
{
    /// <summary>The first tone has no mark.</summary>
    None,

    /// <summary>Neutral tone: before (above) the first symbol.</summary>
    BeforeFirstSymbol,

    /// <summary>Second, third and fourth tone: at the upper right of the last symbol, half a symbol back.</summary>
    RightTopOfLastSymbol,

    /// <summary>Checked tone: at the lower right of the last symbol, outside.</summary>
    RightBottomOfLastSymbol,
}
