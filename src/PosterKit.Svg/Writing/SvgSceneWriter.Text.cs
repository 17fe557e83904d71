using System.Text;
using PosterKit.Fonts;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Svg;

// Text: what is drawn as shapes, and over it the characters, each in its place.
internal sealed partial class SvgSceneWriter
{
    private const int FontUnitDecimals = 2;

    // What a `tspan` holds: neighbours in one font that are all seen, or all unseen. Characters beyond 16 bits stand alone: viewers do not agree
    // on how many places they take in a list.
    private readonly record struct Span(int First, int Last, SvgFont Font, bool IsSeen);

    // The fonts stand at the head of the file, so what they hold must be known before.
    private void CollectFonts(ReadOnlySpan<SceneItem> items)
    {
        foreach (var item in items)
        {
            switch (item)
            {
                case GlyphRunItem text:
                    if (!text.IsDrawingOnly) CollectFonts(text);
                    CollectFonts(text.Fill);
                    CollectFonts(text.Stroke?.Paint);
                    break;
                case PathItem path:
                    CollectFonts(path.Fill);
                    CollectFonts(path.Stroke?.Paint);
                    break;
                case GroupItem group:
                    CollectFonts(group.Items.AsSpan());
                    if (group.Mask is { } mask) CollectFonts(mask.Items.AsSpan());
                    break;
                case StructureItem structure: CollectFonts(structure.Items.AsSpan()); break;
            }
        }
    }

    private void CollectFonts(Paint? paint)
    {
        if (paint is PatternPaint pattern) CollectFonts(pattern.Items.AsSpan());
    }

    private void CollectFonts(GlyphRunItem item)
    {
        var face = item.Run.Face;
        // A font that may only go in whole is as good as forbidden: what is written is always a subset.
        if (options.Text == SvgTextMode.Embedded && !(face.IsEmbeddable && face.IsSubsettable))
            diagnostics.Report(DiagnosticCode.FontNotEmbeddable, item.Source, face.FamilyName);
        foreach (var cluster in SvgClusters.Of(item.Run)) _ = FontOf(item, cluster);
    }

    private (SvgFont Font, bool IsSeen) FontOf(GlyphRunItem item, SvgClusters.Cluster cluster)
    {
        var run = item.Run;
        // Colours are drawn: few viewers read them from a font. So is what stands for no character.
        var isShape = options.Text == SvgTextMode.Outlines || !IsTextInSvg(item) || cluster.Length == 0 || !run.Face.GetColorLayers(cluster.Glyphs[0].Glyph).IsEmpty;
        if (isShape || options.Text == SvgTextMode.Named) return (_fonts.Of(run.Face), !isShape);
        // Letters that were joined, or marks that were put in place, need the layout tables of the whole font: they are drawn. So is
        // .notdef, for which a viewer would look in another font.
        return cluster.SingleIn(run.Text) is >= 0 and var codePoint && cluster.Glyphs[0].Glyph.Value is var glyph && glyph > 0 && glyph < run.Face.GlyphCount
            ? (_fonts.For(run.Face, codePoint, cluster.Glyphs[0].Glyph), true)
            : (_fonts.Of(run.Face), false);
    }

    // A list of angles turns characters, and leans none; a whole line may lean, if what fills it need not lean with it.
    private static bool IsTextInSvg(GlyphRunItem item)
    {
        if (item.Run.Slant == 0) return true;
        return item is { Run.TurnDegrees.IsEmpty: true, Run.IsVertical: false, Fill: SolidPaint or null, Stroke: { Paint: SolidPaint } or null };
    }

    private void WriteStyle()
    {
        markup.Begin("style").Attribute("type", "text/css").Raw("\n");
        foreach (var font in _fonts.All)
        {
            var look = $"font-weight:{font.Face.Weight};font-style:{(font.Face.IsItalic ? "italic" : "normal")}";
            var family = $"{Quote(font.Face.FamilyName)},{GenericOf(font.Face)}";
            if (options.Text == SvgTextMode.Embedded && font.Glyphs.Count > 0 && font.Face.SubsetForCharacters(font.Glyphs) is { IsEmpty: false } file)
            {
                var (type, format) = font.Face.Flavour == FontFlavour.TrueType ? ("font/ttf", "truetype") : ("font/otf", "opentype");
                markup.Raw($"@font-face{{font-family:pk{font.Number};{look};src:url(data:{type};base64,");
                markup.Base64(file.Span);
                markup.Raw($") format(\"{format}\")}}\n");
                family = $"pk{font.Number},{family}";
            }
            markup.Raw($".f{font.Number}{{font-family:").Text(family).Raw($";{look}}}\n");
        }
        markup.End();
    }

