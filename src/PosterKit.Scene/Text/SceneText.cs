using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using PosterKit.Foundation;

namespace PosterKit.Scene;

/// <summary>
/// A scene as a text that people read and tests compare: one line for each thing, what lies inside it indented by two spaces, numbers in
/// points rounded to three decimals. The same scene gives the same text everywhere. Source spans are left out: they change with every
/// edit of a layout file.
/// </summary>
public static class SceneText
{
    /// <summary>Writes a scene.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="showsGlyphIds">True: the number of every glyph stands before its place; it changes whenever a font is made anew.</param>
    /// <returns>Lines that end in a line feed, the last one too.</returns>
    public static string Write(PosterScene scene, bool showsGlyphIds = false)
    {
        var writer = new Writer(showsGlyphIds);
        writer.Scene(scene);
        return writer.ToString();
    }

    private sealed class Writer(bool showsGlyphIds)
    {
        private readonly StringBuilder _text = new();
        private int _depth;

        public override string ToString() => _text.ToString();

        public void Scene(PosterScene scene)
        {
            var bleed = scene.Bleed == 0 ? "" : $", bleed {Number(scene.Bleed)}";
            Line($"scene {Number(scene.Trim.Width)} x {Number(scene.Trim.Height)}{bleed}, {scene.Language}");
            if (scene.Title is { } title) Line($"title {Quote(title)}");
            Items(scene.Items.AsSpan());
        }

        private void Items(ReadOnlySpan<SceneItem> items)
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            foreach (var item in items)
            {
                switch (item)
                {
                    case PathItem path: Path(path); break;
                    case GlyphRunItem run: Glyphs(run); break;
                    case ImageItem image: Image(image); break;
                    case GroupItem group: Group(group); break;
                    case StructureItem structure: Structure(structure); break;
                    default: throw new UnreachableException($"no text for {item.GetType().Name}");
                }
            }
        }

        private void Path(PathItem item)
        {
            Line($"path {Contours(item.Path)}");
            _depth++;
            if (item.Fill is { } fill) Fill(Rule(item.FillRule), fill);
            if (item.Stroke is { } stroke) Stroke(stroke);
            _depth--;
        }

        private void Glyphs(GlyphRunItem item)
        {
            var run = item.Run;
            var vertical = run.IsVertical ? " vertical" : "";
            var kind = item.IsDrawingOnly ? "shapes of" : "text";
            var slant = run.Slant == 0 ? "" : $" slant {Number(run.Slant)}";
            var boldness = run.Boldness == 0 ? "" : $" boldness {Number(run.Boldness)}";
            Line($"{kind} {Quote(run.Text)} {run.Language} {run.Face.PostScriptName} {Number(run.Size)} at {Place(item.Origin)} advance {Number(run.Advance)}{vertical}{slant}{boldness}");
            _depth++;
            var places = new StringBuilder("glyphs");
            var cluster = -1;
            foreach (var glyph in run.Glyphs)
            {
                // A bar between clusters, a comma between the glyphs of one.
                places.Append(cluster < 0 ? " " : glyph.Cluster == cluster ? ", " : " | ");
                if (showsGlyphIds) places.Append(CultureInfo.InvariantCulture, $"#{glyph.Glyph.Value} ");
                places.Append(glyph.Y == 0 ? Number(glyph.X) : $"{Number(glyph.X)} {Number(glyph.Y)}");
                cluster = glyph.Cluster;
            }
            Line(places.ToString());
            if (!run.TurnDegrees.IsEmpty) Line($"turned {string.Join(" ", run.TurnDegrees.Select(Number))}");
            if (item.Fill is { } fill) Fill("", fill);
            if (item.Stroke is { } stroke) Stroke(stroke);
            _depth--;
        }

        private void Fill(string rule, Paint fill)
        {
            Line($"fill {rule}{Paint(fill)}");
            Tile(fill);
        }

        private void Stroke(Stroke stroke)
        {
            Line($"stroke {Number(stroke.Width)}{Manner(stroke)} {Paint(stroke.Paint)}");
            Tile(stroke.Paint);
        }

