using PosterKit.Foundation;
using PosterKit.Scene;
using PosterKit.Testing;
using static PosterKit.Svg.Tests.TestScenes;

namespace PosterKit.Svg.Tests;

/// <summary>
/// What we write, librsvg draws as our rasterizer draws the scene: text as outlines, since librsvg reads no fonts from a file. Edges may differ a
/// little, by the rounding of coverage: 48 of 255 is the tolerance, and half a percent of the pixels may be further off.
/// </summary>
public sealed class SvgAgreementTests
{
    [ToolFact("rsvg-convert")]
    public void Written_scene_looks_the_same_elsewhere()
    {
        var stops = (GradientStop[])[new(0, new(0.9, 0.2, 0.1)), new(1, new(0.1, 0.2, 0.9, 0.3))];
        var picture = Picture(40, 20, (x, y) => ((byte)(x * 6), (byte)(y * 12), 128));
        var circle = new PathBuilder().AddEllipse(new(0, 0, 40, 40)).Build();
        SceneAgreement.AssertAgrees(Page(
            new PathItem(VectorPath.Rectangle(new(5, 5, 60, 30)), new LinearGradientPaint(new(5, 5), new(65, 35), [.. stops])),
            new PathItem(VectorPath.Rectangle(new(70, 5, 60, 30)), new RadialGradientPaint(new(100, 20), 30, 15, [.. stops])),
            new GroupItem(
            [
                new PathItem(circle, new SolidPaint(new(0.1, 0.6, 0.3)), new Stroke(new SolidPaint(ColorValue.Black), 3) { Dashes = [6, 3], Cap = LineCap.Round }),
                new PathItem(circle.Transform(Matrix.Translation(15, 0)), new SolidPaint(new(0.8, 0.6, 0.1))),
            ]) { Transform = Matrix.Rotation(20).Then(Matrix.Translation(150, 10)), Opacity = 0.6, Clip = new(VectorPath.Rectangle(new(0, 0, 60, 25))) },
            new ImageItem(picture, new(5, 60, 40, 30), new(0.25, 0.25, 0.5, 0.5)),
            Line("Office 1,5", 50, 60), Line("花園劇場", 50, 90, family: "Noto Serif CJK", script: "Hani", language: "zh-Hant", fill: new LinearGradientPaint(new(50, 70), new(130, 90), [.. stops])),
            Line("🌸", 150, 90, family: "Twemoji", script: "Zyyy")));
    }

    [ToolFact("rsvg-convert")]
    public void Shift_of_one_pixel_is_seen_by_the_comparison()
    {
        var scene = Page(Line("Office 1,5", 50, 60));
        var shifted = Page(new GroupItem(scene.Items) { Transform = Matrix.Translation(0.5, 0) });

        var difference = PictureDifference.Between(Draw(scene, 400, 200), DrawElsewhere(Write(shifted, new() { Text = SvgTextMode.Outlines }), 400, 200), SceneAgreement.Tolerance)!;

        Assert.True(difference.Share > SceneAgreement.Share, $"only {difference.Share:P3} of the pixels differ");
    }
}
