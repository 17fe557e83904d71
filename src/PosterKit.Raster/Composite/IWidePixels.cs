namespace PosterKit.Raster;

/// <summary>
/// Several RGBA pixels side by side, each channel in 16 bits: what the inner loops of <see cref="Rgba8"/> work on, at one vector width or another.
/// Whole numbers only, so the width does not show in the result.
/// </summary>
internal interface IWidePixels<TSelf>
    where TSelf : struct, IWidePixels<TSelf>
{
    /// <summary>True where the processor has vectors of this width.</summary>
    static abstract bool IsSupported { get; }

    /// <summary>How many pixels.</summary>
    static abstract int Count { get; }

    /// <summary>Reads pixels.</summary>
    static abstract TSelf Load(ref uint pixels, nuint index);

    /// <summary>The same pixel in all places.</summary>
    static abstract TSelf Repeat(uint pixel);

    /// <summary>The same number in all channels.</summary>
    static abstract TSelf Constant(ushort number);

    /// <summary>Reads a share for each pixel, into all its channels.</summary>
    static abstract TSelf Spread(ref byte shares, nuint index);

    /// <summary>True where the share of every pixel is <paramref name="share"/>.</summary>
    static abstract bool AreAll(ref byte shares, nuint index, byte share);

    /// <summary>True where every pixel has alpha 255.</summary>
    static abstract bool AreOpaque(ref uint pixels, nuint index);

    /// <summary>Writes pixels; every channel is 0 to 255.</summary>
    void Store(ref uint pixels, nuint index);

    /// <summary>The alpha of each pixel in all its channels.</summary>
    TSelf Alphas();

    /// <summary>255 less each number of 0 to 255.</summary>
    TSelf Complement();

    /// <summary>Each number divided by 255; 128 has been added for rounding.</summary>
    TSelf Divide255();

    /// <summary>Of each channel, the one of <paramref name="yes"/> where this is 255, else the one of <paramref name="no"/>.</summary>
    TSelf ChooseIfFull(TSelf yes, TSelf no);

    /// <summary>Sums, channel by channel, within 16 bits.</summary>
    static abstract TSelf operator +(TSelf a, TSelf b);

    /// <summary>Products, channel by channel, within 16 bits.</summary>
    static abstract TSelf operator *(TSelf a, TSelf b);
}
