using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using PosterKit.Foundation;

namespace PosterKit;

/// <summary>
/// A world of files in memory, over another world or over nothing: layouts, contents, pictures and fonts that stand in no folder. A file of a path
/// that is not in memory is read from the world beneath. Safe for several threads; files are added before they are read.
/// </summary>
public sealed class MemoryWorld : IPosterWorld
{
    private static readonly string[] FontEndings = [".otf", ".ttf", ".ttc", ".otc"];

    private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> _files = new(StringComparer.Ordinal);
    private readonly IPosterWorld? _beneath;
    private readonly PosterLimits _limits;

    /// <summary>A world with no files yet.</summary>
    /// <param name="beneath">Where everything else is read, such as <see cref="FontFolders.CreateWorld"/> for the bundled fonts; null: nowhere.</param>
    /// <param name="limits">Bounds on file sizes; null: the default ones.</param>
    public MemoryWorld(IPosterWorld? beneath = null, PosterLimits? limits = null) => (_beneath, _limits) = (beneath, limits ?? PosterLimits.Default);

    /// <summary>Where everything else is read; null: nowhere.</summary>
    internal IPosterWorld? Beneath => _beneath;

    /// <summary>True where a font is in memory, or a file in the place of one beneath.</summary>
    internal bool HasFonts => _files.Keys.Any(name => IsFont(name) || name.Contains(':', StringComparison.Ordinal));

    /// <summary>Adds a text file, in UTF-8; one of the same path is replaced.</summary>
    /// <param name="path">Relative, with '/' between its parts.</param>
    /// <param name="text">The whole text.</param>
    /// <returns>This world.</returns>
    /// <exception cref="ArgumentException">The path leads out of the world.</exception>
    public MemoryWorld Add(string path, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Add(path, Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Adds a file; one of the same path is replaced.</summary>
    /// <param name="path">Relative, with '/' between its parts. A font is found by the ending of its name.</param>
    /// <param name="bytes">The whole file; not to be changed afterwards.</param>
    /// <returns>This world.</returns>
    /// <exception cref="ArgumentException">The path leads out of the world.</exception>
    public MemoryWorld Add(string path, ReadOnlyMemory<byte> bytes)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _files[Resolve(path, null) ?? throw new ArgumentException($"\"{path}\" leads out of the world", nameof(path))] = bytes;
        return this;
    }

    /// <inheritdoc/>
    public WorldFile Read(string path, WorldFileKind kind, string? relativeTo = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        var name = Resolve(path, relativeTo);
        if (name is not null && _files.TryGetValue(name, out var bytes))
        {
            var limit = _limits.BytesFor(kind);
            return bytes.Length > limit ? new(WorldReadStatus.TooLarge, name, default, null, bytes.Length, limit) : new(WorldReadStatus.Ok, name, bytes, null, bytes.Length, limit);
        }
        return _beneath?.Read(path, kind, relativeTo) ?? new(name is null ? WorldReadStatus.OutsideFolder : WorldReadStatus.NotFound, name ?? path, default);
    }

    /// <inheritdoc/>
    public ImmutableArray<string> ListFontFiles()
    {
        var found = _files.Keys.Where(IsFont);
        if (_beneath is not null) found = found.Concat(_beneath.ListFontFiles());
        return [.. found.Order(StringComparer.Ordinal)];
    }

    private static bool IsFont(string name) => FontEndings.Contains(Path.GetExtension(name).ToLowerInvariant());

    // The parts of a path without "." and ".."; null where it leads out.
    private static string? Resolve(string path, string? relativeTo)
    {
        path = path.Replace('\\', '/');
        if (path.StartsWith('/')) return null;
        var parts = new List<string>();
        foreach (var part in (relativeTo is null ? path : relativeTo[..(relativeTo.LastIndexOf('/') + 1)] + path).Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else return null;
        }
        return string.Join('/', parts);
    }
}
