namespace PosterKit.Testing;

/// <summary>Places in the repository that the tests were built from.</summary>
public static class Repository
{
    /// <summary>The folder of PosterKit.sln.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PosterKit.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("the tests do not run inside the repository");
        return folder;
    }
}
