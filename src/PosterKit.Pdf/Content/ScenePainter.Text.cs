using System.Collections.Immutable;
using PosterKit.Fonts;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Pdf;

// Text: fonts and places (PDF 32000-1 9.4), and the characters that a reader gets back (14.9.4).
internal sealed partial class ScenePainter
{
    /// <summary>How far a glyph may stand from its place on paper before it is put there anew, in points.</summary>
    private const double PlaceTolerance = 0.002;

    private bool _isStringOpen;
    private bool _isArrayOpen;
    private int _textMode;
    private int _usualMode;
    private bool _isShowing;
    private Point _pen;

    private int FontSizeDecimals => Math.Min(_state.Decimals + 2, 9);

    private void PaintGlyphRun(GlyphRunItem item)
    {
        var run = item.Run;
        if (run.Glyphs.IsEmpty) return;
        if (_document.Options.OutlinesText && !item.IsDrawingOnly)
        {
            PaintOutlinedRun(item);
            return;
        }
        // A font that may only go in whole is as good as forbidden: what is written is always a subset.
        if (!run.Face.IsEmbeddable || !run.Face.IsSubsettable)
        {
            _document.Diagnostics.Report(DiagnosticCode.FontNotEmbeddable, item.Source, run.Face.FamilyName);
            return;
        }
        if (item.IsDrawingOnly)
        {
            PaintGlyphShapes(item, item.Fill, item.Stroke);
            return;
        }
        BeginMarkedContent(isText: true);
        var language = run.Language != _language && run.Language.Length > 0 ? run.Language : null;
        if (language is not null) BeginSpan(language, null);
        if (run.Face.HasColorLayers) PaintColorLayers(item);

        var masked = BeginText(item);
        var font = _document.GetFont(run.Face);
        var isFree = !run.TurnDegrees.IsEmpty || (run.IsVertical && run.Slant != 0);
        _out.Raw("BT\n"u8);
        SetFont(font.GetId(run.IsVertical && !isFree), run.Size);
        SetTextMode(_usualMode);
        _isShowing = false;
        if (isFree) ShowEachInPlace(item, font);
        else if (IsInOrder(run.Glyphs)) ShowClusters(item, font);
        else ShowReordered(item, font);
        EndShowing();
        SetTextMode(0);
        _out.Raw("ET\n"u8);
        if (masked) Restore();
        if (language is not null) EndSpan();
        // Glyph after glyph, each filled and stroked, one would lie on the line of the one before: all lines come after all fills.
        if (item.Fill is not null && item.Stroke is { } over) PaintGlyphShapes(item, null, over);
    }

    private void SetFont(int id, double size)
    {
        if (_state.FontId == id && _state.FontSize == size) return;
        _content.UseFont(id);
        WriteName('F', id);
        _out.Number(size, FontSizeDecimals).Raw(" Tf\n"u8);
        (_state.FontId, _state.FontSize) = (id, size);
    }

    private static bool IsInOrder(ImmutableArray<PlacedGlyph> glyphs)
    {
        for (var i = 1; i < glyphs.Length; i++)
        {
            if (glyphs[i].Cluster < glyphs[i - 1].Cluster) return false;
        }
        return true;
    }

    private void ShowClusters(GlyphRunItem item, EmbeddedFont font)
    {
        var glyphs = item.Run.Glyphs.AsSpan();
        var text = item.Run.Text.AsSpan();
        var start = 0;
        while (start < glyphs.Length)
        {
            var end = start + 1;
            var isMisread = false;
            while (end < glyphs.Length)
            {
                var isApart = StepsFarBack(item.Run, font, glyphs[end - 1], glyphs[end]) || StandsFarOff(item.Run, font, glyphs[end - 1], glyphs[end]);
                if (!isApart && glyphs[end].Cluster != glyphs[end - 1].Cluster) break;
                isMisread |= isApart;
                end++;
            }
            // Characters before the first cluster have no glyph of their own: they go with it.
            var from = start == 0 ? 0 : Math.Min(glyphs[start].Cluster, text.Length);
            var to = end == glyphs.Length ? text.Length : Math.Min(glyphs[end].Cluster, text.Length);
            var next = end < glyphs.Length ? glyphs[end].Y : item.Run.Advance;
            ShowCluster(item, font, glyphs[start..end], text[from..Math.Max(from, to)], next, isMisread);
            start = end;
        }
    }

