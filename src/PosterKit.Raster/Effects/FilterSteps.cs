using System.Diagnostics;
using System.Runtime.InteropServices;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Raster;

/// <summary>What the steps of a filter do to pixels (Filter Effects 1 section 9).</summary>
internal static class FilterSteps
{
    /// <summary>Makes the picture of a step.</summary>
    /// <param name="step">The step, in device pixels.</param>
    /// <param name="box">What is wanted of it, not empty.</param>
    /// <param name="source">The group; clear outside its box.</param>
    /// <param name="images">What the steps before it made.</param>
    /// <param name="threads">How many threads may work, over zero.</param>
    /// <param name="filter">The filter that the step is of.</param>
    /// <param name="picture">What the step draws, where it is a picture; else null.</param>
    public static FilterImage Make(FilterStep step, PixelBox box, FilterImage source, FilterImage[] images, int threads, DeviceFilter filter, StripSource? picture)
    {
        FilterImage Input(int number)
        {
            var image = number == FilterStep.Source ? source : images[number];
            return step.IsLinear ? LinearLight.Decode(image) : image;
        }

        var made = step switch
        {
            BlurStep blur => Blur(blur, Input(blur.Input), box, threads),
            OffsetStep offset => Offset(offset, Input(offset.Input), box),
            FloodStep flood => Flood(flood.Color, box, step.IsLinear),
            MergeStep merge => Merge(merge, Input, box),
            CompositeStep composite => FilterComposites.Make(composite, Input(composite.Above).In(box), Input(composite.Below).In(box)),
            BlendStep blend => Blend(blend, Input(blend.Above).In(box), Input(blend.Below).In(box)),
            ColorMatrixStep matrix => FilterColors.Matrix(matrix, Input(matrix.Input).In(box)),
            TransferStep curves => FilterColors.Transfer(curves, Input(curves.Input).In(box)),
            MorphologyStep shape => FilterMorphology.Make(shape, Input(shape.Input), box),
            TileStep tile => FilterKernels.Tile(Input(tile.Input), filter.WholeOf(tile)!.Value, box),
            ConvolveStep convolve => FilterKernels.Convolve(convolve, Input(convolve.Input), box, filter.RegionOf(convolve) ?? Input(convolve.Input).Box),
            DisplacementStep move => FilterKernels.Displace(move, Input(move.Input), Input(move.Map).In(box), box, filter.ToPixels),
            LightingStep lighting => FilterLighting.Make(lighting, Input(lighting.Input), box, filter.RegionOf(lighting) ?? Input(lighting.Input).Box, filter.ToPixels, threads),
            TurbulenceStep turbulence => FilterTurbulence.Make(turbulence, box, filter.ToPixels, threads),
            PictureStep => Picture(picture, box, step.IsLinear),
            _ => throw new UnreachableException($"no pixels for {step.GetType().Name}"),
        };
        return step.IsLinear ? LinearLight.Encode(made) : made;
    }

    private static FilterImage Blur(BlurStep blur, FilterImage input, PixelBox box, int threads)
    {
        if (input.Box.IsEmpty || (blur.DeviationX == 0 && blur.DeviationY == 0)) return input.In(box);
        var image = new FilterImage(box);
        new BlurredPicture(new ImageStrips(input), input.Box, box, blur.DeviationX, blur.DeviationY, threads).Read(box, MemoryMarshal.AsBytes(image.Pixels.AsSpan()));
        return image;
    }

    private static FilterImage Picture(StripSource? picture, PixelBox box, bool isLinear)
    {
        var image = new FilterImage(box);
        picture?.Read(box, MemoryMarshal.AsBytes(image.Pixels.AsSpan()));
        return isLinear ? LinearLight.Decode(image) : image;
    }

    private static FilterImage Offset(OffsetStep offset, FilterImage input, PixelBox box)
    {
        var (x, y) = ((int)offset.X, (int)offset.Y);
        var image = new FilterImage(box);
        input.CopyTo(new(box.Left - x, box.Top - y, box.Right - x, box.Bottom - y), image.Pixels);
        return image;
    }

    private static FilterImage Flood(ColorValue color, PixelBox box, bool isLinear)
    {
        var image = new FilterImage(box);
        Span<byte> pixel = stackalloc byte[4];
        default(Rgba8).Encode(color, pixel);
        var value = MemoryMarshal.Read<uint>(pixel);
        image.Pixels.AsSpan().Fill(isLinear ? LinearLight.Decode(value) : value);
        return image;
    }

    private static FilterImage Merge(MergeStep merge, Func<int, FilterImage> input, PixelBox box)
    {
        var image = new FilterImage(box);
        foreach (var layer in merge.Layers) Rgba8.Blend(BlendMode.Normal, Bytes(image), Bytes(input(layer).In(box)));
        return image;
    }

    private static FilterImage Blend(BlendStep blend, FilterImage above, FilterImage below)
    {
        var image = new FilterImage(below.Box);
        below.Pixels.CopyTo(image.Pixels, 0);
        Rgba8.Blend(blend.Mode, Bytes(image), Bytes(above));
        return image;
    }

    private static Span<byte> Bytes(FilterImage image) => MemoryMarshal.AsBytes(image.Pixels.AsSpan());
}
