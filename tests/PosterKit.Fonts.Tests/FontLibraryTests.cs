using System.Text;
using PosterKit.Fonts.Library;
using PosterKit.Foundation;

namespace PosterKit.Fonts.Tests;

public sealed class FontLibraryTests
{
    [Fact]
    public void Bundled_families_are_known_without_opening_a_font()
    {
        var world = new MemoryWorld { ["font:0/fonts.json"] = TestFonts.Bytes("fonts.json") };

        using var library = FontLibrary.Load(world, new());

        Assert.Equal(
            ["EB Garamond", "Inter", "Noto Sans CJK", "Noto Serif CJK", "Playfair Display", "PosterKit Kai", "Source Serif 4", "Twemoji"],
            library.Families.Select(f => f.Name));
        Assert.Equal(1, world.Reads);
    }

    [Theory]
    [InlineData("Noto Sans CJK")]
    [InlineData("noto sans cjk")]
    [InlineData(" Noto Sans CJK SC ")]
    [InlineData("思源黑体")]
    [InlineData("思源黑體")]
    public void Family_is_found_by_name_and_alias_in_any_case(string name) =>
        Assert.Equal("Noto Sans CJK", TestFonts.Library.FindFamily(name)?.Name);

    [Fact]
    public void Unknown_family_is_not_found() => Assert.Null(TestFonts.Library.FindFamily("Comic Sans"));

    [Theory]
    [InlineData("Source Han Sans C", "Source Han Sans CN")]
    [InlineData("Noto Serif", "Noto Serif CJK")]
    [InlineData("Intre", "Inter")]
    [InlineData("思源宋休", "思源宋体")]
    [InlineData("playfair-dispaly", "Playfair Display")]
    public void Nearest_name_is_the_one_meant(string written, string meant) => Assert.Equal(meant, TestFonts.Library.FindNearest(written)[0]);

    [Fact]
    public void Nearest_names_are_of_different_families()
    {
        var nearest = TestFonts.Library.FindNearest("Source Han", 3);

        Assert.Equal(3, nearest.Select(name => TestFonts.Library.FindFamily(name)!.Name).Distinct().Count());
    }

    // CSS Fonts 4, 5.2: wanted weight, weights there, weight taken.
    [Theory]
    [InlineData(400, "100 400 700", 400)]
    [InlineData(400, "300 500 700", 500)]
    [InlineData(400, "300 600", 300)]
    [InlineData(450, "400 500", 500)]
    [InlineData(450, "400 600", 400)]
    [InlineData(500, "400 600", 400)]
    [InlineData(500, "300 400 900", 400)]
    [InlineData(400, "600 900", 600)]
    [InlineData(300, "100 200 400", 200)]
    [InlineData(300, "400 700", 400)]
    [InlineData(600, "400 700 900", 700)]
    [InlineData(600, "100 400 500", 500)]
    [InlineData(800, "400 700 900", 900)]
    [InlineData(1000, "400 900", 900)]
    public void Nearest_weight_is_that_of_css(int wanted, string there, int taken)
    {
        var faces = there.Split(' ').Select(w => new FontFaceEntry("a", 0, int.Parse(w, System.Globalization.CultureInfo.InvariantCulture), false));

        Assert.Equal(taken, FaceMatching.FindNearest([.. faces], wanted, italic: false).Weight);
        Assert.Equal(taken, FaceMatching.Order([.. faces], wanted, italic: false).First().Weight);
    }

    [Fact]
    public void Slope_counts_before_weight()
    {
        FontFaceEntry[] faces = [new("a", 0, 400, false), new("b", 0, 900, true)];

        Assert.True(FaceMatching.FindNearest([.. faces], 400, italic: true).IsItalic);
        Assert.False(FaceMatching.FindNearest([.. faces], 900, italic: false).IsItalic);
    }

    [Fact]
    public void Upright_face_stands_in_where_there_is_no_italic()
    {
        var face = TestFonts.Face("Noto Sans CJK", 700, italic: true);

        Assert.Equal((700, false), (face.Weight, face.IsItalic));
    }

    [Fact]
    public void Face_bears_the_name_of_its_family_in_layouts() => Assert.Equal("PosterKit Kai", TestFonts.Face("霞鹜文楷").FamilyName);

    [Fact]
    public void Font_without_an_index_is_found_by_its_names()
    {
        var names = SfntBuilder.NameTable((1, 0x409, "My Font Bold"), (16, 0x409, "My Font"), (16, 0x804, "我的字体"), (4, 0x409, "My Font Heavy"), (6, 0x409, "MyFont-Bold"));
        var world = new MemoryWorld { ["font:0/mine.ttf"] = new SfntBuilder(SmallFonts.TrueType).With("name", names).Patch("OS/2", 4, 700).Patch("OS/2", 62, 1).Build() };
        var diagnostics = new DiagnosticBag();

        using var library = FontLibrary.Load(world, diagnostics);

        var family = Assert.Single(library.Families);
        Assert.Equal(("My Font", "我的字体", "other", false), (family.Name, family.ChineseName, family.Kind, family.IsIndexed));
        Assert.Equal(new FontFaceEntry("font:0/mine.ttf", 0, 700, true), Assert.Single(family.Faces));
        Assert.Same(family, library.FindFamily("我的字体"));
        Assert.Same(family, library.FindFamily("My Font Heavy"));
        Assert.Equal("MyFont-Bold", library.GetFace(family, 700, true, diagnostics)!.PostScriptName);
        Assert.Empty(diagnostics.ToSorted());
    }

