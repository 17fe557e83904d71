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
            if (item.Fill is { } fill) Line($"fill {Rule(item.FillRule)}{Paint(fill)}");
            if (item.Stroke is { } stroke) Line($"stroke {Number(stroke.Width)}{Manner(stroke)} {Paint(stroke.Paint)}");
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
            if (item.Fill is { } fill) Line($"fill {Paint(fill)}");
            if (item.Stroke is { } stroke) Line($"stroke {Number(stroke.Width)}{Manner(stroke)} {Paint(stroke.Paint)}");
            _depth--;
        }

        private void Image(ImageItem item)
        {
            var crop = item.Crop == new Rect(0, 0, 1, 1) ? "" : $" crop {Box(item.Crop)}";
            Line($"image {Quote(item.Image.Name)} in {Box(item.Box)}{crop}");
        }

        private void Group(GroupItem item)
        {
            var m = item.Transform;
            var transform = m.IsIdentity ? "" : $" transform {Number(m.A)} {Number(m.B)} {Number(m.C)} {Number(m.D)} {Number(m.E)} {Number(m.F)}";
            var opacity = item.Opacity == 1 ? "" : $" opacity {Number(item.Opacity)}";
            Line($"group{transform}{opacity}");
            _depth++;
            if (item.Clip is { } clip) Line($"clip {Rule(clip.FillRule)}{Contours(clip.Path)}");
            Items(item.Items.AsSpan());
            _depth--;
        }

        private void Structure(StructureItem item)
        {
            var level = item.Level == 0 ? "" : $" {item.Level}";
            var language = item.Language is { } tag ? $" {tag}" : "";
            var words = item.AlternateText is { } alternate ? $" alt {Quote(alternate)}" : "";
            var text = item.Text is { } told ? $" {Quote(told)}" : "";
            Line($"{item.Role.ToString().ToLowerInvariant()}{level}{language}{words}{text}");
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
            LinearGradientPaint linear => $"linear {Place(linear.Start)} to {Place(linear.End)}{Stops(linear.Stops.AsSpan())}",
            RadialGradientPaint radial => $"radial {Place(radial.Center)} radius {Number(radial.RadiusX)} {Number(radial.RadiusY)}{Stops(radial.Stops.AsSpan())}",
            _ => throw new UnreachableException($"no text for {paint.GetType().Name}"),
        };

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
                var (letter, count) = verb switch
                {
                    PathVerb.Move => ('M', 1),
                    PathVerb.Line => ('L', 1),
                    PathVerb.Quadratic => ('Q', 2),
                    PathVerb.Cubic => ('C', 3),
                    _ => ('Z', 0),
                };
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