    // Squeezed brackets back to back, as in "）（", lie over each other by what is empty in them. By more than half an em a reader takes
    // the second for a new line, unless the text of both is told for the two at once. (Half an em is poppler's bound.)
    private static bool StepsFarBack(GlyphRun run, EmbeddedFont font, PlacedGlyph glyph, PlacedGlyph next)
    {
        var (step, advance) = run.IsVertical ? (next.Y - glyph.Y, 1.0) : (next.X - glyph.X, font.WidthOf(font.Use(glyph.Glyph)) / 1000);
        return glyph.Cluster != next.Cluster && step < (advance - 0.499) * run.Size;
    }

    // Letters that are spaced out look like words of one letter: the text of the whole word is told for them. (A tenth of an em is poppler's bound; vertical
    // text stays whole by itself.)
    private static bool StandsFarOff(GlyphRun run, EmbeddedFont font, PlacedGlyph glyph, PlacedGlyph next)
    {
        if (run.IsVertical || glyph.Cluster == next.Cluster || IsBlank(run.Text, glyph.Cluster) || IsBlank(run.Text, next.Cluster)) return false;
        return next.X - glyph.X > (font.WidthOf(font.Use(glyph.Glyph)) / 1000 + 0.08) * run.Size;
    }

    private static bool IsBlank(string text, int at) => at >= text.Length || char.IsWhiteSpace(text[at]);

    private void ShowCluster(GlyphRunItem item, EmbeddedFont font, ReadOnlySpan<PlacedGlyph> glyphs, ReadOnlySpan<char> text, double nextY, bool isMisread)
    {
        SetTextMode(item.Run.Face, glyphs[0].Glyph);
        var toldBeside = (!GlyphsTell(font, glyphs, text) || isMisread) && _toldText is null;
        if (toldBeside)
        {
            EndShowing();
            BeginSpan(null, TextBeside(item.Run.Face, glyphs, text));
        }
        // A glyph for several characters, as the two-em dash, is as long as they are where the next one stands so far off.
        var ems = 1;
        if (item.Run.IsVertical && glyphs.Length == 1 && text.Length > 1) ems = Math.Min((int)Math.Round((nextY - glyphs[0].Y) / item.Run.Size), text.Length);
        foreach (var glyph in glyphs) Show(item, font, glyph, ems);
        if (toldBeside)
        {
            EndShowing();
            EndSpan();
        }
    }

    // True where the glyphs' own characters, one after the other, are the text.
    private static bool GlyphsTell(EmbeddedFont font, ReadOnlySpan<PlacedGlyph> glyphs, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return false;
        if (glyphs.Length == 1) return font.StandsFor(font.Use(glyphs[0].Glyph), text);

        var characters = 0;
        foreach (var _ in text.EnumerateRunes()) characters++;
        if (characters != glyphs.Length)
        {
            for (var i = 0; i < glyphs.Length; i++) font.SuggestText(font.Use(glyphs[i].Glyph), i == 0 ? text : "\u200B"); // ZERO WIDTH SPACE
            return false;
        }
        var tell = true;
        var at = 0;
        foreach (var glyph in glyphs)
        {
            var length = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
            tell &= font.StandsFor(font.Use(glyph.Glyph), text.Slice(at, length));
            at += length;
        }
        return tell;
    }

