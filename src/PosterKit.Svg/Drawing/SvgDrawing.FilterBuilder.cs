using System.Collections.Immutable;
using System.Xml.Linq;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Svg;

internal sealed partial class SvgDrawing
{
    /// <summary>Makes the steps of one filter element (Filter Effects 1 section 9).</summary>
    private sealed partial class FilterBuilder
    {
        private readonly SvgDrawing _drawing;
        private readonly XElement _filter;
        private readonly List<XElement> _chain;
        private readonly SvgStyle _filterStyle;
        private readonly Rect _box;
        private readonly bool _isInBox;
        private readonly ImmutableArray<FilterStep>.Builder _steps = ImmutableArray.CreateBuilder<FilterStep>();
        private readonly Dictionary<string, int> _results = [];
        private int _last = FilterStep.Source;
        private int? _alpha;

        /// <summary>A builder.</summary>
        /// <param name="drawing">Reads lengths and takes reports.</param>
        /// <param name="chain">The filter element, and those that say what it does not.</param>
        /// <param name="style">Of the element that is filtered.</param>
        /// <param name="box">Round that element.</param>
        public FilterBuilder(SvgDrawing drawing, List<XElement> chain, SvgStyle style, Rect box)
        {
            (_drawing, _filter, _chain, _box) = (drawing, chain[0], chain, box);
            _filterStyle = drawing.StyleOf(chain[0]);
            _isInBox = InChain(chain, "primitiveUnits") == "objectBoundingBox";
            var inBox = InChain(chain, "filterUnits") != "userSpaceOnUse";
            if ((inBox || _isInBox) && box.IsEmpty) return;
            var (full, font) = (drawing._viewport, style.FontSize);
            var region = new Rect(Side("x", "-10%", full.Width), Side("y", "-10%", full.Height), Side("width", "120%", full.Width), Side("height", "120%", full.Height));
            Region = inBox ? new(box.X + region.X * box.Width, box.Y + region.Y * box.Height, region.Width * box.Width, region.Height * box.Height) : region;

            double Side(string name, string initial, double whole) =>
                (SvgLength.Parse(InChain(chain, name)) ?? SvgLength.Parse(initial)!.Value).Resolve(inBox ? 1 : whole, font);
        }

        /// <summary>Outside this nothing is drawn; null: the filter cannot be used.</summary>
        public Rect? Region { get; }

        /// <summary>The steps; null: the filter draws nothing.</summary>
        public GroupFilter? Build()
        {
            if (_chain.Find(link => link.Elements().Any(child => IsSvg(child) && child.Name.LocalName.StartsWith("fe", StringComparison.Ordinal))) is not { } source) return null;
            var parent = _drawing.StyleOf(source);
            foreach (var primitive in source.Elements())
            {
                if (!IsSvg(primitive) || !primitive.Name.LocalName.StartsWith("fe", StringComparison.Ordinal)) continue;
                if (!TryAdd(primitive, parent.Child(primitive, _drawing._sheet)))
                {
                    _drawing.Report(primitive, primitive.Name.LocalName);
                    continue;
                }
                if ((string?)primitive.Attribute("result") is { Length: > 0 } name) _results[name] = _last;
            }
            return _steps.Count == 0 ? null : new(_steps.ToImmutable());
        }

