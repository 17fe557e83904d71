namespace PosterKit.Cli.Reports;

/// <summary>Counts with their English noun.</summary>
internal static class Plural
{
    /// <summary>"1 file", "2 files".</summary>
    public static string Of(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
