using PosterKit.Foundation;
using PosterKit.Scene;
using static PosterKit.Raster.Tests.Draw;

namespace PosterKit.Raster.Tests;

/// <summary>Small scenes, one feature each: the golden pictures, and the stuff that must come out the same everywhere.</summary>
internal static partial class SampleScenes
{
    public static IReadOnlyDictionary<string, PosterScene> All { get; } = new SortedDictionary<string, PosterScene>(StringComparer.Ordinal)
    {
        ["fill-rules"] = FillRules(),
        ["curves"] = Curves(),
        ["linear-gradients"] = LinearGradients(),
        ["radial-gradients"] = RadialGradients(),
        ["stroke-joins"] = StrokeJoins(),
        ["stroke-caps"] = StrokeCaps(),
        ["stroke-curves"] = StrokeCurves(),
        ["dashes"] = Dashes(),
        ["hairlines"] = Hairlines(),
        ["groups"] = Groups(),
        ["clips"] = Clips(),
        ["glyphs"] = Glyphs(),
        ["emoji"] = Emoji(),
        ["display-text"] = DisplayText(),
        ["images"] = Images(),
        ["gradient-spreads"] = GradientSpreads(),
        ["conic-gradients"] = ConicGradients(),
        ["dither"] = DitheredGradient(),
        ["patterns"] = Patterns(),
        ["blend-modes"] = BlendModes(),
        ["masks"] = Masks(),
        ["blurs"] = Blurs(),
        ["shadows"] = Shadows(),
        ["filters"] = Filters(),
        ["backdrop-blur"] = BackdropBlurs(),
    };

    private static double[] Star(double cx, double cy, double r)
    {
        var xy = new double[10];
        for (var i = 0; i < 5; i++)
        {
            var (sin, cos) = Math.SinCos(Math.PI * (0.8 * i - 0.5));
            (xy[i * 2], xy[i * 2 + 1]) = (cx + r * cos, cy + r * sin);
        }
        return xy;
    }

    private static PosterScene FillRules() => Page(
        200, 100,
        new PathItem(Polygon(Star(50, 52, 45)), Ink("B3202A")),
        new PathItem(Polygon(Star(150, 52, 45)), Ink("1F4E79")) { FillRule = FillRule.EvenOdd },
        new PathItem(Box(95.25, 10.5, 9.5, 79), Ink("E0A030", 0.5)));

    private static PosterScene Curves() => Page(
        200, 140,
        new PathItem(Ellipse(10, 10, 80, 50), Ink("2A6F5B")),
        new PathItem(new PathBuilder().AddRoundedRectangle(new(105.5, 10.5, 80, 50), 14).Build(), Ink("6B4C9A")),
        new PathItem(new PathBuilder().MoveTo(15, 130).CubicTo(60, 40, 90, 180, 185, 75).QuadraticTo(150, 150, 15, 130).Close().Build(), Ink("D9822B")),
        new PathItem(new PathBuilder().AddEllipse(new(120, 90, 40, 40)).AddEllipse(new(128, 98, 24, 24)).Build(), Ink("1C1B1A")) { FillRule = FillRule.EvenOdd });

    private static PosterScene LinearGradients() => Page(
        200, 160,
        new PathItem(Box(0, 0, 200, 40), new LinearGradientPaint(new(0, 0), new(200, 0), [Stop(0, "B3202A"), Stop(0.5, "F6F1E7"), Stop(1, "1F4E79")])),
        new PathItem(Box(0, 40, 100, 40), new LinearGradientPaint(new(0, 40), new(0, 80), [Stop(0, "000000"), Stop(1, "FFFFFF")])),
        new PathItem(Box(100, 40, 100, 40), new LinearGradientPaint(new(180, 75), new(120, 45), [Stop(0, "00A0A0"), Stop(1, "FFC000")])),
        new PathItem(Ellipse(5, 85, 90, 70), new LinearGradientPaint(new(5, 85), new(95, 155), [Stop(0, "B3202A", 0), Stop(1, "B3202A")])),
        new PathItem(
            Box(105, 85, 90, 70),
            new LinearGradientPaint(
                new(105, 0), new(195, 0), [Stop(0, "D0021B"), Stop(0.33, "D0021B"), Stop(0.33, "F8E71C"), Stop(0.66, "F8E71C"), Stop(0.66, "417505"), Stop(1, "417505")])));

    private static PosterScene RadialGradients() => Page(
        200, 100,
        new PathItem(Box(0, 0, 100, 100), new RadialGradientPaint(new(50, 50), 50, 50, [Stop(0, "FFFFFF"), Stop(0.6, "E0A030"), Stop(1, "6A1B1B")])),
        new PathItem(Box(100, 0, 100, 100), new RadialGradientPaint(new(150, 50), 45, 25, [Stop(0, "1F4E79"), Stop(0.5, "1F4E79"), Stop(0.5, "E0A030", 0.8), Stop(1, "B3202A", 0)])));

