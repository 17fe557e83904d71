using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;
using PosterKit.Testing;

namespace PosterKit.Pdf.Tests;

/// <summary>Documents in memory, and what the machine's programs say of them.</summary>
internal static class TestPdf
{
    public static PosterScene Page(double width, double height, params SceneItem[] items) =>
        new() { Trim = new(width, height), Items = [.. items], Language = "zh-Hans", Title = "Test 测试" };

    public static byte[] Write(params PosterScene[] pages) => Write(PdfWriterSettings.Default, new(), pages);

    public static byte[] Write(PdfWriterSettings settings, PdfOptions options, params PosterScene[] pages)
    {
        var diagnostics = new DiagnosticBag();
        using var output = new MemoryStream();
        new PdfEngine(settings).Write(pages, options, output, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return output.ToArray();
    }

    /// <summary>The file as text, nothing compressed.</summary>
    public static string WritePlain(params PosterScene[] pages) =>
        System.Text.Encoding.Latin1.GetString(Write(new() { IsPlain = true }, new(), pages));

    public static StructureItem Paragraph(params SceneItem[] items) => new(StructureRole.Paragraph, [.. items]);

    public static SolidPaint Rgb(byte r, byte g, byte b, byte a = 255) => new(ColorValue.FromBytes(r, g, b, a));

    public static PathItem Box(double x, double y, double width, double height, Paint fill) => new(VectorPath.Rectangle(new(x, y, width, height)), fill);

    public static ImmutableArray<GradientStop> Stops(params (double Offset, ColorValue Color)[] stops) =>
        [.. stops.Select(s => new GradientStop(s.Offset, s.Color))];

    /// <summary>Runs a program with the path of a file that holds the document.</summary>
    public static ToolResult Run(byte[] pdf, string program, params string[] arguments)
    {
        var path = Path.Combine(Path.GetTempPath(), $"posterkit-{Guid.NewGuid():N}.pdf");
        File.WriteAllBytes(path, pdf);
        try
        {
            return ToolRunner.Run(program, [.. arguments.Select(a => a == "FILE" ? path : a)]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>What poppler reads as text, lines trimmed at their ends.</summary>
    public static string Text(byte[] pdf)
    {
        var result = Run(pdf, "pdftotext", "-enc", "UTF-8", "FILE", "-");
        Assert.Equal(0, result.ExitCode);
        return result.Text.Replace("\f", "", StringComparison.Ordinal).TrimEnd();
    }

    /// <summary>Asserts that qpdf finds nothing wrong.</summary>
    public static void AssertSound(byte[] pdf)
    {
        var result = Run(pdf, "qpdf", "--check", "FILE");
        Assert.True(result.ExitCode == 0, result.Text + result.Errors);
    }

    /// <summary>Page 1 drawn by poppler.</summary>
    public static PpmPicture Draw(byte[] pdf, int dpi = 72, int page = 1)
    {
        var result = Run(pdf, "pdftoppm", "-r", $"{dpi}", "-f", $"{page}", "-l", $"{page}", "FILE");
        Assert.Equal(0, result.ExitCode);
        return PpmPicture.Parse(result.Output);
    }
}
