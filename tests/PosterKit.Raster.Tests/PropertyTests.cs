using FsCheck;
using FsCheck.Fluent;
using PosterKit.Foundation;
using PosterKit.Scene;
using PosterKit.Testing;
using static PosterKit.Raster.Tests.Draw;

namespace PosterKit.Raster.Tests;

public sealed class PropertyTests
{
    private const int Side = 48;

    // Closed shapes of lines and curves within a square, on a grid of 1/16 pixel: sums and products of such numbers are exact.
    private static Arbitrary<VectorPath> Shapes() => Gen.Choose(0, Side * 16)
        .ArrayOf(24)
        .Select(numbers =>
        {
            double At(int i) => numbers[i % numbers.Length] / 16.0;
            return new PathBuilder()
                .MoveTo(At(0), At(1)).LineTo(At(2), At(3)).CubicTo(At(4), At(5), At(6), At(7), At(8), At(9))
                .QuadraticTo(At(10), At(11), At(12), At(13)).Close()
                .MoveTo(At(14), At(15)).LineTo(At(16), At(17)).LineTo(At(18), At(19)).Close().Build();
        })
        .ToArbitrary();

    private static void ForShapes(Func<VectorPath, bool> holds) =>
        Prop.ForAll(Shapes(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    private static PixelCollector Filled(double width, double height, VectorPath path, Matrix matrix) =>
        Draw.Render(width, height, new GroupItem([new PathItem(path, Ink("336699", 0.8))]) { Transform = matrix });

    [Fact]
    public void Crisp_shapes_ink_each_pixel_wholly_or_not_at_all_also_within_a_clip() => ForShapes(path =>
    {
        var ink = new SolidPaint(ColorValue.Black);
        var smooth = Draw.Render(Side, Side, new PathItem(path, ink));
        var crisp = Draw.Render(Side, Side, new GroupItem([new PathItem(path, ink) { IsCrisp = true }]) { Clip = new(VectorPath.Rectangle(new(0, 0, Side, Side - 8))) });
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                if (crisp[x, y].A != (y < Side - 8 && smooth[x, y].A >= 128 ? 255 : 0)) return false;
            }
        }
        return true;
    });

    [Fact]
    public void A_shift_by_whole_pixels_shifts_the_picture_exactly() => ForShapes(path =>
    {
        var here = Filled(Side, Side, path, Matrix.Identity);
        var there = Filled(Side + 77, Side + 130, path, Matrix.Translation(77, 130));
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                if (here[x, y] != there[x + 77, y + 130]) return false;
            }
        }
        return true;
    });

    [Fact]
    public void A_quarter_turn_moves_the_pixels_and_changes_none_by_more_than_a_level() => ForShapes(path =>
    {
        var upright = Filled(Side, Side, path, Matrix.Identity);
        var turned = Filled(Side, Side, path, Matrix.Rotation(90).Then(Matrix.Translation(Side, 0)));
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                if (Math.Abs(upright[x, y].A - turned[Side - 1 - y, x].A) > 1) return false;
            }
        }
        return true;
    });

    [Fact]
    public void A_mirrored_shape_gives_the_mirrored_picture() => ForShapes(path =>
    {
        var upright = Filled(Side, Side, path, Matrix.Identity);
        var mirrored = Filled(Side, Side, path, new Matrix(-1, 0, 0, 1, Side, 0));
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                if (Math.Abs(upright[x, y].A - mirrored[Side - 1 - x, y].A) > 1) return false;
            }
        }
        return true;
    });

    [Fact]
    public void A_strip_of_the_page_is_the_strip_of_its_picture() => ForShapes(path =>
    {
        var whole = Filled(Side, Side, path, Matrix.Identity);
        for (var (top, height) = (0, 7); top + height <= Side; top += height)
        {
            var strip = Filled(Side - 11, height, path, Matrix.Translation(-11, -top));
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < Side - 11; x++)
                {
                    if (whole[x + 11, y + top] != strip[x, y]) return false;
                }
            }
        }
        return true;
    });

    [Fact]
    public void Two_halves_of_a_shape_cut_along_a_pixel_edge_make_the_whole() => ForShapes(path =>
    {
        PathItem item = new(path, Ink("336699", 0.8));
        var whole = Draw.Render(Side, Side, item);
        var halves = Draw.Render(
            Side, Side,
            new GroupItem([item]) { Clip = new(Box(0, 0, 20, Side)) },
            new GroupItem([item]) { Clip = new(Box(20, 0, Side - 20, Side)) });
        return whole.Rgba.SequenceEqual(halves.Rgba);
    });

    [Fact]
    public void A_clear_paint_draws_nothing() => ForShapes(path =>
        Draw.Render(Side, Side, new PathItem(path, Ink("336699", 0), new(Ink("336699", 0), 3))).Rgba.IndexOfAnyExcept((byte)0) < 0);

    [Fact]
    public void Abutting_rectangles_on_pixel_edges_show_no_seam()
    {
        var items = new List<SceneItem>();
        for (var i = 0; i < 10; i++) items.Add(new PathItem(Box(i * 5, 0, 5, 50), Ink("336699", 0.4)));

        var picture = Draw.Render(50, 50, [.. items]);

        Assert.Equal(-1, System.Runtime.InteropServices.MemoryMarshal.Cast<byte, uint>(picture.Rgba).IndexOfAnyExcept(BitConverter.ToUInt32([(byte)20, 41, 61, 102])));
    }
}
