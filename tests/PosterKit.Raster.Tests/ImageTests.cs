using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Scene;
using PosterKit.Testing;
using static PosterKit.Raster.Tests.Draw;

namespace PosterKit.Raster.Tests;

public sealed class ImageTests
{
    private static readonly Rect Whole = new(0, 0, 1, 1);

    [Fact]
    public void A_picture_at_its_own_size_on_whole_pixels_is_unchanged()
    {
        var picture = Render(60, 50, new ImageItem(TestPictures.Chart(40, 30), new(7, 9, 40, 30), Whole));

        for (var y = 0; y < 30; y++)
        {
            for (var x = 0; x < 40; x++) Assert.Equal((x * 5 % 256, y * 7 % 256, (x * 3 + y * 11) % 256, 255), picture[x + 7, y + 9]);
        }
        Assert.Equal(0, picture[6, 9].A);
        Assert.Equal(0, picture[47, 9].A);
    }

    [Fact]
    public void A_crop_shows_its_share_of_the_picture()
    {
        var picture = Render(20, 15, new ImageItem(TestPictures.Chart(40, 30), new(0, 0, 20, 15), new(0.5, 0.5, 0.5, 0.5)));

        Assert.Equal((20 * 5 % 256, 15 * 7, (20 * 3 + 15 * 11) % 256, 255), picture[0, 0]);
        Assert.Equal((39 * 5 % 256, 29 * 7, (39 * 3 + 29 * 11) % 256, 255), picture[19, 14]);
    }

    public static TheoryData<double, double, double, double> RightAngles => new()
    {
        { 0, 1, -1, 0 }, { -1, 0, 0, -1 }, { 0, -1, 1, 0 }, { -1, 0, 0, 1 }, { 1, 0, 0, -1 }, { 0, 1, 1, 0 }, { 0, -1, -1, 0 },
    };

    [Theory]
    [MemberData(nameof(RightAngles))]
    public void A_right_angle_or_a_mirror_moves_pixels_and_changes_none(double a, double b, double c, double d)
    {
        var item = new ImageItem(TestPictures.Chart(30, 30), new(-15.5, -15.25, 31, 30.5), Whole);
        var upright = Render(40, 40, new GroupItem([item]) { Transform = Matrix.Translation(20, 20) });

        var turned = Render(40, 40, new GroupItem([item]) { Transform = new(a, b, c, d, 20, 20) });

        for (var y = 0; y < 40; y++)
        {
            for (var x = 0; x < 40; x++)
            {
                var to = new Matrix(a, b, c, d, 20, 20).Map(new(x + 0.5 - 20, y + 0.5 - 20));
                Assert.Equal(upright[x, y], turned[(int)Math.Floor(to.X), (int)Math.Floor(to.Y)]);
            }
        }
    }

    [Fact]
    public void An_edge_within_a_pixel_covers_its_share_of_it()
    {
        var white = TestPictures.Make(8, 8, (_, _) => (255, 255, 255, 255));

        var picture = Render(20, 20, new ImageItem(white, new(4.25, 5.5, 10, 8), Whole));

        Assert.Equal(191, picture[4, 8].A, 1.0);
        Assert.Equal(64, picture[14, 8].A, 1.0);
        Assert.Equal(128, picture[8, 5].A, 1.0);
        Assert.Equal((255, 255, 255, 255), picture[8, 8]);
    }

    [Fact]
    public void Fine_stripes_reduced_give_their_mean_in_light_not_in_numbers()
    {
        var stripes = TestPictures.Make(400, 400, (x, _) => x % 2 == 0 ? (255, 255, 255, 255) : (0, 0, 0, 255));

        var upright = Render(60, 60, new ImageItem(stripes, new(10, 10, 40, 40), Whole));
        var turned = Render(60, 60, new GroupItem([new ImageItem(stripes, new(-20, -20, 40, 40), Whole)]) { Transform = Matrix.Rotation(30).Then(Matrix.Translation(30, 30)) });

        // Half the light is 188 as encoded (IEC 61966-2-1), not 128.
        Assert.Equal(188, upright[30, 30].R, 2.0);
        Assert.Equal(188, turned[30, 30].R, 3.0);
    }

    [Fact]
    public void A_picture_turned_by_a_full_circle_and_a_hair_is_nearly_the_upright_one()
    {
        var item = new ImageItem(TestPictures.Scenery(64, 64), new(-32, -32, 64, 64), Whole);
        var upright = Render(80, 80, new GroupItem([item]) { Transform = Matrix.Translation(40, 40) });

        var turned = Render(80, 80, new GroupItem([item]) { Transform = Matrix.Rotation(0.0001).Then(Matrix.Translation(40, 40)) });

        Assert.True(PictureDifference.Between(upright.ToImage(), turned.ToImage(), 2)!.Pixels <= 4);
    }

    [Fact]
    public void A_clear_picture_lets_through_what_lies_below()
    {
        var veil = TestPictures.Make(10, 10, (_, _) => (255, 0, 0, 128));

        var picture = Render(10, 10, new PathItem(Box(0, 0, 10, 10), Ink("0000FF")), new ImageItem(veil, new(0, 0, 10, 10), Whole));

        Assert.Equal((128, 0, 127, 255), picture[5, 5]);
    }

    [Fact]
    public void A_damaged_picture_is_reported_and_the_rest_is_drawn()
    {
        var png = RefereePng.Encode(new(8, 8, new byte[256], false));
        png[^20] ^= 0xFF;
        var scene = Page(20, 10, new ImageItem(TestPictures.Open(png), new(0, 0, 10, 10), Whole), new PathItem(Box(10, 0, 10, 10), Black));
        var (sink, diagnostics) = (new PixelCollector(), new DiagnosticBag());

        new RasterEngine().Render(scene, new(20, 10), sink, diagnostics);

        Assert.Equal(DiagnosticCode.CorruptImage, Assert.Single(diagnostics.ToSorted()).Code);
        Assert.Equal(255, sink[15, 5].A);
        Assert.Equal(0, sink[5, 5].A);
    }

    [Fact]
    public void An_opaque_picture_over_the_whole_page_makes_it_opaque()
    {
        Assert.True(Render(20, 10, new ImageItem(TestPictures.Chart(40, 20), new(0, 0, 20, 10), Whole)).IsOpaque);
        Assert.False(Render(20, 10, new ImageItem(TestPictures.Chart(40, 20), new(0.5, 0, 20, 10), Whole)).IsOpaque);
    }
}
