using PosterKit.Layout;
using PosterKit.Testing;

namespace PosterKit.Tests;

public sealed class ReadingOrderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ToolTheory("pdfinfo")]
    [InlineData("- {text: A, order: 2}\n- {text: B, order: 1}\n- {text: C}", "CBA")]
    [InlineData("- {text: A, order: 1}\n- {text: B}\n- {text: C, order: 1}\n- {text: D}", "BDAC")]
    // What lies on top is read where it is written.
    [InlineData("- {text: A, z: 1}\n- {text: B}", "AB")]
    [InlineData("- {text: A, z: 1, order: 1}\n- {text: B}", "BA")]
    // The elements of each container are counted apart, and move with it.
    [InlineData("- {row: [{text: A, order: 5}, {text: B}], order: 1}\n- {row: [{text: C}, {text: D, order: -1}]}", "DCBA")]
    [InlineData("- {row: [{text: A, order: 1}, {text: B}]}\n- {row: [{text: C, order: 1}, {text: D}]}", "BADC")]
    // What is drawn apart, as a group, is read as all else.
    [InlineData("- {column: [{text: A, order: 1}, {text: B}], opacity: 0.5, order: 1}\n- {text: C, rotate: 10}", "CBA")]
    [InlineData("- {column: [{text: A, order: 1}, {text: B}], role: section, link: \"https://example.org\", order: 1}\n- {text: C}", "CBA")]
    [InlineData("- {text: A, order: 1}\n- {shape: rect, height: 5mm, order: -1}\n- {text: B, role: decoration, order: -2}\n- {text: C}", "CA")]
    public void Structure_tree_is_read_by_order(string body, string expected)
    {
        var file = Save(body);

        var tree = ToolRunner.Run("pdfinfo", "-struct-text", file).Text;

        Assert.Equal(expected, string.Concat(tree.Split('\n').Where(line => line.Contains('"', StringComparison.Ordinal)).Select(line => line.Trim().Trim('"'))));
        Assert.DoesNotContain("NonStruct", tree, StringComparison.Ordinal);
    }

    [ToolFact("qpdf")]
    public void Elements_that_move_belong_to_those_that_hold_them()
    {
        var file = Save("- {column: [{text: A, order: 1}, {text: B}], role: section, order: 1}\n- {text: C}");

        Assert.Equal(0, ToolRunner.Run("qpdf", "--check", file).ExitCode);
        var objects = ToolRunner.Run("qpdf", "--qdf", "--object-streams=disable", file, "-").Text;
        Assert.Equal(3, objects.Split("/S /P\n").Length - 1);
    }

    [Fact]
    public void Order_moves_nothing_that_is_seen()
    {
        const string Body = "- {text: A, order: 1, background: \"#FF0000\"}\n- {text: B, z: 2}\n- {text: C, order: -1, at: {left: 1mm, top: 1mm}}";

        Assert.Equal(Draw(Body.Replace(", order: 1", "", StringComparison.Ordinal).Replace(", order: -1", "", StringComparison.Ordinal)), Draw(Body));
    }

    private static byte[] Draw(string body)
    {
        using var poster = Poster.Parse(Compose(body));
        var picture = new MemoryStream();
        poster.Render("print").Write(picture, OutputFormat.Png);
        return picture.ToArray();
    }

    private string Save(string body)
    {
        using var poster = Poster.Load(_folder.Write("order.yaml", Compose(body)));
        var rendered = poster.Render("print");
        Assert.Empty(rendered.Diagnostics);
        rendered.SavePdf(_folder["order.pdf"]);
        return _folder["order.pdf"];
    }

    private static string Compose(string body) => $$$"""
        posterkit: 1
        title: Order
        languages: [en]
        page: {size: [60mm, 60mm], margin: 5mm}
        body:
        {{{body}}}
        targets: {print: {format: pdf, dpi: 72}}
        """;
}
