using FsCheck;
using FsCheck.Fluent;
using PosterKit.Foundation;

namespace PosterKit.Layout.Tests;

public sealed class ScalarTextTests
{
    [Theory]
    [InlineData("a: one two", "one two")]
    [InlineData("a: one\n  two", "one\ntwo")]
    [InlineData("a: one\n\n  two", "one\n\ntwo")]
    [InlineData("a: 'it''s  \n   here'", "it's\nhere")]
    [InlineData("a: \"tab\\tand \\u4e2d \\U0001F600\"", "tab\tand 中 😀")]
    [InlineData("a: \"one\\ntwo\"", "one\u2028two")]
    [InlineData("a: \"one\\\n   two\"", "onetwo")]
    [InlineData("a: |\n  one\n    two\n\n  three\n", "one\n  two\n\nthree")]
    [InlineData("a: >-\n  one\n  two\n", "one\ntwo")]
    [InlineData("a: |2\n   one\n", " one")]
    [InlineData("a: one\r\n  two\r\n", "one\ntwo")]
    public void Line_ends_stay_line_ends(string yaml, string expected) => Assert.Equal(expected, ReadText(yaml).Text);

    [Theory]
    [InlineData("a: '一''二'\n", 0, 3, "一''二")]
    [InlineData("a: \"\\u4e00二\"\n", 1, 1, "二")]
    [InlineData("a: |\n  一二\n  三四\n", 3, 2, "三四")]
    [InlineData("a: 一二\n   三四\n", 1, 3, "二\n   三")]
    public void A_character_knows_its_place(string yaml, int start, int length, string written)
    {
        var span = ReadText(yaml).SpanOf(start, length);

        Assert.Equal(written, yaml.Substring(span.Start, span.Length));
    }

    [Fact]
    public void Folded_as_yaml_folds_the_text_is_yaml_s_value() =>
        Prop.ForAll(Scalars, yaml =>
        {
            if (DocumentReaderTests.Read(yaml, out _) is not MappingNode root || root.Find("a") is not ScalarNode scalar) return true;
            return FoldAsYaml(ScalarText.Read(scalar).Text) == scalar.Value.TrimEnd('\n');
        }).QuickCheckThrowOnFailure();

    private static MappedText ReadText(string yaml) =>
        ScalarText.Read((ScalarNode)((MappingNode)DocumentReaderTests.Read(yaml, out _)!).Find("a")!);

    // YAML 1.2.2 section 6.5: one line end is a space, n + 1 are n.
    private static string FoldAsYaml(string text)
    {
        var folded = new System.Text.StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\n')
            {
                folded.Append(text[i] == '\u2028' ? '\n' : text[i]);
                continue;
            }
            var count = 0;
            while (i < text.Length && text[i] == '\n') (i, count) = (i + 1, count + 1);
            i--;
            folded.Append(count == 1 ? " " : new string('\n', count - 1));
        }
        return folded.ToString().TrimEnd('\n');
    }

    // What flow scalars hold: words, both kinds of quotes, escapes, line ends.
    private static Arbitrary<string> Scalars => Gen.OneOf(
            Pieces("一", "词", "word", " ", "  ", "\n  ", "\n\n  ", "'", "“", "，").Select(s => "a: x" + s.TrimEnd()),
            Pieces("一", "word", " ", "''", "\n  ", "\n \n  ", "\"", "。").Select(s => $"a: '{s}'"),
            Pieces("一", "word", " ", "\\n", "\\t", "\\u4e00", "\\\n  x", "\n  ", "\n\n  ", "'", "\\\"").Select(s => $"a: \"{s}\""))
        .ToArbitrary();

    private static Gen<string> Pieces(params string[] pieces) => Gen.Elements(pieces).ListOf().Select(string.Concat);
}
