using System.Buffers.Binary;
using PosterKit.Foundation;

namespace PosterKit.Fonts.Tests;

/// <summary>Damaged copies of fonts go through everything that a face can be asked. A crash of native code ends the test run.</summary>
public sealed class FontFuzzTests
{
    private static readonly int Times = Environment.GetEnvironmentVariable("POSTERKIT_LONG") == "1" ? 20 : 1;

    [Fact]
    public void Damaged_quadratic_font_gives_a_face_or_a_diagnostic() => Fuzz(SmallFonts.TrueType, 300, "AVÁfi Wave\u0301 12/3", "Latn");

    [Fact]
    public void Damaged_cff_font_gives_a_face_or_a_diagnostic() => Fuzz(SmallFonts.CffCid(), 300, "永国骨中文", "Hani");

    [Fact]
    public void Damaged_colour_font_gives_a_face_or_a_diagnostic() => Fuzz(SmallFonts.Colour, 60, "😀🇫🇷👨‍👩‍👧", "Zsye");

    [Fact]
    public void Damaged_layout_tables_of_a_large_font_give_a_face_or_a_diagnostic() =>
        Fuzz(TestFonts.Bytes("noto-sans-cjk/NotoSansCJK-Black.otf"), 30, "骨，（「——", "Hani", "GSUB", "GPOS", "cmap", "BASE");

    private static void Fuzz(byte[] sound, int copies, string text, string script, params string[] tables)
    {
        var random = new Random(20240127);
        var faces = 0;
        for (var i = 0; i < copies * Times; i++)
        {
            var file = Damage(sound, random, tables);
            var diagnostics = new DiagnosticBag();
            using var face = FontFace.Load(file, 0, "fuzz.ttf", diagnostics);
            Assert.Equal(face is null, diagnostics.HasErrors);
            if (face is null) continue;
            faces++;
            AskEverything(face, text, script);
        }
        // Damage that is always seen at once would prove nothing about the rest.
        Assert.True(faces > copies / 5, $"only {faces} of {copies} damaged fonts were loaded");
    }

    private static byte[] Damage(byte[] sound, Random random, string[] tables)
    {
        var file = (byte[])sound.Clone();
        var directory = Enumerable.Range(0, BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(4)))
            .Select(i => file.AsSpan(12 + 16 * i, 16).ToArray())
            .Where(record => tables.Length == 0 || tables.Contains(System.Text.Encoding.ASCII.GetString(record, 0, 4)))
            .Select(record => (Offset: BinaryPrimitives.ReadInt32BigEndian(record.AsSpan(8)), Length: BinaryPrimitives.ReadInt32BigEndian(record.AsSpan(12))))
            .Where(table => table.Length >= 8)
            .ToArray();
        for (var i = random.Next(1, 40); i > 0; i--)
        {
            // Heads of tables hold the counts and offsets that everything hangs on.
            var (offset, length) = directory[random.Next(directory.Length)];
            var reach = random.Next(3) == 0 ? length : Math.Min(length, 256);
            var at = offset + random.Next(reach - 1);
            switch (random.Next(4))
            {
                case 0: file[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: file[at] = 0xFF; file[at + 1] = 0xFF; break;
                case 2: file[at] = 0; file[at + 1] = 0; break;
                default: file[at] = (byte)random.Next(256); break;
            }
        }
        return random.Next(10) == 0 ? file[..random.Next(file.Length)] : file;
    }

    private static void AskEverything(FontFace face, string text, string script)
    {
        var glyphs = TestFonts.Shape(face, text, script);
        glyphs.AddRange(TestFonts.Shape(face, text, script, "zh-Hant-HK", vertical: true, new FontFeature("halt", 1), new FontFeature("aalt", 2)));
        Assert.All(glyphs, g => Assert.InRange(g.Cluster, 0, text.Length - 1));
        Assert.All(glyphs, g => Assert.InRange(g.Glyph.Value, 0, face.GlyphCount - 1));
        var some = Enumerable.Range(0, Math.Min(face.GlyphCount, 60)).Select(i => new GlyphId((ushort)i)).Union(glyphs.Select(g => g.Glyph)).OrderBy(g => g.Value).ToArray();
        foreach (var glyph in some)
        {
            _ = face.GetOutline(glyph);
            _ = face.GetInkBox(glyph);
            _ = face.GetAdvance(glyph);
            foreach (var layer in face.GetColorLayers(glyph)) _ = face.GetOutline(layer.Glyph);
        }
        _ = face.HasFeature("halt");
        _ = face.Characters.Count;
        _ = face.Descriptor;
        Assert.Equal(some.Length, face.Subset(some).Codes.Length);
    }
}
