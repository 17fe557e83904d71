using System.Text;

namespace PosterKit.Typesetting.Tests.Breaking;

/// <summary>HD-03 by the headlines of tests/conformance/headlines.txt.</summary>
public sealed class HeadlineTests
{
    private static readonly string[] Lines =
        [.. File.ReadLines(Path.Combine(Checkout.Root, "tests", "conformance", "headlines.txt")).Where(line => line.Length > 0 && line[0] != '#')];

    public static TheoryData<string> Headlines => [.. Lines];

    [Theory]
    [MemberData(nameof(Headlines))]
    public void Headline_ends_its_phrases_where_a_reader_would(string line)
    {
        var (_, text, allowed) = Read(line);

        var found = PhraseSegmenter.FindEnds(text);

        Assert.True(found.All(allowed.Contains), Show(text, found));
    }

    [Fact]
    public void Most_ends_of_phrases_are_found()
    {
        var (found, allowed) = (0, 0);
        foreach (var line in Lines)
        {
            var (_, text, ends) = Read(line);
            found += PhraseSegmenter.FindEnds(text).Count(ends.Contains);
            allowed += ends.Count;
        }

        Assert.True(found >= 0.6 * allowed, $"{found} of {allowed}");
    }

    [Theory]
    [MemberData(nameof(Headlines))]
    public void Balanced_headline_breaks_between_phrases_wherever_they_fit(string line)
    {
        var (language, text, allowed) = Read(line);
        foreach (var measure in (ReadOnlySpan<double>)[4, 5, 6, 7, 8, 10, 12, 15])
        {
            var options = new ParagraphOptions { Language = language, Wrap = WrapMode.Balance, Phrases = PhraseMode.Auto, Align = TextAlign.Start };
            var shaped = SyntheticParagraphs.Shape(text, options);

            var lines = SyntheticParagraphs.Fit(shaped, measure);

            foreach (var set in lines.Where(set => !set.Is(LineTraits.Last) && !set.Is(LineTraits.SplitsPhrase)))
                Assert.True(allowed.Contains(shaped.Clusters[set.End].TextStart), string.Join(" / ", lines.Select(l => SyntheticParagraphs.TextOf(shaped, l) + l.Traits)) + measure);
            if (LongestPhrase(text) <= measure) Assert.DoesNotContain(lines, set => set.Is(LineTraits.SplitsPhrase));
        }
    }

    private static double LongestPhrase(string text)
    {
        var (longest, start) = (0, 0);
        foreach (var end in PhraseSegmenter.FindEnds(text).Add(text.Length)) (longest, start) = (Math.Max(longest, end - start), end);
        return longest;
    }

    private static (string Language, string Text, HashSet<int> Ends) Read(string line)
    {
        var blank = line.IndexOf(' ');
        var text = new StringBuilder();
        var ends = new HashSet<int>();
        foreach (var c in line.AsSpan(blank + 1))
        {
            if (c == '|') ends.Add(text.Length);
            else text.Append(c);
        }
        return (line[..blank], text.ToString(), ends);
    }

    private static string Show(string text, IEnumerable<int> ends)
    {
        foreach (var end in ends.Reverse()) text = text.Insert(end, "|");
        return text;
    }
}