        // What is drawn on the tile of a pattern.
        private void Tile(Paint paint)
        {
            if (paint is not PatternPaint pattern) return;
            _depth++;
            Items(pattern.Items.AsSpan());
            _depth--;
        }

        private void Image(ImageItem item)
        {
            var crop = item.Crop == new Rect(0, 0, 1, 1) ? "" : $" crop {Box(item.Crop)}";
            Line($"image {Quote(item.Image.Name)} in {Box(item.Box)}{crop}");
        }

        private void Group(GroupItem item)
        {
            var opacity = item.Opacity == 1 ? "" : $" opacity {Number(item.Opacity)}";
            var blend = item.Blend == BlendMode.Normal ? "" : $" blend {Words(item.Blend)}";
            var backdrop = item.BackdropBlur == 0 ? "" : $" backdrop-blur {Number(item.BackdropBlur)}";
            Line($"group{Transform(item.Transform)}{opacity}{blend}{backdrop}{item.Overprints switch { true => " overprint", false => " knockout", _ => "" }}{(item.IsIsolated ? " isolated" : "")}{(item.IsShared ? " shared" : "")}");
            _depth++;
            if (item.Clip is { } clip) Line($"clip {Rule(clip.FillRule)}{Contours(clip.Path)}");
            if (item.Filter is { } filter) Filter(filter);
            if (item.Mask is { } mask)
            {
                Line($"mask {Words(mask.Kind)}");
                _depth++;
                Items(mask.Items.AsSpan());
                _depth--;
            }
            Items(item.Items.AsSpan());
            _depth--;
        }

        // Steps are numbered from 0; the group itself is called source.
        private void Filter(GroupFilter filter)
        {
            for (var i = 0; i < filter.Steps.Length; i++)
            {
                var step = filter.Steps[i];
                var region = step.Region is { } bounds ? $" within {Box(bounds)}" : "";
                Line($"filter {i} {Step(step)}{(step.IsLinear ? " linear-light" : "")}{region}");
            }
        }

        private static string Step(FilterStep step) => step switch
        {
            BlurStep blur => $"blur {Name(blur.Input)} {Number(blur.DeviationX)} {Number(blur.DeviationY)}",
            OffsetStep offset => $"offset {Name(offset.Input)} {Number(offset.X)} {Number(offset.Y)}",
            FloodStep flood => $"flood {Color(flood.Color)}",
            MergeStep merge => $"merge {Names(merge.Layers.AsSpan())}",
            CompositeStep { Operator: CompositeOperator.Arithmetic, Factors: var (k1, k2, k3, k4) } sum =>
                $"composite {Name(sum.Above)} {Name(sum.Below)} arithmetic {Number(k1)} {Number(k2)} {Number(k3)} {Number(k4)}",
            CompositeStep composite => $"composite {Name(composite.Above)} {Name(composite.Below)} {Words(composite.Operator)}",
            BlendStep blend => $"blend {Name(blend.Above)} {Name(blend.Below)} {Words(blend.Mode)}",
            ColorMatrixStep matrix => $"color-matrix {Name(matrix.Input)} {Numbers(matrix.Values.AsSpan())}",
            TransferStep curves => $"transfer {Name(curves.Input)} red [{Numbers(curves.Red.AsSpan())}] green [{Numbers(curves.Green.AsSpan())}] blue [{Numbers(curves.Blue.AsSpan())}] alpha [{Numbers(curves.Alpha.AsSpan())}]",
            MorphologyStep shape => $"{(shape.IsDilation ? "dilate" : "erode")} {Name(shape.Input)} {Number(shape.RadiusX)} {Number(shape.RadiusY)}",
            TileStep tile => $"tile {Name(tile.Input)} {Box(tile.Tile)}",
            TurbulenceStep noise => $"{(noise.IsFractal ? "fractal-noise" : "turbulence")} {Number(noise.FrequencyX)} {Number(noise.FrequencyY)} octaves {noise.Octaves} seed {noise.Seed}{(noise.Stitched is { } part ? $" stitched {Box(part)}" : "")}",
            ConvolveStep kernel =>
                $"convolve {Name(kernel.Input)} columns {kernel.Columns} [{Numbers(kernel.Kernel.AsSpan())}] divisor {Number(kernel.Divisor)} bias {Number(kernel.Bias)} target {kernel.TargetX} {kernel.TargetY} {Words(kernel.Edge)}{(kernel.KeepsAlpha ? " keeps-alpha" : "")}",
            DisplacementStep move => $"displace {Name(move.Input)} {Name(move.Map)} {Number(move.Scale)} channels {move.ChannelX} {move.ChannelY}",
            LightingStep lighting =>
                $"{(lighting.Shine is { } shine ? $"specular {Number(shine)}" : "diffuse")} {Name(lighting.Input)} {Color(lighting.Color)} surface {Number(lighting.SurfaceScale)} constant {Number(lighting.Constant)} {Light(lighting.Light)}",
            PictureStep picture => $"picture of {picture.Items.Length} items",
            _ => throw new UnreachableException($"no text for {step.GetType().Name}"),
        };

