using System.Collections.Immutable;
using System.Text.Json;

namespace PosterKit;

/// <summary>The templates that ship, as layouts/templates/templates.json beside the bundled fonts' folder lists them.</summary>
public static class PosterTemplates
{
    /// <summary>All of them, in the order of the list; empty where the installation has none.</summary>
    public static ImmutableArray<PosterTemplate> List()
    {
        if (FontFolders.FindBundled() is not { } fonts) return [];
        var folder = Path.Combine(Path.GetDirectoryName(fonts)!, "layouts", "templates");
        var list = Path.Combine(folder, "templates.json");
        if (!File.Exists(list)) return [];
        using var json = JsonDocument.Parse(File.ReadAllBytes(list));
        return [.. json.RootElement.GetProperty("templates").EnumerateArray().Select(entry => new PosterTemplate(
            entry.GetProperty("name").GetString()!,
            Path.GetFullPath(Path.Combine(folder, entry.GetProperty("layout").GetString()!)),
            entry.GetProperty("en").GetString()!,
            entry.GetProperty("zh").GetString()!))];
    }

    /// <summary>
    /// The files of a template, as they would stand in a folder of their own: its layout under another name, and every content file, picture and drawing that its
    /// posters read, each in its place. Found by composing the posters, so none is forgotten.
    /// </summary>
    /// <param name="template">One of <see cref="List"/>.</param>
    /// <param name="name">Name of the new layout, without folder and ending.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="PosterException">The template itself is broken: the installation is not whole.</exception>
    public static ImmutableArray<TemplateFile> Read(PosterTemplate template, string name, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentException.ThrowIfNullOrEmpty(name);
        var project = Foundation.FolderWorld.ProjectFolderOf(template.LayoutPath);
        var folders = new Foundation.FolderWorld(project, FontFolders.For(null, PosterOptions.Default));
        var world = new RecordingWorld(folders);
        var layoutPath = folders.ToWorldPath(template.LayoutPath);
        using var poster = Poster.Load(world, layoutPath);
        var found = poster.Check(cancellation: cancellation);
        if (found.HasErrors) throw new PosterException(found.Diagnostics);
        return [.. world.Files.Select(file => new TemplateFile(file.Key == layoutPath ? Renamed(layoutPath, name) : file.Key, file.Value, file.Key == layoutPath))];
    }

    private static string Renamed(string path, string name) => path[..(path.LastIndexOf('/') + 1)] + name + Path.GetExtension(path);
}
