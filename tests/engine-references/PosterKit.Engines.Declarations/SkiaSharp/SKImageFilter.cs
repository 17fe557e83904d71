using PosterKit.Engines.Declarations;

namespace SkiaSharp;

public class SKImageFilter : SKObject
{
    internal SKImageFilter() { }

    public static SKImageFilter CreateBlur(float sigmaX, float sigmaY, SKShaderTileMode tileMode) => throw Declared.Only;

    public static SKImageFilter CreateBlur(float sigmaX, float sigmaY, SKShaderTileMode tileMode, SKImageFilter? input) => throw Declared.Only;

    public static SKImageFilter CreateColorFilter(SKColorFilter cf, SKImageFilter? input) => throw Declared.Only;

    public static SKImageFilter CreateDisplacementMapEffect(SKColorChannel xChannelSelector, SKColorChannel yChannelSelector, float scale, SKImageFilter displacement, SKImageFilter? input) => throw Declared.Only;

    public static SKImageFilter CreateDistantLitDiffuse(SKPoint3 direction, SKColor lightColor, float surfaceScale, float kd, SKImageFilter? input, SKRect cropRect) => throw Declared.Only;

    public static SKImageFilter CreatePointLitDiffuse(SKPoint3 location, SKColor lightColor, float surfaceScale, float kd, SKImageFilter? input, SKRect cropRect) => throw Declared.Only;

    public static SKImageFilter CreateSpotLitDiffuse(SKPoint3 location, SKPoint3 target, float specularExponent, float cutoffAngle, SKColor lightColor, float surfaceScale, float kd, SKImageFilter? input, SKRect cropRect) => throw Declared.Only;

    public static SKImageFilter CreateDistantLitSpecular(SKPoint3 direction, SKColor lightColor, float surfaceScale, float ks, float shininess, SKImageFilter? input, SKRect cropRect) => throw Declared.Only;

    public static SKImageFilter CreatePointLitSpecular(SKPoint3 location, SKColor lightColor, float surfaceScale, float ks, float shininess, SKImageFilter? input, SKRect cropRect) => throw Declared.Only;

    public static SKImageFilter CreateSpotLitSpecular(SKPoint3 location, SKPoint3 target, float specularExponent, float cutoffAngle, SKColor lightColor, float surfaceScale, float ks, float shininess, SKImageFilter? input, SKRect cropRect) => throw Declared.Only;

    public static SKImageFilter CreateMatrixConvolution(SKSizeI kernelSize, ReadOnlySpan<float> kernel, float gain, float bias, SKPointI kernelOffset, SKShaderTileMode tileMode, bool convolveAlpha, SKImageFilter? input, SKRect cropRect) => throw Declared.Only;

    public static SKImageFilter CreateMerge(ReadOnlySpan<SKImageFilter> filters) => throw Declared.Only;

    public static SKImageFilter CreateDilate(float radiusX, float radiusY, SKImageFilter? input) => throw Declared.Only;

    public static SKImageFilter CreateErode(float radiusX, float radiusY, SKImageFilter? input) => throw Declared.Only;

    public static SKImageFilter CreateOffset(float radiusX, float radiusY) => throw Declared.Only;

    public static SKImageFilter CreateOffset(float radiusX, float radiusY, SKImageFilter? input) => throw Declared.Only;

    public static SKImageFilter CreateOffset(float radiusX, float radiusY, SKImageFilter? input, SKRect cropRect) => throw Declared.Only;

    public static SKImageFilter CreatePicture(SKPicture picture) => throw Declared.Only;

    public static SKImageFilter CreateTile(SKRect src, SKRect dst, SKImageFilter? input) => throw Declared.Only;

    public static SKImageFilter CreateBlendMode(SKBlendMode mode, SKImageFilter? background, SKImageFilter? foreground) => throw Declared.Only;

    public static SKImageFilter CreateArithmetic(float k1, float k2, float k3, float k4, bool enforcePMColor, SKImageFilter? background, SKImageFilter? foreground) => throw Declared.Only;

    public static SKImageFilter CreateShader(SKShader? shader) => throw Declared.Only;
}