        private static string Light(FilterLight light) => light switch
        {
            DistantLight far => $"distant {Number(far.AzimuthDegrees)} {Number(far.ElevationDegrees)}",
            PointLight point => $"point {Number(point.X)} {Number(point.Y)} {Number(point.Z)}",
            SpotLight spot => $"spot {Number(spot.X)} {Number(spot.Y)} {Number(spot.Z)} at {Number(spot.AtX)} {Number(spot.AtY)} {Number(spot.AtZ)} focus {Number(spot.Focus)}{(spot.ConeDegrees is { } cone ? $" cone {Number(cone)}" : "")}",
            _ => throw new UnreachableException($"no text for {light.GetType().Name}"),
        };

        private static string Name(int input) => input < 0 ? "source" : input.ToString(CultureInfo.InvariantCulture);

        private static string Names(ReadOnlySpan<int> inputs)
        {
            var text = new StringBuilder();
            foreach (var input in inputs) text.Append(text.Length == 0 ? "" : " ").Append(Name(input));
            return text.ToString();
        }

        private static string Numbers(ReadOnlySpan<double> numbers)
        {
            var text = new StringBuilder();
            foreach (var number in numbers) text.Append(text.Length == 0 ? "" : " ").Append(Number(number));
            return text.ToString();
        }

        // "ColorDodge" as "color-dodge".
        private static string Words<T>(T value)
            where T : struct, Enum
        {
            var text = new StringBuilder();
            foreach (var c in value.ToString())
            {
                if (char.IsUpper(c) && text.Length > 0) text.Append('-');
                text.Append(char.ToLowerInvariant(c));
            }
            return text.ToString();
        }

        private void Structure(StructureItem item)
        {
            var level = item.Level == 0 && item.Order == 0 ? "" : $" {item.Level + item.Order}";
            var language = item.Language is { } tag ? $" {tag}" : "";
            var words = item.AlternateText is { } alternate ? $" alt {Quote(alternate)}" : "";
            var text = item.Text is { } told ? $" {Quote(told)}" : "";
            var link = item.Link is { } address ? $" to {Quote(address)}" : "";
            Line($"{item.Role.ToString().ToLowerInvariant()}{level}{language}{words}{text}{link}");
            _depth++;
            Items(item.Items.AsSpan());
            _depth--;
        }

        private static string Rule(FillRule rule) => rule == FillRule.EvenOdd ? "even-odd " : "";

        private static string Manner(Stroke stroke)
        {
            var text = new StringBuilder();
            if (stroke.Cap != LineCap.Butt) text.Append(CultureInfo.InvariantCulture, $" {stroke.Cap.ToString().ToLowerInvariant()}-cap");
            if (stroke.Join != LineJoin.Miter) text.Append(CultureInfo.InvariantCulture, $" {stroke.Join.ToString().ToLowerInvariant()}-join");
            else if (stroke.MiterLimit != 10) text.Append(CultureInfo.InvariantCulture, $" miter-limit {Number(stroke.MiterLimit)}");
            if (!stroke.Dashes.IsDefaultOrEmpty)
            {
                text.Append(" dashes");
                foreach (var length in stroke.Dashes) text.Append(' ').Append(Number(length));
                if (stroke.DashOffset != 0) text.Append(" from ").Append(Number(stroke.DashOffset));
            }
            return text.ToString();
        }

