using PosterKit.Testing;

namespace PosterKit.Layout.Tests;

/// <summary>Programs that judge what we make, and are not ours: scripts in this folder, run by node with packages that ./test.sh installs into artifacts/judges.</summary>
internal static class Judges
{
    private static readonly string Packages = Path.Combine(Repository.Root, "artifacts", "judges");

    /// <summary>What keeps them from running; null: nothing.</summary>
    public static string? Missing =>
        ToolRunner.Find("node") is null ? "the program node is missing"
        : new[] { "ajv", "jsqr", "yaml" }.All(package => Directory.Exists(Path.Combine(Packages, "node_modules", package))) ? null
        : "the packages in artifacts/judges are missing: run ./test.sh";

    /// <summary>Runs a script, and gives what it writes.</summary>
    /// <param name="script">Its name in this folder.</param>
    /// <param name="arguments">Passed after the folder of the packages.</param>
    public static string Run(string script, params ReadOnlySpan<string> arguments)
    {
        var path = Path.Combine(Repository.Root, "tests", "PosterKit.Layout.Tests", "Judges", script);
        var result = ToolRunner.Run("node", [path, Packages, .. arguments]);
        Assert.True(result.ExitCode == 0, result.Errors);
        return result.Text;
    }
}
