using PosterKit.Foundation;

namespace PosterKit;

/// <summary>Where fonts are looked for.</summary>
public static class FontFolders
{
    /// <summary>
    /// The folder of the bundled fonts: "fonts" in the folder that the variable POSTERKIT_HOME names, else the nearest "fonts" with a
    /// "fonts.json" in it beside or above the program; null where there is none.
    /// </summary>
    public static string? FindBundled()
    {
        if (Environment.GetEnvironmentVariable("POSTERKIT_HOME") is { Length: > 0 } home && HasIndex(Path.Combine(home, "fonts"))) return Path.Combine(home, "fonts");
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (HasIndex(Path.Combine(folder, "fonts"))) return Path.Combine(folder, "fonts");
        }
        return null;
    }

    /// <summary>The folders in which the system keeps fonts; they need not exist.</summary>
    public static IReadOnlyList<string> System
    {
        get
        {
            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            if (OperatingSystem.IsWindows())
            {
                return [Environment.GetFolderPath(Environment.SpecialFolder.Fonts),
                    Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "Microsoft", "Windows", "Fonts")];
            }
            return OperatingSystem.IsMacOS()
                ? ["/System/Library/Fonts", "/Library/Fonts", Path.Combine(home, "Library", "Fonts")]
                : ["/usr/share/fonts", "/usr/local/share/fonts", Path.Combine(home, ".local", "share", "fonts"), Path.Combine(home, ".fonts")];
        }
    }

    /// <summary>
    /// All folders for a project, in the order of preference, each once: the bundled fonts, "fonts" in the project folder, those of the
    /// options, those of the system where the options allow them.
    /// </summary>
    /// <param name="projectFolder">Folder of the project; null: there is none.</param>
    /// <param name="options">Further folders.</param>
    public static IReadOnlyList<string> For(string? projectFolder, PosterOptions options)
    {
        var folders = new List<string>();
        Add(FindBundled());
        if (projectFolder is not null) Add(Path.Combine(projectFolder, "fonts"));
        foreach (var folder in options.FontFolders) Add(folder);
        if (options.UsesSystemFonts)
        {
            foreach (var folder in System) Add(folder);
        }
        return folders;

        void Add(string? folder)
        {
            if (folder is null) return;
            var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
            if (!folders.Contains(full, StringComparer.Ordinal)) folders.Add(full);
        }
    }

    /// <summary>A world that reads fonts alone.</summary>
    /// <param name="options">Further folders.</param>
    public static IPosterWorld CreateWorld(PosterOptions options) =>
        new FolderWorld(FindBundled() ?? AppContext.BaseDirectory, For(null, options), options.Limits);

    private static bool HasIndex(string folder) => File.Exists(Path.Combine(folder, "fonts.json"));
}
