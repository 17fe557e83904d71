using System.Collections.Immutable;
using PosterKit.Fonts;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Typesetting;

/// <summary>Zhuyin right of its character: symbols one below the other, the tone beside or above them (RB-05, RB-06).</summary>
internal static class ZhuyinColumn
{
    // The middle of a tone beside the symbols, and the size of a checked tone, in em of the base: what the column of half an em leaves.
    private const double ToneMiddle = 0.4;
    private const double CheckedToneEm = 0.2;

    // Forms of Taiwan, where ㄧ is a horizontal stroke in both directions.
    private const string Language = "zh-Hant-TW";

    /// <summary>Adds the runs of a syllable.</summary>
    /// <param name="shaped">The paragraph.</param>
    /// <param name="item">The syllable and its base.</param>
    /// <param name="middle">The middle of the base along the line.</param>
    /// <param name="end">The end of the base along the line.</param>
    /// <param name="across">The baseline, or the middle of a vertical line.</param>
    /// <param name="placed">Where to.</param>
    public static void Place(ShapedParagraph shaped, RubyItem item, double middle, double end, double across, List<(int, TypesetRun)> placed)
    {
        var syllable = ZhuyinSyllable.Parse(item.Ruby.Text);
        var face = item.Run.Style.Font.Han;
        var size = item.Size;
        var symbol = RubyRules.ZhuyinSymbolEm * size;
        var glyphs = Shape(face, syllable.Symbols);
        var isNeutral = syllable.Placement == ZhuyinTonePlacement.BeforeFirstSymbol;
        var above = isNeutral ? RubyRules.NeutralToneHeightEm * size : 0;
        var bottom = -face.Metrics.IdeographicBottom;
        // The left of the column, and the middle of the base from top to bottom.
        var (x, y) = shaped.IsVertical ? (across + size / 2, middle) : (end, across - size * (0.5 - bottom));
        var top = y - (glyphs.Count * symbol + above) / 2 + above;
        if (isNeutral) AddTone(shaped, item, syllable.Tone, RubyRules.ZhuyinSymbolEm, x + symbol / 2, top - above / 2, placed);
        var symbols = ImmutableArray.CreateBuilder<PlacedGlyph>(glyphs.Count);
        for (var i = 0; i < glyphs.Count; i++) symbols.Add(new(glyphs[i].Glyph, 0, i * symbol * shaped.Scale, glyphs[i].Cluster));
        // The first tone has no mark, but a mark the author wrote stays in the text.
        var text = syllable.Tone.Length > 0 ? syllable.Symbols : item.Ruby.Text;
        if (glyphs.Count > 0) Add(shaped, item, text, symbols.ToImmutable(), RubyRules.ZhuyinSymbolEm, new(x, top + symbol * (1 - bottom)), symbol, placed);
        var last = top + (glyphs.Count - 1) * symbol;
        if (syllable.Placement == ZhuyinTonePlacement.RightTopOfLastSymbol) AddTone(shaped, item, syllable.Tone, RubyRules.ZhuyinSymbolEm, x + ToneMiddle * size, last, placed);
        else if (syllable.Placement == ZhuyinTonePlacement.RightBottomOfLastSymbol) AddTone(shaped, item, syllable.Tone, CheckedToneEm, x + ToneMiddle * size, last + symbol - CheckedToneEm * size / 2, placed);
    }

    // A tone by the middle of its ink.
    private static void AddTone(ShapedParagraph shaped, RubyItem item, string tone, double em, double x, double y, List<(int, TypesetRun)> placed)
    {
        var face = item.Run.Style.Font.Han;
        var glyphs = Shape(face, tone);
        if (glyphs.Count == 0) return;
        var ink = face.GetInkBox(glyphs[0].Glyph);
        var scale = em * item.Size / face.UnitsPerEm;
        var at = new Point(x - (ink.X + ink.Width / 2) * scale, y + (ink.Y + ink.Height / 2) * scale);
        Add(shaped, item, tone, [new(glyphs[0].Glyph, 0, 0, 0)], em, at, ink.Right * scale, placed);
    }

    private static void Add(
        ShapedParagraph shaped, RubyItem item, string text, ImmutableArray<PlacedGlyph> glyphs, double em, Point at, double advance, List<(int, TypesetRun)> placed)
    {
        var run = new GlyphRun
        {
            Face = item.Run.Style.Font.Han,
            Size = em * item.Size * shaped.Scale,
            Glyphs = glyphs,
            Text = text,
            Language = item.Run.Style.Language,
            Advance = advance * shaped.Scale,
        };
        placed.Add((item.Ruby.Base.Start, new(run, new(at.X * shaped.Scale, at.Y * shaped.Scale), item.Run.Style, item.Run.Source)));
    }

    private static List<ShapedGlyph> Shape(FontFace face, string text)
    {
        var glyphs = new List<ShapedGlyph>();
        if (text.Length > 0) face.Shape(new() { Text = text, Start = 0, Length = text.Length, Script = "Bopo", Language = Language }, glyphs);
        return glyphs;
    }
}
