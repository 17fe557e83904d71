using System.Buffers.Binary;

namespace PosterKit.Fonts.Tests;

/// <summary>Small fonts of each flavour, for tests that change or damage them.</summary>
internal static class SmallFonts
{
    /// <summary>190 KB of quadratic outlines with layout tables.</summary>
    public static byte[] TrueType => TestFonts.Bytes("playfair-display/PlayfairDisplay-Regular.ttf");

    /// <summary>Colour layers.</summary>
    public static byte[] Colour => TestFonts.Bytes("twemoji/Twemoji.ttf");

    /// <summary>A CID-keyed CFF font with the glyphs of a text, reached by its characters.</summary>
    public static byte[] CffCid(string text = "永国骨中文")
    {
        var face = TestFonts.Face("Noto Sans CJK");
        var glyphs = text.EnumerateRunes().Select(rune => (Rune: rune, Glyph: face.FindGlyph(rune.Value)!.Value)).OrderBy(g => g.Glyph.Value).ToArray();
        var cff = face.Subset([.. glyphs.Select(g => g.Glyph)]).FontFile.ToArray();
        var count = glyphs.Length + 1;

        var cmap = new byte[12 + 16 + 12 * glyphs.Length];
        BinaryPrimitives.WriteUInt16BigEndian(cmap.AsSpan(2), 1);
        BinaryPrimitives.WriteUInt32BigEndian(cmap.AsSpan(4), 0x0003000A);
        BinaryPrimitives.WriteUInt32BigEndian(cmap.AsSpan(8), 12);
        BinaryPrimitives.WriteUInt16BigEndian(cmap.AsSpan(12), 12);
        BinaryPrimitives.WriteInt32BigEndian(cmap.AsSpan(16), cmap.Length - 12);
        BinaryPrimitives.WriteInt32BigEndian(cmap.AsSpan(24), glyphs.Length);
        var at = 28;
        // New glyph IDs keep the order of the old ones; the groups of a cmap ascend by character.
        foreach (var (rune, id) in glyphs.Select((g, i) => (g.Rune, i + 1)).OrderBy(g => g.Rune.Value))
        {
            BinaryPrimitives.WriteInt32BigEndian(cmap.AsSpan(at), rune.Value);
            BinaryPrimitives.WriteInt32BigEndian(cmap.AsSpan(at + 4), rune.Value);
            BinaryPrimitives.WriteInt32BigEndian(cmap.AsSpan(at + 8), id);
            at += 12;
        }

        var font = new SfntBuilder(TestFonts.Bytes("noto-sans-cjk/NotoSansCJK-Regular.otf"));
        foreach (var tag in font.Tags.Except(["head", "hhea", "maxp", "name", "OS/2", "post"]).ToArray()) font.Without(tag);
        var advances = new byte[4 + 2 * (count - 1)];
        BinaryPrimitives.WriteUInt16BigEndian(advances, 1000);
        return font.With("CFF ", cff).With("cmap", cmap).With("hmtx", advances).Patch("hhea", 34, 1).Patch("maxp", 4, count).Build();
    }
}
