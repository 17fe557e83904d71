using System.Collections.Immutable;
using System.Globalization;
using PosterKit.Foundation;
using PosterKit.Layout;

namespace PosterKit;

/// <summary>
/// What posters take over from those before them: fonts are read once, a paragraph is set anew only where it was changed, a picture is decoded once while its file stays
/// as it is. Name it in <see cref="PosterOptions.Cache"/>. It is bounded, and never shows in what comes out. Safe for several threads.
/// </summary>
/// <remarks>
/// Layouts share the fonts of folders: those that are read from the disk, and those of a <see cref="MemoryWorld"/> that has fonts of folders alone. A font file that is new or
/// gone is seen when the next poster is read; one that is replaced under its name is not. Dispose it after the last poster that uses it: that frees the fonts.
/// </remarks>
public sealed class PosterCache : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<Entry> _entries = [];
    private bool _isDisposed;

    /// <summary>The fonts of a world, and what was made with them; null where they are its own, or a library of the system is missing.</summary>
    /// <param name="world">Where fonts are read.</param>
    /// <param name="limits">Bounds on pictures.</param>
    /// <param name="diagnostics">Gets what is wrong with the fonts, each time.</param>
    internal ComposingCache? Open(IPosterWorld world, PosterLimits limits, DiagnosticBag diagnostics)
    {
        if (FoldersOf(world) is not { } folders) return null;
        var places = string.Join('\n', folders.FontFolders.Select(folder => Directory.Exists(folder) ? folder : "").Prepend(folders.Limits.FontBytes.ToString(CultureInfo.InvariantCulture)));
        var files = folders.ListFontFiles();
        Entry? entry;
        // Whoever comes while fonts are read wants them too.
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            entry = _entries.FindLast(entry => entry.Places == places && entry.Composing.Limits == limits);
            if (entry is null || !entry.Files.SequenceEqual(files, StringComparer.Ordinal))
            {
                var found = new DiagnosticBag();
                if (Poster.LoadFonts(folders, found) is not { } fonts) return null;
                entry = new(places, files, new(fonts, limits), found.ToSorted());
                // Posters that are still there may use the fonts of one that this replaces.
                _entries.Add(entry);
            }
        }
        foreach (var diagnostic in entry.Diagnostics) diagnostics.Add(diagnostic);
        return entry.Composing;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            foreach (var entry in _entries) entry.Composing.Fonts.Dispose();
            _entries.Clear();
        }
    }

    private static FolderWorld? FoldersOf(IPosterWorld? world) => world switch
    {
        FolderWorld folders => folders,
        MemoryWorld { HasFonts: false } memory => FoldersOf(memory.Beneath),
        _ => null,
    };

    private sealed record Entry(string Places, ImmutableArray<string> Files, ComposingCache Composing, ImmutableArray<Diagnostic> Diagnostics);
}
