using PosterKit.Foundation;
using PosterKit.Pdf.Tests.Reading;
using PosterKit.Scene;
using PosterKit.Testing;
using static PosterKit.Pdf.Tests.TestPdf;

namespace PosterKit.Pdf.Tests;

public sealed class PageBoxTests
{
    [Fact]
    public void The_media_box_is_the_bleed_box_and_starts_at_the_origin()
    {
        var scene = Page(300, 200) with { Bleed = 8.5 };

        var page = new PdfReader(Write(scene)).Pages[0];

        Assert.Equal([0, 0, 317, 217], Numbers(page["MediaBox"]));
        Assert.Equal([0, 0, 317, 217], Numbers(page["BleedBox"]));
        Assert.Equal([8.5, 8.5, 308.5, 208.5], Numbers(page["TrimBox"]));
    }

    [ToolFact("pdfinfo")]
    public void A2_with_bleed_is_what_poppler_reads()
    {
        var a2 = Page(Length.FromMillimetres(420).Points, Length.FromMillimetres(594).Points) with { Bleed = Length.FromMillimetres(3).Points };

        var info = Run(Write(a2), "pdfinfo", "-box", "FILE").Text;

        Assert.Contains("MediaBox:            0.00     0.00  1207.56  1700.79", info, StringComparison.Ordinal);
        Assert.Contains("TrimBox:             8.50     8.50  1199.06  1692.28", info, StringComparison.Ordinal);
        Assert.Contains("Title:           Test 测试", info, StringComparison.Ordinal);
        Assert.Contains("Tagged:          yes", info, StringComparison.Ordinal);
    }

    [ToolFact("pdftoppm")]
    public void Scene_y_goes_down_from_the_top_left_of_the_trim_box()
    {
        var scene = Page(100, 80, Box(0, 0, 10, 10, Rgb(255, 0, 0)), Box(90, 70, 10, 10, Rgb(0, 0, 255)), Box(-10, 30, 10, 10, Rgb(0, 255, 0))) with { Bleed = 10 };

        var picture = Draw(Write(scene));

        Assert.Equal((120, 100), (picture.Width, picture.Height));
        picture.AssertPixel(15, 15, 255, 0, 0);
        picture.AssertPixel(105, 85, 0, 0, 255);
        picture.AssertPixel(5, 45, 0, 255, 0);
        picture.AssertPixel(25, 15, 255, 255, 255);
    }

    [ToolFact("pdfinfo", "qpdf")]
    public void A_banner_beyond_200_inches_gets_a_larger_unit()
    {
        var pdf = Write(Page(30_000, 1_000, Box(29_000, 0, 1_000, 1_000, Rgb(255, 0, 0))));

        var page = new PdfReader(pdf).Pages[0];
        Assert.Equal(3.0, page["UserUnit"]);
        Assert.Equal([0, 0, 10_000, 333.3333], Numbers(page["MediaBox"]));
        AssertSound(pdf);
    }

    [Fact]
    public void Pages_of_other_sizes_follow_each_other()
    {
        var reader = new PdfReader(Write(Page(100, 100), Page(200, 50), Page(30, 30)));

        Assert.Equal([[0, 0, 100, 100], [0, 0, 200, 50], [0, 0, 30, 30]], reader.Pages.Select(p => Numbers(p["MediaBox"])));
    }

    [Fact]
    public void Pages_are_taken_one_at_a_time()
    {
        var order = new List<string>();
        IEnumerable<PosterScene> Pages()
        {
            for (var i = 0; i < 3; i++)
            {
                order.Add($"give {i}");
                yield return Page(10, 10, Box(0, 0, i, 1, Rgb(0, 0, 0)));
            }
        }

        new PdfEngine(new PdfWriterSettings { WaitingBytes = 0 }).Write(Pages(), new(), new NotingStream(order), new());

        // With no room for waiting content, each page is in the file before the next one is asked for.
        Assert.Equal(["write", "give 0", "write", "give 1", "write", "give 2", "write"], order);
    }

    private static double[] Numbers(object? value) => [.. ((List<object?>)value!).Select(v => (double)v!)];

    // Notes when something is written, once for all writes that follow each other.
    private sealed class NotingStream(List<string> order) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (order.Count == 0 || order[^1] != "write") order.Add("write");
        }
    }
}
