using System.Collections.Concurrent;
using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit;

/// <summary>Reads through another world, and keeps the layouts, contents and pictures that were read.</summary>
internal sealed class RecordingWorld(IPosterWorld world) : IPosterWorld
{
    private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> _files = new(StringComparer.Ordinal);

    /// <summary>What was read, by world path, in ordinal order.</summary>
    public IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> Files => _files.OrderBy(file => file.Key, StringComparer.Ordinal);

    /// <inheritdoc/>
    public WorldFile Read(string path, WorldFileKind kind, string? relativeTo = null)
    {
        var file = world.Read(path, kind, relativeTo);
        // Fonts come with the program.
        if (file.IsOk && kind != WorldFileKind.Font) _files[file.Path] = file.Bytes;
        return file;
    }

    /// <inheritdoc/>
    public ImmutableArray<string> ListFontFiles() => world.ListFontFiles();
}
