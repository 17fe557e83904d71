using System.Collections.Immutable;
using System.Text;
using PosterKit.Foundation;
using PosterKit.Testing;

namespace PosterKit.Layout.Tests;

/// <summary>The repository, with a layout more in the folder layouts/.</summary>
internal sealed class ExampleWorld(string layout) : IPosterWorld
{
    public const string LayoutPath = "layouts/example.yaml";

    private readonly FolderWorld _repository = new(Repository.Root, [Path.Combine(Repository.Root, "fonts")]);

    public WorldFile Read(string path, WorldFileKind kind, string? relativeTo = null) =>
        path == LayoutPath ? new(WorldReadStatus.Ok, LayoutPath, Encoding.UTF8.GetBytes(layout)) : _repository.Read(path, kind, relativeTo);

    public ImmutableArray<string> ListFontFiles() => _repository.ListFontFiles();
}
