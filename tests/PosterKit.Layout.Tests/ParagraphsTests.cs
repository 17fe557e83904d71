using FsCheck;
using FsCheck.Fluent;

namespace PosterKit.Layout.Tests;

public sealed class ParagraphsTests
{
    [Theory]
    [InlineData("六十年間\n雙邊貿易", "六十年間雙邊貿易")]
    [InlineData("六十年間，\n雙邊貿易", "六十年間，雙邊貿易")]
    [InlineData("他说\n“好的”", "他说“好的”")]
    [InlineData("one\ntwo", "one two")]
    [InlineData("說\nFrance", "說 France")]
    [InlineData("France\n說", "France 說")]
    [InlineData("𠮷\n𠮷", "𠮷𠮷")]
    [InlineData("one  \n  two", "one\u2028two")]
    [InlineData("一\\\n二", "一\u2028二")]
    [InlineData("one\u2028\ntwo", "one\u2028two")]
    public void A_line_end_folds_by_what_stands_beside_it(string text, string folded) =>
        Assert.Equal([folded], Split(text));

    [Fact]
    public void A_blank_line_parts_paragraphs() => Assert.Equal(["one", "two three", "four"], Split("\none\n\n \t\ntwo\nthree\n\n\nfour\n\n"));

    [Fact]
    public void Two_written_line_ends_part_paragraphs_too() => Assert.Equal(["one", "two\u2028three"], Split("one\u2028 \u2028\u2028two\u2028three\u2028"));

    [Fact]
    public void Blank_text_has_no_paragraph() => Assert.Empty(Split(" \n\n \n"));

    [Fact]
    public void No_character_is_lost_or_made_but_blanks() =>
        Prop.ForAll(Gen.Elements("一", "a", "，", "\n", "\n\n", " ", "\\").ListOf().Select(string.Concat).ToArbitrary(), text =>
            Visible(string.Concat(Split(text))) == Visible(text.Replace("\\\n", "\n", StringComparison.Ordinal).Replace("\\ \n", " \n", StringComparison.Ordinal)) || text.Contains('\\'))
            .QuickCheckThrowOnFailure();

    private static IEnumerable<string> Split(string text)
    {
        var builder = new MappedText.Builder();
        builder.Append(text, null, 0);
        return Paragraphs.Split(builder.Build()).Select(paragraph => paragraph.Text);
    }

    private static string Visible(string text) => string.Concat(text.Where(c => c is not (' ' or '\n' or '\u2028')));
}
