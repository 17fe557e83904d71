using System.Collections.Concurrent;
using System.Collections.Immutable;
using PosterKit.Fonts.Library;
using PosterKit.Fonts.Native;
using PosterKit.Fonts.Sfnt;
using PosterKit.Foundation;

namespace PosterKit.Fonts;

/// <summary>All font families that may be used, found by name. Faces are loaded on first use. Safe for several threads.</summary>
public sealed partial class FontLibrary : IDisposable
{
    private const string IndexName = "fonts.json";

    private readonly IPosterWorld _world;
    private readonly Dictionary<string, FontFamily> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<FaceKey, Lazy<LoadedFace>> _faces = new();
    private readonly ConcurrentDictionary<string, Lazy<WorldFile>> _files = new(StringComparer.Ordinal);

    // In the order found, which is that in which they stand in for each other.
    private readonly ImmutableArray<FontFamily> _indexed;

    private FontLibrary(IPosterWorld world, List<FontFamily> families)
    {
        _world = world;
        var sorted = families.ToArray();
        Array.Sort(sorted, static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        Families = [.. sorted];
        _indexed = [.. families.Where(f => f.IsIndexed)];
        // A name of a family's own comes before an alias of another.
        foreach (var family in families) _byName.TryAdd(family.Name, family);
        foreach (var family in families)
        {
            foreach (var alias in family.Aliases) _byName.TryAdd(alias, family);
        }
    }

    /// <summary>Reads the indexes and font names of a world; no face is loaded yet.</summary>
    /// <remarks>
    /// Families of an index are known without opening a font. Font files that no index lists are opened for their names. Where two have
    /// one name, the first in the order of the world's paths counts, and a later one adds the weights and slopes that the first lacks.
    /// </remarks>
    /// <param name="world">Where fonts are read from.</param>
    /// <param name="diagnostics">Gets what is wrong with font files or indexes.</param>
    public static FontLibrary Load(IPosterWorld world, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var families = new List<FontFamily>();
        var paths = world.ListFontFiles();
        foreach (var path in paths.Where(IsIndex))
        {
            var file = world.Read(path, WorldFileKind.Font);
            file.ReportTo(diagnostics, default);
            if (file.IsOk) families.AddRange(FontIndexReader.Read(file.Bytes.Span, path, diagnostics));
        }
        var listed = families.SelectMany(f => f.Faces).Select(f => f.WorldPath).ToHashSet(StringComparer.Ordinal);
        var unlisted = paths.Where(path => !IsIndex(path) && !listed.Contains(path)).ToArray();
        if (unlisted.Length > 0) families.AddRange(FontScanner.Scan(world, unlisted, diagnostics));
        return new(world, Merge(families));
    }

    /// <summary>The version of the font engine, such as "HarfBuzz 6.0.0", for a program's --version.</summary>
    /// <exception cref="NativeLibraryException">HarfBuzz is not there.</exception>
    public static string NativeVersion => "HarfBuzz " + HarfBuzzLibrary.Version;

    /// <summary>All families, in ordinal order of their names.</summary>
    public ImmutableArray<FontFamily> Families { get; }

    /// <summary>The family of a name or alias, in any case; null where there is none.</summary>
    public FontFamily? FindFamily(string name) => _byName.GetValueOrDefault(name.Trim());

    /// <summary>
    /// The family that stands for a generic name of CSS: the first of the index of this kind and script, else the first of the script, else any.
    /// For "latin" one that is made for it comes before one with Han.
    /// </summary>
    /// <param name="kind">"sans", "serif" or "kai".</param>
    /// <param name="script">"han" or "latin".</param>
    /// <returns>Null where the library has no families.</returns>
    public FontFamily? FindGeneric(string kind, string script) =>
        _indexed
            .Where(family => family.Scripts.Contains(script))
            .OrderBy(family => family.Kind != kind)
            .ThenBy(family => family.Scripts.Contains("han") != (script == "han"))
            .FirstOrDefault() ?? Families.FirstOrDefault();

    /// <summary>The names nearest to a wrong one, best first; one for each family, and of each its nearest name or alias.</summary>
    public ImmutableArray<string> FindNearest(string name, int count = 2) =>
        [.. Families
            .Select(family => family.Aliases.Prepend(family.Name).Select(n => (Name: n, Distance: NameDistance.Between(name, n))).MinBy(n => n.Distance))
            .OrderBy(n => n.Distance).ThenBy(n => n.Name, StringComparer.Ordinal)
            .Take(count)
            .Select(n => n.Name)];

    /// <summary>The face of a family nearest in style: by CSS Fonts 4 section 5.2, italic first, then weight. A variable face is brought to it.</summary>
    /// <param name="family">A family of this library.</param>
    /// <param name="weight">1 to 1000.</param>
    /// <param name="italic">Whether an italic is wanted.</param>
    /// <param name="diagnostics">Gets a damaged font file.</param>
    /// <returns>Null where the file is damaged; it is reported.</returns>
    /// <exception cref="NativeLibraryException">HarfBuzz is not there.</exception>
    public FontFace? GetFace(FontFamily family, int weight, bool italic, DiagnosticBag diagnostics) =>
        GetFace(family, FaceMatching.FindNearest(family.Faces, weight, italic), diagnostics)?.Styled(weight, italic);

    /// <summary>The very face of an entry of a family; null where the file is damaged, which is reported.</summary>
    public FontFace? GetFace(FontFamily family, FontFaceEntry entry, DiagnosticBag diagnostics)
    {
        var loaded = _faces.GetOrAdd(new FaceKey(family.Name, entry), static (key, library) => new(() => library.LoadFace(key.Family, key.Entry)), this).Value;
        foreach (var problem in loaded.Problems) diagnostics.Add(problem);
        return loaded.Face;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var face in _faces.Values)
        {
            if (face.IsValueCreated) face.Value.Face?.Dispose();
        }
    }

