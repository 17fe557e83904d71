using System.Globalization;

namespace PosterKit.Typesetting.Tests;

/// <summary>The tables in the assembly say of every listed code point what the data files say.</summary>
public sealed class UnicodeDataTests
{
    private const string Folder = "/usr/share/unicode";

    [UnicodeTestTheory("LineBreakTest.txt")]
    [InlineData("LineBreak.txt")]
    [InlineData("EastAsianWidth.txt")]
    [InlineData("VerticalOrientation.txt")]
    [InlineData("Scripts.txt")]
    [InlineData("auxiliary/GraphemeBreakProperty.txt")]
    public void Tables_say_what_the_data_say(string file)
    {
        var differences = Rows(file).Where(row => NameOf(file, row.CodePoint) != row.Value).Select(row => $"{row.CodePoint:X4} {row.Value}").Take(10);

        Assert.Empty(differences);
    }

    [UnicodeTestTheory("LineBreakTest.txt")]
    [InlineData("Extended_Pictographic")]
    [InlineData("Emoji_Presentation")]
    public void Emoji_are_those_of_the_data(string property)
    {
        HashSet<int> listed = [.. Rows("emoji/emoji-data.txt").Where(row => row.Value == property.Replace("_", "", StringComparison.Ordinal)).Select(row => row.CodePoint)];

        var differences = Enumerable.Range(0, 0x110000)
            .Where(codePoint => listed.Contains(codePoint) != (property == "Emoji_Presentation" ? UnicodeData.IsEmojiPresentation(codePoint) : UnicodeData.IsExtendedPictographic(codePoint)));

        Assert.Empty(differences);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0x110000)]
    [InlineData(int.MaxValue)]
    public void Number_that_is_no_character_is_unassigned(int codePoint) =>
        Assert.Equal((LineBreakClass.XX, UnicodeCategory.OtherNotAssigned), (UnicodeData.LineBreak(codePoint), UnicodeData.GeneralCategory(codePoint)));

    [Theory]
    [InlineData('永', "Hani")]
    [InlineData('A', "Latn")]
    [InlineData('ㄅ', "Bopo")]
    [InlineData('，', "Zyyy")]
    [InlineData(0x0378, "Zzzz")]
    public void Scripts_have_their_codes(int codePoint, string expected) => Assert.Equal(expected, UnicodeScripts.Iso15924(UnicodeData.Script(codePoint)));

    private static string NameOf(string file, int codePoint) => file switch
    {
        "LineBreak.txt" => UnicodeData.LineBreak(codePoint).ToString(),
        "EastAsianWidth.txt" => UnicodeData.EastAsianWidth(codePoint) switch
        {
            EastAsianWidthClass.Neutral => "N",
            EastAsianWidthClass.Ambiguous => "A",
            EastAsianWidthClass.HalfWidth => "H",
            EastAsianWidthClass.Wide => "W",
            EastAsianWidthClass.FullWidth => "F",
            _ => "Na",
        },
        "VerticalOrientation.txt" => UnicodeData.VerticalOrientation(codePoint) switch
        {
            VerticalOrientationClass.Rotated => "R",
            VerticalOrientationClass.Upright => "U",
            VerticalOrientationClass.TransformedElseUpright => "Tu",
            _ => "Tr",
        },
        "Scripts.txt" => UnicodeData.Script(codePoint).ToString(),
        _ => UnicodeData.GraphemeBreak(codePoint).ToString(),
    };

    private static IEnumerable<(int CodePoint, string Value)> Rows(string file)
    {
        foreach (var line in File.ReadLines(Path.Combine(Folder, file)))
        {
            var fields = line.Split('#')[0].Split(';');
            if (fields.Length < 2) continue;
            var ends = fields[0].Trim().Split("..");
            var last = int.Parse(ends[^1], NumberStyles.HexNumber);
            for (var codePoint = int.Parse(ends[0], NumberStyles.HexNumber); codePoint <= last; codePoint++)
                yield return (codePoint, fields[1].Trim().Replace("_", "", StringComparison.Ordinal));
        }
    }
}
