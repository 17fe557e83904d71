using System.Runtime.InteropServices;
using PosterKit.Fonts;
using PosterKit.Foundation;

namespace PosterKit.Typesetting;

/// <summary>Cuts a paragraph into runs of one face, script, language and style, and shapes them, the whole paragraph being the context.</summary>
internal sealed class ParagraphShaper
{
    /// <summary>How far a run of digits and marks looks for a letter that tells its script.</summary>
    private const int ScriptLookAhead = 64;

    // A hyphen so much wider than that of the keyboard stands on the body of a Han character.
    private const double WideHyphen = 1.5;

    [ThreadStatic]
    private static List<ShapedGlyph>? s_glyphs;

    private readonly TextAnalysis _text;
    private readonly FaceResolver _faces;
    private readonly ShapedText _shaped = new();
    // Few: a dictionary over them would be compiled anew at every start of the program.
    private readonly List<KnownFeatures> _features = [];
    private readonly OrientationResolver? _orientations;
    private int? _leading;

    private ParagraphShaper(FontLibrary fonts, TextAnalysis text, DiagnosticBag diagnostics)
    {
        _text = text;
        _faces = new(fonts, text, diagnostics);
        _orientations = text.IsVertical ? new(text) : null;
    }

    public static ShapedText Shape(FontLibrary fonts, TextAnalysis text, DiagnosticBag diagnostics)
    {
        var shaper = new ParagraphShaper(fonts, text, diagnostics);
        shaper.Itemize();
        return shaper._shaped;
    }

