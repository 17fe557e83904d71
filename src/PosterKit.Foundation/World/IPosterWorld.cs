using System.Collections.Immutable;

namespace PosterKit.Foundation;

/// <summary>
/// The one door through which anything is read: layouts, contents, images, fonts. Whole files come into memory, never mapped, so that
/// a file changed meanwhile cannot harm. Safe for several threads.
/// </summary>
public interface IPosterWorld
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">As written by the author ('/' or '\'), or a path that this world gave.</param>
    /// <param name="kind">What it is read as; decides the limit, and for fonts the folders.</param>
    /// <param name="relativeTo">World path of the file that names it; null: relative to the project folder.</param>
    /// <returns>Never null; see <see cref="WorldFile.Status"/>.</returns>
    WorldFile Read(string path, WorldFileKind kind, string? relativeTo = null);

    /// <summary>World paths of all font files and font indexes ("fonts.json") in the font folders, in ordinal order.</summary>
    ImmutableArray<string> ListFontFiles();
}