        private static string Paint(Paint paint) => paint switch
        {
            SolidPaint solid => Color(solid.Color),
            LinearGradientPaint linear => $"linear {Place(linear.Start)} to {Place(linear.End)}{Spread(linear.Spread)}{Transform(linear.Transform)}{Stops(linear.Stops.AsSpan())}",
            RadialGradientPaint radial => $"radial {Place(radial.Center)} radius {Number(radial.RadiusX)} {Number(radial.RadiusY)}{Focus(radial)}{Spread(radial.Spread)}{Transform(radial.Transform)}{Stops(radial.Stops.AsSpan())}",
            ConicGradientPaint conic => $"conic {Place(conic.Center)} from {Number(conic.AngleDegrees)}{Transform(conic.Transform)}{Stops(conic.Stops.AsSpan())}",
            PatternPaint pattern => $"pattern {Box(pattern.Tile)}{Transform(pattern.Transform)}{(pattern.Opacity == 1 ? "" : $" opacity {Number(pattern.Opacity)}")}",
            _ => throw new UnreachableException($"no text for {paint.GetType().Name}"),
        };

        private static string Spread(GradientSpread spread) => spread == GradientSpread.Pad ? "" : $" {Words(spread)}";

        private static string Focus(RadialGradientPaint radial)
        {
            var place = radial.Focus is { } focus ? $" focus {Place(focus)}" : "";
            return radial.FocusRadius == 0 ? place : $"{place} focus-radius {Number(radial.FocusRadius)}";
        }

        private static string Transform(Matrix m) =>
            m.IsIdentity ? "" : $" transform {Number(m.A)} {Number(m.B)} {Number(m.C)} {Number(m.D)} {Number(m.E)} {Number(m.F)}";

        private static string Stops(ReadOnlySpan<GradientStop> stops)
        {
            var text = new StringBuilder();
            foreach (var stop in stops) text.Append(", ").Append(Number(stop.Offset)).Append(' ').Append(Color(stop.Color));
            return text.ToString();
        }

        private static string Color(ColorValue color)
        {
            var (r, g, b, _) = color.ToBytes();
            var alpha = color.Alpha == 1 ? "" : $" alpha {Number(color.Alpha)}";
            var inks = color.Cmyk is { } cmyk ? $" cmyk {Number(cmyk.C)} {Number(cmyk.M)} {Number(cmyk.Y)} {Number(cmyk.K)}" : "";
            var spot = color.Spot is { } ink ? $" spot {Quote(ink.Name)} {Number(ink.Tint)}" : "";
            return $"#{r:X2}{g:X2}{b:X2}{alpha}{inks}{spot}";
        }

        private static string Contours(VectorPath path)
        {
            var text = new StringBuilder();
            var at = 0;
            foreach (var verb in path.Verbs)
            {
                var (letter, count) = verb.GetStep();
                if (text.Length > 0) text.Append(' ');
                text.Append(letter);
                for (; count > 0; count--) text.Append(' ').Append(Place(path.Points[at++]));
            }
            return text.Length == 0 ? "empty" : text.ToString();
        }

        private static string Box(Rect r) => $"{Number(r.X)},{Number(r.Y)} {Number(r.Width)} x {Number(r.Height)}";

        private static string Place(Point p) => $"{Number(p.X)},{Number(p.Y)}";

        private static string Number(double value)
        {
            var text = value.ToString("0.###", CultureInfo.InvariantCulture);
            return text == "-0" ? "0" : text;
        }

        private static string Quote(string text)
        {
            var quoted = new StringBuilder("\"");
            foreach (var c in text)
            {
                // What cannot be seen is written by its number; a plain space can.
                if (c is '"' or '\\') quoted.Append('\\').Append(c);
                else if (c != ' ' && (char.IsControl(c) || char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format)) quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
                else quoted.Append(c);
            }
            return quoted.Append('"').ToString();
        }

        private void Line(string text) => _text.Append(' ', _depth * 2).Append(text).Append('\n');
    }
}
