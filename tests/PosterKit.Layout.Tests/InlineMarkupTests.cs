using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PosterKit.Foundation;

namespace PosterKit.Layout.Tests;

public sealed class InlineMarkupTests
{
    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("a *b* c", "a <e>b</> c")]
    [InlineData("a **b c** d", "a <s>b c</> d")]
    [InlineData("***both***", "<es>both</>")]
    [InlineData("*a **b** c*", "<e>a </><es>b</><e> c</>")]
    [InlineData("_a_ __b__", "<e>a</> <s>b</>")]
    [InlineData("snake_case_name", "snake_case_name")]
    [InlineData("2 * 3 * 4", "2 * 3 * 4")]
    [InlineData("*open", "*open")]
    [InlineData("**a*", "*<e>a</>")]
    [InlineData(@"\*not\* \[this] C:\path", @"*not* [this] C:\path")]
    [InlineData("`a * b` *c*", "<c>a * b</> <e>c</>")]
    [InlineData("``a ` b``", "<c>a ` b</>")]
    [InlineData("`open", "`open")]
    [InlineData("[words]{gold} on", "<gold>words</> on")]
    [InlineData("[a *b*]{gold}", "<gold>a </><e gold>b</>")]
    [InlineData("*a [b*]{gold}", "*a <gold>b*</>")]
    [InlineData("[a [b]{in} c]{out}", "<out>a </><out in>b</><out> c</>")]
    [InlineData("[words](https://example.org) on", "<>https://example.org/>words</> on")]
    [InlineData("[a *b*](mailto:a@example.org)", "<>mailto:a@example.org>a </><e >mailto:a@example.org>b</>")]
    [InlineData("[條目](https://example.org/條_目_(二))。", "<>https://example.org/%E6%A2%9D_%E7%9B%AE_(%E4%BA%8C)>條目</>。")]
    [InlineData("[*a* [b](https://example.org)]{gold}", "<e gold>a</><gold> </><gold >https://example.org/>b</>")]
    [InlineData("[note](see below) and [note](below)", "[note](see below) and [note](below)")]
    [InlineData("[run](javascript:alert)", "[run](javascript:alert)")]
    [InlineData("[](https://example.org) [open](https://example.org", "[](https://example.org) [open](https://example.org")]
    [InlineData(@"\[words](https://example.org)", "[words](https://example.org)")]
    [InlineData("see [1] and [2]{", "see [1] and [2]{")]
    [InlineData("中文**強調**中文", "中文<s>強調</>中文")]
    [InlineData("**他說：「好。」**然後走了", "<s>他說：「好。」</>然後走了")]
    [InlineData("他说**“好。”**然后走了", "他说<s>“好。”</>然后走了")]
    [InlineData("这是*重点*。", "这是<e>重点</>。")]
    public void Marks_are_taken_out_and_what_they_say_is_kept(string text, string expected) => Assert.Equal(expected, Show(Parse(text)));

    [Fact]
    public void Characters_keep_their_places_in_the_file()
    {
        const string Source = "a: x **bold** y";
        var file = new SourceFile("t.yaml", Source);
        var builder = new MappedText.Builder();
        builder.Append(Source.AsSpan(3), file, 3);

        var parsed = InlineMarkup.Parse(builder.Build());

        Assert.Equal("x bold y", parsed.Text);
        for (var i = 0; i < parsed.Text.Length; i++) Assert.Equal(parsed.Text[i], Source[parsed.SpanOf(i, 1).Start]);
        Assert.Equal("bold", Source.Substring(parsed.SpanOf(2, 4).Start, 4));
    }

    [Fact]
    public void Escaped_text_comes_back_as_it_was() =>
        Prop.ForAll(Gen.Elements("a", "中", "*", "**", "_", "`", "[", "]{s}", "{中|", "}", "\\", " ").ListOf().Select(string.Concat).ToArbitrary(), text =>
        {
            var builder = new MappedText.Builder();
            builder.Append(text, null, 0);
            var parsed = InlineMarkup.Parse(InlineMarkup.Escape(builder.Build()));
            return parsed.Text == text && parsed.Marks.IsEmpty;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("說{漢字|hàn zì}。", "說漢字。", "hàn zì")]
    [InlineData("{好|ㄏㄠˇ|hǎo}", "好", "ㄏㄠˇ+hǎo")]
    [InlineData("*{春|chūn}*", "春", "chūn")]
    [InlineData("{a|}", "{a|}", "")]
    [InlineData("{|a}", "{|a}", "")]
    [InlineData("{漢字}", "{漢字}", "")]
    [InlineData("\\{漢|hàn}", "{漢|hàn}", "")]
    public void Braces_with_a_bar_annotate(string written, string text, string annotations)
    {
        var parsed = Parse(written);

        Assert.Equal(text, parsed.Text);
        Assert.Equal(annotations, string.Join('+', parsed.Marks.SelectMany(mark => mark.Look.Annotations)));
    }

    [Fact]
    public void Text_is_never_lost_whatever_the_marks() =>
        Prop.ForAll(Gen.Elements("a", "b c", "中", "。", "*", "**", "_", "`", "[", "]", "]{s}", "\\", " ").ListOf().Select(string.Concat).ToArbitrary(), text =>
        {
            var parsed = Parse(text);
            var letters = text.Where(c => c is 'a' or 'b' or 'c' or '中' or '。');
            return letters.SequenceEqual(parsed.Text.Where(c => c is 'a' or 'b' or 'c' or '中' or '。'))
                && parsed.Marks.All(mark => mark.Start >= 0 && mark.Length > 0 && mark.End <= parsed.Text.Length)
                && parsed.Marks.Zip(parsed.Marks.Skip(1)).All(pair => pair.First.End <= pair.Second.Start);
        }).QuickCheckThrowOnFailure();

    private static MappedText Parse(string text)
    {
        var builder = new MappedText.Builder();
        builder.Append(text, null, 0);
        return InlineMarkup.Parse(builder.Build());
    }

    private static string Show(MappedText text)
    {
        var shown = new StringBuilder();
        var at = 0;
        foreach (var mark in text.Marks)
        {
            var look = mark.Look;
            var letters = (look.IsEmphasized ? "e" : "") + (look.IsStrong ? "s" : "") + (look.IsCode ? "c" : "");
            shown.Append(text.Text, at, mark.Start - at);
            shown.Append('<').AppendJoin(' ', look.Styles.Select(style => style.Name).Prepend(letters).Append(look.Link is null ? "" : ">" + look.Link).Where(part => part.Length > 0)).Append('>');
            shown.Append(text.Text, mark.Start, mark.Length).Append("</>");
            at = mark.End;
        }
        return shown.Append(text.Text, at, text.Text.Length - at).ToString();
    }
}
