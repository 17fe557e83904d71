using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using PosterKit.Fonts;
using PosterKit.Foundation;
using PosterKit.Scene;
using PosterKit.Typesetting;

namespace PosterKit.Svg;

// Text (SVG 2 chapter 11): chunks that begin where a character has a place of its own, each set as one line.
internal sealed partial class SvgDrawing
{
    // More is a mistake, or an attack: a book page has some three thousand.
    private const int MostCharacters = 100_000;

    private readonly SvgFontFinder? _fonts;
    private readonly ParagraphTypesetter? _typesetter;
    private readonly HashSet<string> _replacedFonts = [];
    private int _characters;

    private sealed record PlacedRun(GlyphRun Run, Point Origin, SvgText.Stretch Stretch);

    private void Text(XElement element, SvgStyle style, ImmutableArray<SceneItem>.Builder items)
    {
        if (_typesetter is null)
        {
            Report(element, "text");
            return;
        }
        var text = SvgText.Read(element, style, _sheet, (length, own, isAcross) => length.Resolve(isAcross ? _viewport.Width : _viewport.Height, own.FontSize), Report, MostCharacters - _characters);
        _characters += text.Characters.Length;
        if (text.Stretches.Count == 0) return;
        foreach (var stretch in text.Stretches) ReportUnsupported(stretch);

        var runs = new List<PlacedRun>();
        var pen = new Point(0, 0);
        for (var start = 0; start < text.Characters.Length;)
        {
            var end = start + 1;
            while (end < text.Characters.Length && text.Places.GetValueOrDefault(end) is { X: null, Y: null }) end++;
            pen = SetChunk(text, start, end, pen, runs);
            start = end;
        }
        var box = default(Rect);
        foreach (var run in runs) box = box.Union(BoundsOf(run.Run, run.Origin));
        foreach (var run in runs) DrawRun(run, box, items);
    }

    private void ReportUnsupported(SvgText.Stretch stretch)
    {
        if (stretch.Style["dominant-baseline"] is { } baseline && BaselineOf(baseline, null) is null) Report(stretch.Element, "dominant-baseline");
        foreach (var unsupported in (ReadOnlySpan<string>)["text-decoration", "baseline-shift", "alignment-baseline"])
        {
            if (stretch.Style[unsupported] is { } value && value is not ("none" or "baseline" or "auto" or "alphabetic" or "0")) Report(stretch.Element, unsupported);
        }
        if (stretch.Style["writing-mode"] is { } mode && mode is not ("lr" or "lr-tb" or "horizontal-tb")) Report(stretch.Element, "writing-mode");
    }

    // How far below its own place the alphabetic baseline goes, in em, for another line of the text to stand there (CSS Inline 3 section 4.1);
    // null: not known. The middle of Chinese is that of its em box.
    private static double? BaselineOf(string? value, CompositeFont? font) => value switch
    {
        null or "auto" or "alphabetic" or "baseline" => 0,
        "middle" => font?.Latin.Metrics.XHeight / 2 ?? 0,
        "central" => 0.5 + (font?.Han.Metrics.IdeographicBottom ?? 0),
        "text-before-edge" or "text-top" or "hanging" => font?.Latin.Metrics.Ascent ?? 0,
        "text-after-edge" or "text-bottom" => font?.Latin.Metrics.Descent ?? 0,
        "ideographic" => font?.Han.Metrics.IdeographicBottom ?? 0,
        _ => null,
    };

    /// <summary>Sets the characters of a chunk; returns where the pen is after it.</summary>
    private Point SetChunk(SvgText text, int start, int end, Point pen, List<PlacedRun> runs)
    {
        var place = text.Places.GetValueOrDefault(start);
        pen = new(place.X ?? pen.X, place.Y ?? pen.Y);
        var (first, from) = (runs.Count, pen.X);
        for (var at = start; at < end;)
        {
            var shift = text.Places.GetValueOrDefault(at);
            pen = new(pen.X + (shift.Dx ?? 0), pen.Y + (shift.Dy ?? 0));
            var next = at + 1;
            while (next < end && text.Places.GetValueOrDefault(next) is { Dx: null or 0, Dy: null or 0 }) next++;
            pen = new(pen.X + SetPiece(text, at, next, pen, runs), pen.Y);
            at = next;
        }
        var anchor = text.Stretches.Find(stretch => stretch.End > start)!.Style["text-anchor"] switch { "middle" => 0.5, "end" => 1, _ => 0 };
        if (anchor == 0) return pen;
        var back = (pen.X - from) * anchor;
        for (var i = first; i < runs.Count; i++) runs[i] = runs[i] with { Origin = new(runs[i].Origin.X - back, runs[i].Origin.Y) };
        return new(pen.X - back, pen.Y);
    }