    private static bool IsIndex(string path) => path == IndexName || path.EndsWith("/" + IndexName, StringComparison.Ordinal);

    private static List<FontFamily> Merge(List<FontFamily> families)
    {
        var merged = new List<FontFamily>();
        foreach (var family in families)
        {
            var at = merged.FindIndex(f => f.Name.Equals(family.Name, StringComparison.OrdinalIgnoreCase));
            if (at < 0)
            {
                merged.Add(family);
                continue;
            }
            var first = merged[at];
            var added = family.Faces.Where(face => !first.Faces.Any(f => f.Weight == face.Weight && f.IsItalic == face.IsItalic));
            merged[at] = first with
            {
                Faces = FaceMatching.Sort(first.Faces.Concat(added)),
                Aliases = [.. first.Aliases.Union(family.Aliases, StringComparer.OrdinalIgnoreCase)],
            };
        }
        return merged;
    }

    private LoadedFace LoadFace(string family, FontFaceEntry entry)
    {
        // The faces of a collection share its bytes.
        var file = _files.GetOrAdd(entry.WorldPath, static (path, world) => new(() => world.Read(path, WorldFileKind.Font)), _world).Value;
        var problem = default(FontProblem);
        if (file.IsOk && SfntFile.Read(file.Bytes, entry.Index, out problem) is { } sfnt)
            return new(FontFace.Create(file.Bytes, entry.Index, sfnt, family, entry.Weight, entry.IsItalic), []);
        var diagnostics = new DiagnosticBag();
        if (file.IsOk) problem.ReportTo(diagnostics, default, entry.WorldPath);
        else file.ReportTo(diagnostics, default);
        return new(null, diagnostics.ToSorted());
    }

    // A class: a dictionary over a value type would be compiled anew at every start of the program.
    private sealed record FaceKey(string Family, FontFaceEntry Entry);

    private sealed record LoadedFace(FontFace? Face, ImmutableArray<Diagnostic> Problems);
}
