using System.Collections.Immutable;
using PosterKit.Layout;

namespace PosterKit.Cli.Commands;

/// <summary>Reads `--lang`: editions with commas between, the languages of one with "+" between.</summary>
internal static class Editions
{
    /// <summary>The editions, in the order given, each once.</summary>
    public static ImmutableArray<ImmutableArray<string>> Parse(string[]? values)
    {
        var editions = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        foreach (var edition in CommonOptions.SplitNames(values)) editions.Add([.. edition.Split('+').Distinct()]);
        return editions.ToImmutable();
    }

    /// <summary>The first part that is no language tag as layouts take it, such as `cn`, which is a country; null where all are.</summary>
    public static string? FindWrongTag(string value)
    {
        foreach (var edition in value.Split(','))
        {
            foreach (var tag in edition.Trim().Split('+'))
            {
                if (!LanguageTag.IsWellFormed(tag) || LanguageTag.IsCountry(tag)) return tag;
            }
        }
        return null;
    }
}
