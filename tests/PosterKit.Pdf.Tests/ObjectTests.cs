using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PosterKit.Foundation;
using PosterKit.Pdf.Tests.Reading;
using PosterKit.Scene;
using PosterKit.Testing;
using static PosterKit.Pdf.Tests.TestPdf;

namespace PosterKit.Pdf.Tests;

public sealed class ObjectTests
{
    [Theory]
    [InlineData(0, 4, "0")]
    [InlineData(-0.00001, 4, "0")]
    [InlineData(0.5, 4, ".5")]
    [InlineData(-2.25, 4, "-2.25")]
    [InlineData(12.30000, 4, "12.3")]
    [InlineData(0.00005, 4, ".0001")]
    [InlineData(-0.05, 1, "-.1")]
    [InlineData(1000, 0, "1000")]
    [InlineData(99.99996, 4, "100")]
    [InlineData(123456.123456789, 9, "123456.123456789")]
    [InlineData(double.NaN, 4, "0")]
    [InlineData(double.NegativeInfinity, 4, "0")]
    [InlineData(1e30, 4, "1000000000")]
    public void A_number_is_written_short_and_without_an_exponent(double value, int decimals, string expected)
    {
        using var buffer = new PdfBuffer();

        buffer.Number(value, decimals);

        Assert.Equal(expected, buffer.ToString());
    }

    [ToolFact("qpdf", "pdftoppm")]
    public void Decoration_that_comes_again_is_in_the_file_once()
    {
        var art = System.Collections.Immutable.ImmutableArray.Create<SceneItem>(
            Box(0, 0, 100, 40, Rgb(0, 0, 200)), new GroupItem([Box(0, 0, 100, 20, new LinearGradientPaint(new(0, 0), new(100, 0), Stops((0, ColorValue.White), (1, new(1, 0, 0, 0)))))]) { Opacity = 0.5 },
            TestText.Line("拼接", 40, 30));
        PosterScene Sheet(double x) => Page(50, 40, new StructureItem(StructureRole.Artifact, [
            new PathItem(VectorPath.Rectangle(new(1, 1, 3, 3)), null, new(Rgb(0, 0, 0), 2) { Dashes = [1, 1] }),
            new GroupItem([new GroupItem([new GroupItem(art) { IsShared = true }]) { Clip = new(VectorPath.Rectangle(new(x, 0, 50, 40))) }]) { Transform = Matrix.Translation(-x, 0) }]));

        var pdf = Write(Sheet(0), Sheet(50));

        AssertSound(pdf);
        var reader = new PdfReader(pdf);
        Assert.DoesNotContain("Tj", reader.Content(0) + reader.Content(1), StringComparison.Ordinal);
        Assert.DoesNotContain("TJ", reader.Content(0) + reader.Content(1), StringComparison.Ordinal);
        Assert.True(reader.Pages.All(page => page.ContainsKey("Group")), "a page with transparency names its space");
        var whole = Draw(Write(Page(100, 40, [.. art])));
        for (var page = 0; page < 2; page++)
        {
            var sheet = Draw(pdf, page: page + 1);
            for (var x = 6; x < 50; x++) sheet.AssertPixel(x, 10, whole[50 * page + x, 10].R, whole[50 * page + x, 10].G, whole[50 * page + x, 10].B, tolerance: 2);
            for (var x = 0; x < 50; x++) sheet.AssertPixel(x, 25, whole[50 * page + x, 25].R, whole[50 * page + x, 25].G, whole[50 * page + x, 25].B, tolerance: 2);
        }
    }

