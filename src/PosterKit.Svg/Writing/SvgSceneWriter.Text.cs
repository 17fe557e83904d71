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
                case GlyphRunItem text: CollectFonts(text); break;
                case GroupItem group: CollectFonts(group.Items.AsSpan()); break;
                case StructureItem structure: CollectFonts(structure.Items.AsSpan()); break;
            }
        }
    }

    private void CollectFonts(GlyphRunItem item)
    {
        var face = item.Run.Face;
        // A font that may only go in whole is as good as forbidden: what is written is always a subset.
        if (options.Text == SvgTextMode.Embedded && !(face.IsEmbeddable && face.IsSubsettable))
            diagnostics.Report(DiagnosticCode.FontNotEmbeddable, item.Source, face.FamilyName);
        foreach (var cluster in SvgClusters.Of(item.Run)) _ = FontOf(item.Run, cluster);
    }

    private (SvgFont Font, bool IsSeen) FontOf(GlyphRun run, SvgClusters.Cluster cluster)
    {
        // Colours are drawn: few viewers read them from a font. So is what stands for no character.
        var isShape = options.Text == SvgTextMode.Outlines || cluster.Length == 0 || !run.Face.GetColorLayers(cluster.Glyphs[0].Glyph).IsEmpty;
        if (isShape || options.Text == SvgTextMode.Named) return (_fonts.Of(run.Face), !isShape);
        // Letters that were joined, or marks that were put in place, need the layout tables of the whole font: they are drawn. So is
        // .notdef, for which a viewer would look in another font.
        return cluster.SingleIn(run.Text) is >= 0 and var codePoint && cluster.Glyphs[0].Glyph.Value is var glyph && glyph > 0 && glyph < run.Face.GlyphCount
            ? (_fonts.For(run.Face, codePoint, cluster.Glyphs[0].Glyph), true)
            : (_fonts.Of(run.Face), false);
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
        var clusters = SvgClusters.Of(run);
        var fill = PreparePaint(item.Fill);
        DrawShapes(item, clusters, fill);
        var spans = SpansOf(run, clusters);
        if (spans.Count == 0) return;

        var isSeen = spans.Exists(span => span.IsSeen);
        markup.Begin("text").Attribute("xml:space", "preserve").Attribute("font-size", run.Size, markup.Decimals + 2);
        if (run.Language.Length > 0 && run.Language != _language) markup.Attribute("xml:lang", run.Language);
        if (isSeen) WritePaint("fill", fill);
        else markup.Attribute("fill-opacity", 0);
        if (spans.Count == 1)
        {
            WriteCharacters(item, clusters, spans[0]);
        }
        else
        {
            foreach (var span in spans)
            {
                markup.Begin("tspan");
                if (isSeen && !span.IsSeen) markup.Attribute("fill-opacity", 0);
                WriteCharacters(item, clusters, span);
                markup.EndInline();
            }
        }
        markup.End();
    }

    private List<Span> SpansOf(GlyphRun run, List<SvgClusters.Cluster> clusters)
    {
        var spans = new List<Span>();
        for (var i = 0; i < clusters.Count; i++)
        {
            if (clusters[i].Length == 0) continue;
            var (font, isSeen) = FontOf(run, clusters[i]);
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
        for (var i = 0; i < count; i++)
        {
            var glyph = clusters[span.First + i].Glyphs[0];
            (x[i], y[i]) = (item.Origin.X + glyph.X, item.Origin.Y + glyph.Y);
        }
        markup.Attribute("class", $"f{span.Font.Number}").Attribute("x", x).Attribute("y", Array.TrueForAll(y, place => place == y[0]) ? y.AsSpan(0, 1) : y);
        var (start, end) = (clusters[span.First].Start, clusters[span.Last].Start + clusters[span.Last].Length);
        markup.Text(item.Run.Text.AsSpan(start, end - start));
    }

    private void DrawShapes(GlyphRunItem item, List<SvgClusters.Cluster> clusters, PaintReference fill)
    {
        var shapes = new List<PlacedGlyph>();
        foreach (var cluster in clusters)
        {
            if (FontOf(item.Run, cluster).IsSeen) continue;
            foreach (var glyph in cluster.Glyphs)
            {
                if (!item.Run.Face.GetOutline(glyph.Glyph).IsEmpty || !item.Run.Face.GetColorLayers(glyph.Glyph).IsEmpty) shapes.Add(glyph);
            }
        }
        if (shapes.Count == 0) return;
        var scale = item.Run.Size / item.Run.Face.UnitsPerEm;
        var isGradient = fill.Id is not null;
        var ids = new string?[shapes.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            // A gradient lies in the space of what it fills, so plain glyphs are drawn in their place and not by reference.
            if (!isGradient || !item.Run.Face.GetColorLayers(shapes[i].Glyph).IsEmpty) ids[i] = DefineGlyph(item.Run.Face, shapes[i].Glyph);
        }
        markup.Begin("g").Attribute("aria-hidden", "true");
        WritePaint("fill", fill);
        markup.Raw("\n");
        for (var i = 0; i < ids.Length; i++)
        {
            var map = new Matrix(scale, 0, 0, -scale, item.Origin.X + shapes[i].X, item.Origin.Y + shapes[i].Y);
            if (ids[i] is { } id)
            {
                markup.Begin("use").Attribute("xlink:href", "#" + id).Transform(map).End();
                continue;
            }
            markup.Begin("path").BeginAttribute("d");
            markup.PathSteps(item.Run.Face.GetOutline(shapes[i].Glyph), map);
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
