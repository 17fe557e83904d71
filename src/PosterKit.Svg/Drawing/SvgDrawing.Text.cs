using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using PosterKit.Fonts;
using PosterKit.Foundation;
using PosterKit.Scene;
using PosterKit.Typesetting;

namespace PosterKit.Svg;

// Text (SVG 2 chapter 11): chunks that begin where a character has a place of its own, each set as one line, and then moved cluster by cluster.
internal sealed partial class SvgDrawing
{
    // More is a mistake, or an attack: a book page has some three thousand.
    private const int MostCharacters = 100_000;

    // Pieces of text with a place of their own, each of which is a paragraph.
    private const int MostChunks = 20_000;

    private readonly SvgFontFinder? _fonts;
    private readonly ParagraphTypesetter? _typesetter;
    private readonly HashSet<string> _replacedFonts = [];

    private void Text(XElement element, SvgStyle style, ImmutableArray<SceneItem>.Builder items)
    {
        if (_typesetter is null)
        {
            Report(element, "text");
            return;
        }
        var text = SvgText.Read(
            element, style, _sheet, (length, own, isAcross) => length.Resolve(isAcross ? _viewport.Width : _viewport.Height, own.FontSize), Referred, Report, MostCharacters - _budget.Characters);
        _budget.Characters += text.Characters.Length;
        if (text.Stretches.Count == 0) return;
        foreach (var stretch in text.Stretches) ReportUnread(stretch);
        var isVertical = IsVertical(style);
        if (isVertical) ReportPaths(text);
        var clusters = new List<SvgGlyphs>();
        var pen = new Point(0, 0);
        for (var start = 0; start < text.Characters.Length;)
        {
            var path = isVertical ? null : PathAt(text, start);
            var end = start + 1;
            while (end < text.Characters.Length && text.Places.GetValueOrDefault(end) is { X: null, Y: null } && (isVertical || PathAt(text, end) == path)) end++;
            if (++_budget.Chunks > MostChunks)
            {
                Report(element, $"more than {MostChunks} pieces of text");
                break;
            }
            var first = clusters.Count;
            SetChunk(text, start, end, isVertical, clusters);
            pen = path is null ? PlaceChunk(text, start, clusters, first, pen, isVertical) : PlaceOnPath(text, path, start, clusters, first, pen);
            start = end;
        }
        DrawClusters(element, style, clusters, items);
    }

    // What a style asks for and text is not set with.
    private void ReportUnread(SvgText.Stretch stretch)
    {
        var style = stretch.Style;
        if (style["font-variation-settings"] is { } settings and not "normal" && (SvgFontAxes.Parse(settings) is not { } axes || axes.Exists(axis => !HasAxis(axis.Tag)))) Report(stretch.Element, "font-variation-settings");
        if (style["font-stretch"] is not (null or "normal" or "100%") && !HasAxis("wdth")) Report(stretch.Element, "font-stretch");
        if (SvgLength.Parse(style["kerning"]) is { Value: not 0 }) Report(stretch.Element, "kerning");
        if (style["unicode-bidi"] is not (null or "normal")) Report(stretch.Element, "unicode-bidi");

        bool HasAxis(string tag) => FontOf(stretch) is { } font && (font.Latin.HasAxis(tag) || font.Han.HasAxis(tag));
    }

    private static bool IsVertical(SvgStyle style) => style["writing-mode"] is "tb" or "tb-rl" or "vertical-rl" or "vertical-lr";

    private static XElement? PathAt(SvgText text, int index) => StretchAt(text, index)?.Path;

    private static SvgText.Stretch? StretchAt(SvgText text, int index) => FirstStretch(text, index) is var number && number < text.Stretches.Count ? text.Stretches[number] : null;

