namespace SkiaSharp;

public enum SKAlphaType
{
    Opaque = 1,
    Premul = 2,
    Unpremul = 3,
}

public enum SKBlendMode
{
    SrcOver = 3,
    SrcIn = 5,
    DstIn = 6,
    SrcOut = 7,
    SrcATop = 9,
    Xor = 11,
    Plus = 12,
    Screen = 14,
    Overlay = 15,
    Darken = 16,
    Lighten = 17,
    ColorDodge = 18,
    ColorBurn = 19,
    HardLight = 20,
    SoftLight = 21,
    Difference = 22,
    Exclusion = 23,
    Multiply = 24,
    Hue = 25,
    Saturation = 26,
    Color = 27,
    Luminosity = 28,
}

public enum SKClipOperation
{
    Intersect = 1,
}

public enum SKCodecResult
{
    Success = 0,
}

public enum SKColorChannel
{
    R = 0,
    G = 1,
    B = 2,
    A = 3,
}

public enum SKColorType
{
    Rgba8888 = 4,
}

public enum SKFilterMode
{
    Nearest = 0,
    Linear = 1,
}

public enum SKMipmapMode
{
    None = 0,
    Linear = 2,
}

public enum SKPaintStyle
{
    Stroke = 1,
    StrokeAndFill = 2,
}

public enum SKPathFillType
{
    Winding = 0,
    EvenOdd = 1,
}

public enum SKShaderTileMode
{
    Clamp = 0,
    Repeat = 1,
    Mirror = 2,
    Decal = 3,
}

public enum SKStrokeCap
{
    Butt = 0,
    Round = 1,
    Square = 2,
}

public enum SKStrokeJoin
{
    Miter = 0,
    Round = 1,
    Bevel = 2,
}
