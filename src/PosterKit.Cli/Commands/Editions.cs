using System.Collections.Immutable;

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

    /// <summary>The first part that has not the form of a BCP 47 tag: letters, then parts of letters and digits; null where all have.</summary>
    public static string? FindWrongTag(string value)
    {
        foreach (var edition in value.Split(','))
        {
            foreach (var tag in edition.Trim().Split('+'))
            {
                if (!IsTag(tag)) return tag;
            }
        }
        return null;
    }

    private static bool IsTag(string tag)
    {
        var parts = tag.Split('-');
        return parts[0].Length is >= 2 and <= 8 && parts[0].All(char.IsAsciiLetter)
            && parts.Skip(1).All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }
}
