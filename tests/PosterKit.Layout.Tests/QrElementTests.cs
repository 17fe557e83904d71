using PosterKit.Foundation;
using PosterKit.Scene;
using PosterKit.Testing;

namespace PosterKit.Layout.Tests;

public sealed class QrElementTests
{
    [JudgeTheory]
    [InlineData("https://example.org/sixty", "L")]
    [InlineData("https://example.org/sixty", "H")]
    [InlineData("中法建交六十周年", "M")]
    [InlineData("WIFI:T:WPA;S:花園劇場;P:p\\\"w;;", "Q")]
    public void A_reader_reads_what_was_written(string text, string level)
    {
        var (posters, diagnostics) = Layouts.Compose($$"""
            posterkit: 1
            page: {size: [80mm, 80mm], margin: 5mm}
            body: [{qr: '{{text}}', level: {{level}}}]
            """);

        Assert.Equal("", Layouts.Messages(diagnostics));
        Assert.Equal(text, Read(CodeOf(Assert.Single(posters))));
    }

    [JudgeFact]
    public void Lines_of_a_block_stay_lines()
    {
        var (posters, _) = Layouts.Compose("""
            posterkit: 1
            page: {size: [80mm, 80mm], margin: 5mm}
            body:
              - qr: |
                  BEGIN:VCARD
                  VERSION:3.0
                  FN:花園劇場
                  END:VCARD
            """);

        Assert.Equal("BEGIN:VCARD\nVERSION:3.0\nFN:花園劇場\nEND:VCARD", Read(CodeOf(Assert.Single(posters))));
    }

    [Fact]
    public void Rectangles_cover_each_dark_module_once()
    {
        var symbol = QrSymbol.Encode("https://example.org/sixty", QrLevel.High)!;

        var covered = new int[symbol.Side, symbol.Side];
        foreach (var r in Rectangles(symbol.ToPath(0, 0, 1)))
        {
            for (var y = (int)r.Y; y < r.Bottom; y++)
            {
                for (var x = (int)r.X; x < r.Right; x++) covered[y, x]++;
            }
        }

        for (var y = 0; y < symbol.Side; y++)
        {
            for (var x = 0; x < symbol.Side; x++) Assert.Equal(symbol.IsDark(x, y) ? 1 : 0, covered[y, x]);
        }
    }

    [Fact]
    public void In_a_picture_of_pixels_every_module_is_a_whole_number_of_them()
    {
        var (posters, _) = Layouts.Compose("""
            posterkit: 1
            page: {size: [400px, 400px], margin: 33px}
            body: [{qr: "https://example.org", size: 151px}]
            """);

        var pixels = Rectangles(CodeOf(Assert.Single(posters)).Path).SelectMany(r => new[] { r.X, r.Y, r.Right, r.Bottom }).Select(points => points * 96 / 72);

        Assert.All(pixels, pixel => Assert.Equal(Math.Round(pixel), pixel, 1e-6));
    }

    [Fact]
    public void It_says_what_it_says_to_those_who_cannot_see_it()
    {
        var (posters, _) = Layouts.Compose("posterkit: 1\nbody: [{qr: 'https://example.org'}]");

        var figure = LayoutComposerTests.Flatten(Assert.Single(posters).Scene.Items).OfType<StructureItem>().Single(item => item.Role == StructureRole.Figure);
        Assert.Equal("https://example.org", figure.AlternateText);
    }

    [Theory]
    [InlineData("page: {background: \"#222222\"}\nbody: [{qr: x}]", "0%")]
    [InlineData("body: [{qr: x, color: \"#C0C0C0\"}]", "47%")]
    [InlineData("body: [{qr: x, color: \"#D0D0D0\"}]", "36%")]
    [InlineData("body: [{stack: [{shape: rect, fill: \"#444444\"}, {qr: x}], width: 40mm, height: 40mm}]", "5%")]
    [InlineData("body: [{column: [{qr: x, background: white}], background: black}]", "")]
    [InlineData("page: {background: {linear: [white, black]}}\nbody: [{qr: x}]", "0%")]
    [InlineData("body: [{stack: [{image: ../seeds/photos/two-shores.jpg, alt: Water}, {qr: x}], width: 40mm, height: 40mm}]", "")]
    public void Contrast_is_judged_by_what_lies_under_it(string layout, string found)
    {
        var (_, diagnostics) = Layouts.Compose(new ExampleWorld("posterkit: 1\n" + layout), ExampleWorld.LayoutPath);

        var pale = diagnostics.ToSorted().SingleOrDefault(diagnostic => diagnostic.Code == DiagnosticCode.PaleQrCode);
        if (found is "" or "47%") Assert.Null(pale);
        else Assert.Contains(found, DiagnosticCatalogue.Format(pale!, DiagnosticLanguage.English).Message, StringComparison.Ordinal);
    }

    private static PathItem CodeOf(ComposedPoster poster) => LayoutComposerTests.Paths(poster.Scene).Last();

    // Drawn at five pixels to a module, in a white frame of four modules.
    private static string Read(PathItem code)
    {
        const int Scale = 5;
        var rectangles = Rectangles(code.Path).ToList();
        var module = rectangles.Min(r => Math.Min(r.Width, r.Height));
        var bounds = code.Path.Bounds;
        var width = (int)Math.Round(bounds.Width / module + 8) * Scale;
        var pixels = new byte[width * width * 4];
        Array.Fill(pixels, (byte)255);
        foreach (var r in rectangles)
        {
            for (var y = At(r.Y - bounds.Y); y < At(r.Bottom - bounds.Y); y++)
            {
                for (var x = At(r.X - bounds.X); x < At(r.Right - bounds.X); x++) pixels.AsSpan((y * width + x) * 4, 3).Clear();
            }
        }
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["pixels"], pixels);
        return Judges.Run("read-qr.mjs", folder["pixels"], $"{width}");

        int At(double points) => (int)Math.Round((points / module + 4) * Scale);
    }

    private static IEnumerable<Rect> Rectangles(VectorPath path)
    {
        for (var i = 0; i + 3 < path.Points.Length; i += 4) yield return Rect.FromCorners(path.Points[i].X, path.Points[i].Y, path.Points[i + 2].X, path.Points[i + 2].Y);
    }
}
