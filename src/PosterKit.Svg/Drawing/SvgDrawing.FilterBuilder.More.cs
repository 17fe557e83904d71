using System.Collections.Immutable;
using System.Xml.Linq;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Svg;

internal sealed partial class SvgDrawing
{
    // The primitives that make or gather pictures of their own: noise, kernels, light, tiles, images.
    private sealed partial class FilterBuilder
    {
        // Kernels, octaves: more is no filter but a load.
        private const int LargestKernel = 1024;

        // What a primitive draws that is written wrongly: nothing.
        private static FloodStep Nothing => new(new(0, 0, 0, 0));

        private FilterStep? Rarer(XElement primitive, SvgStyle style, Rect region)
        {
            // Kernels are of device pixels, whatever unit is asked for.
            if (primitive.Attribute("kernelUnitLength") is not null) _drawing.Report(primitive, "kernelUnitLength");
            switch (primitive.Name.LocalName)
            {
                case "feTile":
                    var input = Input(primitive, "in");
                    var tile = TileOf(input);
                    return tile.IsEmpty ? Nothing : new TileStep(input, tile);
                case "feTurbulence":
                    var (fx, fy) = Pair(primitive, "baseFrequency", 0);
                    if (fx < 0 || fy < 0) return Nothing;
                    return new TurbulenceStep(fx, fy, (int)Math.Clamp(Number(primitive, "numOctaves", 1), 0, 64), (int)Math.Truncate(Number(primitive, "seed", 0)), (string?)primitive.Attribute("type") == "fractalNoise")
                    {
                        Stitched = (string?)primitive.Attribute("stitchTiles") == "stitch" ? region : null,
                    };
                case "feConvolveMatrix":
                    return Convolution(primitive);
                case "feDisplacementMap":
                    var scale = Number(primitive, "scale", 0) * (_isInBox ? Math.Sqrt((_box.Width * _box.Width + _box.Height * _box.Height) / 2) : 1);
                    scale = Math.Clamp(scale, -_drawing.FarthestBlur, _drawing.FarthestBlur);
                    return new DisplacementStep(Input(primitive, "in"), Input(primitive, "in2"), scale, Channel("xChannelSelector"), Channel("yChannelSelector"));
                case "feDiffuseLighting" or "feSpecularLighting":
                    return Lighting(primitive, style);
                case "feImage":
                    return Picture(primitive, style, region);
                default:
                    return null;
            }

            int Channel(string attribute) => (string?)primitive.Attribute(attribute) switch { "R" => 0, "G" => 1, "B" => 2, _ => 3 };
        }

        private FilterStep Convolution(XElement primitive)
        {
            var order = (string?)primitive.Attribute("order") is { } text ? Numbers(text) : [3, 3];
            if (order.Count == 1) order.Add(order[0]);
            var kernel = Numbers((string?)primitive.Attribute("kernelMatrix"));
            if (order.Count != 2 || order.Exists(side => side < 1 || side != Math.Floor(side)) || kernel.Count != order[0] * order[1] || kernel.Count > LargestKernel) return Nothing;
            var (columns, rows) = ((int)order[0], (int)order[1]);
            var sum = kernel.Sum();
            // A sum of nothing, but for rounding, counts as one (section 9.9).
            var divisor = Number(primitive, "divisor", Math.Abs(sum) < 1e-9 ? 1 : sum);
            if (divisor == 0) return Nothing;
            var (x, y) = (Number(primitive, "targetX", columns / 2), Number(primitive, "targetY", rows / 2));
            if (!(x >= 0 && x < columns && y >= 0 && y < rows)) return Nothing;
            return new ConvolveStep(Input(primitive, "in"), columns, [.. kernel])
            {
                Divisor = divisor, Bias = Number(primitive, "bias", 0), TargetX = (int)x, TargetY = (int)y, KeepsAlpha = (string?)primitive.Attribute("preserveAlpha") == "true",
                Edge = (string?)primitive.Attribute("edgeMode") switch { "none" => EdgeMode.None, "wrap" => EdgeMode.Wrap, _ => EdgeMode.Duplicate },
            };
        }

        private FilterStep Lighting(XElement primitive, SvgStyle style)
        {
            var isSpecular = primitive.Name.LocalName == "feSpecularLighting";
            var shine = Number(primitive, "specularExponent", 1);
            var source = primitive.Elements().FirstOrDefault(child => child.Name.LocalName is "feDistantLight" or "fePointLight" or "feSpotLight");
            if (source is null || isSpecular && !(shine >= 1 && shine <= 128)) return Nothing;
            FilterLight light = source.Name.LocalName switch
            {
                "feDistantLight" => new DistantLight(Number(source, "azimuth", 0), Number(source, "elevation", 0)),
                "fePointLight" => new PointLight(X("x"), Y("y"), Z("z")),
                _ => new SpotLight(X("x"), Y("y"), Z("z"), X("pointsAtX"), Y("pointsAtY"), Z("pointsAtZ"))
                {
                    Focus = Number(source, "specularExponent", 1) is > 0 and var focus ? focus : 1,
                    ConeDegrees = SvgLength.Parse((string?)source.Attribute("limitingConeAngle")) is { Unit: "" } cone ? cone.Value : null,
                },
            };
            var color = ColorOf(style["lighting-color"] ?? "white", style) ?? ColorValue.White;
            var constant = Math.Max(0, Number(primitive, isSpecular ? "specularConstant" : "diffuseConstant", 1));
            return new LightingStep(Input(primitive, "in"), light, color, Number(primitive, "surfaceScale", 1), constant) { Shine = isSpecular ? shine : null };

            double X(string name) => Number(source, name, 0) is var value && _isInBox ? _box.X + value * _box.Width : value;

            double Y(string name) => Number(source, name, 0) is var value && _isInBox ? _box.Y + value * _box.Height : value;

            double Z(string name) => Number(source, name, 0) is var value && _isInBox ? value * Math.Sqrt((_box.Width * _box.Width + _box.Height * _box.Height) / 2) : value;
        }

        // A picture in the subregion; or an element of the drawing, with its origin in the corner of the subregion.
        private FilterStep Picture(XElement primitive, SvgStyle style, Rect region)
        {
            var place = WholeSubregionOf(primitive, style);
            if (_drawing.Referred(primitive) is not { } target) return new PictureStep(_drawing.PictureIn(primitive, style, place));
            if (!IsSvg(target) || _drawing._depth >= DeepestDrawing) return Nothing;
            var items = ImmutableArray.CreateBuilder<SceneItem>();
            var (outerMap, outerContext, outerWanted) = (_drawing._toDocument, _drawing._context, _drawing._boundsWanted);
            (_drawing._toDocument, _drawing._context, _drawing._boundsWanted) = (Matrix.Translation(place.X, place.Y).Then(outerMap), null, 0);
            _drawing.Element(target, target.Parent is { } parent ? _drawing.StyleOf(parent) : SvgStyle.Initial, items);
            (_drawing._toDocument, _drawing._context, _drawing._boundsWanted) = (outerMap, outerContext, outerWanted);
            return new PictureStep([new GroupItem(items.ToImmutable()) { Transform = Matrix.Translation(place.X, place.Y) }]);
        }
    }
}
