using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Fonts.Tests;

/// <summary>A world of fonts in memory; counts what is read.</summary>
internal sealed class MemoryWorld : IPosterWorld
{
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private int _reads;

    public int Reads => _reads;

    public byte[] this[string path]
    {
        set => _files[path] = value;
    }

    public ImmutableArray<string> ListFontFiles() => [.. _files.Keys];

    public WorldFile Read(string path, WorldFileKind kind, string? relativeTo = null)
    {
        Interlocked.Increment(ref _reads);
        return _files.TryGetValue(path, out var bytes) ? new(WorldReadStatus.Ok, path, bytes) : new(WorldReadStatus.NotFound, path, default);
    }
}
