using System.Globalization;

namespace PosterKit.Cli.Commands;

/// <summary>Options of reading a layout, from arguments and variables.</summary>
internal static class PosterOptionsReader
{
    /// <summary>Makes the options.</summary>
    /// <param name="fontFolders">As `--fonts` gave them.</param>
    /// <param name="usesSystemFonts">Whether `--system-fonts` was given.</param>
    /// <param name="session">Gives SOURCE_DATE_EPOCH (reproducible-builds.org): seconds since 1970, the date that documents bear.</param>
    /// <returns>Null where the variable is no such number; it is said.</returns>
    public static PosterOptions? Read(string[]? fontFolders, bool usesSystemFonts, CliSession session)
    {
        var options = new PosterOptions { FontFolders = [.. fontFolders ?? []], UsesSystemFonts = usesSystemFonts };
        if (session.Host.GetVariable("SOURCE_DATE_EPOCH") is not { Length: > 0 } text) return options;
        var latest = DateTimeOffset.MaxValue.ToUnixTimeSeconds();
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= latest)
            return options with { Date = DateTimeOffset.FromUnixTimeSeconds(seconds) };
        session.SayError(new(
            $"SOURCE_DATE_EPOCH is \"{text}\"; it must be seconds since 1970, 0 to {latest}",
            $"SOURCE_DATE_EPOCH 是“{text}”；应为 1970 年以来的秒数，0 到 {latest}"));
        return null;
    }
}
