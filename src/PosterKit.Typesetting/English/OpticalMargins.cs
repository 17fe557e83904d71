namespace PosterKit.Typesetting;

/// <summary>How far Western marks hang outside the measure to make an edge look straight (EN-07, <c>optical</c>).</summary>
public static class OpticalMargins
{
    /// <summary>The share of a mark's advance that hangs outside, at either edge.</summary>
    /// <param name="codePoint">The first or last character of a line, set in the Latin font.</param>
    /// <returns>0 for what stays inside; else 0.4 to 1. The rule gives the range; the values go by how much of the advance is ink.</returns>
    public static double HangingShare(int codePoint) => codePoint switch
    {
        '\'' or '"' or 0x2018 or 0x2019 or 0x201C or 0x201D => 1,
        '.' or ',' => 0.8,
        '-' or 0x2010 or 0x2011 => 0.7,
        0x2013 => 0.5,
        0x2014 => 0.4,
        _ => 0,
    };
}
