using PosterKit.Testing;

namespace PosterKit.Engines.Tests;

/// <summary>Outputs of other projects that the tests look at without referring to them.</summary>
internal static class Built
{
    /// <summary>A file that a project below tests built, in the configuration of the tests.</summary>
    public static string PathOf(string project, string file)
    {
        // …/bin/Debug/net10.0/
        var framework = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(Repository.Root, "tests", project, "bin", framework.Parent!.Name, framework.Name, file);
    }
}
