namespace PosterKit.Fonts.Native;

/// <summary>Canonical compositions of Unicode, from HarfBuzz's tables: .NET has none without ICU, and these are the ones that shaping goes by.</summary>
internal static unsafe class CanonicalForms
{
    /// <summary>The first step of a canonical decomposition; the second part is 0 for a mapping to one character. Null where there is none.</summary>
    public static (int First, int Second)? Decompose(int codePoint)
    {
        HarfBuzzLibrary.EnsureLoaded();
        uint first, second;
        return HarfBuzz.UnicodeDecompose(HarfBuzz.UnicodeFuncsGetDefault(), (uint)codePoint, &first, &second) != 0 ? ((int)first, (int)second) : null;
    }

    /// <summary>The character that two make; null where they make none.</summary>
    public static int? Compose(int first, int second)
    {
        HarfBuzzLibrary.EnsureLoaded();
        uint composed;
        return HarfBuzz.UnicodeCompose(HarfBuzz.UnicodeFuncsGetDefault(), (uint)first, (uint)second, &composed) != 0 ? (int)composed : null;
    }
}