    // A glyph for no character is a hyphen at the end of a line, which a reader drops (14.8.2.2.3), or nothing to be read.
    private static string TextBeside(FontFace face, ReadOnlySpan<PlacedGlyph> glyphs, ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty) return text.ToString();
        var glyph = glyphs[0].Glyph;
        return glyph == face.FindGlyph('-') || glyph == face.FindGlyph('\u2010') ? "\u00AD" : ""; // HYPHEN, SOFT HYPHEN
    }

    // Glyphs that do not follow their characters: the run's text is told for all of them at once.
    private void ShowReordered(GlyphRunItem item, EmbeddedFont font)
    {
        if (_toldText is null) BeginSpan(null, item.Run.Text);
        foreach (var glyph in item.Run.Glyphs.AsSpan())
        {
            SetTextMode(item.Run.Face, glyph.Glyph);
            font.SuggestText(font.Use(glyph.Glyph), "\u200B"); // ZERO WIDTH SPACE
            Show(item, font, glyph, ems: 1);
        }
        EndShowing();
        if (_toldText is null) EndSpan();
    }

    private void Show(GlyphRunItem item, EmbeddedFont font, PlacedGlyph glyph, int ems)
    {
        var index = font.Use(glyph.Glyph);
        var size = PdfNumber.Round(item.Run.Size, FontSizeDecimals);
        var width = font.WidthOf(index);
        // Vertical text hangs from the pen, which moves down the middle of the em box (9.7.4.3).
        var (originX, originY) = (0.0, 0.0);
        if (item.Run.IsVertical)
        {
            font.MeasureVertically(index, ems, _isShowing ? (item.Origin.Y + glyph.Y - _pen.Y) * 1000 / size : GlyphUse.UsualVerticalOrigin);
            (originX, originY) = (width / 2, font.VerticalOriginOf(index));
        }
        var place = new Point(item.Origin.X + glyph.X + originX * size / 1000, item.Origin.Y + glyph.Y - originY * size / 1000);
        MovePen(place, size, item.Run.IsVertical, item.Run.Slant);
        if (!_isStringOpen)
        {
            _out.Byte((byte)'<');
            _isStringOpen = true;
        }
        _content.OpenCode(font, index);
        if (item.Run.IsVertical) _pen = new(_pen.X, _pen.Y + font.VerticalAdvanceOf(index) * size / 1000);
        else _pen = new(_pen.X + width * size / 1000, _pen.Y);
    }

    // The pen is where the file's own rounded numbers have led it, so that an error never adds up.
    private void MovePen(Point place, double size, bool isVertical, double slant)
    {
        var tolerance = PlaceTolerance / _state.Scale;
        var (along, across) = isVertical ? (place.Y - _pen.Y, place.X - _pen.X) : (place.X - _pen.X, place.Y - _pen.Y);
        if (!_isShowing || Math.Abs(across) > tolerance)
        {
            EndShowing();
            var decimals = _state.Decimals;
            _out.Raw("1 0 "u8).Number(slant, 6).Raw(" -1 "u8).Number(place.X, decimals).Space().Number(place.Y, decimals).Raw(" Tm\n"u8);
            _pen = new(PdfNumber.Round(place.X, decimals), PdfNumber.Round(place.Y, decimals));
            _isShowing = true;
        }
        else if (Math.Abs(along) > tolerance)
        {
            CloseString();
            OpenArray();
            var decimals = 0;
            for (var step = size / 2000; step > tolerance && decimals < 9; step /= 10) decimals++;
            // Positive numbers move to the left, and in vertical text down (9.4.3).
            var moved = PdfNumber.Round(along * 1000 / size, decimals) * size / 1000;
            _out.Number(isVertical ? along * 1000 / size : -along * 1000 / size, decimals);
            _pen = isVertical ? new(_pen.X, _pen.Y + moved) : new(_pen.X + moved, _pen.Y);
        }
        OpenArray();
    }

    private void OpenArray()
    {
        if (_isArrayOpen) return;
        _out.Byte((byte)'[');
        _isArrayOpen = true;
    }

    private void CloseString()
    {
        if (!_isStringOpen) return;
        _out.Byte((byte)'>');
        _isStringOpen = false;
    }

    // Ends the operator, not the line: what is shown next goes on where the pen is.
    private void EndShowing()
    {
        CloseString();
        if (!_isArrayOpen) return;
        _out.Raw("]TJ\n"u8);
        _isArrayOpen = false;
    }

    // Glyphs drawn as coloured shapes are set once more without ink, for them to be found and copied (9.3.6, mode 3).
    private void SetTextMode(FontFace face, GlyphId glyph) =>
        SetTextMode(face.HasColorLayers && !face.GetColorLayers(glyph).IsEmpty ? InvisibleText : _usualMode);

    private void SetTextMode(int mode)
    {
        if (_textMode == mode) return;
        EndShowing();
        _out.Integer(mode).Raw(" Tr\n"u8);
        _textMode = mode;
    }

    private void PaintColorLayers(GlyphRunItem item)
    {
        var run = item.Run;
        var scale = run.Size / run.Face.UnitsPerEm;
        foreach (var glyph in run.Glyphs.AsSpan())
        {
            if (run.Face.GetColorLayers(glyph.Glyph).IsEmpty) continue;
            Save();
            // The layers in the text's own colour take what is current where the form is drawn.
            if (item.Fill is { } fill) SetFill(fill);
            SetAlpha(1, _state.StrokeAlpha);
            ConcatenateMatrix(new(scale, 0, 0, -scale, item.Origin.X + glyph.X, item.Origin.Y + glyph.Y), scale);
            var form = _document.GetColorGlyph(run.Face, glyph.Glyph);
            _content.UseForm(form.Id);
            _content.UsesTransparency |= form.UsesTransparency;
            WriteName('X', form.Id);
            _out.Raw("Do\n"u8);
            Restore();
        }
    }
}