    /// <summary>Sets characters that follow each other as one line; returns how far they reach.</summary>
    private double SetPiece(SvgText text, int start, int end, Point pen, List<PlacedRun> runs)
    {
        var stretches = new Dictionary<Paint, SvgText.Stretch>();
        var styled = ImmutableArray.CreateBuilder<StyledRun>();
        foreach (var stretch in text.Stretches)
        {
            var (a, b) = (Math.Max(start, stretch.Start), Math.Min(end, stretch.End));
            if (a >= b) continue;
            // What is asked of a drawing is where it puts its text; a font size of nothing shows nothing.
            var size = stretch.Style.FontSize;
            if (!(size > 0) || !double.IsFinite(size) || FontOf(stretch) is not { } font) continue;
            var characters = text.Characters[a..b];
            // The paint is not drawn with: it tells whose stretch a run is.
            var mark = new SolidPaint(new(stretches.Count, 0, 0));
            stretches.Add(mark, stretch);
            var style = new TextStyle
            {
                Font = font,
                Size = size,
                Language = stretch.Language ?? GuessLanguage(text.Characters.AsSpan(stretch.Start, stretch.End - stretch.Start)),
                Fill = mark,
                Tracking = stretch.Style["letter-spacing"] is null or "normal" ? 0 : stretch.Style.GetLength("letter-spacing", 0, 0) / size,
            };
            styled.Add(new(characters, style, SpanOf(stretch.Element)));
        }
        if (styled.Count == 0) return 0;

        // As other viewers do: a mark keeps its em, and nothing is added between Han and Latin. The drawing was made with that.
        var options = new ParagraphOptions
        {
            Language = styled[0].Style.Language, Align = TextAlign.Start, Wrap = WrapMode.None, PunctuationWidth = PunctuationWidth.Full,
            LineStart = LineStartTrim.Space, LineEnd = LineEndTrim.Space, Autospace = 0, MinLastLine = 1,
        };
        var paragraph = new Paragraph(styled.ToImmutable(), options);
        var line = _typesetter!.Typeset(paragraph, double.PositiveInfinity, _diagnostics).Lines[0];
        foreach (var run in line.Runs)
        {
            var stretch = stretches[run.Style.Fill];
            var shift = (BaselineOf(stretch.Style["dominant-baseline"], run.Style.Font) ?? 0) * run.Style.Size;
            var origin = new Point(pen.X + run.Origin.X - line.X, pen.Y + shift + run.Origin.Y - line.Baseline);
            if (run.Turn.IsIdentity) runs.Add(new(run.Run, origin, stretch));
        }
        return line.Width + SpaceAtEnd(paragraph);
    }

    // A line does not count the spaces at its end; a piece of one goes on after them.
    private static double SpaceAtEnd(Paragraph paragraph)
    {
        var count = paragraph.Text.Length - paragraph.Text.TrimEnd(' ').Length;
        if (count == 0) return 0;
        var style = paragraph.Runs[^1].Style;
        var face = style.Font.Latin;
        return face.FindGlyph(' ') is { } space ? count * style.Size * ((double)face.GetAdvance(space) / face.UnitsPerEm + style.Tracking) : 0;
    }

    private CompositeFont? FontOf(SvgText.Stretch stretch)
    {
        var font = _fonts!.Find(stretch.Style, out var missing, out var standIn);
        if (missing is not null && _replacedFonts.Add(missing)) _diagnostics.Report(DiagnosticCode.SvgFontReplaced, SpanOf(stretch.Element), missing, standIn);
        return font;
    }

    private void DrawRun(PlacedRun placed, Rect box, ImmutableArray<SceneItem>.Builder items)
    {
        var (element, style) = (placed.Stretch.Element, placed.Stretch.Style);
        if (style["visibility"] is "hidden" or "collapse") return;
        var fill = PaintOf(element, style, "fill", "black", box);
        var strokePaint = PaintOf(element, style, "stroke", "none", box);
        var stroke = strokePaint is null ? null : StrokeOf(style);
        if (stroke is not null && strokePaint!.Space is not null) Report(element, "stroke: a turned radial gradient");
        var outline = stroke is not null || fill?.Space is not null ? OutlineOf(placed) : VectorPath.Empty;
        var strokeFirst = (style["paint-order"] ?? "").StartsWith("stroke", StringComparison.Ordinal);

        if (stroke is not null) stroke = Bounded(element, outline, stroke);
        if (stroke is not null && strokeFirst) items.Add(Painted(outline, null, strokePaint, stroke, FillRule.NonZero));
        if (fill is { Space: null }) items.Add(new GlyphRunItem(placed.Run, placed.Origin, fill.Paint));
        else if (fill is not null) items.Add(Painted(outline, fill, null, null, FillRule.NonZero));
        if (stroke is not null && !strokeFirst) items.Add(Painted(outline, null, strokePaint, stroke, FillRule.NonZero));
    }

    private static VectorPath OutlineOf(PlacedRun placed)
    {
        var path = new PathBuilder();
        var scale = placed.Run.Size / placed.Run.Face.UnitsPerEm;
        foreach (var glyph in placed.Run.Glyphs)
            path.AddPath(placed.Run.Face.GetOutline(glyph.Glyph), new(scale, 0, 0, -scale, placed.Origin.X + glyph.X, placed.Origin.Y + glyph.Y));
        return path.Build();
    }

    // The em boxes of the characters, which a gradient over a text is stretched to (SVG 2 4.6.4).
    private static Rect BoundsOf(GlyphRun run, Point origin)
    {
        var metrics = run.Face.Metrics;
        return new(origin.X, origin.Y - metrics.Ascent * run.Size, run.Advance, (metrics.Ascent - metrics.Descent) * run.Size);
    }

    private SourceSpan SpanOf(XElement element)
    {
        var line = (IXmlLineInfo)element;
        return new(_source, line.HasLineInfo() ? _source.GetOffset(line.LineNumber, line.LinePosition) : 0, element.Name.LocalName.Length);
    }

    // Where nothing says what the language is: kana are Japanese, hangul Korean, and Han otherwise Chinese of the mainland.
    private static string GuessLanguage(ReadOnlySpan<char> text)
    {
        var language = "en";
        foreach (var c in text)
        {
            if (c is >= '\u3040' and <= '\u30FF') return "ja";
            if (c is >= '\uAC00' and <= '\uD7AF') return "ko";
            if (c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFF60' or >= '\uD840' and <= '\uD88F') language = "zh-Hans";
        }
        return language;
    }
}
