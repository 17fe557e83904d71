using System.Text;
using Xunit;

namespace PosterKit.Testing;

/// <summary>Compares a text with the reference under tests/golden; POSTERKIT_ACCEPT=1 makes it the reference.</summary>
public static class GoldenText
{
    /// <summary>Fails where a text differs from its reference.</summary>
    /// <param name="name">Folder and name below tests/golden, with the ending, such as "scene/groups.scene.txt".</param>
    /// <param name="actual">The text; lines end in a line feed.</param>
    public static void AssertMatches(string name, string actual)
    {
        var path = GoldenFile.PathOf(name, "");
        if (GoldenFile.IsAccepting)
        {
            GoldenFile.Accept(path, Encoding.UTF8.GetBytes(actual));
            return;
        }
        Assert.True(File.Exists(path), $"there is no golden text {name}; POSTERKIT_ACCEPT=1 writes it");
        var expected = File.ReadAllText(path).ReplaceLineEndings("\n");
        if (expected != actual) File.WriteAllText(GoldenFile.ArtifactOf(name, ".actual"), actual);
        Assert.Equal(expected, actual);
    }
}
