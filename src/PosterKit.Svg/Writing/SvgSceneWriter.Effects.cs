using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Svg;

// Masks, patterns, filters (Filter Effects 1, whose steps are those of the scene); and as pictures what SVG has no words for.
internal sealed partial class SvgSceneWriter
{
    private const int FactorDecimals = 5;

    // What of the present space lies on the page.
    private Rect Visible() => _toScene.Inverse() is { } back ? back.MapBounds(scene.TrimBox) : default;

    private string WriteMask(SceneMask mask)
    {
        var id = NextId('m');
        var bounds = SceneBounds.Of(mask.Items.AsSpan()).Intersect(Visible());
        markup.Begin("mask").Attribute("id", id).Attribute("maskUnits", "userSpaceOnUse");
        WriteBox(bounds);
        if (mask.Kind == MaskKind.Alpha) markup.Attribute("style", "mask-type:alpha");
        markup.Raw("\n");
        WriteItems(mask.Items, null);
        markup.End();
        return id;
    }

    private string WritePattern(PatternPaint pattern)
    {
        var id = NextId('p');
        markup.Begin("pattern").Attribute("id", id).Attribute("patternUnits", "userSpaceOnUse");
        WriteBox(pattern.Tile);
        // The content lies in the space of the tile's corner unless a view box says otherwise.
        markup.Attribute("viewBox", [pattern.Tile.X, pattern.Tile.Y, pattern.Tile.Width, pattern.Tile.Height]);
        if (!pattern.Transform.IsIdentity) markup.Transform("patternTransform", pattern.Transform);
        markup.Raw("\n");
        WriteItems(pattern.Items, null);
        markup.End();
        return id;
    }

    private string WriteFilter(GroupFilter filter, ImmutableArray<SceneItem> items)
    {
        var id = NextId('f');
        // A flood has no bounds of its own; whatever reaches further than this is blurred into nothing.
        var most = Visible();
        var bounds = SceneBounds.OfFiltered(SceneBounds.Of(items.AsSpan()), filter).Intersect(most.Outset(Math.Max(most.Width, most.Height)));
        markup.Begin("filter").Attribute("id", id).Attribute("filterUnits", "userSpaceOnUse");
        WriteBox(bounds);
        markup.Attribute("color-interpolation-filters", "sRGB").Raw("\n");
        for (var i = 0; i < filter.Steps.Length; i++) WriteStep(filter.Steps[i], $"r{i}");
        markup.End();
        return id;
    }