    [Fact]
    public void Every_face_of_a_collection_is_found()
    {
        var world = new MemoryWorld { ["font:0/both.ttc"] = SfntBuilder.Collection(SmallFonts.TrueType, SmallFonts.CffCid()) };

        using var library = FontLibrary.Load(world, new());

        Assert.Equal([0, 1], library.Families.SelectMany(f => f.Faces).Select(f => f.Index).Order());
    }

    [Fact]
    public void Later_folder_adds_the_weights_that_an_earlier_lacks()
    {
        var small = new SfntBuilder(SmallFonts.TrueType).With("name", SfntBuilder.NameTable((1, 0x409, "inter")));
        var world = new MemoryWorld
        {
            ["font:0/fonts.json"] = """{"format":"posterkit-fonts/1","families":[{"name":"Inter","kind":"sans","faces":[{"file":"i.ttf","weight":400}]}]}"""u8.ToArray(),
            ["font:0/i.ttf"] = SmallFonts.TrueType,
            ["font:1/regular.ttf"] = small.Patch("OS/2", 4, 400).Build(),
            ["font:1/semibold.ttf"] = small.Patch("OS/2", 4, 600).Build(),
        };

        using var library = FontLibrary.Load(world, new());

        var family = Assert.Single(library.Families);
        Assert.Equal("Inter", family.Name);
        Assert.Equal(["font:0/i.ttf", "font:1/semibold.ttf"], family.Faces.Select(f => f.WorldPath));
    }

    [Fact]
    public void Damaged_font_without_an_index_is_left_out_and_the_rest_stays()
    {
        var world = new MemoryWorld { ["font:0/a.ttf"] = [1, 2, 3], ["font:0/b.ttf"] = SmallFonts.TrueType };
        var diagnostics = new DiagnosticBag();

        using var library = FontLibrary.Load(world, diagnostics);

        Assert.Equal("Playfair Display", Assert.Single(library.Families).Name);
        Assert.Equal("font:0/a.ttf", Assert.Single(diagnostics.ToSorted(), d => d.Code == DiagnosticCode.FontLeftOut).Arguments[0]);
        Assert.False(diagnostics.HasErrors);
    }

    [Theory]
    [InlineData("", "line 1 is not JSON")]
    [InlineData("[]", "expected an object")]
    [InlineData("{\"format\":\"posterkit-fonts/1\",\n\"families\":[}", "line 2 is not JSON")]
    [InlineData("{\"format\":\"posterkit-fonts/9\"}", "expected the format \"posterkit-fonts/1\", found \"posterkit-fonts/9\"")]
    [InlineData("{\"format\":\"posterkit-fonts/1\",\"families\":[{}]}", "a family has no \"name\"")]
    [InlineData("{\"format\":\"posterkit-fonts/1\",\"families\":[{\"name\":\"A\"}]}", "the family \"A\" has no \"faces\"")]
    [InlineData("{\"format\":\"posterkit-fonts/1\",\"families\":[{\"name\":\"A\",\"kind\":\"odd\"}]}", "expected a kind of")]
    [InlineData("{\"format\":\"posterkit-fonts/1\",\"families\":[{\"name\":\"A\",\"faces\":[{}]}]}", "a face has no \"file\"")]
    [InlineData("{\"format\":\"posterkit-fonts/1\",\"families\":[{\"name\":\"A\",\"faces\":[{\"file\":\"a\",\"weight\":0}]}]}", "expected 1 to 1000 for \"weight\"")]
    [InlineData("{\"format\":\"posterkit-fonts/1\",\"families\":[{\"name\":\"A\",\"faces\":[{\"file\":\"a\",\"italic\":1}]}]}", "expected true or false for \"italic\"")]
    [InlineData("{\"format\":\"posterkit-fonts/1\",\"families\":[{\"name\":1}]}", "expected a text for \"name\"")]
    public void Wrong_index_is_reported(string json, string reason)
    {
        var world = new MemoryWorld { ["font:0/fonts.json"] = Encoding.UTF8.GetBytes(json) };
        var diagnostics = new DiagnosticBag();

        FontLibrary.Load(world, diagnostics).Dispose();

        var diagnostic = Assert.Single(diagnostics.ToSorted());
        Assert.Equal(DiagnosticCode.BadFontIndex, diagnostic.Code);
        Assert.Contains(reason, (string)diagnostic.Arguments[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Index_may_say_more_than_we_know()
    {
        var world = new MemoryWorld
        {
            ["font:0/fonts.json"] = """{"made":{"by":["x"]},"format":"posterkit-fonts/1","families":[{"name":"A","kind":"sans","new":[{}],"faces":[{"file":"a.ttf","sha256":"0"}]}]}"""u8.ToArray(),
        };
        var diagnostics = new DiagnosticBag();

        using var library = FontLibrary.Load(world, diagnostics);

        Assert.Empty(diagnostics.ToSorted());
        Assert.Equal("A", Assert.Single(library.Families).Name);
    }

    [Fact]
    public void File_that_the_index_names_and_that_is_not_there_is_reported()
    {
        var world = new MemoryWorld { ["font:0/fonts.json"] = TestFonts.Bytes("fonts.json") };
        using var library = FontLibrary.Load(world, new());
        var diagnostics = new DiagnosticBag();

        Assert.Null(library.GetFace(library.FindFamily("Inter")!, 400, false, diagnostics));
        Assert.Equal(DiagnosticCode.FileNotFound, Assert.Single(diagnostics.ToSorted()).Code);
    }

    [Fact]
    public void Version_of_the_font_engine_is_told() => Assert.Matches(@"^HarfBuzz \d+\.\d+\.\d+$", FontLibrary.NativeVersion);
}