    // The number of the stretch that holds a character.
    private static int FirstStretch(SvgText text, int index)
    {
        var (low, high) = (0, text.Stretches.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (text.Stretches[middle].End <= index) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    // Sets the characters of a chunk as one line, so that glyphs join and kern over the borders of styles, and takes the line apart.
    private void SetChunk(SvgText text, int start, int end, bool isVertical, List<SvgGlyphs> clusters)
    {
        if (TypesetLine(text, start, end, isVertical ? WritingMode.Vertical : WritingMode.Horizontal, out var stretches, out var paragraph) is not { } line) return;
        var first = clusters.Count;
        var places = new List<double>();
        var at = start;
        foreach (var run in line.Runs)
        {
            // A stretch without a font was left out of the paragraph.
            at = Math.Max(at, stretches[run.Style.Fill].Start);
            var glyphs = run.Run.Glyphs;
            var before = run.Run.Advance;
            for (var i = 0; i < glyphs.Length;)
            {
                var next = i + 1;
                while (next < glyphs.Length && glyphs[next].Cluster == glyphs[i].Cluster) next++;
                var length = (next < glyphs.Length ? glyphs[next].Cluster : run.Run.Text.Length) - glyphs[i].Cluster;
                var character = at + glyphs[i].Cluster;
                var head = run.IsRightToLeft && !isVertical ? HeadOf(run.Run, i, next) : i;
                var along = Along(run, head);
                clusters.Add(new()
                {
                    Run = run.Run, First = i, Head = head, Count = next - i, Start = character, End = character + Math.Max(0, length), Stretch = StretchAt(text, character) ?? text.Stretches[^1],
                    // From right to left the next cluster in the text stands before this one.
                    Width = run.IsRightToLeft ? before - along : (next < glyphs.Length ? Along(run, next) : run.Run.Advance) - along,
                    Shift = isVertical ? 0 : run.Origin.Y - line.Baseline + glyphs[head].Y,
                    IsVertical = isVertical, IsSideways = isVertical && !run.Run.IsVertical, Offset = isVertical ? VerticalOffset(run, line, i) : default,
                });
                before = along;
                places.Add((isVertical ? run.Origin.Y - line.Baseline : run.Origin.X) + along);
                i = next;
            }
            at += run.Run.Text.Length;
        }
        Sort(clusters, first, places);
        // Between two runs the pen may move more than the first one's length.
        places.Add((isVertical ? 0 : line.X) + line.Width + SpaceAtEnd(paragraph!));
        for (var i = first; i < clusters.Count; i++) clusters[i].Advance = places[i - first + 1] - places[i - first];
        Space(text, clusters, first);

        double Along(TypesetRun run, int glyph) => isVertical ? run.Pens[glyph] : run.Run.Glyphs[glyph].X;
    }

    // Into the order in which they are seen, where some run from right to left.
    private static void Sort(List<SvgGlyphs> clusters, int first, List<double> places)
    {
        var isSorted = true;
        for (var i = 1; i < places.Count; i++) isSorted &= places[i] >= places[i - 1];
        if (isSorted) return;
        var order = Enumerable.Range(0, places.Count).OrderBy(i => places[i]).ToArray();
        var (sortedClusters, sortedPlaces) = (Array.ConvertAll(order, i => clusters[first + i]), Array.ConvertAll(order, i => places[i]));
        clusters.RemoveRange(first, clusters.Count - first);
        clusters.AddRange(sortedClusters);
        places.Clear();
        places.AddRange(sortedPlaces);
    }

    // The widest glyph of a cluster: marks have no width, and stand where the letter does.
    private static int HeadOf(GlyphRun run, int first, int end)
    {
        var head = first;
        for (var i = first + 1; i < end; i++)
        {
            if (run.Face.GetAdvance(run.Glyphs[i].Glyph) > run.Face.GetAdvance(run.Glyphs[head].Glyph)) head = i;
        }
        return head;
    }

    // Letters and words apart, and a length that was asked for.
    private void Space(SvgText text, List<SvgGlyphs> clusters, int first)
    {
        for (var i = first; i < clusters.Count; i++)
        {
            var cluster = clusters[i];
            var style = cluster.Stretch.Style;
            // Letters that join stay joined (CSS Text 3 section 8.2.3).
            if (i + 1 < clusters.Count && Spacing(style, "letter-spacing") is not 0 and var letters && !IsCursive(text, cluster))
            {
                cluster.Advance += letters;
                // Letters set closer than they are wide are not drawn.
                cluster.IsHidden = cluster.Advance < 0;
                cluster.Advance = Math.Max(0, cluster.Advance);
            }
            if (cluster.Start < text.Characters.Length && text.Characters[cluster.Start] is ' ' or '\u00A0') cluster.Advance += Spacing(style, "word-spacing");
        }
        for (var next = first; next < clusters.Count;)
        {
            var stretch = clusters[next].Stretch;
            var begin = next;
            while (next < clusters.Count && clusters[next].Stretch == stretch) next++;
            if (SvgLength.Parse((string?)stretch.Element.Attribute("textLength")) is not { } length) continue;
            var own = clusters.GetRange(begin, next - begin);
            var target = length.Resolve(IsVertical(stretch.Style) ? _viewport.Height : _viewport.Width, stretch.Style.FontSize);
            var width = own.Sum(cluster => cluster.Width);
            if (own.Count == 0 || target < 0) continue;
            if ((string?)stretch.Element.Attribute("lengthAdjust") != "spacingAndGlyphs")
            {
                var more = own.Count > 1 ? (target - width) / (own.Count - 1) : 0;
                foreach (var cluster in own) cluster.Advance = cluster.Width + more;
                continue;
            }
            if (!(target / width > 0.001)) continue;
            foreach (var cluster in own) (cluster.Stretching, cluster.Advance) = (target / width, cluster.Advance * target / width);
        }

        double Spacing(SvgStyle style, string property) => style[property] is null or "normal" ? 0 : style.GetLength(property, _viewport.Width, 0);
    }

    private static bool IsCursive(SvgText text, SvgGlyphs cluster) => cluster.Start < text.Characters.Length
        && UnicodeData.Script(cluster.Start + 1 < text.Characters.Length && char.IsSurrogatePair(text.Characters, cluster.Start) ? char.ConvertToUtf32(text.Characters, cluster.Start) : text.Characters[cluster.Start])
            is UnicodeScript.Arabic or UnicodeScript.Syriac or UnicodeScript.Mandaic or UnicodeScript.Mongolian or UnicodeScript.PhagsPa or UnicodeScript.Nko or UnicodeScript.HanifiRohingya or UnicodeScript.Sogdian or UnicodeScript.Adlam;

    // Puts the clusters of a chunk one after the other, or one below the other, and moves them for its anchor; returns where the pen is after it.
    private Point PlaceChunk(SvgText text, int start, List<SvgGlyphs> clusters, int first, Point pen, bool isVertical)
    {
        var place = text.Places.GetValueOrDefault(start);
        pen = new(place.X ?? pen.X, place.Y ?? pen.Y);
        var from = pen;
        var done = start;
        var isMixed = IsMixed(clusters, first);
        for (var i = first; i < clusters.Count; i++)
        {
            var cluster = clusters[i];
            if (isMixed) done = cluster.Start;
            var (dx, dy) = ShiftsOf(text, ref done, cluster);
            pen = new(pen.X + dx, pen.Y + dy);
            cluster.Turn = text.Turns.GetValueOrDefault(cluster.Start);
            cluster.IsApart = i == first || dx != 0 || dy != 0 || cluster.Turn != 0;
            if (isVertical) PlaceVertically(cluster, pen);
            else (cluster.X, cluster.Y) = (pen.X, pen.Y + cluster.Shift + BaselineShift(cluster));
            pen = isVertical ? new(pen.X, pen.Y + cluster.Advance) : new(pen.X + cluster.Advance, pen.Y);
        }
        var anchor = AnchorOf(text, start);
        var (backX, backY) = isVertical ? (0.0, (pen.Y - from.Y) * anchor) : ((pen.X - from.X) * anchor, 0.0);
        for (var i = first; i < clusters.Count && (backX != 0 || backY != 0); i++)
        {
            (clusters[i].X, clusters[i].Y) = (clusters[i].X - backX, clusters[i].Y - backY);
            clusters[i].Pen = new(clusters[i].Pen.X - backX, clusters[i].Pen.Y - backY);
        }
        return new(pen.X - backX, pen.Y - backY);
    }

    // True where the order in which clusters are seen is not that of their characters.
    private static bool IsMixed(List<SvgGlyphs> clusters, int first)
    {
        for (var i = first + 1; i < clusters.Count; i++)
        {
            if (clusters[i].Start < clusters[i - 1].Start) return true;
        }
        return false;
    }

    // The shifts of the characters of a cluster, and of those before it that have no cluster of their own.
    private static (double Dx, double Dy) ShiftsOf(SvgText text, ref int done, SvgGlyphs cluster)
    {
        var (dx, dy) = (0.0, 0.0);
        for (; done < cluster.End; done++)
        {
            if (!text.Places.TryGetValue(done, out var shift)) continue;
            (dx, dy) = (dx + (shift.Dx ?? 0), dy + (shift.Dy ?? 0));
        }
        return (dx, dy);
    }

    // Of text that runs down, its direction does not say where it starts.
    private static double AnchorOf(SvgText text, int start)
    {
        var style = StretchAt(text, start)?.Style;
        var share = style?["text-anchor"] switch { "middle" => 0.5, "end" => 1, _ => 0 };
        return style is not null && IsRightToLeft(style) && !IsVertical(style) ? 1 - share : share;
    }

    private static bool IsRightToLeft(SvgStyle? style) => style?["direction"] == "rtl";

    // How far below its line the baseline of a cluster is put.
    private double BaselineShift(SvgGlyphs cluster)
    {
        if (cluster.IsVertical) return ShiftOf(cluster.Stretch);
        var stretch = cluster.Stretch;
        var font = FontOf(stretch);
        var own = stretch.Style["alignment-baseline"] is { } alignment and not ("auto" or "baseline") ? alignment : stretch.Style["dominant-baseline"];
        if (BaselineOf(own, font) is not { } em)
        {
            Report(stretch.Element, stretch.Style["alignment-baseline"] == own ? "alignment-baseline" : "dominant-baseline");
            em = 0;
        }
        return em * stretch.Style.FontSize + ShiftOf(stretch);
    }

    // The sum of the shifts that the elements round a text ask for, downwards.
    private static double ShiftOf(SvgText.Stretch stretch)
    {
        var shift = 0.0;
        var parent = (SvgStyle?)null;
        foreach (var (_, style) in stretch.Elements)
        {
            var size = (parent ?? style).FontSize;
            shift -= style["baseline-shift"] switch
            {
                null or "baseline" or "inherit" => 0,
                // Where faces put them, more or less; few say it themselves.
                "sub" => -0.075 * size,
                "super" => 0.35 * size,
                var value => SvgLength.Parse(value)?.Resolve(style.FontSize, style.FontSize) ?? 0,
            };
            parent = style;
        }
        return shift;
    }

    // How far below its own place the alphabetic baseline goes, in em, for another line of the text to stand there (CSS Inline 3 section 4.1,
    // where faces say nothing as resvg guesses it); null: not known. "central" is the middle of ascent and descent, as browsers have it too.
    private static double? BaselineOf(string? value, CompositeFont? font) => value switch
    {
        null or "auto" or "alphabetic" or "baseline" or "use-script" or "no-change" or "reset-size" => 0,
        "middle" => font?.Latin.Metrics.XHeight / 2 ?? 0,
        "central" => (font?.Latin.Metrics.Ascent + font?.Latin.Metrics.Descent) / 2 ?? 0,
        "text-before-edge" or "text-top" or "before-edge" => font?.Latin.Metrics.Ascent ?? 0,
        "text-after-edge" or "text-bottom" or "after-edge" or "ideographic" => font?.Latin.Metrics.Descent ?? 0,
        "hanging" => 0.8 * font?.Latin.Metrics.Ascent ?? 0,
        "mathematical" => 0.5 * font?.Latin.Metrics.Ascent ?? 0,
        _ => null,
    };

    // Sets characters as one line; null where none can be set. The fill of a run's style is no paint: it tells whose stretch the run is.
    private TypesetLine? TypesetLine(SvgText text, int start, int end, WritingMode mode, out Dictionary<Paint, SvgText.Stretch> stretches, out Paragraph? paragraph)
    {
        stretches = [];
        paragraph = null;
        var styled = ImmutableArray.CreateBuilder<StyledRun>();
        var setTo = start;
        for (var number = FirstStretch(text, start); number < text.Stretches.Count && text.Stretches[number].Start < end; number++)
        {
            var stretch = text.Stretches[number];
            var (a, b) = (Math.Max(start, stretch.Start), Math.Min(end, stretch.End));
            if (a >= b) continue;
            // What is asked of a drawing is where it puts its text; a font size of nothing shows nothing.
            var size = stretch.Style.FontSize;
            if (!(size > 0) || !double.IsFinite(size) || FontOf(stretch) is not { } font) continue;
            var isSpaced = stretch.Style["letter-spacing"] is not (null or "normal" or "0");
            var style = new TextStyle
            {
                Font = font,
                Size = size,
                Language = stretch.Language ?? GuessLanguage(text.Characters.AsSpan(stretch.Start, stretch.End - stretch.Start)),
                Fill = new SolidPaint(new(stretches.Count, 0, 0)),
                // Letters that are set apart do not join.
                Features = [.. isSpaced ? (ReadOnlySpan<FontFeature>)[new("liga", 0), new("clig", 0)] : [], .. stretch.Style["font-kerning"] == "none" || SvgLength.Parse(stretch.Style["kerning"]) is { Value: 0 } ? (ReadOnlySpan<FontFeature>)[new("kern", 0)] : [], .. stretch.Style["font-variant"] == "small-caps" ? (ReadOnlySpan<FontFeature>)[new("smcp", 1)] : []],
            };
            // Neighbours that differ in colour alone are set together: their glyphs join and kern.
            if (mode == WritingMode.Horizontal && styled.Count > 0 && setTo == a && styled[^1].Style is var before && style with { Fill = before.Fill, Features = before.Features } == before && style.Features.SequenceEqual(before.Features))
            {
                styled[^1] = styled[^1] with { Text = styled[^1].Text + text.Characters[a..b] };
                setTo = b;
                continue;
            }
            stretches.Add(style.Fill, stretch);
            styled.Add(new(text.Characters[a..b], style, SpanOf(stretch.Element)));
            setTo = b;
        }
        if (styled.Count == 0) return null;

        // As other viewers do: a mark keeps its em, and nothing is added between Han and Latin. The drawing was made with that.
        var options = new ParagraphOptions
        {
            Language = styled[0].Style.Language, WritingMode = mode, Align = TextAlign.Start, Wrap = WrapMode.None, PunctuationWidth = PunctuationWidth.Full,
            IsRightToLeft = IsRightToLeft(StretchAt(text, start)?.Style),
            LineStart = LineStartTrim.Space, LineEnd = LineEndTrim.Space, Autospace = 0, MinLastLine = 1, UprightDigits = 0, ConvertsVerticalQuotes = false, TellsPens = mode == WritingMode.Vertical,
        };
        paragraph = new Paragraph(styled.ToImmutable(), options);
        return _typesetter!.Typeset(paragraph, double.PositiveInfinity, _diagnostics).Lines[0];
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
