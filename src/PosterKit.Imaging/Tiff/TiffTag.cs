namespace PosterKit.Imaging;

/// <summary>The fields that we write (TIFF 6.0, section 8 and supplements).</summary>
internal enum TiffTag : ushort
{
    ImageWidth = 256,
    ImageLength = 257,
    BitsPerSample = 258,
    Compression = 259,
    Photometric = 262,
    StripOffsets = 273,
    SamplesPerPixel = 277,
    RowsPerStrip = 278,
    StripByteCounts = 279,
    XResolution = 282,
    YResolution = 283,
    PlanarConfiguration = 284,
    ResolutionUnit = 296,
    Predictor = 317,
    ExtraSamples = 338,
    IccProfile = 34675,
}
