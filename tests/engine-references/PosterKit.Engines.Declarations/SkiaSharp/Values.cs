#nullable disable
using PosterKit.Engines.Declarations;

namespace SkiaSharp;

public readonly struct SKColor
{
    public SKColor(byte red, byte green, byte blue, byte alpha) => throw Declared.Only;
}

public readonly struct SKColorF
{
    public SKColorF(float red, float green, float blue, float alpha) => throw Declared.Only;
}

public struct SKPoint
{
    public SKPoint(float x, float y) => throw Declared.Only;
}

public struct SKPointI
{
    public SKPointI(int x, int y) => throw Declared.Only;
}

public struct SKPoint3
{
    public SKPoint3(float x, float y, float z) => throw Declared.Only;
}

public struct SKSizeI
{
    public SKSizeI(int width, int height) => throw Declared.Only;
}

public struct SKRect
{
    public SKRect(float left, float top, float right, float bottom) => throw Declared.Only;
}

public struct SKMatrix
{
    public SKMatrix(float scaleX, float skewX, float transX, float skewY, float scaleY, float transY, float persp0, float persp1, float persp2) => throw Declared.Only;
}

public readonly struct SKCubicResampler
{
    public static readonly SKCubicResampler CatmullRom;
}

public readonly struct SKSamplingOptions
{
    public SKSamplingOptions(SKFilterMode filter, SKMipmapMode mipmap) => throw Declared.Only;

    public SKSamplingOptions(SKCubicResampler resampler) => throw Declared.Only;
}

public struct SKImageInfo
{
    public SKImageInfo(int width, int height, SKColorType colorType, SKAlphaType alphaType) => throw Declared.Only;

    public SKImageInfo(int width, int height, SKColorType colorType, SKAlphaType alphaType, SKColorSpace colorspace) => throw Declared.Only;

    public int Width { get => throw Declared.Only; set => throw Declared.Only; }

    public int Height { get => throw Declared.Only; set => throw Declared.Only; }

    public SKAlphaType AlphaType { get => throw Declared.Only; set => throw Declared.Only; }

    public readonly int BytesSize => throw Declared.Only;

    public readonly int RowBytes => throw Declared.Only;
}

#nullable enable
public struct SKCanvasSaveLayerRec
{
    public SKPaint? Paint { readonly get => throw Declared.Only; set => throw Declared.Only; }

    public SKImageFilter? Backdrop { readonly get => throw Declared.Only; set => throw Declared.Only; }
}