    private static string Quote(string family) => "'" + family.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal) + "'";

    private static string GenericOf(FontFace face) => face.Descriptor.IsFixedPitch ? "monospace" : face.HasSerifs ? "serif" : "sans-serif";

    private void WriteText(GlyphRunItem item)
    {
        var run = item.Run;
        if (run.Glyphs.IsEmpty) return;
        var fill = item.Fill is { } paint ? PreparePaint(paint, SceneBounds.OfRun(item)) : default;
        var line = item.Stroke is { } stroke ? PreparePaint(stroke.Paint, SceneBounds.OfRun(item)) : default;
        if (item.IsDrawingOnly)
        {
            if (item.Fill is not null || item.Stroke is not null) DrawGlyphs(item, AllShapes(run), fill, line, item.Stroke);
            return;
        }
        var clusters = SvgClusters.Of(run);
        // Lines of filled glyphs come after all of their fills.
        var ownLine = item.Fill is null ? item.Stroke : null;
        DrawGlyphs(item, UnseenShapes(item, clusters), fill, line, ownLine);
        WriteCharacters(item, clusters, fill, line, ownLine);
        if (item.Fill is not null && item.Stroke is not null) DrawGlyphs(item, AllShapes(run, hasColors: false), default, line, item.Stroke);
    }

    private void WriteCharacters(GlyphRunItem item, List<SvgClusters.Cluster> clusters, PaintReference fill, PaintReference line, Stroke? stroke)
    {
        var run = item.Run;
        var spans = SpansOf(item, clusters);
        if (spans.Count == 0) return;

        var isSeen = (item.Fill is not null || stroke is not null) && spans.Exists(span => span.IsSeen);
        markup.Begin("text").Attribute("xml:space", "preserve").Attribute("font-size", run.Size, markup.Decimals + 2);
        if (run.Language.Length > 0 && run.Language != _language) markup.Attribute("xml:lang", run.Language);
        if (isSeen) WriteLook(item, fill, line, stroke);
        else markup.Attribute("fill-opacity", 0);
        if (isSeen && run.Slant != 0) markup.Transform(new(1, 0, -run.Slant, 1, run.Slant * item.Origin.Y, 0));
        if (spans.Count == 1)
        {
            WriteCharacters(item, clusters, spans[0]);
        }
        else
        {
            foreach (var span in spans)
            {
                markup.Begin("tspan");
                if (isSeen && !span.IsSeen)
                {
                    markup.Attribute("fill-opacity", 0);
                    if (stroke is not null || run.Boldness > 0) markup.Attribute("stroke", "none");
                }
                WriteCharacters(item, clusters, span);
                markup.EndInline();
            }
        }
        markup.End();
    }

    // The line that makes glyphs bold is in the paint of their fill.
    private void WriteLook(GlyphRunItem item, PaintReference fill, PaintReference line, Stroke? stroke)
    {
        WritePaint("fill", fill);
        if (stroke is not null) WriteStroke(stroke, line);
        else if (item.Run.Boldness > 0 && item.Fill is { } paint) WriteStroke(new(paint, item.Run.Boldness) { Join = LineJoin.Round }, fill);
    }

    private List<Span> SpansOf(GlyphRunItem item, List<SvgClusters.Cluster> clusters)
    {
        var spans = new List<Span>();
        for (var i = 0; i < clusters.Count; i++)
        {
            if (clusters[i].Length == 0) continue;
            var (font, isSeen) = FontOf(item, clusters[i]);
            if (spans.Count > 0 && spans[^1] is var last && last.Last == i - 1 && last.Font == font && last.IsSeen == isSeen && clusters[i].Length == 1 && clusters[last.Last].Length == 1)
                spans[^1] = last with { Last = i };
            else spans.Add(new(i, i, font, isSeen));
        }
        return spans;
    }

    private void WriteCharacters(GlyphRunItem item, List<SvgClusters.Cluster> clusters, Span span)
    {
        var count = span.Last - span.First + 1;
        var (x, y) = (new double[count], new double[count]);
        var turns = item.Run.TurnDegrees;
        var turned = turns.IsEmpty ? [] : new double[count];
        var index = 0;
        for (var i = 0; i < span.First; i++) index += clusters[i].Glyphs.Length;
        for (var i = 0; i < count; i++)
        {
            if (turned.Length > 0) turned[i] = turns[index];
            index += clusters[span.First + i].Glyphs.Length;
            var glyph = clusters[span.First + i].Glyphs[0];
            (x[i], y[i]) = (item.Origin.X + glyph.X, item.Origin.Y + glyph.Y);
        }
        markup.Attribute("class", $"f{span.Font.Number}").Attribute("x", x).Attribute("y", Array.TrueForAll(y, place => place == y[0]) ? y.AsSpan(0, 1) : y);
        if (turned.Length > 0) markup.Attribute("rotate", turned);
        var (start, end) = (clusters[span.First].Start, clusters[span.Last].Start + clusters[span.Last].Length);
        markup.Text(item.Run.Text.AsSpan(start, end - start));
    }

    // Glyphs of a run that leave ink, by their numbers.
    private static List<int> AllShapes(GlyphRun run, bool hasColors = true)
    {
        var shapes = new List<int>(run.Glyphs.Length);
        for (var i = 0; i < run.Glyphs.Length; i++)
        {
            if (HasInk(run, i) && (hasColors || run.Face.GetColorLayers(run.Glyphs[i].Glyph).IsEmpty)) shapes.Add(i);
        }
        return shapes;
    }

    // Those that no character shows.
    private List<int> UnseenShapes(GlyphRunItem item, List<SvgClusters.Cluster> clusters)
    {
        var (shapes, index) = (new List<int>(), 0);
        foreach (var cluster in clusters)
        {
            var isSeen = FontOf(item, cluster).IsSeen;
            for (var end = index + cluster.Glyphs.Length; index < end; index++)
            {
                if (!isSeen && HasInk(item.Run, index)) shapes.Add(index);
            }
        }
        return shapes;
    }

    private static bool HasInk(GlyphRun run, int index) =>
        !run.Face.GetOutline(run.Glyphs[index].Glyph).IsEmpty || !run.Face.GetColorLayers(run.Glyphs[index].Glyph).IsEmpty;

    private void DrawGlyphs(GlyphRunItem item, List<int> shapes, PaintReference fill, PaintReference line, Stroke? stroke)
    {
        if (shapes.Count == 0) return;
        var run = item.Run;
        // A gradient and a line lie in the space of what they belong to, so glyphs that have one are drawn in their place and not by reference.
        var isInPlace = fill.Id is not null || stroke is not null || run.Boldness > 0;
        var ids = new string?[shapes.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            var glyph = run.Glyphs[shapes[i]].Glyph;
            var keepsColors = !item.IsDrawingOnly && !run.Face.GetColorLayers(glyph).IsEmpty;
            if ((!isInPlace && !item.IsDrawingOnly) || keepsColors) ids[i] = DefineGlyph(run.Face, glyph);
        }
        markup.Begin("g").Attribute("aria-hidden", "true");
        WriteLook(item, fill, line, stroke);
        markup.Raw("\n");
        for (var i = 0; i < ids.Length; i++)
        {
            var map = run.MapOf(shapes[i]).Then(Matrix.Translation(item.Origin.X, item.Origin.Y));
            var glyph = run.Glyphs[shapes[i]].Glyph;
            if (ids[i] is { } id)
            {
                // An emoji has colours of its own, and no line.
                markup.Begin("use").Attribute("xlink:href", "#" + id);
                if (stroke is not null || run.Boldness > 0) markup.Attribute("stroke", "none");
                markup.Transform(map).End();
                continue;
            }
            markup.Begin("path").BeginAttribute("d");
            var layers = run.Face.GetColorLayers(glyph);
            if (layers.IsEmpty) markup.PathSteps(run.Face.GetOutline(glyph), map);
            foreach (var layer in layers) markup.PathSteps(run.Face.GetOutline(layer.Glyph), map);
            markup.EndAttribute();
            markup.End();
        }
        markup.End();
    }

    // In font units, so that one drawing serves all sizes.
    private string DefineGlyph(FontFace face, GlyphId glyph)
    {
        if (_glyphs.TryGetValue((face, glyph), out var known)) return known;
        var id = NextId('g');
        _glyphs.Add((face, glyph), id);
        var decimals = markup.Decimals;
        markup.Decimals = FontUnitDecimals;
        markup.Begin("defs");
        var layers = face.GetColorLayers(glyph);
        if (layers.IsEmpty)
        {
            markup.Begin("path").Attribute("id", id).PathData(face.GetOutline(glyph)).EndInline();
        }
        else
        {
            markup.Begin("g").Attribute("id", id).Raw("\n");
            foreach (var layer in layers)
            {
                markup.Begin("path").PathData(face.GetOutline(layer.Glyph));
                // A layer without a colour of its own is in that of the text.
                if (layer.Color is { } color) WriteColor("fill", color);
                markup.End();
            }
            markup.EndInline();
        }
        markup.End();
        markup.Decimals = decimals;
        return id;
    }
}
