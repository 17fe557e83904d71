using PosterKit.Layout;

namespace PosterKit;

/// <summary>What outputs are called: layout, number in the series, target and edition, less the parts there is only one of.</summary>
internal static class OutputNames
{
    /// <summary>Path of a file in the output folder, with '/'. `file:` of a target stands in place of layout and target.</summary>
    /// <param name="poster">Gives the name of the layout, and how many posters and targets there are.</param>
    /// <param name="target">What is shown.</param>
    /// <param name="format">Gives the ending; one that `file:` has already is not put twice.</param>
    /// <param name="edition">The languages; null: not named.</param>
    /// <param name="number">1-based number in the series; null: not named.</param>
    /// <param name="isPart">True for a part of a picture, which must not replace the whole.</param>
    public static string For(Poster poster, TargetDefinition target, OutputFormat format, string? edition, int? number, bool isPart = false)
    {
        var ending = "." + OutputFormats.EndingOf(format);
        var digits = Math.Max(2, poster.Count.ToString().Length);
        var counter = number is { } n ? "-" + n.ToString("D" + digits) : "";
        var languages = (edition is null ? "" : "-" + edition) + (isPart ? "-crop" : "");
        if (target.File is { } file)
        {
            var stem = Path.GetExtension(file).Equals(ending, StringComparison.OrdinalIgnoreCase) ? file[..^ending.Length] : file;
            return stem + counter + languages + ending;
        }
        var name = poster.Targets.Length > 1 ? "-" + target.Name : "";
        return poster.Name + counter + name + languages + ending;
    }

    /// <summary>The full path of a name in a folder; null where it would lie outside, or is no file name.</summary>
    public static string? Resolve(string folder, string name)
    {
        if (name.Contains('\0') || name.Contains('\\') || Path.IsPathRooted(name)) return null;
        var full = Path.GetFullPath(folder);
        var path = Path.GetFullPath(name, full);
        var inside = Path.EndsInDirectorySeparator(full) ? full : full + Path.DirectorySeparatorChar;
        return path.StartsWith(inside, StringComparison.Ordinal) && Path.GetFileNameWithoutExtension(path).Length > 0 ? path : null;
    }
}
