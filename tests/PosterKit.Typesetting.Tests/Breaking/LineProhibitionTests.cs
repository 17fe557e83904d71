using System.Globalization;
using System.Text;

namespace PosterKit.Typesetting.Tests;

/// <summary>The tables of line-start and line-end prohibition (requirements, Appendix A): a mark between two ideographs.</summary>
public sealed class LineProhibitionTests
{
    private const string NeverAtStart = """
        0021 0022 0025 0027 0029 002C-002F 003A 003B 003F 005D 007C 007D 00A2 00AB 00B7 00BB 2011 2012 2014 2019 201B 201D 201F 2024-2029 202F
        2031 2034 2036 2037 2039 203A 203D 2044 2046 2056-205B 205D 205E 20A7 20B6 20BB 20BE 20C0 22EF 3000-3002 3009 300B 300D 300F 3011 3015
        3017 3019 301B 301E 301F 302A-302F 3035 303C 3099-309C FE10-FE16 FE18 FE19 FE36 FE38 FE3A FE3C FE3E FE40 FE42 FE44 FE48 FE50 FE52
        FE54-FE57 FE5A FE5C FE5E FF09 FF0C FF0E FF0F FF3D FF5D FF60 FF61 FF63 FF64 FF9E FF9F
        """;

    private const string NotInNormalAtStart = """
        00B0 2010 2013 2030 2032 2033 2035 203C 2047-2049 2103 2109 3005 301C 303B 309D 309E 30A0 30FB 30FD 30FE FE6A FF01 FF05 FF1A FF1B FF1F
        FF5E FF65 FFE0
        """;

    private const string NotInStrictAtStart = """
        2E3A 2E3B 3041 3043 3045 3047 3049 3063 3083 3085 3087 308E 3095 3096 30A1 30A3 30A5 30A7 30A9 30C3 30E3 30E5 30E7 30EE 30F5 30F6 30FC
        FF67-FF70
        """;

    private const string NeverAtEnd = """
        0022 0024 0027 0028 002B 005B 005C 007B 00A1 00A3 00A5 00AB 00B4 00BB 00BF 2011 2018 201A-201C 201E 201F 202F 2039 203A 2045 20A0-20A6
        20A8-20AB 20AD-20B5 20B7-20BA 20BC 20BD 20BF 3008 300A 300C 300E 3010 3014 3016 3018 301A 301D FE17 FE35 FE37 FE39 FE3B FE3D FE3F FE41
        FE43 FE47 FE59 FE5B FE5D FF08 FF3B FF5B FF5F FF62
        """;

    private const string NotInNormalAtEnd = "00A4 00B1 20AC 2116 FE69 FF04 FFE1 FFE5 FFE6";

    private const string NotInStrictAtEnd = "002F FF0F";

    private const string Blocks = """
        0020-007E 00A1-00FF 2010-206F 20A0-20CF 2100-214F 22EF 2E3A 2E3B 3000-303F 3040-30FF FE10-FE1F FE30-FE6F FF00-FFEF
        """;

    private static readonly HashSet<int> Marks =
        [.. Ranges(Blocks).Where(IsMark), .. Ranges(NeverAtStart), .. Ranges(NotInNormalAtStart), .. Ranges(NotInStrictAtStart), .. Ranges(NeverAtEnd), .. Ranges(NotInNormalAtEnd)];

    [Theory]
    [InlineData(LineBreakLevel.Loose, "zh-Hans")]
    [InlineData(LineBreakLevel.Normal, "zh-Hans")]
    [InlineData(LineBreakLevel.Strict, "zh-Hans")]
    [InlineData(LineBreakLevel.Normal, "zh-Hant")]
    [InlineData(LineBreakLevel.Normal, "zh-Hant-HK")]
    public void Marks_never_start_a_line_as_tables_A1_to_A3_say(LineBreakLevel level, string language)
    {
        HashSet<int> expected = [.. Ranges(NeverAtStart)];
        if (level >= LineBreakLevel.Normal) expected.UnionWith(Ranges(NotInNormalAtStart));
        if (level >= LineBreakLevel.Strict) expected.UnionWith(Ranges(NotInStrictAtStart));

        var found = Marks.Where(mark => LineProhibitions.IsNotAtLineStart(mark, LocaleProfile.For(language), level));

        Assert.Equal(List(expected), List(found));
    }

    [Theory]
    [InlineData(LineBreakLevel.Loose, "zh-Hans")]
    [InlineData(LineBreakLevel.Normal, "zh-Hans")]
    [InlineData(LineBreakLevel.Strict, "zh-Hans")]
    [InlineData(LineBreakLevel.Normal, "zh-Hant")]
    [InlineData(LineBreakLevel.Normal, "zh-Hant-HK")]
    public void Marks_never_end_a_line_as_tables_A4_to_A6_say(LineBreakLevel level, string language)
    {
        HashSet<int> expected = [.. Ranges(NeverAtEnd)];
        if (level >= LineBreakLevel.Normal) expected.UnionWith(Ranges(NotInNormalAtEnd));
        if (level >= LineBreakLevel.Strict) expected.UnionWith(Ranges(NotInStrictAtEnd));

        var found = Marks.Where(mark => LineProhibitions.IsNotAtLineEnd(mark, LocaleProfile.For(language), level));

        Assert.Equal(List(expected), List(found));
    }

    [Theory]
    [InlineData(LineBreakLevel.Loose, BreakAction.Allowed)]
    [InlineData(LineBreakLevel.Normal, BreakAction.Allowed)]
    [InlineData(LineBreakLevel.Strict, BreakAction.Prohibited)]
    public void Dash_of_two_starts_a_line_unless_strict(LineBreakLevel level, BreakAction expected)
    {
        var actions = new BreakAction[4];

        LineBreaker.FindOpportunities("甲——乙", LocaleProfile.MainlandChina, level, actions);

        Assert.Equal([expected, BreakAction.Prohibited, BreakAction.Allowed], actions[..3]);
    }

    private static bool IsMark(int codePoint) => UnicodeData.GeneralCategory(codePoint) is >= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherSymbol;

    private static IEnumerable<int> Ranges(string table)
    {
        foreach (var item in table.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var ends = item.Split('-');
            var first = int.Parse(ends[0], NumberStyles.HexNumber);
            for (var codePoint = first; codePoint <= int.Parse(ends[^1], NumberStyles.HexNumber); codePoint++) yield return codePoint;
        }
    }

    private static string List(IEnumerable<int> codePoints) => string.Join(' ', codePoints.Order().Select(codePoint => codePoint.ToString("X4")));
}