    private void WriteStep(FilterStep step, string result)
    {
        switch (step)
        {
            case BlurStep blur:
                Begin("feGaussianBlur", blur.Input).Attribute("stdDeviation", [blur.DeviationX, blur.DeviationY]);
                break;
            case OffsetStep offset:
                Begin("feOffset", offset.Input).Attribute("dx", offset.X).Attribute("dy", offset.Y);
                break;
            case FloodStep flood:
                markup.Begin("feFlood").Attribute("flood-color", HexOf(flood.Color));
                if (flood.Color.Alpha != 1) markup.Attribute("flood-opacity", flood.Color.Alpha, OpacityDecimals);
                break;
            case MergeStep:
                markup.Begin("feMerge");
                break;
            case CompositeStep composite:
                Begin("feComposite", composite.Above).Attribute("in2", NameOf(composite.Below)).Attribute("operator", Keyword(composite.Operator));
                if (composite.Operator != CompositeOperator.Arithmetic) break;
                var (k1, k2, k3, k4) = composite.Factors;
                markup.Attribute("k1", k1, FactorDecimals).Attribute("k2", k2, FactorDecimals).Attribute("k3", k3, FactorDecimals).Attribute("k4", k4, FactorDecimals);
                break;
            case BlendStep blend:
                Begin("feBlend", blend.Above).Attribute("in2", NameOf(blend.Below)).Attribute("mode", Keyword(blend.Mode));
                break;
            case ColorMatrixStep matrix:
                Begin("feColorMatrix", matrix.Input).Attribute("values", NumbersOf(matrix.Values));
                break;
            case TransferStep curves:
                Begin("feComponentTransfer", curves.Input);
                break;
            case MorphologyStep shape:
                Begin("feMorphology", shape.Input).Attribute("operator", shape.IsDilation ? "dilate" : "erode").Attribute("radius", [shape.RadiusX, shape.RadiusY]);
                break;
            case TileStep tile:
                // What feTile repeats is the subregion of its input.
                Begin("feOffset", tile.Input).Attribute("dx", 0).Attribute("dy", 0);
                WriteBox(tile.Tile);
                markup.Attribute("result", result + "t").End();
                markup.Begin("feTile").Attribute("in", result + "t");
                break;
            case TurbulenceStep noise:
                markup.Begin("feTurbulence").Attribute("baseFrequency", NumbersOf([noise.FrequencyX, noise.FrequencyY])).Attribute("numOctaves", noise.Octaves).Attribute("seed", noise.Seed);
                if (noise.IsFractal) markup.Attribute("type", "fractalNoise");
                if (noise.Stitched is not null) markup.Attribute("stitchTiles", "stitch");
                break;
            case ConvolveStep kernel:
                Begin("feConvolveMatrix", kernel.Input).Attribute("order", NumbersOf([kernel.Columns, kernel.Rows])).Attribute("kernelMatrix", NumbersOf(kernel.Kernel))
                    .Attribute("divisor", kernel.Divisor, FactorDecimals).Attribute("bias", kernel.Bias, FactorDecimals).Attribute("targetX", kernel.TargetX).Attribute("targetY", kernel.TargetY)
                    .Attribute("edgeMode", Keyword(kernel.Edge)).Attribute("preserveAlpha", kernel.KeepsAlpha ? "true" : "false");
                break;
            case DisplacementStep move:
                Begin("feDisplacementMap", move.Input).Attribute("in2", NameOf(move.Map)).Attribute("scale", move.Scale)
                    .Attribute("xChannelSelector", "RGBA".Substring(move.ChannelX, 1)).Attribute("yChannelSelector", "RGBA".Substring(move.ChannelY, 1));
                break;
            case LightingStep lighting:
                Begin(lighting.Shine is null ? "feDiffuseLighting" : "feSpecularLighting", lighting.Input).Attribute("lighting-color", HexOf(lighting.Color)).Attribute("surfaceScale", lighting.SurfaceScale)
                    .Attribute(lighting.Shine is null ? "diffuseConstant" : "specularConstant", lighting.Constant, FactorDecimals);
                if (lighting.Shine is { } shine) markup.Attribute("specularExponent", shine, FactorDecimals);
                break;
            case PictureStep picture:
                var shown = (step.Region ?? Visible()).Intersect(Visible());
                if (DrawPatch(picture.Items, shown, shown, 0, null) is not { } patch)
                {
                    markup.Begin("feFlood").Attribute("flood-opacity", 0);
                    break;
                }
                markup.Begin("feImage");
                WriteBox(patch.Box);
                markup.Attribute("preserveAspectRatio", "none").BeginAttribute("xlink:href");
                markup.RawValue("data:image/png;base64,");
                markup.Base64(ToPng(patch.Pixels));
                markup.EndAttribute();
                markup.Attribute("result", result).End();
                return;
            default:
                throw new UnreachableException($"no SVG filter for {step.GetType().Name}");
        }
        if (step.Region is { } region) WriteBox(region);
        if (step.IsLinear) markup.Attribute("color-interpolation-filters", "linearRGB");
        markup.Attribute("result", result);
        if (step is MergeStep { Layers: var layers })
        {
            markup.Raw("\n");
            foreach (var layer in layers) markup.Begin("feMergeNode").Attribute("in", NameOf(layer)).End();
        }
        else if (step is TransferStep transfer)
        {
            markup.Raw("\n");
            WriteCurve("feFuncR", transfer.Red);
            WriteCurve("feFuncG", transfer.Green);
            WriteCurve("feFuncB", transfer.Blue);
            WriteCurve("feFuncA", transfer.Alpha);
        }
        else if (step is LightingStep { Light: var light })
        {
            markup.Raw("\n");
            WriteLight(light);
        }
        markup.End();
    }

