using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace PosterKit.Fonts.Library;

/// <summary>Which face of a family comes nearest to what is asked: CSS Fonts 4, section 5.2, style before weight.</summary>
internal static class FaceMatching
{
    /// <summary>Faces in the order in which families show them: by weight, upright before italic.</summary>
    public static ImmutableArray<FontFaceEntry> Sort(IEnumerable<FontFaceEntry> faces)
    {
        var sorted = faces.ToArray();
        Array.Sort(sorted, CompareForListing);
        return ImmutableCollectionsMarshal.AsImmutableArray(sorted);
    }

    /// <summary>The nearest face.</summary>
    public static FontFaceEntry FindNearest(ImmutableArray<FontFaceEntry> faces, int weight, bool italic)
    {
        var best = faces[0];
        for (var i = 1; i < faces.Length; i++)
        {
            if (Rank(faces[i], weight, italic) < Rank(best, weight, italic)) best = faces[i];
        }
        return best;
    }

    /// <summary>All faces, the nearest first.</summary>
    public static IEnumerable<FontFaceEntry> Order(ImmutableArray<FontFaceEntry> faces, int weight, bool italic) =>
        faces.OrderBy(face => Rank(face, weight, italic));

    private static int CompareForListing(FontFaceEntry a, FontFaceEntry b)
    {
        var order = a.Weight.CompareTo(b.Weight);
        if (order == 0) order = a.IsItalic.CompareTo(b.IsItalic);
        if (order == 0) order = string.CompareOrdinal(a.WorldPath, b.WorldPath);
        return order == 0 ? a.Index.CompareTo(b.Index) : order;
    }

    // A face of the other slope comes after every one of the wanted slope.
    private static int Rank(FontFaceEntry face, int weight, bool italic) =>
        (face.IsItalic == italic ? 0 : 10_000) + RankWeight(face.Weight, weight);

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