        private bool TryAdd(XElement primitive, SvgStyle style)
        {
            var isLinear = style["color-interpolation-filters"] != "sRGB";
            var region = SubregionOf(primitive, style);
            switch (primitive.Name.LocalName)
            {
                case "feGaussianBlur":
                    var (bx, by) = Pair(primitive, "stdDeviation", 0);
                    if (bx < 0 || by < 0) (bx, by) = (0, 0);
                    Add(new BlurStep(Input(primitive, "in"), Math.Min(Across(bx), _drawing.FarthestBlur), Math.Min(Down(by), _drawing.FarthestBlur)));
                    break;
                case "feOffset":
                    Add(new OffsetStep(Input(primitive, "in"), Across(Number(primitive, "dx", 0)), Down(Number(primitive, "dy", 0))));
                    break;
                case "feDropShadow":
                    var (sx, sy) = Pair(primitive, "stdDeviation", 2);
                    var input = Input(primitive, "in");
                    _steps.AddRange(SvgFilterFunction.DropShadow(
                        input, _steps.Count, Across(Number(primitive, "dx", 2)), Down(Number(primitive, "dy", 2)), Math.Min(Across(Math.Max(0, sx)), _drawing.FarthestBlur), Math.Min(Down(Math.Max(0, sy)), _drawing.FarthestBlur), FloodOf(style), region, isLinear));
                    _last = _steps.Count - 1;
                    break;
                case "feFlood":
                    Add(new FloodStep(FloodOf(style)));
                    break;
                case "feMerge":
                    Add(new MergeStep([.. primitive.Elements().Where(node => node.Name.LocalName == "feMergeNode").Select(node => Input(node, "in"))]));
                    break;
                case "feComposite":
                    var (above, below) = (Input(primitive, "in"), Input(primitive, "in2"));
                    var composite = (string?)primitive.Attribute("operator") switch
                    {
                        "in" => CompositeOperator.In, "out" => CompositeOperator.Out, "atop" => CompositeOperator.Atop, "xor" => CompositeOperator.Xor,
                        "lighter" => CompositeOperator.Lighter, "arithmetic" => CompositeOperator.Arithmetic, _ => CompositeOperator.Over,
                    };
                    Add(new CompositeStep(above, below, composite) { Factors = (Number(primitive, "k1", 0), Number(primitive, "k2", 0), Number(primitive, "k3", 0), Number(primitive, "k4", 0)) });
                    break;
                case "feBlend":
                    Add(new BlendStep(Input(primitive, "in"), Input(primitive, "in2"), BlendOf((string?)primitive.Attribute("mode")) ?? BlendMode.Normal));
                    break;
                case "feColorMatrix":
                    Add(new ColorMatrixStep(Input(primitive, "in"), [.. MatrixOf(primitive)]));
                    break;
                case "feComponentTransfer":
                    Add(new TransferStep(Input(primitive, "in"), CurveOf(primitive, "feFuncR"), CurveOf(primitive, "feFuncG"), CurveOf(primitive, "feFuncB"), CurveOf(primitive, "feFuncA")));
                    break;
                case "feMorphology":
                    var (rx, ry) = Pair(primitive, "radius", 0);
                    if (rx < 0 || ry < 0) (rx, ry) = (0, 0);
                    // A radius as large as the region leaves nothing to tell apart.
                    Add(new MorphologyStep(Input(primitive, "in"), Math.Min(Across(rx), Farthest(Region!.Value.Width)), Math.Min(Down(ry), Farthest(Region!.Value.Height)), (string?)primitive.Attribute("operator") == "dilate"));
                    break;
                default:
                    if (Rarer(primitive, style, region) is not { } step) return false;
                    Add(step);
                    break;
            }
            return true;

            void Add(FilterStep step)
            {
                _steps.Add(step with { IsLinear = isLinear, Region = region });
                _last = _steps.Count - 1;
            }
        }

        // The picture that an attribute names. What is behind the element, and its paints, are taken for the element itself, as resvg does.
        private int Input(XElement primitive, string attribute)
        {
            var name = (string?)primitive.Attribute(attribute);
            if (name is null) return _last;
            if (_results.TryGetValue(name, out var step)) return step;
            switch (name)
            {
                case "SourceGraphic":
                    return FilterStep.Source;
                case "SourceAlpha":
                    if (_alpha is { } made) return made;
                    _steps.Add(new ColorMatrixStep(FilterStep.Source, [.. SvgColorMatrices.AlphaOnly()]) { Region = Region });
                    _alpha = _steps.Count - 1;
                    return _alpha.Value;
                case "BackgroundImage" or "BackgroundAlpha" or "FillPaint" or "StrokePaint":
                    _drawing.Report(primitive, $"in: {name}");
                    return FilterStep.Source;
                default:
                    return _last;
            }
        }

        // Where a primitive draws: the region of the filter, or the part of it that its own attributes name.
        private Rect SubregionOf(XElement primitive, SvgStyle style) => WholeSubregionOf(primitive, style).Intersect(Region!.Value);

