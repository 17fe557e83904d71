#nullable disable
using PosterKit.Engines.Declarations;

namespace SkiaSharp;

public static class SkiaSharpVersion
{
    public static Version Native => throw Declared.Only;
}

public abstract class SKNativeObject : IDisposable
{
    internal SKNativeObject() { }

    public void Dispose() => throw Declared.Only;
}

public abstract class SKObject : SKNativeObject
{
    internal SKObject() { }
}

public class SKCanvas : SKObject
{
    internal SKCanvas() { }

#nullable enable
    public int Save() => throw Declared.Only;

    public int SaveLayer(SKPaint? paint) => throw Declared.Only;

    public int SaveLayer(in SKCanvasSaveLayerRec rec) => throw Declared.Only;
#nullable disable

    public void Clear(SKColorF color) => throw Declared.Only;

    public void Restore() => throw Declared.Only;

    public void Translate(float dx, float dy) => throw Declared.Only;

    public void Concat(in SKMatrix m) => throw Declared.Only;

    public void ClipPath(SKPath path, SKClipOperation operation = SKClipOperation.Intersect, bool antialias = false) => throw Declared.Only;

    public void DrawPath(SKPath path, SKPaint paint) => throw Declared.Only;

    public void DrawImage(SKImage image, SKRect source, SKRect dest, SKSamplingOptions sampling, SKPaint paint = null) => throw Declared.Only;

    public void DrawPicture(SKPicture picture, SKPaint paint = null) => throw Declared.Only;
}

public class SKCodec : SKObject
{
    internal SKCodec() { }

    public SKImageInfo Info => throw Declared.Only;

    public static SKCodec Create(SKData data) => throw Declared.Only;

    public SKCodecResult GetPixels(SKImageInfo info, IntPtr pixels) => throw Declared.Only;
}

public class SKColorFilter : SKObject
{
    internal SKColorFilter() { }

    public const int ColorMatrixSize = 20;
    public const int TableMaxLength = 256;

    public static SKColorFilter CreateSrgbToLinearGamma() => throw Declared.Only;

    public static SKColorFilter CreateLinearToSrgbGamma() => throw Declared.Only;

    public static SKColorFilter CreateColorMatrix(float[] matrix) => throw Declared.Only;

    public static SKColorFilter CreateLumaColor() => throw Declared.Only;

    public static SKColorFilter CreateTable(byte[] tableA, byte[] tableR, byte[] tableG, byte[] tableB) => throw Declared.Only;
}

public class SKColorSpace : SKObject
{
    internal SKColorSpace() { }

    public static SKColorSpace CreateSrgb() => throw Declared.Only;
}

public class SKData : SKObject
{
    internal SKData() { }

    public static SKData CreateCopy(ReadOnlySpan<byte> bytes) => throw Declared.Only;
}

public class SKImage : SKObject
{
    internal SKImage() { }

    public int Width => throw Declared.Only;

    public int Height => throw Declared.Only;

    public static SKImage FromPixelCopy(SKImageInfo info, ReadOnlySpan<byte> pixels, int rowBytes) => throw Declared.Only;
}

public class SKPaint : SKObject
{
    public SKPaint() => throw Declared.Only;

    public bool IsAntialias { get => throw Declared.Only; set => throw Declared.Only; }

    public bool IsDither { get => throw Declared.Only; set => throw Declared.Only; }

    public SKPaintStyle Style { get => throw Declared.Only; set => throw Declared.Only; }

    public SKColorF ColorF { get => throw Declared.Only; set => throw Declared.Only; }

    public float StrokeWidth { get => throw Declared.Only; set => throw Declared.Only; }

    public float StrokeMiter { get => throw Declared.Only; set => throw Declared.Only; }

    public SKStrokeCap StrokeCap { get => throw Declared.Only; set => throw Declared.Only; }

    public SKStrokeJoin StrokeJoin { get => throw Declared.Only; set => throw Declared.Only; }

    public SKShader Shader { get => throw Declared.Only; set => throw Declared.Only; }

    public SKColorFilter ColorFilter { get => throw Declared.Only; set => throw Declared.Only; }

