using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using PosterKit.Foundation;

namespace PosterKit.Typesetting.Tests;

/// <summary>What holds of every set paragraph, whatever it says and however it is set.</summary>
public sealed class ParagraphProofTests
{
    private const string Never = "，。、；：！？）》」』】〕";

    private static Arbitrary<(string Text, ParagraphOptions Options, double Measure)> Settings =>
        // A selector upon what is never drawn has no glyph of its own, and no run to hold it; selectors stand on letters here.
        (from text in TextGenerators.Mixed.Generator.Select(text => Regex.Replace(text, @"(?<!\p{L})\uFE0F", ""))
         from language in Gen.Elements("zh-Hans", "zh-Hant", "zh-Hant-HK", "en")
         from align in Gen.Elements(TextAlign.Start, TextAlign.Justify, TextAlign.End)
         from wrap in Gen.Elements(WrapMode.Greedy, WrapMode.Optimal, WrapMode.Balance)
         from mode in Gen.Elements(WritingMode.Horizontal, WritingMode.Vertical)
         from drop in Gen.Elements(0, 0, 2, 3)
         from tabs in Gen.Elements(false, false, true)
         from hanging in Gen.Elements(0.0, 1.5)
         from measure in Gen.Choose(5, 400)
         select (tabs ? text.Replace('A', '\t') : text, new ParagraphOptions
         {
             Language = language, Align = align, Wrap = wrap, WritingMode = mode, HangingIndent = hanging, DropCap = drop > 0 ? new DropCap(drop) : null,
             Tabs = tabs ? [new(4, 0, TabAlign.Start, TabLeader.None), new(0, 0.6, TabAlign.Decimal, TabLeader.Dashes), new(0, 1, TabAlign.End, TabLeader.Dots)] : [],
         }, (double)measure)).ToArbitrary();