    private static PosterScene StrokeJoins()
    {
        var items = new List<SceneItem>();
        foreach (var (join, row) in new[] { (LineJoin.Miter, 0), (LineJoin.Round, 1), (LineJoin.Bevel, 2) })
        {
            var y = row * 60.0;
            var stroke = new Stroke(Ink("1F4E79", 0.7), 10) { Join = join };
            items.Add(new PathItem(Polyline(15, y + 50, 35, y + 15, 55, y + 50), null, stroke));
            items.Add(new PathItem(Polygon(75, y + 15, 115, y + 15, 115, y + 48, 75, y + 48), null, stroke));
            items.Add(new PathItem(Polyline(135, y + 50, 141, y + 12, 147, y + 50), null, stroke with { MiterLimit = 4 }));
            items.Add(new PathItem(Polyline(165, y + 15, 185, y + 15, 168, y + 18, 185, y + 45, 170, y + 45), null, stroke with { Width = 7 }));
        }
        return Page(200, 180, [.. items]);
    }

    private static PosterScene StrokeCaps()
    {
        var items = new List<SceneItem>();
        foreach (var (cap, row) in new[] { (LineCap.Butt, 0), (LineCap.Round, 1), (LineCap.Square, 2) })
        {
            var y = row * 30.0 + 20;
            var stroke = new Stroke(Ink("B3202A", 0.7), 16) { Cap = cap };
            items.Add(new PathItem(Polyline(20, y, 70, y), null, stroke));
            items.Add(new PathItem(Polyline(100, y, 100, y), null, stroke));
            items.Add(new PathItem(Polyline(130, y + 6, 170, y - 6), null, stroke));
        }
        return Page(200, 100, [.. items]);
    }

    private static PosterScene StrokeCurves() => Page(
        200, 150,
        new PathItem(Ellipse(15, 15, 60, 60), null, new(Ink("2A6F5B"), 12)),
        new PathItem(new PathBuilder().MoveTo(95, 70).CubicTo(110, -40, 150, 130, 185, 20).Build(), null, new(Ink("6B4C9A", 0.6), 14) { Cap = LineCap.Round }),
        new PathItem(new PathBuilder().MoveTo(20, 130).CubicTo(120, 60, 10, 60, 100, 130).Build(), null, new(Ink("D9822B", 0.7), 16)),
        new GroupItem([new PathItem(Ellipse(-20, -20, 40, 40), null, new(Ink("1C1B1A"), 8))]) { Transform = new(1.4, 0, 0.4, 0.5, 150, 110) });

    private static PosterScene Dashes() => Page(
        200, 120,
        new PathItem(Polyline(10, 15, 190, 15), null, new(Ink("1F4E79"), 6) { Dashes = [14, 6] }),
        new PathItem(Polyline(10, 32, 190, 32), null, new(Ink("1F4E79"), 6) { Dashes = [0, 11], Cap = LineCap.Round }),
        new PathItem(Polyline(10, 49, 190, 49), null, new(Ink("1F4E79"), 6) { Dashes = [18, 5, 3], DashOffset = 9 }),
        new PathItem(Box(15, 65, 70, 45), null, new(Ink("B3202A", 0.6), 5) { Dashes = [16, 8], DashOffset = 8, Cap = LineCap.Square }),
        new PathItem(Ellipse(110, 65, 70, 45), null, new(Ink("2A6F5B"), 5) { Dashes = [9, 5], Cap = LineCap.Round }));

    private static PosterScene Hairlines()
    {
        var items = new List<SceneItem>();
        for (var i = 0; i < 12; i++)
        {
            var (sin, cos) = Math.SinCos(Math.PI * i / 24);
            items.Add(new PathItem(Polyline(5, 95, 5 + 90 * cos, 95 - 90 * sin), null, new(Black, 0.1 + 0.1 * i)));
        }
        items.Add(new PathItem(Ellipse(20, 10, 75, 30), null, new(Ink("B3202A"), 0.5)));
        return Page(100, 100, [.. items]);
    }

    private static PosterScene Groups()
    {
        SceneItem[] circles = [new PathItem(Ellipse(10, 10, 50, 50), Ink("B3202A")), new PathItem(Ellipse(40, 10, 50, 50), Ink("1F4E79")), new PathItem(Ellipse(25, 35, 50, 50), Ink("E0A030"))];
        return Page(
            200, 200,
            new PathItem(Box(0, 45, 200, 10), Black),
            new GroupItem([.. circles]) { Opacity = 0.5 },
            new GroupItem([.. circles]) { Transform = Matrix.Rotation(30).Then(Matrix.Translation(145, -5)) },
            new GroupItem([new GroupItem([.. circles]) { Opacity = 0.5, Transform = Matrix.Scale(0.5, 1) }, new PathItem(Box(5, 80, 90, 8), Black)]) { Opacity = 0.7, Transform = Matrix.Translation(100, 100) },
            new GroupItem([.. circles]) { Transform = new(1, 0, -0.3, 1, 30, 100) });
    }