    private void WriteLight(FilterLight light)
    {
        switch (light)
        {
            case DistantLight far:
                markup.Begin("feDistantLight").Attribute("azimuth", far.AzimuthDegrees).Attribute("elevation", far.ElevationDegrees);
                break;
            case PointLight point:
                markup.Begin("fePointLight").Attribute("x", point.X).Attribute("y", point.Y).Attribute("z", point.Z);
                break;
            case SpotLight spot:
                markup.Begin("feSpotLight").Attribute("x", spot.X).Attribute("y", spot.Y).Attribute("z", spot.Z).Attribute("pointsAtX", spot.AtX).Attribute("pointsAtY", spot.AtY)
                    .Attribute("pointsAtZ", spot.AtZ).Attribute("specularExponent", spot.Focus, FactorDecimals);
                if (spot.ConeDegrees is { } cone) markup.Attribute("limitingConeAngle", cone);
                break;
            default:
                throw new UnreachableException($"no SVG light for {light.GetType().Name}");
        }
        markup.End();
    }

    private SvgMarkup Begin(string element, int input) => markup.Begin(element).Attribute("in", NameOf(input));

    private void WriteCurve(string element, ImmutableArray<double> values)
    {
        if (!values.IsDefaultOrEmpty) markup.Begin(element).Attribute("type", "table").Attribute("tableValues", NumbersOf(values)).End();
    }

    private void WriteBox(Rect box) => markup.Attribute("x", box.X).Attribute("y", box.Y).Attribute("width", box.Width).Attribute("height", box.Height);

    private static string NameOf(int input) => input < 0 ? "SourceGraphic" : $"r{input}";

    private static string NumbersOf(ImmutableArray<double> values) => string.Join(' ', values.Select(value => SvgMarkup.Format(value, FactorDecimals)));

    // "ColorDodge" as "color-dodge".
    private static string Keyword<T>(T value)
        where T : struct, Enum
    {
        var word = new StringBuilder();
        foreach (var c in value.ToString())
        {
            if (char.IsUpper(c) && word.Length > 0) word.Append('-');
            word.Append(char.ToLowerInvariant(c));
        }
        return word.ToString();
    }

    // A paint as a picture, in a pattern that is as large as what it fills.
    private string? WritePicture(Paint paint, Rect bounds)
    {
        var seen = bounds.Intersect(Visible());
        if (DrawPatch([new PathItem(VectorPath.Rectangle(seen), paint)], seen, seen, 0, null) is not { } patch) return null;
        var id = NextId('p');
        markup.Begin("pattern").Attribute("id", id).Attribute("patternUnits", "userSpaceOnUse");
        WriteBox(patch.Box);
        markup.Raw("\n");
        WritePatch(patch, new(0, 0, patch.Box.Width, patch.Box.Height));
        markup.End();
        return id;
    }

    private void WriteBackdrop(GroupItem group)
    {
        if (_toScene.Inverse() is not { } back) return;
        var seen = Visible();
        var bounds = group.Clip is { } clip ? clip.Path.Bounds.Intersect(seen) : seen;
        var around = bounds.Outset(3.5 * group.BackdropBlur).Intersect(seen);
        var under = new GroupItem([_trail.Under()]) { Transform = _trailToScene.Then(back) };
        var blurred = new GroupItem([]) { Clip = group.Clip, BackdropBlur = group.BackdropBlur };
        if (DrawPatch([under, blurred], around, bounds, group.BackdropBlur, _isOnPage ? options.Background : null) is { } patch) WritePatch(patch, patch.Box);
    }

    private ScenePatch? DrawPatch(ImmutableArray<SceneItem> items, Rect bounds, Rect shown, double blur, ColorValue? background) => ScenePatch.Draw(
        options.Raster, items, bounds, shown, ScenePatch.DensityFor(options.EffectsDpi / 72 * _scale, blur), new(1, 1) { Background = background }, diagnostics, cancellation);

    private void WritePatch(ScenePatch patch, Rect box)
    {
        markup.Begin("image");
        WriteBox(box);
        markup.Attribute("preserveAspectRatio", "none").BeginAttribute("xlink:href");
        markup.RawValue("data:image/png;base64,");
        markup.Base64(ToPng(patch.Pixels));
        markup.EndAttribute();
        markup.End();
    }
}
