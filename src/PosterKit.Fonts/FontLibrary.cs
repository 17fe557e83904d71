using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Fonts;

/// <summary>All font families that may be used, found by name. Faces are loaded on first use. Safe for several threads.</summary>
public sealed class FontLibrary : IDisposable
{
    private FontLibrary() { }

    /// <summary>Reads the indexes and font names of a world; no face is loaded yet.</summary>
    /// <param name="world">Where fonts are read from.</param>
    /// <param name="diagnostics">Gets what is wrong with font files or indexes.</param>
    public static FontLibrary Load(IPosterWorld world, DiagnosticBag diagnostics) => throw new NotImplementedException();

    /// <summary>All families, in ordinal order of their names.</summary>
    public ImmutableArray<FontFamily> Families => throw new NotImplementedException();

    /// <summary>The family of a name or alias, in any case; null where there is none.</summary>
    public FontFamily? FindFamily(string name) => throw new NotImplementedException();

    /// <summary>The names nearest to a wrong one, best first.</summary>
    public ImmutableArray<string> FindNearest(string name, int count = 2) => throw new NotImplementedException();

    /// <summary>The face of a family nearest in style: by CSS Fonts 4 section 5.2, italic first, then weight.</summary>
    /// <param name="family">A family of this library.</param>
    /// <param name="weight">1 to 1000.</param>
    /// <param name="italic">Whether an italic is wanted.</param>
    /// <param name="diagnostics">Gets a damaged font file.</param>
    /// <returns>Null where the file is damaged; it is reported.</returns>
    public FontFace? GetFace(FontFamily family, int weight, bool italic, DiagnosticBag diagnostics) => throw new NotImplementedException();

    /// <summary>
    /// A face for a character that the chosen fonts lack: the bundled families in a fixed order by script and language, the nearest style
    /// first; null where none has it. Never a font of another region's forms for Han.
    /// </summary>
    public FontFace? FindFallback(int codePoint, string language, FontFace near, DiagnosticBag diagnostics) => throw new NotImplementedException();

    /// <inheritdoc/>
    public void Dispose() => throw new NotImplementedException();
}
