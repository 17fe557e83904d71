using Xunit;

namespace PosterKit.Testing;

/// <summary>Expected texts in tests/golden. They change by POSTERKIT_ACCEPT=1, in a commit that says why.</summary>
public static class Golden
{
    /// <summary>True where outputs become the expected ones.</summary>
    public static bool Accepts => Environment.GetEnvironmentVariable("POSTERKIT_ACCEPT") == "1";

    /// <summary>The full path of an expected output.</summary>
    public static string PathOf(string name) => Path.Combine(Repository.Root, "tests", "golden", name);

    /// <summary>Asserts that a text is the expected one; where it is not, it is left beside it as ".actual.txt".</summary>
    /// <param name="name">Path below tests/golden, ending in ".txt".</param>
    /// <param name="actual">The text.</param>
    public static void AssertText(string name, string actual)
    {
        var path = PathOf(name);
        if (Accepts)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }
        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (expected != actual) File.WriteAllText(Path.ChangeExtension(path, ".actual.txt"), actual);
        Assert.Equal(expected, actual);
    }
}
