namespace PosterKit.Raster;

/// <summary>How many cells a pixel of inks has: known when code is compiled, so that its loops are as those of a fixed format.</summary>
internal interface ICellCount
{
    /// <summary>Cells of four bytes, two or more.</summary>
    static abstract int Count { get; }
}

/// <summary>The process inks and up to two spot inks.</summary>
internal readonly struct TwoCells : ICellCount
{
    public static int Count => 2;
}

/// <summary>The process inks and up to eight spot inks.</summary>
internal readonly struct FourCells : ICellCount
{
    public static int Count => 4;
}

/// <summary>The process inks and up to <see cref="InkPalette.MostSpots"/> spot inks.</summary>
internal readonly struct TenCells : ICellCount
{
    public static int Count => 10;
}
