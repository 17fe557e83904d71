namespace PosterKit.Testing;

/// <summary>A folder of a test's own, gone when it ends.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>An empty folder.</summary>
    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("posterkit-test-").FullName;

    /// <summary>Its full path.</summary>
    public string Path { get; }

    /// <summary>The full path of something in it.</summary>
    public string this[string relativePath] => System.IO.Path.Combine(Path, relativePath);

    /// <summary>Writes a text file in UTF-8; folders on the way are made.</summary>
    /// <returns>Its full path.</returns>
    public string Write(string relativePath, string text)
    {
        var path = this[relativePath];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Relative paths of all files below it, with '/', in ordinal order.</summary>
    public IReadOnlyList<string> ListFiles() =>
        [.. Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories).Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
