namespace PosterKit.Testing;

/// <summary>What golden pictures and golden texts have in common: where they lie, and when they are written anew.</summary>
internal static class GoldenFile
{
    /// <summary>True under POSTERKIT_ACCEPT=1: what a test makes becomes the reference.</summary>
    public static bool IsAccepting => Environment.GetEnvironmentVariable("POSTERKIT_ACCEPT") == "1";

    /// <summary>The reference of a name such as "raster/triangle", with its ending.</summary>
    public static string PathOf(string name, string ending) => Path.Combine(Repository.Root, "tests", "golden", name + ending);

    /// <summary>Where a failed test leaves its own.</summary>
    public static string ArtifactOf(string name, string ending)
    {
        var path = Path.Combine(Repository.Root, "artifacts", "tests", "golden", name + ending);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    /// <summary>Writes a reference.</summary>
    public static void Accept(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }
}
