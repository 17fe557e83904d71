namespace PosterKit.Pdf;

/// <summary>What the head of a colour profile says (ICC.1:2022 section 7.2).</summary>
internal static class IccHeader
{
    private const int Length = 128;

    /// <summary>True where the profile is whole and has the wanted count of channels.</summary>
    public static bool Fits(ReadOnlySpan<byte> profile, int components) =>
        profile.Length > Length && profile.Slice(36, 4).SequenceEqual("acsp"u8) && components == Channels(profile.Slice(16, 4));

    /// <summary>True where it is the usual profile of sRGB, by its description.</summary>
    public static bool IsSrgb(ReadOnlySpan<byte> profile) =>
        profile.IndexOf("sRGB"u8) >= 0 || profile.IndexOf("s\0R\0G\0B"u8) >= 0;

    private static int Channels(ReadOnlySpan<byte> space) =>
        space.SequenceEqual("GRAY"u8) ? 1 : space.SequenceEqual("RGB "u8) ? 3 : space.SequenceEqual("CMYK"u8) ? 4 : 0;
}