    private static PosterScene Clips()
    {
        var stripes = new List<SceneItem>();
        for (var i = 0; i < 20; i++) stripes.Add(new PathItem(Box(0, i * 10, 100, 5), Ink(i % 2 == 0 ? "B3202A" : "1F4E79")));
        var striped = new GroupItem([.. stripes]);
        return Page(
            200, 200,
            new GroupItem([striped]) { Clip = new(Ellipse(5, 5, 90, 90)) },
            new GroupItem([striped]) { Clip = new(Box(10, 10, 80, 80)), Transform = Matrix.Translation(100, 0) },
            new GroupItem([new GroupItem([striped]) { Clip = new(Ellipse(20, 20, 100, 60)) }]) { Clip = new(Polygon(10, 10, 90, 30, 60, 90)), Transform = Matrix.Translation(0, 100) },
            new GroupItem([striped]) { Clip = new(Box(10.5, 10.25, 79, 79.5)), Transform = Matrix.Translation(100, 100), Opacity = 0.6 });
    }

    private static PosterScene Glyphs() => Page(
        220, 170,
        Text("海报排印", 8, 42, 40, Ink("1C1B1A"), weight: 900),
        Text("Poster Kit", 8, 74, 30, Ink("B3202A"), "Playfair Display", 700, "Latn", "en"),
        Text("中文与西文混排，字形清晰。", 8, 96, 12, Ink("1C1B1A"), "Noto Serif CJK"),
        Text("The quick brown fox 0123456789", 8, 112, 10, Ink("1C1B1A"), "Source Serif 4", 400, "Latn", "en"),
        new GroupItem([Text("斜", 0, 0, 60, new LinearGradientPaint(new(0, -50), new(60, 0), [Stop(0, "B3202A"), Stop(1, "1F4E79")]), "Noto Serif CJK", 900)])
        {
            Transform = Matrix.Rotation(-12).Then(Matrix.Translation(150, 60)),
        },
        new PathItem(Text("字", 0, 0, 60, Black).Run.Face.GetOutline(Text("字", 0, 0, 60, Black).Run.Glyphs[0].Glyph).Transform(new(0.05, 0, 0, -0.05, 10, 163)), Ink("2A6F5B"), new(Black, 0.75)),
        new PathItem(Text("g", 0, 0, 60, Black, "EB Garamond", 400, "Latn", "en").Run.Face.GetOutline(Text("g", 0, 0, 60, Black, "EB Garamond", 400, "Latn", "en").Run.Glyphs[0].Glyph).Transform(new(0.07, 0, 0, -0.07, 80, 150)), Ink("E0A030"), new(Ink("6A1B1B"), 1.5)));

    private static PosterScene Emoji() => Page(
        180, 60,
        Text("😀🎨", 6, 48, 50, Black, "Twemoji", 400, "Zsye", "en"),
        new GroupItem([Text("🐼", 0, 0, 40, Black, "Twemoji", 400, "Zsye", "en")]) { Transform = Matrix.Rotation(15).Then(Matrix.Translation(128, 42)), Opacity = 0.7 });

    // An outline behind its text, hollow text, a bold and a leaning one, glyphs each turned in its own way.
    private static PosterScene DisplayText()
    {
        var title = Text("海報", 12, 48, 44, Ink("B3202A"), "Noto Serif CJK", 900);
        var kai = Text("楷體", 110, 44, 36, Ink("1C1B1A"), "PosterKit Kai");
        var round = Text("Round", 14, 90, 30, Ink("1F4E79"), "Playfair Display", 700, "Latn", "en");
        return Page(
            190, 105,
            new PathItem(Box(0, 0, 190, 105), Ink("E0A030")),
            title with { Fill = null, Stroke = new(Ink("FFFFFF"), 6) { Join = LineJoin.Round }, IsDrawingOnly = true },
            title,
            kai with { Run = kai.Run with { Boldness = 1.4, Slant = 0.2 } },
            round with { Run = round.Run with { TurnDegrees = [-12, 8, -6, 14, -10] } },
            Text("空心", 112, 92, 34, Black, weight: 900) with { Fill = null, Stroke = new(Ink("1C1B1A"), 1) { Join = LineJoin.Round } });
    }

    private static PosterScene Images()
    {
        var (large, small) = (TestPictures.Scenery(320, 240), TestPictures.Scenery(24, 18));
        Rect whole = new(0, 0, 1, 1);
        return Page(
            160, 115,
            new ImageItem(large, new(4.5, 4.5, 60, 45), whole),
            new ImageItem(small, new(72, 4, 80, 48), whole),
            new GroupItem([new ImageItem(large, new(-22, -16, 44, 32), whole)]) { Transform = Matrix.Rotation(20).Then(Matrix.Translation(32, 83)) },
            new GroupItem([new ImageItem(small, new(-15, -11, 30, 22), whole)]) { Transform = new(1, 0.2, -0.5, 1, 85, 83) },
            new GroupItem([new ImageItem(large, new(115, 60, 38, 46), new(0.3, 0.1, 0.5, 0.8))]) { Clip = new(Ellipse(115, 60, 38, 46)), Opacity = 0.8 });
    }
}
