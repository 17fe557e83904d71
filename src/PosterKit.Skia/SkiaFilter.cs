using System.Collections.Immutable;
using System.Diagnostics;
using PosterKit.Foundation;
using PosterKit.Scene;
using SkiaSharp;

namespace PosterKit.Skia;

/// <summary>Makes a group's filter of Skia's image filters, which do the steps of Filter Effects 1 in the space of the canvas. Holds them until it is disposed.</summary>
/// <param name="toDevice">From the group's space to pixels.</param>
/// <param name="record">Items as a picture.</param>
internal sealed class SkiaFilter(Matrix toDevice, Func<ImmutableArray<SceneItem>, SKPicture> record) : IDisposable
{
    private readonly List<IDisposable> _held = [];

    // For steps that are not bounded; Skia cuts them to what is seen.
    private static readonly SKRect Everywhere = new(-1e6f, -1e6f, 1e6f, 1e6f);

    /// <summary>The filter; null where a step takes a picture that is not made yet, or there is none: nothing can be drawn.</summary>
    public SKImageFilter? Make(GroupFilter filter)
    {
        if (filter.Steps.IsDefaultOrEmpty) return null;
        var made = new SKImageFilter[filter.Steps.Length];
        for (var i = 0; i < made.Length; i++)
        {
            var step = filter.Steps[i];
            foreach (var input in step.Inputs)
            {
                if (input < FilterStep.Source || input >= i) return null;
            }
            var picture = Make(step, made);
            if (step.IsLinear) picture = Hold(SKImageFilter.CreateColorFilter(SKColorFilter.CreateLinearToSrgbGamma(), picture));
            if (step.Region is { } region) picture = Hold(SKImageFilter.CreateOffset(0, 0, picture, SkiaValues.ToSkia(region)));
            made[i] = picture;
        }
        return made[^1];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var held in _held) held.Dispose();
    }

    private T Hold<T>(T made)
        where T : IDisposable
    {
        _held.Add(made);
        return made;
    }

    private SKImageFilter Make(FilterStep step, SKImageFilter[] made)
    {
        switch (step)
        {
            case BlurStep blur:
                return Hold(SKImageFilter.CreateBlur((float)blur.DeviationX, (float)blur.DeviationY, SKShaderTileMode.Decal, Input(blur.Input)));
            case OffsetStep offset:
                return Hold(SKImageFilter.CreateOffset((float)offset.X, (float)offset.Y, Input(offset.Input)));
            case FloodStep flood:
                // A flood is one colour in linear light too.
                var filled = Fill(SKShader.CreateColor(SkiaValues.ToBytes(flood.Color)));
                return step.IsLinear ? Hold(SKImageFilter.CreateColorFilter(SKColorFilter.CreateSrgbToLinearGamma(), filled)) : filled;
            case MergeStep merge:
                var layers = new SKImageFilter[merge.Layers.Length];
                for (var i = 0; i < layers.Length; i++) layers[i] = Input(merge.Layers[i]);
                return Hold(SKImageFilter.CreateMerge(layers));
            case CompositeStep { Operator: CompositeOperator.Arithmetic, Factors: var (k1, k2, k3, k4) } sum:
                return Hold(SKImageFilter.CreateArithmetic((float)k1, (float)k2, (float)k3, (float)k4, true, Input(sum.Below), Input(sum.Above)));
            case CompositeStep composite:
                return Hold(SKImageFilter.CreateBlendMode(SkiaValues.ToSkia(composite.Operator), Input(composite.Below), Input(composite.Above)));
            case BlendStep blend:
                return Hold(SKImageFilter.CreateBlendMode(SkiaValues.ToSkia(blend.Mode), Input(blend.Below), Input(blend.Above)));
            case ColorMatrixStep matrix:
                return matrix.Values is { IsDefault: false, Length: SKColorFilter.ColorMatrixSize } ? Recolor(Hold(SKColorFilter.CreateColorMatrix(Floats(matrix.Values))), matrix.Input) : Input(matrix.Input);
            case TransferStep curves:
                return Recolor(Hold(SKColorFilter.CreateTable(Table(curves.Alpha), Table(curves.Red), Table(curves.Green), Table(curves.Blue))), curves.Input);
            case MorphologyStep shape:
                return Hold(shape.IsDilation
                    ? SKImageFilter.CreateDilate((float)shape.RadiusX, (float)shape.RadiusY, Input(shape.Input))
                    : SKImageFilter.CreateErode((float)shape.RadiusX, (float)shape.RadiusY, Input(shape.Input)));
            case TileStep tile:
                return Hold(SKImageFilter.CreateTile(SkiaValues.ToSkia(tile.Tile), tile.Region is { } area ? SkiaValues.ToSkia(area) : Everywhere, Input(tile.Input)));
            case ConvolveStep convolve:
                return Convolve(convolve);
            case DisplacementStep move:
                return Hold(SKImageFilter.CreateDisplacementMapEffect(Channel(move.ChannelX), Channel(move.ChannelY), (float)move.Scale, Input(move.Map), Input(move.Input)));
            case TurbulenceStep noise:
                return Fill(Noise(noise));
            case LightingStep lighting:
                return Light(lighting);
            case PictureStep picture:
                var drawn = Hold(SKImageFilter.CreatePicture(Hold(record(picture.Items))));
                return step.IsLinear ? Hold(SKImageFilter.CreateColorFilter(SKColorFilter.CreateSrgbToLinearGamma(), drawn)) : drawn;
            default:
                throw new UnreachableException($"no pixels for {step.GetType().Name}");
        }

        // The group itself is a shift by nothing.
        SKImageFilter Input(int number)
        {
            var image = number == FilterStep.Source ? Hold(SKImageFilter.CreateOffset(0, 0)) : made[number];
            return step.IsLinear ? Hold(SKImageFilter.CreateColorFilter(SKColorFilter.CreateSrgbToLinearGamma(), image)) : image;
        }

        SKImageFilter Recolor(SKColorFilter colors, int input) => Hold(SKImageFilter.CreateColorFilter(colors, Input(input)));

        SKImageFilter Fill(SKShader shader) => Hold(SKImageFilter.CreateShader(Hold(shader)));

        // Skia does not turn the kernel by half a turn as the standard has it.
        SKImageFilter Convolve(ConvolveStep convolve)
        {
            var kernel = Floats(convolve.Kernel);
            Array.Reverse(kernel);
            return Hold(SKImageFilter.CreateMatrixConvolution(
                new SKSizeI(convolve.Columns, convolve.Rows), kernel, (float)(1 / convolve.Divisor), (float)convolve.Bias, new SKPointI(convolve.TargetX, convolve.TargetY),
                SkiaValues.ToSkia(convolve.Edge), !convolve.KeepsAlpha, Input(convolve.Input), convolve.Region is { } area ? SkiaValues.ToSkia(area) : Everywhere));
        }

        SKImageFilter Light(LightingStep lighting)
        {
            var color = SkiaValues.ToBytes((step.IsLinear ? ToLinear(lighting.Color) : lighting.Color) with { Alpha = 1 });
            // The standard counts the height of a surface in pixels, Skia in the units of the canvas.
            var height = (float)(lighting.SurfaceScale / Scale());
            var constant = (float)lighting.Constant;
            var input = Input(lighting.Input);
            var area = lighting.Region is { } region ? SkiaValues.ToSkia(region) : Everywhere;
            return Hold((lighting.Light, lighting.Shine) switch
            {
                (DistantLight far, null) => SKImageFilter.CreateDistantLitDiffuse(Direction(far), color, height, constant, input, area),
                (DistantLight far, { } shine) => SKImageFilter.CreateDistantLitSpecular(Direction(far), color, height, constant, (float)shine, input, area),
                (PointLight point, null) => SKImageFilter.CreatePointLitDiffuse(Place(point.X, point.Y, point.Z), color, height, constant, input, area),
                (PointLight point, { } shine) => SKImageFilter.CreatePointLitSpecular(Place(point.X, point.Y, point.Z), color, height, constant, (float)shine, input, area),
                (SpotLight spot, null) => SKImageFilter.CreateSpotLitDiffuse(
                    Place(spot.X, spot.Y, spot.Z), Place(spot.AtX, spot.AtY, spot.AtZ), (float)spot.Focus, Cone(spot), color, height, constant, input, area),
                (SpotLight spot, { } shine) => SKImageFilter.CreateSpotLitSpecular(
                    Place(spot.X, spot.Y, spot.Z), Place(spot.AtX, spot.AtY, spot.AtZ), (float)spot.Focus, Cone(spot), color, height, constant, (float)shine, input, area),
                var (light, _) => throw new UnreachableException($"no pixels for {light.GetType().Name}"),
            });
        }
    }

    private static SKShader Noise(TurbulenceStep noise)
    {
        var (x, y, octaves, seed) = ((float)noise.FrequencyX, (float)noise.FrequencyY, Math.Min(noise.Octaves, 255), (float)noise.Seed);
        if (noise.Stitched is not { } part)
            return noise.IsFractal ? SKShader.CreatePerlinNoiseFractalNoise(x, y, octaves, seed) : SKShader.CreatePerlinNoiseTurbulence(x, y, octaves, seed);
        var size = new SKSizeI(Math.Max(1, (int)Math.Round(part.Width)), Math.Max(1, (int)Math.Round(part.Height)));
        return noise.IsFractal ? SKShader.CreatePerlinNoiseFractalNoise(x, y, octaves, seed, size) : SKShader.CreatePerlinNoiseTurbulence(x, y, octaves, seed, size);
    }

    // How lengths grow, in the middle of both directions.
    private double Scale()
    {
        var scale = Math.Sqrt((toDevice.A * toDevice.A + toDevice.B * toDevice.B + toDevice.C * toDevice.C + toDevice.D * toDevice.D) / 2);
        return scale > 0 ? scale : 1;
    }

    private static SKPoint3 Direction(DistantLight light)
    {
        var (sinA, cosA) = Math.SinCos(light.AzimuthDegrees * Math.PI / 180);
        var (sinE, cosE) = Math.SinCos(light.ElevationDegrees * Math.PI / 180);
        return Place(cosA * cosE, sinA * cosE, sinE);
    }

    private static SKPoint3 Place(double x, double y, double z) => new((float)x, (float)y, (float)z);

    // No cone: all that lies before the lamp.
    private static float Cone(SpotLight light) => (float)Math.Min(90, Math.Abs(light.ConeDegrees ?? 90));

    private static SKColorChannel Channel(int number) => number switch
    {
        0 => SKColorChannel.R,
        1 => SKColorChannel.G,
        2 => SKColorChannel.B,
        _ => SKColorChannel.A,
    };

    private static ColorValue ToLinear(ColorValue color)
    {
        static double Decode(double v) => v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4); // IEC 61966-2-1
        return new(Decode(color.Red), Decode(color.Green), Decode(color.Blue), color.Alpha);
    }

    private static float[] Floats(ImmutableArray<double> values)
    {
        var floats = new float[values.Length];
        for (var i = 0; i < floats.Length; i++) floats[i] = double.IsFinite(values[i]) ? (float)values[i] : 0;
        return floats;
    }

    // The new values of 0/255 to 255/255; straight lines between those that are given.
    private static byte[] Table(ImmutableArray<double> values)
    {
        var table = new byte[SKColorFilter.TableMaxLength];
        for (var i = 0; i < table.Length; i++)
        {
            var value = i / 255.0;
            if (!values.IsDefaultOrEmpty)
            {
                var along = value * (values.Length - 1);
                var at = Math.Min((int)along, Math.Max(0, values.Length - 2));
                value = values.Length == 1 ? values[0] : values[at] + (values[at + 1] - values[at]) * (along - at);
            }
            table[i] = (byte)(Math.Clamp(double.IsFinite(value) ? value : 0, 0, 1) * 255 + 0.5);
        }
        return table;
    }
}
