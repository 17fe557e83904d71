using System.Text;
using PosterKit.Foundation;
using PosterKit.Testing;

namespace PosterKit.Fonts.Tests;

public sealed class VariableFontTests
{
    private static readonly byte[] File = VariableFont.Make();

    [Fact]
    public void Axes_are_those_of_the_file()
    {
        using var face = Load(File)!;

        Assert.Equal([new("wght", 100, 400, 900), new("slnt", -10, 0, 0)], face.Axes.ToArray());
        Assert.Empty(TestFonts.Face("Inter").Axes);
    }

    [Theory]
    [InlineData(400, 0)]
    [InlineData(650, VariableFont.Widening / 2)]
    [InlineData(900, VariableFont.Widening)]
    [InlineData(5000, VariableFont.Widening)]
    public void Outlines_and_advances_are_those_of_the_place(double weight, int wider)
    {
        using var face = Load(File)!;
        var letter = face.FindGlyph('I')!.Value;

        var heavy = face.WithAxes(("wght", weight), ("XXXX", 3));

        var own = heavy.FindGlyph('I')!.Value;
        Assert.Equal(face.GetAdvance(letter) + wider, heavy.GetAdvance(own));
        Assert.Equal(face.GetInkBox(letter).Right + wider, heavy.GetInkBox(own).Right, 1.0);
        var glyphs = new List<ShapedGlyph>();
        heavy.Shape(new() { Text = "IH", Start = 0, Length = 2, Script = "Latn", Language = "en" }, glyphs);
        Assert.Equal(face.GetAdvance(letter) + wider, glyphs[0].AdvanceX);
        Assert.Equal(face.GetAdvance(face.FindGlyph('H')!.Value), glyphs[1].AdvanceX);
    }

    [Fact]
    public void A_place_is_one_face_and_the_default_is_the_face_itself()
    {
        using var face = Load(File)!;

        var heavy = face.WithAxes(("wght", 650));

        Assert.Same(heavy, face.WithAxes(("wght", 650.001)));
        Assert.Same(heavy, heavy.WithAxes(("slnt", 0)));
        Assert.Same(face, heavy.WithAxes(("wght", 400)));
        Assert.Same(face, face.WithAxes(("wght", double.NaN)));
        Assert.NotSame(heavy, heavy.WithAxes(("slnt", -10)));
        Assert.Equal(650, heavy.WithAxes(("slnt", -10)).Weight);
        Assert.True(heavy.WithAxes(("slnt", -10)).IsItalic);
        Assert.NotEqual(face.PostScriptName, heavy.PostScriptName);
    }

    [Fact]
    public void What_is_embedded_is_the_place_and_not_the_default()
    {
        using var face = Load(File)!;
        var heavy = face.WithAxes(("wght", 900));

        var subset = heavy.SubsetForCharacters(new Dictionary<int, GlyphId> { ['I'] = heavy.FindGlyph('I')!.Value });

        using var embedded = Load(subset.ToArray())!;
        Assert.Equal(face.GetAdvance(face.FindGlyph('I')!.Value) + VariableFont.Widening, embedded.GetAdvance(embedded.FindGlyph('I')!.Value));
    }

    [Fact]
    public void A_library_brings_a_variable_family_to_the_weight_and_slope_that_are_asked_for()
    {
        using var library = FontLibrary.Load(new MemoryWorld { ["fonts/own.ttf"] = File }, new DiagnosticBag());
        var family = library.Families.Single();

        var (regular, heavy, sloped) = (Get(400, false), Get(780, false), Get(400, true));

        Assert.Equal((400, 780, 400), (regular.Weight, heavy.Weight, sloped.Weight));
        Assert.Equal((false, false, true), (regular.IsItalic, heavy.IsItalic, sloped.IsItalic));
        Assert.Same(heavy, Get(780, false));

        FontFace Get(int weight, bool isItalic) => library.GetFace(family, weight, isItalic, new DiagnosticBag())!;
    }

    [Fact]
    public void No_more_places_are_made_of_a_face_than_a_page_shows()
    {
        using var face = Load(File)!;

        var faces = Enumerable.Range(401, 300).Select(weight => face.WithAxes(("wght", weight))).Distinct().Count();

        Assert.Equal(201, faces);
    }

    [Fact]
    public void Damaged_axes_and_variations_are_no_crash()
    {
        var random = new Random(7);
        for (var i = 0; i < 200; i++)
        {
            var damaged = (byte[])File.Clone();
            var tag = i % 2 == 0 ? "gvar" : "fvar";
            var record = damaged.AsSpan().IndexOf(Encoding.ASCII.GetBytes(tag));
            var start = (damaged[record + 8] << 24) | (damaged[record + 9] << 16) | (damaged[record + 10] << 8) | damaged[record + 11];
            for (var n = 0; n < 3; n++) damaged[start + random.Next(tag == "fvar" ? 56 : 400)] = (byte)random.Next(256);

            using var face = Load(damaged);

            _ = face?.WithAxes(("wght", 733), ("slnt", -4)).GetOutline(new(20));
        }
    }

    private static FontFace? Load(byte[] file) => FontFace.Load(file, 0, "own.ttf", new DiagnosticBag());
}
