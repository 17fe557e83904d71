using PosterKit.Foundation;

namespace PosterKit.Fonts.Tests;

public sealed class ThreadTests
{
    private const string Text = "中法建交六十周年，他说：“骨直角”。";

    [Fact]
    public void Threads_shape_and_draw_alike()
    {
        using var face = FontFace.Load(TestFonts.Bytes("noto-sans-cjk/NotoSansCJK-Bold.otf"), 0, "a.otf", new())!;
        var expected = TestFonts.Shape(TestFonts.Face("Noto Sans CJK", 700), Text);
        var outlines = new VectorPath[64][];

        Parallel.For(0, outlines.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            for (var n = 0; n < 20; n++) Assert.Equal(expected, TestFonts.Shape(face, Text));
            outlines[i] = [.. expected.Select(g => face.GetOutline(g.Glyph))];
            Assert.All(expected, g => Assert.Equal(face.GetOutline(g.Glyph).Bounds.IsEmpty, face.GetInkBox(g.Glyph).IsEmpty));
        });

        Assert.All(outlines, mine => Assert.Equal(outlines[0], mine));
    }

    [Fact]
    public async Task Face_may_be_disposed_while_others_shape()
    {
        for (var round = 0; round < 20; round++)
        {
            var face = FontFace.Load(SmallFonts.TrueType, 0, "a.ttf", new())!;
            var workers = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            {
                try
                {
                    for (var n = 0; n < 2000; n++) TestFonts.Shape(face, "Wave", "Latn", "en");
                }
                catch (ObjectDisposedException)
                {
                    // What is promised: an exception or a result, and the process lives.
                }
            })).ToArray();
            face.Dispose();
            await Task.WhenAll(workers);
        }
    }

    [Fact]
    public void Library_loads_a_face_once_for_all_threads()
    {
        var world = new MemoryWorld
        {
            ["font:0/fonts.json"] = """{"format":"posterkit-fonts/1","families":[{"name":"A","kind":"serif","faces":[{"file":"a.ttf"}]}]}"""u8.ToArray(),
            ["font:0/a.ttf"] = SmallFonts.TrueType,
        };
        using var library = FontLibrary.Load(world, new());
        var faces = new FontFace?[32];

        Parallel.For(0, faces.Length, i => faces[i] = library.GetFace(library.FindFamily("a")!, 400, false, new()));

        Assert.NotNull(faces[0]);
        Assert.All(faces, face => Assert.Same(faces[0], face));
        Assert.Equal(2, world.Reads);
    }
}
