using PosterKit.Testing;

namespace PosterKit.Tests;

/// <summary>
/// Compares plates with those that Ghostscript makes of the document. It draws at eight times the resolution, without smoothing, and its pixels are averaged:
/// what is left are edges, which it widens by up to a pixel of its own.
/// </summary>
internal static class GhostscriptPlates
{
    private const int Finer = 8;

    /// <summary>Fails where a plate differs by more than a bound on average, or where more than one pixel in 5000 is far off.</summary>
    /// <param name="sheet">The plates.</param>
    /// <param name="pdf">The document, of one page.</param>
    /// <param name="folder">Takes what Ghostscript writes.</param>
    /// <param name="mean">Most that a plate may differ on average, in 255ths.</param>
    /// <param name="far">How far off, in 255ths, is far off.</param>
    public static void AssertAgree(InkSeparation sheet, string pdf, TemporaryFolder folder, double mean, int far = 48)
    {
        var run = ToolRunner.Run(
            "gs", "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-sDEVICE=tiffsep", $"-r{sheet.Dpi * Finer:0.######}", "-sCompression=none", $"-sOutputFile={folder["plate.tif"]}", pdf);
        Assert.True(run.ExitCode == 0, run.Errors + run.Text);
        var found = new List<string>();
        foreach (var plane in sheet.Planes)
        {
            var plate = TiffPlate.Read(File.ReadAllBytes(folder[$"plate({plane.Name}).tif"]));
            Assert.InRange(sheet.Width - plate.Width / (double)Finer, -1, 1);
            Assert.InRange(sheet.Height - plate.Height / (double)Finer, -1, 1);
            var (sum, count) = (0.0, 0);
            var places = new List<string>();
            for (var y = 0; y < Math.Min(sheet.Height, plate.Height / Finer); y++)
            {
                for (var x = 0; x < Math.Min(sheet.Width, plate.Width / Finer); x++)
                {
                    var (ours, theirs) = (plane.Samples.Span[y * sheet.Width + x], plate.Mean(x * Finer, y * Finer, Finer));
                    (sum, count) = (sum + Math.Abs(ours - theirs), count + 1);
                    if (Math.Abs(ours - theirs) > far) places.Add($"{x},{y}: {ours} for {theirs:0}");
                }
            }
            if (sum / count > mean || places.Count > count / 5000)
                found.Add($"{plane.Name}: {sum / count:0.00} of 255 on average, {places.Count} of {count} pixels over {far}: {string.Join("; ", places.Where((_, i) => i % Math.Max(1, places.Count / 16) == 0))}");
        }
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
