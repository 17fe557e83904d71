using PosterKit.Fonts;
using PosterKit.Foundation;
using PosterKit.Scene;
using static PosterKit.Pdf.Tests.TestPdf;

namespace PosterKit.Pdf.Tests;

/// <summary>Scenes that several tests draw.</summary>
internal static class TestScenes
{
    private static readonly ColorValue Red = ColorValue.FromBytes(200, 30, 40);
    private static readonly ColorValue Blue = ColorValue.FromBytes(20, 40, 200);

    /// <summary>One of each kind of item and paint.</summary>
    public static PosterScene Everything()
    {
        var linear = new LinearGradientPaint(new(20, 20), new(180, 20), Stops((0, Red), (0.5, ColorValue.White), (0.5, Blue), (1, ColorValue.Black)));
        var fading = new LinearGradientPaint(new(200, 20), new(380, 20), Stops((0, Red), (1, Blue with { Alpha = 0.2 })));
        var radial = new RadialGradientPaint(new(90, 180), 80, 40, Stops((0, ColorValue.White), (1, Red)));
        var ellipse = new PathBuilder().AddEllipse(new(20, 230, 100, 60)).Build();
        var star = new PathBuilder().MoveTo(180, 230).LineTo(210, 300).LineTo(140, 255).LineTo(220, 255).LineTo(150, 300).Close().Build();
        return Page(
            420, 600,
            Box(0, 0, 420, 600, Rgb(250, 248, 240)),
            Box(20, 20, 160, 80, linear),
            Box(200, 20, 180, 80, fading),
            Box(10, 140, 160, 80, radial),
            new PathItem(ellipse, Rgb(0, 120, 80), new Stroke(Rgb(0, 0, 0, 128), 10)),
            new PathItem(star, Rgb(200, 150, 0), new Stroke(Rgb(90, 0, 0), 3) { Join = LineJoin.Round }) { FillRule = FillRule.EvenOdd },
            new PathItem(
                new PathBuilder().MoveTo(240, 240).QuadraticTo(300, 290, 360, 240).Build(), null,
                new Stroke(linear, 8) { Cap = LineCap.Round, Dashes = [20, 12], DashOffset = 5, Join = LineJoin.Bevel, MiterLimit = 3 }),
            new GroupItem([Box(20, 320, 60, 60, Rgb(255, 0, 0)), Paragraph(TestText.Line("半透明", 30, 370, 20, fill: Rgb(255, 255, 255)))]) { Opacity = 0.5 },
            new GroupItem([Box(0, 0, 60, 60, Rgb(0, 160, 160)), Paragraph(TestText.Line("旋转", 5, 35, 24))])
            {
                Transform = Matrix.Rotation(20).Then(Matrix.Translation(170, 320)),
                Clip = new(new PathBuilder().AddEllipse(new(0, 0, 60, 60)).Build()),
            },
            new StructureItem(
                StructureRole.Section,
                [
                    new StructureItem(StructureRole.Heading, [TestText.Line("（中文「标点」。）", 20, 440, 20, features: [new FontFeature("halt", 1)])]) { Level = 1 },
                    Paragraph(TestText.English("Office affinity AVATAR & fjord, “naïve”", 20, 470, 16)),
                    Paragraph(TestText.Line("渐隐", 230, 420, 40, weight: 900, fill: fading)),
                ]),
            Paragraph(TestText.Line("竖排文字，「引号」——是。", 400, 120, 20, vertical: true)),
            Paragraph(TestText.Line("😀👨‍👩‍👧🇨🇳❤️", 20, 520, 32, family: "Twemoji", script: "Zyyy")),
            Paragraph(TestText.Line("Latin 与 汉字", 20, 560, 18, family: "PosterKit Kai")));
    }
}