    private void Itemize()
    {
        var text = _text.Text;
        FaceRun? open = null;
        var style = 0;
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = _text.NextBoundary(start);
            style = _text.RunAt(start, style);
            var codePoint = CodePoints.At(text, start);
            if (TextAnalysis.IsMandatoryBreak(codePoint))
            {
                Close(ref open);
                if (_shaped.Runs.Count == 0) _shaped.Runs.Add(CreateRun(start, 0, style, _text.Paragraph.Runs[style].Style.Font.Latin, "Zyyy", isCjk: false));
                _shaped.Add(start, _shaped.Runs.Count - 1, 0);
            }
            else if (open is not null && TextAnalysis.IsInvisible(codePoint))
            {
                open = open with { Length = end - open.Start };
            }
            else if (TextAnalysis.IsInvisible(codePoint) && end < text.Length && !TextAnalysis.IsMandatoryBreak(text[end]))
            {
                // At the start of a line invisible characters go with what follows them.
                _leading ??= start;
            }
            else
            {
                Extend(ref open, start, end, style, codePoint);
            }
        }
        Close(ref open);
        if (_shaped.Runs.Count == 0) _shaped.Runs.Add(CreateRun(0, 0, 0, _text.Paragraph.Runs[0].Style.Font.Latin, "Zyyy", isCjk: false));
    }

    private void Extend(ref FaceRun? open, int start, int end, int style, int codePoint)
    {
        var face = _faces.Resolve(start, end, style);
        var isCjk = _text.FontScriptAt(start) == FontScript.Cjk;
        var script = ScriptOf(codePoint);
        var language = LanguageOf(_text.Paragraph.Runs[style].Style, isCjk);
        var orientation = _orientations?.Find(start, codePoint, face, isCjk, language) ?? RunOrientation.Horizontal;
        var level = _text.LevelAt(start);
        if (open is not null && open.Face == face && open.Level == level && HasStyleOf(open, style) && open.IsCjkFont == isCjk
            && open.Orientation == orientation && orientation != RunOrientation.Cell && (script is null || script == open.Script))
        {
            open = open with { Length = end - open.Start };
            return;
        }
        Close(ref open);
        var first = _leading ?? start;
        _leading = null;
        open = CreateRun(first, end - first, style, face, script ?? FindNextScript(end, isCjk), isCjk) with { Orientation = orientation, Level = level };
    }

    // Runs of one style are shaped as one: where the author's text is cut makes no difference to it. What is annotated stands by itself, for the
    // annotation to follow it.
    private bool HasStyleOf(FaceRun run, int style) =>
        run.StyleIndex == style || (_text.Paragraph.Runs[run.StyleIndex].Style == _text.Paragraph.Runs[style].Style && !IsAnnotated(run.StyleIndex) && !IsAnnotated(style));

    private bool IsAnnotated(int style) => _text.Paragraph.Runs[style].IsAnnotated;

    private FaceRun CreateRun(int start, int length, int styleIndex, FontFace face, string script, bool isCjk)
    {
        var style = _text.Paragraph.Runs[styleIndex].Style;
        var isLatin = face == style.Font.Latin && face != style.Font.Han && !(isCjk && face == style.Font.Punctuation);
        return new(start, length, styleIndex, face, isLatin ? style.Size * style.Font.LatinScale : style.Size,
            isLatin ? -style.Font.LatinShift * style.Size : 0, script, isCjk);
    }

    private void Close(ref FaceRun? open)
    {
        if (open is null) return;
        var run = open;
        open = null;
        _shaped.Runs.Add(run);

        var glyphs = s_glyphs ??= [];
        glyphs.Clear();
        var style = _text.Paragraph.Runs[run.StyleIndex].Style;
        var features = FeaturesOf(run, style);
        run.Face!.Shape(new ShapeRun
        {
            Text = _text.ShownText,
            Start = run.Start,
            Length = run.Length,
            Script = run.Script,
            Language = LanguageOf(style, run.IsCjkFont),
            Features = run.Orientation == RunOrientation.Cell ? CellFeatures(run, features) : features,
            IsVertical = run.Orientation == RunOrientation.Upright,
            IsRightToLeft = run.IsRightToLeft,
        }, glyphs);
        if (run.IsRightToLeft) ReverseClusters(glyphs);
        else if (glyphs.Count > 1 && glyphs[0].Cluster > glyphs[^1].Cluster) glyphs.Reverse();
        AddClusters(run, CollectionsMarshal.AsSpan(glyphs));
        if (_text.MayHyphenate(run.Start, run.Length)) run.Hyphen = FindHyphen(run);
    }

    // From the order in which they are seen to that of the text; the glyphs of one cluster stay as they stand beside each other.
    private static void ReverseClusters(List<ShapedGlyph> glyphs)
    {
        glyphs.Reverse();
        for (var start = 0; start < glyphs.Count;)
        {
            var end = start + 1;
            while (end < glyphs.Count && glyphs[end].Cluster == glyphs[start].Cluster) end++;
            glyphs.Reverse(start, end - start);
            start = end;
        }
    }

    private FontFeature[] FeaturesOf(FaceRun run, TextStyle style)
    {
        foreach (var known in _features)
        {
            if (known.Style == run.StyleIndex && known.IsCjkFont == run.IsCjkFont && known.Face == run.Face) return known.Features;
        }
        var features = ShapingFeatures.For(style, run.IsCjkFont, run.Face!);
        _features.Add(new(run.StyleIndex, run.IsCjkFont, run.Face!, features));
        return features;
    }

    private sealed record KnownFeatures(int Style, bool IsCjkFont, FontFace Face, FontFeature[] Features);

    // Han fonts draw U+2010 in the middle of a wide body; the letters beside it want that of the keyboard.
    private static (GlyphId Glyph, double Advance)? FindHyphen(FaceRun run)
    {
        var (hyphen, minus) = (run.Face!.FindGlyph('\u2010'), run.Face.FindGlyph('-'));
        if (hyphen is { } wide && minus is { } narrow && run.Face.GetAdvance(wide) > WideHyphen * run.Face.GetAdvance(narrow)) hyphen = minus;
        return (hyphen ?? minus) is { } glyph ? (glyph, run.Face.GetAdvance(glyph) * run.Size / run.Face.UnitsPerEm) : null;
    }

    // Han in a run of another language gets the forms of the paragraph's language, where that is Chinese.
    private string LanguageOf(TextStyle style, bool isCjkFont) =>
        isCjkFont && !LocaleProfile.For(style.Language).IsChinese && _text.Profile.IsChinese ? _text.Paragraph.Options.Language : style.Language;

    // VT-05: narrow figures where the font has them; what is still too wide is narrowed when it is placed.
    private static FontFeature[] CellFeatures(FaceRun run, FontFeature[] features)
    {
        var tag = run.Length switch { 1 => null, 2 => "hwid", 3 => "twid", _ => "qwid" };
        return tag is not null && run.Face!.HasFeature(tag) ? [.. features, new(tag, 1)] : features;
    }

    private void AddClusters(FaceRun run, ReadOnlySpan<ShapedGlyph> glyphs)
    {
        var runIndex = _shaped.Runs.Count - 1;
        var text = _text.Text;
        var (g, runEnd) = (0, run.Start + run.Length);
        for (int start = run.Start, end; start < runEnd; start = end)
        {
            end = _text.NextBoundary(start);
            // A grapheme without a glyph of its own is part of a ligature; invisible characters stay with what they follow.
            while (end < runEnd && (TextAnalysis.IsInvisible(text[end]) || !StartsCluster(glyphs, g, end))) end = _text.NextBoundary(end);
            _shaped.Add(start, runIndex, 0);
            var first = g;
            while (g < glyphs.Length && glyphs[g].Cluster < end) g++;
            _shaped.Clusters[^1] = _shaped.Clusters[^1] with { Advance = AddGlyphs(run, glyphs[first..g]) };
        }
    }

    /// <summary>Adds the glyphs of a cluster.</summary>
    /// <returns>The advance of the cluster in points.</returns>
    private double AddGlyphs(FaceRun run, ReadOnlySpan<ShapedGlyph> glyphs)
    {
        var scale = run.Size / run.Face!.UnitsPerEm;
        var isUpright = run.Orientation == RunOrientation.Upright;
        var pen = 0.0;
        foreach (ref readonly var glyph in glyphs)
        {
            var advance = isUpright ? -glyph.AdvanceY : glyph.AdvanceX;
            var (x, y) = (glyph.OffsetX * scale, -glyph.OffsetY * scale);
            if (isUpright && !run.Face.HasVerticalMetrics)
            {
                // VT-08: one em high, and in the middle of it.
                advance = run.Face.UnitsPerEm;
                (x, y) = (-run.Face.GetAdvance(glyph.Glyph) * scale / 2, run.Size * (1 + run.Face.Metrics.IdeographicBottom));
            }
            // An invisible character is shaped to a space without advance. A mark on it is in its cluster, and is drawn.
            var isHidden = glyph.AdvanceX == 0 && glyph.AdvanceY == 0 && TextAnalysis.IsInvisible(_text.Text[glyph.Cluster]) && glyph.Glyph == run.Face.FindGlyph(' ');
            if (!isHidden) _shaped.Glyphs.Add(isUpright ? new(glyph.Glyph, pen + y, x) : new(glyph.Glyph, pen + x, y));
            pen += advance * scale;
        }
        // A number in a cell takes one em, however wide it is; the placer brings it into the cell.
        return run.Orientation == RunOrientation.Cell ? _text.Paragraph.Runs[run.StyleIndex].Style.Size : pen;
    }

    private static bool StartsCluster(ReadOnlySpan<ShapedGlyph> glyphs, int from, int index)
    {
        for (var g = from; g < glyphs.Length && glyphs[g].Cluster <= index; g++)
        {
            if (glyphs[g].Cluster == index) return true;
        }
        return false;
    }

    // Characters of no script of their own stay in the run they follow; at its start they wait for the first that has one.
    private string FindNextScript(int index, bool isCjk)
    {
        for (var i = index; i < Math.Min(_text.Text.Length, index + ScriptLookAhead) && (_text.FontScriptAt(i) == FontScript.Cjk) == isCjk; i++)
        {
            if (ScriptOf(CodePoints.At(_text.Text, i)) is { } script) return script;
        }
        return isCjk ? "Hani" : "Latn";
    }

    private static string? ScriptOf(int codePoint) => UnicodeData.Script(codePoint) switch
    {
        UnicodeScript.Common or UnicodeScript.Inherited or UnicodeScript.Unknown => null,
        UnicodeScript.Latin => "Latn",
        UnicodeScript.Han => "Hani",
        UnicodeScript.Hiragana or UnicodeScript.Katakana => "Kana",
        var script => UnicodeScripts.Iso15924(script),
    };
}
