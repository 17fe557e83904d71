using System.Collections.Immutable;

namespace PosterKit.Fonts.Library;

/// <summary>Which face of a family comes nearest to what is asked: CSS Fonts 4, section 5.2, style before weight.</summary>
internal static class FaceMatching
{
    /// <summary>Faces in the order in which families show them: by weight, upright before italic.</summary>
    public static ImmutableArray<FontFaceEntry> Sort(IEnumerable<FontFaceEntry> faces) =>
        [.. faces.OrderBy(f => f.Weight).ThenBy(f => f.IsItalic).ThenBy(f => f.WorldPath, StringComparer.Ordinal).ThenBy(f => f.Index)];

    /// <summary>All faces, the nearest first.</summary>
    public static IEnumerable<FontFaceEntry> Order(ImmutableArray<FontFaceEntry> faces, int weight, bool italic) =>
        faces.OrderBy(f => f.IsItalic != italic).ThenBy(f => RankWeight(f.Weight, weight));

    // Weights in the order in which they are tried, as a number that grows: a step for each direction, then the distance in it.
    private static int RankWeight(int found, int wanted)
    {
        const int Step = 1000;
        var distance = Math.Abs(found - wanted);
        // From 400 to 500, what lies between the wanted weight and 500 comes before anything lighter.
        if (wanted is >= 400 and <= 500)
            return found >= wanted && found <= 500 ? distance : found < wanted ? Step + distance : 2 * Step + distance;
        var isOnFirstSide = wanted < 400 ? found <= wanted : found >= wanted;
        return isOnFirstSide ? distance : Step + distance;
    }
}