    [Fact]
    public void Any_number_reads_back_within_half_a_step() =>
        Prop.ForAll<NormalFloat>(value =>
        {
            using var buffer = new PdfBuffer();
            var number = value.Item % 100_000;
            buffer.Number(number);
            return Math.Abs((double)new PdfParser(Encoding.ASCII.GetBytes(buffer + " "), 0).Value()! - number) <= 0.00005 + 1e-10;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("A4 (draft) \\", "(A4 \\(draft\\) \\\\)")]
    [InlineData("海报", "<FEFF6D7762A5>")]
    [InlineData("😀", "<FEFFD83DDE00>")]
    [InlineData("tab\t", "<FEFF0074006100620009>")]
    [InlineData("", "()")]
    public void A_text_is_ascii_or_utf16(string text, string expected)
    {
        using var buffer = new PdfBuffer();

        buffer.Text(text);

        Assert.Equal(expected, buffer.ToString());
    }

    [Fact]
    public void A_name_escapes_what_it_may_not_hold()
    {
        using var buffer = new PdfBuffer();

        buffer.Name("A#b c/金");

        Assert.Equal("/A#23b#20c#2F#E9#87#91", buffer.ToString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_reference_resolves_and_every_stream_decodes(bool plain)
    {
        var reader = new PdfReader(Write(new PdfWriterSettings { IsPlain = plain }, new(), TestScenes.Everything()));

        foreach (var value in reader.Objects.Values) Walk(reader, value);
        Walk(reader, reader.Trailer);
    }

    [Fact]
    public void The_same_scenes_give_the_same_bytes_for_any_number_of_threads()
    {
        var first = Write(PdfWriterSettings.Default, new() { Threads = 1 }, TestScenes.Everything());
        var second = Write(PdfWriterSettings.Default, new() { Threads = 4 }, TestScenes.Everything());

        Assert.Equal(first, second);
    }

    [Fact]
    public void Another_scene_has_another_id()
    {
        var one = new PdfReader(Write(Page(100, 100, Box(0, 0, 10, 10, Rgb(0, 0, 0)))));
        var other = new PdfReader(Write(Page(100, 100, Box(0, 0, 10, 11, Rgb(0, 0, 0)))));

        Assert.NotEqual((byte[])one.Array(one.Trailer["ID"])[0]!, (byte[])other.Array(other.Trailer["ID"])[0]!);
    }

    [Fact]
    public void A_document_without_pages_is_the_callers_mistake() =>
        Assert.Throws<ArgumentException>(() => new PdfEngine().Write([], new(), Stream.Null, new()));

    [Fact]
    public void A_cancelled_document_ends_early()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => new PdfEngine().Write([TestScenes.Everything()], new(), Stream.Null, new(), source.Token));
    }

    [ToolFact("qpdf", "mutool")]
    public void Qpdf_and_mupdf_find_nothing_wrong()
    {
        foreach (var plain in new[] { false, true })
        {
            var pdf = Write(new PdfWriterSettings { IsPlain = plain }, new(), TestScenes.Everything(), TestScenes.Everything());

            AssertSound(pdf);
            var mupdf = Run(pdf, "mutool", "draw", "-F", "trace", "-o", "/dev/null", "FILE");
            Assert.Equal(0, mupdf.ExitCode);
            Assert.DoesNotContain("error", mupdf.Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_tiny_scene_gives_these_objects()
    {
        var scene = new PosterScene
        {
            Trim = new(100, 50), Bleed = 5, Title = "Tiny", Language = "en",
            Items = [new StructureItem(StructureRole.Figure, [Box(10, 20.5, 30, 5, Rgb(255, 0, 51))]) { AlternateText = "a bar" }],
        };

        var text = WritePlain(scene);

        // From the first object to the cross-references; the line before holds bytes that are no text.
        Golden.AssertText("pdf/tiny.txt", text[(text.IndexOf('\n', 9) + 1)..text.IndexOf("xref\n", StringComparison.Ordinal)]);
    }

    private static void Walk(PdfReader reader, object? value)
    {
        switch (value)
        {
            case PdfReference reference:
                reader.Resolve(reference);
                break;
            case List<object?> array:
                foreach (var item in array) Walk(reader, item);
                break;
            case Dictionary<string, object?> dictionary:
                foreach (var item in dictionary.Values) Walk(reader, item);
                break;
            case PdfStream stream:
                Walk(reader, stream.Entries);
                stream.Decode();
                break;
        }
    }
}
