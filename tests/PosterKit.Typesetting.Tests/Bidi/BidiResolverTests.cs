using System.Globalization;

namespace PosterKit.Typesetting.Tests;

public sealed class BidiResolverTests
{
    private const string File = "../BidiCharacterTest.txt";

    // 91,000 samples; a case for each would take longer than the rules do.
    [UnicodeTestTheory(File)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Levels_and_order_are_those_of_the_test_file(int direction)
    {
        var (wrong, count) = (new List<string>(), 0);
        foreach (var sample in UnicodeTestFile.Samples(File).Select(sample => (string)sample[0]))
        {
            var fields = sample.Split(';');
            if (fields[1] != direction.ToString(CultureInfo.InvariantCulture)) continue;
            count++;
            var text = Array.ConvertAll(fields[0].Split(' '), code => int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            var levels = new byte[text.Length];

            var paragraph = BidiResolver.Resolve(text, direction == 2 ? null : direction, levels);

            var kept = Enumerable.Range(0, text.Length).Where(i => !BidiResolver.IsRemoved(UnicodeData.BidiClass(text[i]))).ToArray();
            var seen = string.Join(' ', Enumerable.Range(0, text.Length).Select(i => kept.Contains(i) ? levels[i].ToString(CultureInfo.InvariantCulture) : "x"));
            var order = new int[kept.Length];
            BidiText.Order(Array.ConvertAll(kept, i => levels[i]), order);
            var shown = string.Join(' ', order.Select(i => kept[i]));
            if ((paragraph.ToString(CultureInfo.InvariantCulture), seen, shown) != (fields[2], fields[3], fields[4])) wrong.Add($"{sample}: {paragraph}; {seen}; {shown}");
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {count}, the first: {string.Join("\n", wrong.Take(3))}");
        Assert.True(count > 20);
    }

    [Fact]
    public void Text_without_a_letter_from_right_to_left_has_no_levels()
    {
        Assert.Null(BidiText.Levels("五月三日 3 May, “quoted” (1979)"));
        Assert.Equal([0, 0, 1, 1], BidiText.Levels("a שנ")!);
        Assert.Equal([1, 1, 1], BidiText.Levels("\U0001E900\u05D0")!);
        Assert.Equal([1, 0, 0, 1], BidiText.Levels("א!\nא")!);
        Assert.Equal([2, 2, 1, 1], BidiText.Levels("ab א", isRightToLeft: true)!);
    }

    [Fact]
    public void No_text_makes_it_throw()
    {
        var random = new Random(11);
        int[] some = ['a', '1', '(', ')', ' ', '.', 0x5D0, 0x627, 0x661, 0x300, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0x2029, 0x200B, 0x2329, 0x3009, 0x10FFFF];
        for (var round = 0; round < 2000; round++)
        {
            var text = new int[random.Next(200)];
            for (var i = 0; i < text.Length; i++) text[i] = some[random.Next(some.Length)];
            var levels = new byte[text.Length];

            BidiResolver.Resolve(text, random.Next(3) is < 2 and var level ? level : null, levels);

            Assert.All(levels, found => Assert.InRange(found, 0, 127));
        }
    }
}