        private Rect WholeSubregionOf(XElement primitive, SvgStyle style)
        {
            var whole = Region!.Value;
            var x = Side("x", _drawing._viewport.Width) is { } left ? _isInBox ? _box.X + left * _box.Width : left : whole.X;
            var y = Side("y", _drawing._viewport.Height) is { } top ? _isInBox ? _box.Y + top * _box.Height : top : whole.Y;
            var width = Side("width", _drawing._viewport.Width) is { } w ? _isInBox ? w * _box.Width : w : whole.Width;
            var height = Side("height", _drawing._viewport.Height) is { } h ? _isInBox ? h * _box.Height : h : whole.Height;
            return new Rect(x, y, Math.Max(0, width), Math.Max(0, height));

            double? Side(string name, double full) => SvgLength.Parse((string?)primitive.Attribute(name))?.Resolve(_isInBox ? 1 : full, style.FontSize);
        }

        // What of a picture feTile repeats: its subregion. A shift without one takes that of its input (section 9.3), and yet draws beyond it.
        private Rect TileOf(int step)
        {
            while (step >= 0 && _steps[step] is OffsetStep offset && offset.Region == Region) step = offset.Input;
            return step < 0 ? Region!.Value : _steps[step].Region ?? Region!.Value;
        }

        private double Farthest(double side) => Math.Min(side, _drawing.FarthestBlur);

        private double Across(double value) => _isInBox ? value * _box.Width : value;

        private double Down(double value) => _isInBox ? value * _box.Height : value;

        private ColorValue FloodOf(SvgStyle style) => (ColorOf(style["flood-color"] ?? "black", style) ?? ColorValue.Black).WithOpacity(style.GetOpacity("flood-opacity"));

        private static double Number(XElement element, string attribute, double initial) =>
            SvgLength.Parse((string?)element.Attribute(attribute)) is { Unit: "" } number ? number.Value : initial;

        // One number for both directions, or two; anything else is as if nothing were said.
        private static (double X, double Y) Pair(XElement element, string attribute, double initial)
        {
            if ((string?)element.Attribute(attribute) is not { } text) return (initial, initial);
            var numbers = Numbers(text);
            return numbers.Count switch { 1 => (numbers[0], numbers[0]), 2 => (numbers[0], numbers[1]), _ => (0, 0) };
        }

        private static List<double> Numbers(string? text)
        {
            var numbers = new List<double>();
            var scanner = new SvgScanner(text ?? "");
            scanner.SkipSpaces();
            while (scanner.TryNumber(out var number))
            {
                numbers.Add(number);
                scanner.SkipSeparator();
            }
            return scanner.IsAtEnd ? numbers : [];
        }

        private static double[] MatrixOf(XElement primitive)
        {
            var values = Numbers((string?)primitive.Attribute("values"));
            switch ((string?)primitive.Attribute("type"))
            {
                case "saturate":
                    return SvgColorMatrices.Saturate(values is [_] ? Math.Clamp(values[0], 0, 1) : 1);
                case "hueRotate":
                    return SvgColorMatrices.HueRotate(values is [_] ? values[0] : 0);
                case "luminanceToAlpha":
                    return SvgColorMatrices.LuminanceToAlpha();
                default:
                    return values.Count == 20 ? [.. values] : SvgColorMatrices.Channels(1, 0, 1);
            }
        }

        // The function of a channel as a curve of 256 places, one for each value that a pixel can have; empty: unchanged.
        private static ImmutableArray<double> CurveOf(XElement primitive, string name)
        {
            // Of several the last counts.
            if (primitive.Elements().LastOrDefault(child => child.Name.LocalName == name) is not { } function) return [];
            var table = Numbers((string?)function.Attribute("tableValues"));
            double slope = Number(function, "slope", 1), intercept = Number(function, "intercept", 0);
            double amplitude = Number(function, "amplitude", 1), exponent = Number(function, "exponent", 1), offset = Number(function, "offset", 0);
            Func<double, double>? curve = (string?)function.Attribute("type") switch
            {
                "linear" => c => slope * c + intercept,
                "gamma" => c => amplitude * Math.Pow(c, exponent) + offset,
                "discrete" when table.Count > 0 => c => table[Math.Min((int)(c * table.Count), table.Count - 1)],
                "table" when table.Count == 1 => _ => table[0],
                "table" when table.Count > 1 => c =>
                {
                    var place = c * (table.Count - 1);
                    var at = Math.Min((int)place, table.Count - 2);
                    return table[at] + (place - at) * (table[at + 1] - table[at]);
                },
                _ => null,
            };
            return curve is null ? [] : [.. Enumerable.Range(0, 256).Select(i => Math.Clamp(curve(i / 255.0), 0, 1))];
        }
    }
}
