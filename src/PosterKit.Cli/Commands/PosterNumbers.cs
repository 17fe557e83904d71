using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;

namespace PosterKit.Cli.Commands;

/// <summary>`--poster`: which posters of a series, counted from 1: "3", "1-4", "2,5-7".</summary>
internal static class PosterNumbers
{
    // No series is longer; a range is written out.
    private const int MostPosters = 100_000;

    /// <summary>The option.</summary>
    public static Option<string[]> Create(CliSession session)
    {
        var option = new Option<string[]>("--poster")
        {
            HelpName = "N",
            Description = session.Say(new("Only these posters of a series, from 1: 3, 1-4, 2,5-7", "只要系列中的这几张，从 1 数起：3、1-4、2,5-7")),
        };
        option.Validators.Add(result =>
        {
            foreach (var part in result.Tokens.SelectMany(token => token.Value.Split(',')))
            {
                if (ParseRange(part) is null) result.AddError(session.Say(new($"--poster: \"{part}\" is no number from 1, nor a range such as 2-5", $"--poster：“{part}”不是从 1 数起的序号，也不是 2-5 这样的范围")));
            }
        });
        return option;
    }

    /// <summary>The posters, from 0, each once, in the order given.</summary>
    public static ImmutableArray<int> Parse(string[]? values)
    {
        if (values is null) return [];
        var chosen = new List<int>();
        foreach (var part in values.SelectMany(value => value.Split(',')))
        {
            if (ParseRange(part) is var (first, last)) chosen.AddRange(Enumerable.Range(first - 1, last - first + 1));
        }
        return [.. chosen.Distinct()];
    }

    private static (int First, int Last)? ParseRange(string text)
    {
        var dash = text.IndexOf('-');
        if (ParseNumber(dash < 0 ? text : text[..dash]) is not { } first) return null;
        if (ParseNumber(dash < 0 ? text : text[(dash + 1)..]) is not { } last) return null;
        return last >= first ? (first, last) : null;
    }

    private static int? ParseNumber(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostPosters ? number : null;
}
