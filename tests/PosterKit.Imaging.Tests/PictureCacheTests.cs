using PosterKit.Foundation;

namespace PosterKit.Imaging.Tests;

public sealed class PictureCacheTests
{
    // A test picture has 20 x 16 pixels of four bytes.
    private const int PictureBytes = 20 * 16 * 4;

    [Fact]
    public void What_was_used_last_is_kept_and_is_the_same_picture()
    {
        var cache = new PictureCache(3 * PictureBytes);
        var sources = Enumerable.Range(0, 5).Select(i => Open(i, cache)).ToArray();

        foreach (var source in sources) source.Decode(new(), default);

        Assert.Equal(3 * PictureBytes, cache.Bytes);
        Assert.Same(sources[4].Decode(new(), default), sources[4].Decode(new(), default));
    }

    [Fact]
    public void A_picture_that_was_let_go_is_decoded_again()
    {
        var cache = new PictureCache(PictureBytes);
        var first = Open(1, cache);

        var gone = DecodeAndForget(first);
        Open(2, cache).Decode(new(), default);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(gone.IsAlive);
        Assert.Equal((1, 0, 0, 255), Pixels.At(first.Decode(new(), default)!, 0, 0));
        Assert.Equal(PictureBytes, cache.Bytes);
    }

    [Fact]
    public void A_picture_in_use_is_found_though_the_cache_let_it_go()
    {
        var cache = new PictureCache(PictureBytes);
        var source = Open(1, cache);

        var used = source.Decode(new(), default);
        Open(2, cache).Decode(new(), default);

        Assert.Same(used, source.Decode(new(), default));
    }

    [Fact]
    public void A_picture_larger_than_the_cache_is_kept_until_another_is_used()
    {
        var cache = new PictureCache(PictureBytes / 2);
        var source = Open(1, cache);

        Assert.Same(source.Decode(new(), default), source.Decode(new(), default));
        Assert.Equal(PictureBytes, cache.Bytes);
        Open(2, cache).Decode(new(), default);
        Assert.Equal(PictureBytes, cache.Bytes);
    }

    [Fact]
    public void Complaints_are_told_again_without_decoding_again()
    {
        var file = new TestPng { Width = 20, Height = 16, ColorType = 3, Depth = 8, Palette = [1, 2, 3], Sample = (_, _, _) => 9 }.ToBytes();
        var source = ImageSource.Open("wrong.png", file, PosterLimits.Default, new(), default)!;
        var (once, twice) = (new DiagnosticBag(), new DiagnosticBag());

        Assert.Null(source.Decode(once, default));
        Assert.Null(source.Decode(twice, default));

        Assert.Equal(DiagnosticCode.CorruptImage, Assert.Single(twice.ToSorted()).Code);
        Assert.Single(once.ToSorted());
    }

    // Not inlined: no local of the caller may hold the picture.
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static WeakReference DecodeAndForget(ImageSource source) => new(source.Decode(new(), default));

    private static ImageSource Open(int red, PictureCache cache)
    {
        var png = new TestPng { Width = 20, Height = 16, ColorType = 2, Depth = 8, Sample = (_, _, channel) => channel == 0 ? red : 0 };
        return ImageSource.Open("test.png", png.ToBytes(), PosterLimits.Default, new(), default, cache)!;
    }
}
