namespace PosterKit.Typesetting.Tests;

/// <summary>Text references in tests/golden/typesetting.</summary>
internal static class Golden
{
    public static void Verify(string name, string actual)
    {
        var path = Path.Combine(Checkout.Root, "tests", "golden", "typesetting", name + ".txt");
        if (Environment.GetEnvironmentVariable("POSTERKIT_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }
        Assert.True(File.Exists(path), $"no reference {path}; POSTERKIT_ACCEPT=1 writes it");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }
}