    public SKImageFilter ImageFilter { get => throw Declared.Only; set => throw Declared.Only; }

    public SKBlendMode BlendMode { get => throw Declared.Only; set => throw Declared.Only; }

    public SKPathEffect PathEffect { get => throw Declared.Only; set => throw Declared.Only; }
}

public class SKPath : SKObject
{
    public SKPath() => throw Declared.Only;

    public SKPathFillType FillType { get => throw Declared.Only; set => throw Declared.Only; }

    // Obsolete in SkiaSharp 4 alone, which has SKPathBuilder; SkiaSharp 3 has these and no builder.
    [Obsolete("Use SKPathBuilder instead.")]
    public void MoveTo(SKPoint point) => throw Declared.Only;

    [Obsolete("Use SKPathBuilder instead.")]
    public void LineTo(SKPoint point) => throw Declared.Only;

    [Obsolete("Use SKPathBuilder instead.")]
    public void QuadTo(SKPoint point0, SKPoint point1) => throw Declared.Only;

    [Obsolete("Use SKPathBuilder instead.")]
    public void CubicTo(SKPoint point0, SKPoint point1, SKPoint point2) => throw Declared.Only;

    [Obsolete("Use SKPathBuilder instead.")]
    public void Close() => throw Declared.Only;
}

public class SKPathEffect : SKObject
{
    internal SKPathEffect() { }

    public static SKPathEffect CreateDash(float[] intervals, float phase) => throw Declared.Only;
}

public class SKPicture : SKObject
{
    internal SKPicture() { }

    public SKShader ToShader(SKShaderTileMode tmx, SKShaderTileMode tmy, SKFilterMode filterMode, SKMatrix localMatrix, SKRect tile) => throw Declared.Only;
}

public class SKPictureRecorder : SKObject
{
    public SKPictureRecorder() => throw Declared.Only;

    public SKCanvas BeginRecording(SKRect cullRect, bool useRTree) => throw Declared.Only;

    public SKPicture EndRecording() => throw Declared.Only;
}

public class SKShader : SKObject
{
    internal SKShader() { }

    public static SKShader CreateColor(SKColor color) => throw Declared.Only;

    public static SKShader CreateLinearGradient(SKPoint start, SKPoint end, SKColorF[] colors, SKColorSpace colorspace, float[] colorPos, SKShaderTileMode mode, SKMatrix localMatrix) => throw Declared.Only;

    public static SKShader CreateRadialGradient(SKPoint center, float radius, SKColorF[] colors, SKColorSpace colorspace, float[] colorPos, SKShaderTileMode mode, SKMatrix localMatrix) => throw Declared.Only;

    public static SKShader CreateSweepGradient(SKPoint center, SKColorF[] colors, SKColorSpace colorspace, float[] colorPos, SKMatrix localMatrix) => throw Declared.Only;

    public static SKShader CreateTwoPointConicalGradient(SKPoint start, float startRadius, SKPoint end, float endRadius, SKColorF[] colors, SKColorSpace colorspace, float[] colorPos, SKShaderTileMode mode, SKMatrix localMatrix) => throw Declared.Only;

    public static SKShader CreatePerlinNoiseFractalNoise(float baseFrequencyX, float baseFrequencyY, int numOctaves, float seed) => throw Declared.Only;

    public static SKShader CreatePerlinNoiseFractalNoise(float baseFrequencyX, float baseFrequencyY, int numOctaves, float seed, SKSizeI tileSize) => throw Declared.Only;

    public static SKShader CreatePerlinNoiseTurbulence(float baseFrequencyX, float baseFrequencyY, int numOctaves, float seed) => throw Declared.Only;

    public static SKShader CreatePerlinNoiseTurbulence(float baseFrequencyX, float baseFrequencyY, int numOctaves, float seed, SKSizeI tileSize) => throw Declared.Only;
}

public class SKSurface : SKObject
{
    internal SKSurface() { }

    public SKCanvas Canvas => throw Declared.Only;

    public static SKSurface Create(SKImageInfo info, IntPtr pixels, int rowBytes) => throw Declared.Only;
}
