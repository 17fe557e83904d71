using System.Text;
using PosterKit.Foundation;

namespace PosterKit.Fonts.Tests;

public sealed class CorruptFontTests
{
    private static SfntBuilder Small => new(SmallFonts.TrueType);

    [Fact]
    public void Empty_file_is_reported() => AssertCorrupt([], "does not begin as a font does");

    [Fact]
    public void Text_file_is_reported() => AssertCorrupt("hello, I am no font"u8.ToArray(), "does not begin as a font does");

    [Fact]
    public void File_cut_in_its_list_of_tables_is_reported() => AssertCorrupt(SmallFonts.TrueType[..40], "its list of tables is cut off");

    [Fact]
    public void File_cut_in_its_tables_is_reported() => AssertCorrupt(SmallFonts.TrueType[..100_000], "lies outside the file");

    [Theory]
    [InlineData("head")]
    [InlineData("maxp")]
    [InlineData("hhea")]
    [InlineData("hmtx")]
    [InlineData("cmap")]
    public void Missing_table_is_named(string tag) => AssertCorrupt(Small.Without(tag).Build(), $"the table {tag} is missing");

    [Fact]
    public void Wrong_magic_number_is_reported() => AssertCorrupt(Small.Patch("head", 12, 0).Build(), "the table head is damaged");

    [Theory]
    [InlineData(15)]
    [InlineData(16385)]
    public void Em_out_of_range_is_reported(int units) =>
        AssertCorrupt(Small.Patch("head", 18, units).Build(), $"expected 16 to 16384 units in an em, found {units}");

    [Fact]
    public void Font_without_glyphs_is_reported() => AssertCorrupt(Small.Patch("maxp", 4, 0).Build(), "it has no glyphs");

    [Theory]
    [InlineData(0)]
    [InlineData(60000)]
    public void Wrong_number_of_advances_is_reported(int count) => AssertCorrupt(Small.Patch("hhea", 34, count).Build(), "its advances are damaged");

    [Fact]
    public void Short_loca_is_reported() => AssertCorrupt(Small.With("loca", new byte[100]).Build(), "the table loca is cut off");

    [Fact]
    public void Damaged_cff_is_reported() => AssertCorrupt(new SfntBuilder(SmallFonts.CffCid()).With("CFF ", new byte[50]).Build(), "the table CFF is damaged");

    [Fact]
    public void Cff_with_too_few_glyphs_is_reported() =>
        AssertCorrupt(new SfntBuilder(SmallFonts.CffCid()).Patch("maxp", 4, 500).Build(), "the table CFF has too few glyphs");

    [Fact]
    public void Face_beyond_a_single_font_is_reported() => AssertCorrupt(SmallFonts.TrueType, "face 1 was asked for, and it is a single font", index: 1);

    [Fact]
    public void Face_beyond_a_collection_is_reported() =>
        AssertCorrupt(SfntBuilder.Collection(SmallFonts.CffCid()), "face 3 was asked for, and it holds 1", index: 3);

    [Fact]
    public void Collection_that_points_outside_is_reported() =>
        AssertCorrupt([.. "ttcf"u8, 0, 1, 0, 0, 0, 0, 0, 1, 0x7F, 0xFF, 0xFF, 0xFF], "face 0 lies outside the file");

    [Theory]
    [InlineData("wOFF")]
    [InlineData("wOF2")]
    public void Web_font_cannot_be_used(string signature) =>
        AssertRefused([.. Encoding.ASCII.GetBytes(signature), .. new byte[100]], DiagnosticCode.UnsupportedFont, "it is a web font (WOFF)");

    [Theory]
    [InlineData("CFF2", "its outlines are in CFF2")]
    [InlineData("CBDT", "it holds bitmaps, and no outlines")]
    [InlineData("zzzz", "it has no outlines")]
    public void Font_without_outlines_that_we_read_cannot_be_used(string table, string reason) =>
        AssertRefused(Small.Without("glyf").Without("loca").With(table, [0]).Build(), DiagnosticCode.UnsupportedFont, reason);

    [Fact]
    public void Damage_in_a_library_is_reported_each_time_the_face_is_asked_for()
    {
        var world = new MemoryWorld
        {
            ["font:0/fonts.json"] = """{"format":"posterkit-fonts/1","families":[{"name":"Broken","kind":"sans","faces":[{"file":"b.ttf","weight":400}]}]}"""u8.ToArray(),
            ["font:0/b.ttf"] = SmallFonts.TrueType[..100_000],
        };
        using var library = FontLibrary.Load(world, new());

        for (var i = 0; i < 2; i++)
        {
            var diagnostics = new DiagnosticBag();
            Assert.Null(library.GetFace(library.FindFamily("Broken")!, 400, false, diagnostics));
            Assert.Equal(DiagnosticCode.CorruptFont, Assert.Single(diagnostics.ToSorted()).Code);
        }
    }

    private static void AssertCorrupt(byte[] file, string reason, int index = 0) => AssertRefused(file, DiagnosticCode.CorruptFont, reason, index);

    private static void AssertRefused(byte[] file, DiagnosticCode code, string reason, int index = 0)
    {
        var diagnostics = new DiagnosticBag();

        var face = FontFace.Load(file, index, "fonts/mine.ttf", diagnostics);

        Assert.Null(face);
        var diagnostic = Assert.Single(diagnostics.ToSorted());
        Assert.Equal(code, diagnostic.Code);
        Assert.Equal("fonts/mine.ttf", diagnostic.Arguments[0]);
        Assert.Contains(reason, (string)diagnostic.Arguments[1], StringComparison.Ordinal);
    }
}
