using System.Collections.Immutable;

namespace PosterKit.Foundation;

/// <summary>
/// A world of real folders: the project folder, and the folders of fonts. Symbolic links are followed, and the place they lead to
/// must lie within the folders too.
/// </summary>
public sealed class FolderWorld : IPosterWorld
{
    private const string FontScheme = "font:";
    private static readonly string[] FontEndings = [".otf", ".ttf", ".ttc", ".otc"];

    private readonly string _root;
    private readonly string[] _fontFolders;
    private readonly PosterLimits _limits;

    /// <summary>A world of a project folder and font folders.</summary>
    /// <param name="projectFolder">An existing folder; nothing outside it is read, fonts apart.</param>
    /// <param name="fontFolders">Folders with fonts in them or below them; those that do not exist count as empty.</param>
    /// <param name="limits">Bounds on file sizes; null: the default ones.</param>
    public FolderWorld(string projectFolder, IEnumerable<string> fontFolders, PosterLimits? limits = null)
    {
        _root = RealPath(Path.GetFullPath(projectFolder));
        _fontFolders = [.. fontFolders.Select(folder => RealPath(Path.GetFullPath(folder)))];
        _limits = limits ?? PosterLimits.Default;
    }

    /// <summary>The folders of fonts, as real paths; they need not exist.</summary>
    public IReadOnlyList<string> FontFolders => _fontFolders;

    /// <summary>Bounds on file sizes.</summary>
    public PosterLimits Limits => _limits;

    /// <summary>
    /// The project folder of a layout file: the folder it lies in; but for a layout in a folder named "layouts" the folder round that,
    /// so that its neighbours (seeds, fonts) can be reached.
    /// </summary>
    public static string ProjectFolderOf(string layoutPath)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(layoutPath))!;
        return Path.GetFileName(folder) == "layouts" ? Path.GetDirectoryName(folder) ?? folder : folder;
    }

    /// <summary>The world path of a file given by its real path.</summary>
    public string ToWorldPath(string realPath) => Slashes(Path.GetRelativePath(_root, Path.GetFullPath(realPath)));

    /// <inheritdoc/>
    public WorldFile Read(string path, WorldFileKind kind, string? relativeTo = null)
    {
        var limit = _limits.BytesFor(kind);
        if (path.Contains('\0')) return new(WorldReadStatus.NotFound, path.Replace("\0", "\\0", StringComparison.Ordinal), default);
        path = Slashes(path);
        var (worldPath, realPath, folder) = Locate(path, relativeTo);
        if (realPath is null) return new(WorldReadStatus.OutsideFolder, worldPath, default);
        try
        {
            if (Directory.Exists(realPath)) return new(WorldReadStatus.Unreadable, worldPath, default, "it is a folder");
            if (!File.Exists(realPath)) return new(WorldReadStatus.NotFound, worldPath, default);
            realPath = RealPath(realPath);
            if (!IsInside(realPath, folder)) return new(WorldReadStatus.OutsideFolder, worldPath, default);
            using var file = new FileStream(realPath, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            if (file.Length > limit) return new(WorldReadStatus.TooLarge, worldPath, default, null, file.Length, limit);
            var bytes = GC.AllocateUninitializedArray<byte>((int)Math.Min(file.Length, Array.MaxLength));
            var read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return new(WorldReadStatus.Ok, worldPath, bytes.AsMemory(0, read), null, read, limit);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return new(WorldReadStatus.Unreadable, worldPath, default, e is UnauthorizedAccessException ? "permission denied" : "the system refuses it");
        }
    }

    /// <inheritdoc/>
    public ImmutableArray<string> ListFontFiles()
    {
        var found = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < _fontFolders.Length; i++)
        {
            if (!Directory.Exists(_fontFolders[i])) continue;
            foreach (var file in Directory.EnumerateFiles(_fontFolders[i], "*", SearchOption.AllDirectories))
            {
                if (Path.GetFileName(file) == "fonts.json" || FontEndings.Contains(Path.GetExtension(file).ToLowerInvariant()))
                    found.Add($"{FontScheme}{i}/{Slashes(Path.GetRelativePath(_fontFolders[i], file))}");
            }
        }
        found.Sort(StringComparer.Ordinal);
        return found.ToImmutable();
    }

    // A font path is "font:N/…": the N-th font folder. Anything else lies in the project folder.
    private (string WorldPath, string? RealPath, string Folder) Locate(string path, string? relativeTo)
    {
        var from = relativeTo is null ? "" : relativeTo[..(relativeTo.LastIndexOf('/') + 1)];
        var (scheme, rest) = path.StartsWith(FontScheme, StringComparison.Ordinal) ? Split(path)
            : from.StartsWith(FontScheme, StringComparison.Ordinal) ? Split(from + path)
            : (-1, Path.IsPathRooted(path) ? path : from + path);
        if (scheme >= _fontFolders.Length) return (path, null, "");
        var folder = scheme < 0 ? _root : _fontFolders[scheme];
        var real = Path.GetFullPath(rest, folder);
        if (!IsInside(real, folder) && !IsInside(RealPath(real), folder)) return (path, null, folder);
        var world = Slashes(Path.GetRelativePath(folder, real));
        return (scheme < 0 ? world : $"{FontScheme}{scheme}/{world}", real, folder);
    }

    private static (int Index, string Path) Split(string fontPath)
    {
        var slash = fontPath.IndexOf('/');
        if (slash < 0 || !int.TryParse(fontPath.AsSpan(FontScheme.Length, slash - FontScheme.Length), out var index) || index < 0)
            return (int.MaxValue, fontPath);
        return (index, fontPath[(slash + 1)..]);
    }

    private static bool IsInside(string path, string folder) =>
        path == folder || path.StartsWith(folder.EndsWith(Path.DirectorySeparatorChar) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    // The path with every symbolic link on the way resolved, as far as the parts exist.
    private static string RealPath(string path)
    {
        var root = Path.GetPathRoot(path)!;
        var real = root;
        foreach (var part in path[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Combine(real, part);
            FileSystemInfo info = Directory.Exists(real) ? new DirectoryInfo(real) : new FileInfo(real);
            try
            {
                if (info.LinkTarget is not null) real = info.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? real;
            }
            catch (IOException)
            {
                return real;
            }
        }
        return real;
    }

    private static string Slashes(string path) => path.Replace('\\', '/');
}
