using FsCheck;
using FsCheck.Fluent;
using PosterKit.Foundation;

namespace PosterKit.Typesetting.Tests;

public sealed class ParagraphPropertyTests
{
    private static readonly string[] Pieces =
    [
        "中", "文", "字", "，", "。", "！", "？", "（", "）", "《", "》", "“", "”", "「", "」", "、", "……", "——", "·", "：",
        "a", "Web", "CSS", "é", "e\u0301", "12", "3.14", "%", " ", "  ", "-", "/", "\u00AD", "\u200B", "\u2060", "\u00A0", "\u3000", "\n", "\r\n",
        "🎉", "👩‍👩‍👧", "🇨🇳", "❤️", "１", "Ａ", "の", "ー", "ㄅ", "Ж", "α",
    ];

    private static Arbitrary<string> PosterText =>
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();

    private static Arbitrary<string> AnyUtf16 =>
        Gen.OneOf(
            Gen.Choose(0, 0xFFFF).Select(unit => ((char)unit).ToString()),
            Gen.Choose(0xD800, 0xDFFF).Select(unit => ((char)unit).ToString()),
            Gen.Choose(0x300, 0x36F).Select(unit => ((char)unit).ToString()),
            Gen.Elements("🎉", "\u200D", "\uFE0F", "中", "a", " "))
        .ListOf().Select(units => string.Concat(units)).ToArbitrary();

    private static Arbitrary<ParagraphOptions> Options =>
        (from language in Gen.Elements("zh-Hans", "zh-Hant", "zh-Hant-HK", "en")
         from align in Gen.Elements(TextAlign.Start, TextAlign.Center, TextAlign.End, TextAlign.Justify, TextAlign.Distribute)
         from wrap in Gen.Elements(Enum.GetValues<WrapMode>())
         from hanging in Gen.Elements(Enum.GetValues<HangingMode>())
         from width in Gen.Elements(Enum.GetValues<PunctuationWidth>())
         from level in Gen.Elements(Enum.GetValues<LineBreakLevel>())
         from mode in Gen.Elements(WritingMode.Horizontal, WritingMode.Horizontal, WritingMode.Vertical)
         from indent in Gen.Elements(0.0, 2.0)
         select new ParagraphOptions
         {
             Language = language, Align = align, Wrap = wrap, Hanging = hanging, PunctuationWidth = width, LineBreak = level, Indent = indent, WritingMode = mode,
         }).ToArbitrary();

    private static Arbitrary<double> Measure => Gen.Choose(1, 300).Select(points => (double)points).ToArbitrary();

    [Fact]
    public void Lines_joined_give_the_text_back() =>
        Prop.ForAll(PosterText, Options, Measure, (text, options, measure) =>
        {
            var set = Set(text, options, measure);

            Assert.Equal(text, string.Concat(set.Lines.Select(line => text.Substring(line.Start, line.Length))));
            Assert.Equal(Visible(text), Visible(string.Concat(set.Lines.SelectMany(line => line.Runs).Select(run => run.Run.Text))));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Lines_fit_the_measure_or_hold_one_cluster() =>
        Prop.ForAll(PosterText, Options, Measure, (text, options, measure) =>
        {
            var shaped = SyntheticParagraphs.Shape(text, options with { Wrap = options.Wrap == WrapMode.None ? WrapMode.Greedy : options.Wrap });

            var lines = SyntheticParagraphs.Fit(shaped, measure / 10);

            foreach (var line in lines)
            {
                if (line.Is(LineTraits.Compressed) || line.VisibleEnd - line.Start <= 1) continue;
                Assert.True(line.Width <= line.Available + 1e-6, $"{line}");
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Justified_lines_are_as_long_as_the_measure_or_cannot_be_changed() =>
        Prop.ForAll(PosterText, Measure, (text, measure) =>
        {
            var options = new ParagraphOptions { Language = "zh-Hans" };
            var shaped = SyntheticParagraphs.Shape(text, options);
            foreach (var line in SyntheticParagraphs.Fit(shaped, measure / 10))
            {
                var adjust = new double[line.VisibleEnd - line.Start + 1];

                var justified = LineJustifier.Justify(shaped.Measure, line, line.Available, evenly: false, 1, adjust);

                Assert.Equal(justified.Width - line.Width, adjust.Sum(), 1e-6);
                Assert.True(Math.Abs(justified.Width - line.Available) < 1e-6 || adjust.All(change => change == 0) || line.Width > line.Available);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Runs_of_one_style_make_no_difference() =>
        Prop.ForAll(PosterText, Options, Measure, (text, options, measure) =>
        {
            var whole = Set(text, options, measure);
            var style = Paragraphs.Style(options.Language);
            var parts = Cut(text).Select(part => new StyledRun(part, style));

            var inParts = Paragraphs.Typesetter.Typeset(new Paragraph([.. parts], options), measure, new DiagnosticBag());

            Assert.Equal(whole.Lines.Select(line => (line.Start, line.Length)), inParts.Lines.Select(line => (line.Start, line.Length)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_is_set_and_none_is_lost() =>
        Prop.ForAll(AnyUtf16, Options, Measure, (text, options, measure) =>
        {
            var set = Set(text, options, measure);

            Assert.Equal(text.Length, set.Lines.Sum(line => line.Length));
            Assert.All(set.Lines, line => Assert.True(double.IsFinite(line.Width) && double.IsFinite(line.X)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Clusters_of_a_run_rise_and_lie_in_its_text() =>
        Prop.ForAll(AnyUtf16, Measure, (text, measure) =>
        {
            var set = Set(text, new ParagraphOptions { Language = "zh-Hans" }, measure);
            foreach (var run in set.Lines.SelectMany(line => line.Runs).Select(run => run.Run))
            {
                var before = 0;
                foreach (var glyph in run.Glyphs)
                {
                    Assert.InRange(glyph.Cluster, before, run.Text.Length - 1);
                    before = glyph.Cluster;
                }
            }
        }).QuickCheckThrowOnFailure();

    // Work that grows with the square of the length would not end here in any time that a person waits.
    [Theory]
    [InlineData("中文排版，CSS与“引号”……", 6_667)]
    [InlineData("a", 50_000)]
    [InlineData("，", 50_000)]
    [InlineData(" ", 50_000)]
    public void Very_long_paragraph_is_set_whole(string part, int times)
    {
        var text = string.Concat(Enumerable.Repeat(part, times));

        var set = Paragraphs.Typesetter.Typeset(Paragraphs.Create(text, "zh-Hans"), 300, new DiagnosticBag());

        Assert.Equal(text.Length, set.Lines.Sum(line => line.Length));
    }

    private static TypesetParagraph Set(string text, ParagraphOptions options, double measure) =>
        Paragraphs.Typesetter.Typeset(new Paragraph([new(text, Paragraphs.Style(options.Language))], options), measure, new DiagnosticBag());

    // A line of nothing but invisible characters has no glyph run to hold them.
    private static string Visible(string text) => string.Concat(text.Where(c => !TextAnalysis.IsInvisible(c) && !TextAnalysis.IsMandatoryBreak(c)));

    // Every third grapheme boundary begins a new run; runs of no text are allowed too.
    private static IEnumerable<string> Cut(string text)
    {
        var start = 0;
        var count = 0;
        for (var end = 0; end < text.Length;)
        {
            end = GraphemeBreaker.NextBoundary(text, end);
            if (++count % 3 != 0) continue;
            yield return text[start..end];
            start = end;
        }
        yield return text[start..];
    }
}
