using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Scene;
using PosterKit.Testing;
using static PosterKit.Raster.Tests.Draw;

namespace PosterKit.Raster.Tests;

public sealed class KeptPixelsTests
{
    public static TheoryData<string> Names => [.. SampleScenes.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_kept_is_not_seen(string name)
    {
        var scene = SampleScenes.All[name];
        var engine = new RasterEngine(bandHeight: 8);
        var expected = Pixels(new(bandHeight: 8) { KeptBytes = 0 }, scene);

        for (var round = 0; round < 4; round++) Assert.True(expected.AsSpan().SequenceEqual(Pixels(engine, scene, threads: 1 + round % 3)), $"round {round}");
    }

    [Fact]
    public void Scenes_that_differ_in_one_thing_are_not_taken_for_each_other()
    {
        // The engine has kept the bands of every one before the next comes.
        var engine = new RasterEngine(bandHeight: 16);

        foreach (var (name, item) in Variants())
        {
            var scene = Page(64, 48, new PathItem(Box(0, 10, 64, 8), Ink("E0A030")), item);
            var expected = Pixels(new(bandHeight: 16) { KeptBytes = 0 }, scene);
            for (var round = 0; round < 3; round++) Assert.True(expected.AsSpan().SequenceEqual(Pixels(engine, scene)), $"{name}, round {round}");
        }
    }

    // What lies under each holds all that is under those below it: told in full, the work doubled with every one of them.
    [Fact]
    public void Many_frosted_glasses_on_one_page_are_told_and_drawn()
    {
        var glasses = Enumerable.Range(0, 40).Select(i => (SceneItem)new GroupItem([]) { Clip = new(Box(1 + i, 2, 8, 30)), BackdropBlur = 1 });
        var scene = Page(64, 48, [new PathItem(Box(0, 10, 64, 8), Ink("E0A030")), .. glasses]);
        var engine = new RasterEngine(bandHeight: 16);
        var expected = Pixels(new(bandHeight: 16) { KeptBytes = 0 }, scene);

        for (var round = 0; round < 3; round++) Assert.True(expected.AsSpan().SequenceEqual(Pixels(engine, scene)), $"round {round}");
    }

    [Fact]
    public void All_variants_are_told_apart_by_their_pixels()
    {
        // Else the test above would not see one taken for another.
        var seen = new Dictionary<string, string>();
        foreach (var (name, item) in Variants())
        {
            var digest = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Pixels(new() { KeptBytes = 0 }, Page(64, 48, new PathItem(Box(0, 10, 64, 8), Ink("E0A030")), item))));
            Assert.True(seen.TryAdd(digest, name), $"{name} looks like {seen.GetValueOrDefault(digest)}");
        }
    }

    // What is added to one of these must be told where it is described, or a band may be taken for another; then it belongs here, and into Variants.
    [Theory]
    [InlineData(typeof(DrawCommand), "Kind Box Hides Shape X Y Paint IsCrisp Opens Closes Blend Kept MaskKind Opacity")]
    [InlineData(typeof(DeviceGradient), "Kind UX UY U0 VX VY V0 Stops Spread Focus IsDithered PixelStep IsSlow")]
    [InlineData(typeof(GlyphLine), "Width Join MiterLimit IsFilled")]
    [InlineData(typeof(TileGrid), "TileToDevice Width Height FirstColumn FirstRow Columns Rows")]
    [InlineData(typeof(Stroke), "Paint Width Cap Join MiterLimit Dashes DashOffset")]
    [InlineData(typeof(ImageItem), "Image Box Crop IsPixelated")]
    public void All_properties_that_are_drawn_are_known(Type type, string known)
    {
        string[] notDrawn = ["Source", "EqualityContract"];
        var found = type.GetProperties().Select(property => property.Name).Except(notDrawn);

        Assert.Equal(known.Split(' ').Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Many_scenes_in_turn_come_out_right_with_little_room()
    {
        var engine = new RasterEngine(bandHeight: 8) { KeptBytes = 200_000 };
        var expected = SampleScenes.All.ToDictionary(scene => scene.Key, scene => Pixels(new(bandHeight: 8) { KeptBytes = 0 }, scene.Value));

        for (var round = 0; round < 3; round++)
        {
            foreach (var (name, scene) in SampleScenes.All) Assert.True(expected[name].AsSpan().SequenceEqual(Pixels(engine, scene, threads: 3)), name);
        }
    }

    [Fact]
    public void Threads_that_draw_the_same_page_at_once_do_not_disturb_each_other()
    {
        var engine = new RasterEngine(bandHeight: 8);
        var scenes = new[] { "shadows", "images", "glyphs", "backdrop-blur" }.Select(name => SampleScenes.All[name]).ToArray();
        var expected = scenes.Select(scene => Pixels(new(bandHeight: 8) { KeptBytes = 0 }, scene)).ToArray();

        Parallel.For(0, 48, i => Assert.True(expected[i % 4].AsSpan().SequenceEqual(Pixels(engine, scenes[i % 4], threads: 1 + i % 2)), $"{i}"));
    }

    [Fact]
    public void A_band_is_kept_from_the_second_time_on()
    {
        var engine = new RasterEngine(bandHeight: 16);
        var scene = SampleScenes.All["groups"];

        var (first, second, third) = (Bands(engine, scene), Bands(engine, scene), Bands(engine, scene));

        Assert.All(first, Assert.Null);
        Assert.All(second, Assert.NotNull);
        for (var i = 0; i < second.Length; i++) Assert.Same(second[i], third[i]);
    }

    [Fact]
    public void A_poster_that_differs_in_a_line_shares_the_other_bands()
    {
        var engine = new RasterEngine(bandHeight: 16);
        PosterScene Poster(string line) => Page(100, 96, Text("海报", 5, 28, 24, Black), Text(line, 5, 60, 16, Black), Text("同一行", 5, 90, 12, Black));
        for (var round = 0; round < 2; round++) Bands(engine, Poster("第一"));

        var (before, after) = (Bands(engine, Poster("第一")), Bands(engine, Poster("第二")));

        Assert.Same(before[0], after[0]);
        Assert.Same(before[^1], after[^1]);
        Assert.Null(after[3]);
    }

    [Fact]
    public void Nothing_is_kept_where_nothing_may_be()
    {
        var engine = new RasterEngine(bandHeight: 16) { KeptBytes = 0 };

        for (var round = 0; round < 3; round++) Assert.All(Bands(engine, SampleScenes.All["glyphs"]), Assert.Null);
    }

    [Fact]
    public void What_is_in_use_is_not_driven_out_and_what_is_not_makes_room()
    {
        var kept = new KeptPixels(1000);
        kept.Add(1, [1], 240, "first");
        for (var i = 2ul; i < 5; i++) kept.Add(i, [i], 240, "other");

        Assert.False(kept.HasRoomFor(240));
        for (var round = 0; round < 20; round++)
        {
            kept.BeginRound();
            Assert.Equal("first", kept.Find<string>(1, [1]));
        }

        Assert.True(kept.HasRoomFor(240));
        Assert.Equal("first", kept.Find<string>(1, [1]));
        Assert.Null(kept.Find<string>(2, [2]));
    }

    [Fact]
    public void Descriptions_of_one_hash_are_compared_number_by_number()
    {
        var kept = new KeptPixels(1000);

        kept.Add(7, [1, 2], 10, "one");

        Assert.Null(kept.Find<string>(7, [1, 3]));
        Assert.Equal("one", kept.Find<string>(7, [1, 2]));
        Assert.Equal("two", kept.Add(7, [1, 3], 10, "two"));
    }

    private static byte[] Pixels(RasterEngine engine, PosterScene scene, int threads = 1)
    {
        var sink = new PixelCollector();
        engine.Render(scene, new((int)scene.Trim.Width, (int)scene.Trim.Height) { Background = ColorValue.White, Threads = threads, Dither = DitherMode.Auto }, sink, new DiagnosticBag());
        return sink.Rgba.ToArray();
    }

    private static KeptBand?[] Bands(RasterEngine engine, PosterScene scene)
    {
        var sink = new BandCollector();
        engine.Render(scene, new((int)scene.Trim.Width, (int)scene.Trim.Height) { Background = ColorValue.White, Threads = 1 }, sink, new DiagnosticBag());
        return [.. sink.Bands.Values];
    }

    private sealed class BandCollector : IPixelSink
    {
        public SortedDictionary<int, KeptBand?> Bands { get; } = [];

        public void Begin(int width, int height, int bandHeight, bool isOpaque) { }

        public void WriteBand(int band, ReadOnlySpan<byte> rgba) => Bands.Add(band, null);

        public void WriteBand(int band, KeptBand kept) => Bands.Add(band, kept);

        public void Complete() { }
    }

    // Each differs from one before it in a single property.
    private static IEnumerable<(string Name, SceneItem Item)> Variants()
    {
        var path = new PathItem(Ellipse(4, 4, 50, 38), Ink("B3202A"));
        yield return ("fill", path);
        yield return ("colour", path with { Fill = Ink("B3202B") });
        yield return ("alpha", path with { Fill = Ink("B3202A", 0.5) });
        yield return ("place", path with { Path = Ellipse(4.25, 4, 50, 38) });
        yield return ("crisp", path with { IsCrisp = true });
        var star = new PathItem(Polygon(30, 4, 44, 44, 6, 18, 54, 18, 16, 44), Ink("1F4E79"));
        yield return ("non-zero", star);
        yield return ("even-odd", star with { FillRule = FillRule.EvenOdd });

        var line = new Stroke(Black, 4);
        var bent = new PathItem(Polyline(8, 40, 30, 8, 52, 40), null, line);
        yield return ("stroke", bent);
        yield return ("width", bent with { Stroke = line with { Width = 5 } });
        yield return ("cap", bent with { Stroke = line with { Cap = LineCap.Round } });
        yield return ("join", bent with { Stroke = line with { Join = LineJoin.Round } });
        yield return ("mitre", bent with { Stroke = line with { MiterLimit = 1 } });
        yield return ("dashes", bent with { Stroke = line with { Dashes = [6, 3] } });
        yield return ("other dashes", bent with { Stroke = line with { Dashes = [6, 4] } });
        yield return ("dash offset", bent with { Stroke = line with { Dashes = [6, 3], DashOffset = 2 } });

        ImmutableArray<GradientStop> stops = [Stop(0, "1F4E79"), Stop(0.7, "F6F1E7"), Stop(1, "B3202A")];
        PathItem Filled(Paint paint) => new(Box(2, 2, 60, 44), paint);
        yield return ("linear", Filled(new LinearGradientPaint(new(10, 10), new(40, 20), stops)));
        yield return ("linear end", Filled(new LinearGradientPaint(new(10, 10), new(40, 21), stops)));
        yield return ("stop offset", Filled(new LinearGradientPaint(new(10, 10), new(40, 20), [stops[0], stops[1] with { Offset = 0.6 }, stops[2]])));
        yield return ("stop colour", Filled(new LinearGradientPaint(new(10, 10), new(40, 20), [stops[0], stops[1], Stop(1, "000000")])));
        yield return ("repeat", Filled(new LinearGradientPaint(new(10, 10), new(40, 20), stops) { Spread = GradientSpread.Repeat }));
        yield return ("reflect", Filled(new LinearGradientPaint(new(10, 10), new(40, 20), stops) { Spread = GradientSpread.Reflect }));
        yield return ("transform", Filled(new LinearGradientPaint(new(10, 10), new(40, 20), stops) { Transform = Matrix.Rotation(10) }));
        yield return ("radial", Filled(new RadialGradientPaint(new(30, 24), 30, 24, stops)));
        yield return ("focus", Filled(new RadialGradientPaint(new(30, 24), 30, 24, stops) { Focus = new(36, 24) }));
        yield return ("focus radius", Filled(new RadialGradientPaint(new(30, 24), 30, 24, stops) { Focus = new(36, 24), FocusRadius = 0.2 }));
        yield return ("conic", Filled(new ConicGradientPaint(new(30, 24), 0, stops)));
        yield return ("conic angle", Filled(new ConicGradientPaint(new(30, 24), 20, stops)));
        PatternPaint Tiles(double side, double dot) => new([new PathItem(Ellipse(1, 1, dot, dot), Black)], new(0, 0, side, side));
        yield return ("pattern", Filled(Tiles(8, 4)));
        yield return ("pattern side", Filled(Tiles(9, 4)));
        yield return ("pattern shape", Filled(Tiles(8, 5)));
        yield return ("pattern place", Filled(Tiles(8, 4) with { Transform = Matrix.Translation(2, 1) }));
        yield return ("pattern opacity", Filled(Tiles(8, 4) with { Opacity = 0.5 }));

        var (text, serif) = (Text("永和", 4, 36, 26, Black), Text("永和", 4, 36, 26, Black, "Noto Serif CJK"));
        yield return ("text", text);
        yield return ("face", serif);
        yield return ("weight", Text("永和", 4, 36, 26, Black, weight: 900));
        yield return ("words", Text("永利", 4, 36, 26, Black));
        yield return ("size", Text("永和", 4, 36, 26.5, Black));
        yield return ("origin", text with { Origin = new(4.01, 36) });
        yield return ("bold", text with { Run = text.Run with { Boldness = 1 } });
        yield return ("slant", text with { Run = text.Run with { Slant = 0.2 } });
        yield return ("turned", text with { Run = text.Run with { TurnDegrees = [5, -5] } });
        yield return ("turned more", text with { Run = text.Run with { TurnDegrees = [5, -6] } });
        yield return ("hollow", text with { Fill = null, Stroke = new(Black, 1) { Join = LineJoin.Round } });

        var group = new GroupItem([path, star]);
        yield return ("group", group);
        yield return ("opacity", group with { Opacity = 0.5 });
        yield return ("blend", group with { Blend = BlendMode.Multiply });
        yield return ("clip", group with { Clip = new(Ellipse(10, 10, 40, 30)) });
        yield return ("clip rule", group with { Clip = new(star.Path, FillRule.EvenOdd) });
        yield return ("turn", group with { Transform = Matrix.Rotation(5) });
        SceneMask Mask(MaskKind kind, double width) => new([new PathItem(Box(0, 0, width, 48), Ink("80C040", 0.7))], kind);
        yield return ("mask", group with { Mask = Mask(MaskKind.Alpha, 30) });
        yield return ("mask kind", group with { Mask = Mask(MaskKind.Luminance, 30) });
        yield return ("mask shape", group with { Mask = Mask(MaskKind.Alpha, 31) });
        yield return ("blur", group with { Filter = GroupFilter.Blur(2) });
        yield return ("wider blur", group with { Filter = GroupFilter.Blur(2.5) });
        yield return ("blur across", group with { Filter = new([new BlurStep(FilterStep.Source, 2, 1)]) });
        yield return ("blur of another", new GroupItem([path]) { Filter = GroupFilter.Blur(2) });
        yield return ("grown", group with { Filter = new([new MorphologyStep(FilterStep.Source, 2, 2, true)]) });
        yield return ("grown more", group with { Filter = new([new MorphologyStep(FilterStep.Source, 3, 2, true)]) });
        yield return ("backdrop", new GroupItem([]) { Clip = new(Box(4, 4, 50, 30)), BackdropBlur = 3 });
        yield return ("wider backdrop", new GroupItem([]) { Clip = new(Box(4, 4, 50, 30)), BackdropBlur = 4 });

        var (large, small) = (TestPictures.Scenery(90, 70), TestPictures.Chart(90, 70));
        Rect whole = new(0, 0, 1, 1);
        yield return ("picture", new ImageItem(large, new(4, 4, 54, 42), whole));
        yield return ("another picture", new ImageItem(small, new(4, 4, 54, 42), whole));
        yield return ("crop", new ImageItem(large, new(4, 4, 54, 42), new(0.1, 0.1, 0.8, 0.8)));
        yield return ("picture place", new ImageItem(large, new(4.5, 4, 54, 42), whole));
        yield return ("picture enlarged", new ImageItem(small, new(4, 4, 54, 42), new(0.1, 0.1, 0.2, 0.2)));
        yield return ("picture enlarged by its pixels", new ImageItem(small, new(4, 4, 54, 42), new(0.1, 0.1, 0.2, 0.2)) { IsPixelated = true });
        yield return ("picture turned", new GroupItem([new ImageItem(large, new(4, 4, 54, 42), whole)]) { Transform = Matrix.Rotation(5) });
        yield return ("picture mirrored", new GroupItem([new ImageItem(large, new(-58, 4, 54, 42), whole)]) { Transform = Matrix.Scale(-1, 1) });
    }
}