    [Fact]
    public void Text_comes_out_as_it_went_in() =>
        Prop.ForAll(Settings, setting =>
        {
            var set = Set(setting.Text, setting.Options, setting.Measure);

            Assert.Equal(setting.Text, string.Concat(set.Lines.Select(line => setting.Text.Substring(line.Start, line.Length))));
            Assert.Equal(Visible(setting.Text), Visible(string.Concat(set.Lines.SelectMany(line => line.Runs).Select(run => run.Run.Text))));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_narrower_measure_loses_nothing() =>
        Prop.ForAll(Settings, setting =>
        {
            var whole = Texts(Set(setting.Text, setting.Options, 400));
            for (var measure = setting.Measure; measure > 1; measure /= 2) Assert.Equal(whole, Texts(Set(setting.Text, setting.Options, measure)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_barred_mark_begins_a_line_only_where_an_emergency_was_told() =>
        Prop.ForAll(Settings, setting =>
        {
            var diagnostics = new DiagnosticBag();
            if (!setting.Options.Language.StartsWith("zh", StringComparison.Ordinal)) return;
            var set = Paragraphs.Typesetter.Typeset(new Paragraph([new(setting.Text, Paragraphs.Style(setting.Options.Language))], setting.Options), setting.Measure, diagnostics);
            var emergencies = diagnostics.ToSorted().Where(each => each.Code == DiagnosticCode.LineBreakEmergency).Sum(Told);
            var barred = 0;
            for (var i = 1; i < set.Lines.Length; i++)
            {
                var (before, line) = (set.Lines[i - 1], set.Lines[i]);
                // After a mandatory break the author's own line begins.
                if (before.Length > 0 && TextAnalysis.IsMandatoryBreak(setting.Text[before.Start + before.Length - 1])) continue;
                // A space, a zero width space or an object that the author put before the mark is a break of the author's (UAX #14, LB8, LB18, LB20).
                if (before.Length > 0 && setting.Text[before.Start + before.Length - 1] is ' ' or '\u3000' or '\u200B' or '\u00AD' or '\uFFFC') continue;
                if (line.Length > 0 && Never.Contains(setting.Text[line.Start])) barred++;
            }
            Assert.True(barred <= emergencies, $"{barred} barred, {emergencies} told");
        }).QuickCheckThrowOnFailure();

    // One message tells of the first place, and how many more there are.
    private static int Told(Diagnostic emergency) =>
        1 + (((DiagnosticPhrase)emergency.Arguments[1]).English.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, _, var more, _] ? int.Parse(more, CultureInfo.InvariantCulture) : 0);

    [Fact]
    public void Widths_add_up() =>
        Prop.ForAll(Settings, setting =>
        {
            var shaped = SyntheticParagraphs.Shape(setting.Text, setting.Options with { Tabs = [], DropCap = null });
            var measure = shaped.Measure;
            foreach (var line in SyntheticParagraphs.Fit(shaped, setting.Measure / 10))
            {
                if (line.VisibleEnd == line.Start) continue;
                var last = line.VisibleEnd - 1;
                var sum = measure.StartEdge(line.Start, line.Is(LineTraits.First), HangingMode.None);
                for (var i = line.Start; i <= last; i++) sum += shaped.Clusters[i].Advance + (i < last ? measure.GapAfter(i) : 0);
                sum += measure.Spacing(last).LineEnd + (line.Is(LineTraits.EndFitted) ? measure.Spacing(last).LineEndFit : 0);

                Assert.Equal(sum, line.Width, 1e-6);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Glyphs_of_a_line_lie_within_its_ends() =>
        Prop.ForAll(Settings, setting =>
        {
            foreach (var line in Set(setting.Text, setting.Options, setting.Measure).Lines)
            {
                Assert.True(double.IsFinite(line.X) && double.IsFinite(line.Baseline) && line.Width >= -20, $"{line.X} {line.Baseline} {line.Width}");
                Assert.All(line.Runs, run => Assert.True(double.IsFinite(run.Origin.X) && double.IsFinite(run.Origin.Y)));
            }
        }).QuickCheckThrowOnFailure();

    // Bytes are counted, not time, which depends on what else the machine does; Very_long_paragraph_is_set_whole would not end if time grew with the square.
    [Theory]
    [InlineData("zh-Hans", WrapMode.Optimal, "中文排版，CSS与“引号”……一九六四年，两国建交。")]
    [InlineData("en", WrapMode.Optimal, "The quick brown fox, e\u0301tude \U0001F389 and so on. ")]
    [InlineData("zh-Hans", WrapMode.Greedy, "中文\U0001F468‍\U0001F469‍\U0001F467e\u0301\uD800排")]
    public void Memory_grows_as_the_text_does(string language, WrapMode wrap, string part)
    {
        Allocated(300);

        var (few, many) = (Allocated(2_000), Allocated(20_000));

        Assert.True(many < 20 * few, $"{few} bytes, then {many}");

        long Allocated(int length)
        {
            var text = string.Concat(Enumerable.Repeat(part, length / part.Length + 1))[..length];
            var paragraph = Paragraphs.Create(text, language, options => options with { Wrap = wrap, Align = TextAlign.Justify });
            var before = GC.GetAllocatedBytesForCurrentThread();
            var set = Paragraphs.Typesetter.Typeset(paragraph, 300, new DiagnosticBag());
            var after = GC.GetAllocatedBytesForCurrentThread();
            Assert.Equal(length, set.Lines.Sum(line => line.Length));
            return after - before;
        }
    }

    private static TypesetParagraph Set(string text, ParagraphOptions options, double measure) =>
        Paragraphs.Typesetter.Typeset(new Paragraph([new(text, Paragraphs.Style(options.Language))], options), measure, new DiagnosticBag());

    private static string Texts(TypesetParagraph set) => Visible(string.Concat(set.Lines.SelectMany(line => line.Runs).Select(run => run.Run.Text)));

    // A line of nothing but invisible characters has no glyph run to hold them.
    private static string Visible(string text) => string.Concat(text.Where(c => !TextAnalysis.IsInvisible(c) && !TextAnalysis.IsMandatoryBreak(c)));
}
