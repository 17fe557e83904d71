using System.Collections.Immutable;
using System.Text;
using PosterKit.Foundation;

namespace PosterKit.Layout.Tests;

/// <summary>A world of files in memory, without fonts.</summary>
internal sealed class MemoryWorld : IPosterWorld
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public MemoryWorld With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    public MemoryWorld With(string path, byte[] bytes)
    {
        _files[path] = bytes;
        return this;
    }

    public WorldFile Read(string path, WorldFileKind kind, string? relativeTo = null)
    {
        var whole = relativeTo is null ? path : relativeTo[..(relativeTo.LastIndexOf('/') + 1)] + path;
        var parts = new List<string>();
        foreach (var part in whole.Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count == 0) return new(WorldReadStatus.OutsideFolder, path, default);
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".") parts.Add(part);
        }
        var found = string.Join('/', parts);
        if (!_files.TryGetValue(found, out var bytes)) return new(WorldReadStatus.NotFound, found, default);
        var limit = PosterLimits.Default.BytesFor(kind);
        return bytes.Length > limit ? new(WorldReadStatus.TooLarge, found, default, null, bytes.Length, limit) : new(WorldReadStatus.Ok, found, bytes);
    }

    public ImmutableArray<string> ListFontFiles() => [];
}
