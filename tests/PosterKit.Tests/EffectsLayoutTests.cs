using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Testing;

namespace PosterKit.Tests;

/// <summary>
/// The sheets of layouts/effects.yaml, drawn by MuPDF from the PDF, look as our PNG does. Edges are smoothed and patches resampled in other ways, so squares of some
/// pixels are compared, each as their mean; few of them may be further off than the tolerance, and together less than the smallest sample covers.
/// </summary>
public sealed class EffectsLayoutTests
{
    private const int Dpi = 50;
    private const int Square = 15;
    private const int Tolerance = 16;
    private const double Share = 0.02;

    [ToolFact("mutool")]
    public void The_document_shows_what_the_pictures_show()
    {
        using var folder = new TemporaryFolder();
        using var poster = Poster.Load(Path.Combine(Repository.Root, "layouts", "effects.yaml"));
        var draft = poster.Render("draft");
        Assert.Empty(draft.Diagnostics);
        draft.SavePdf(folder["effects.pdf"]);

        var result = ToolRunner.Run("mutool", "draw", "-r", $"{Dpi}", "-o", folder["page%d.png"], folder["effects.pdf"]);

        Assert.True(result.ExitCode == 0, result.Errors);
        for (var i = 0; i < draft.Count; i++)
        {
            draft.SavePng(folder["sheet.png"], new() { Poster = i });
            var difference = PictureDifference.Between(Means(Read(folder["sheet.png"])), Means(Read(folder[$"page{i + 1}.png"])), Tolerance);
            Assert.True(difference is not null, $"sheet {i + 1} is of another size");
            Assert.True(difference!.Share <= Share, $"sheet {i + 1}: {difference.Pixels} squares ({difference.Share:P3}) are off by more than {Tolerance}, allowed are {Share:P1}");
        }
    }

    private static PixelImage Means(PixelImage picture)
    {
        var (width, height) = (picture.Width / Square, picture.Height / Square);
        var means = new byte[width * height * 4];
        for (var i = 0; i < means.Length; i++)
        {
            var (x, y, channel) = (i / 4 % width * Square, i / 4 / width * Square, i % 4);
            var sum = 0;
            for (var k = 0; k < Square * Square; k++) sum += picture.Rgba.Span[((y + k / Square) * picture.Width + x + k % Square) * 4 + channel];
            means[i] = (byte)(sum / (Square * Square));
        }
        return new(width, height, means, true);
    }

    private static PixelImage Read(string path) => ImageSource.Open(path, File.ReadAllBytes(path), PosterLimits.Default, new DiagnosticBag(), default)!.Decode(new DiagnosticBag(), default)!;
}
