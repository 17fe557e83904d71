using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using PosterKit.Foundation;
using PosterKit.Imaging;

namespace PosterKit;

/// <summary>A PDF. We have no program of our own that draws one: poppler's do (pdfinfo, pdftoppm, pdftotext), where they are installed.</summary>
internal sealed class DocumentSide : DiffSide
{
    private const double PointsPerInch = LengthUnits.PointsPerInch;

    private readonly string _path;
    private readonly List<(Rect Media, Rect Trim)> _pages;

    private DocumentSide(string path, List<(Rect, Rect)> pages) => (_path, _pages) = (path, pages);

    public override int Count => _pages.Count;

    public override bool IsForeign => true;

    public override DiffText Text => DiffText.Characters;

    /// <summary>Opens a document; null where it or the programs cannot be used, which is reported.</summary>
    public static DocumentSide? Open(string path, DiagnosticBag diagnostics)
    {
        if (Run("pdfinfo", diagnostics, path, "-box", "-f", "1", "-l", "100000", path) is not { } said) return null;
        var (media, trim) = (new SortedDictionary<int, Rect>(), new SortedDictionary<int, Rect>());
        foreach (var line in Encoding.UTF8.GetString(said).Split('\n'))
        {
            // "Page    1 TrimBox:     8.50     8.50   603.78   850.39"
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words is not ["Page", var page, "MediaBox:" or "TrimBox:", var left, var bottom, var right, var top]) continue;
            var box = Rect.FromCorners(Number(left), Number(bottom), Number(right), Number(top));
            (words[2] == "MediaBox:" ? media : trim)[(int)Number(page)] = box;
        }
        return new(path, [.. media.Select(page => (page.Value, trim.GetValueOrDefault(page.Key, page.Value)))]);

        static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
    }

    public override (int Width, int Height)? PixelsOf(int page) => null;

    public override (double Width, double Height)? SizeOf(int page) => (_pages[page].Trim.Width, _pages[page].Trim.Height);

    public override PixelImage? Draw(int page, int width, int height, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var (media, trim) = _pages[page];
        var (across, down) = (width / trim.Width, height / trim.Height);
        var folder = Directory.CreateTempSubdirectory("posterkit-");
        try
        {
            var root = Path.Combine(folder.FullName, "page");
            var drawn = Run("pdftoppm", diagnostics, _path, "-png", "-singlefile", "-f", Text(page + 1), "-l", Text(page + 1),
                "-rx", Text(across * PointsPerInch), "-ry", Text(down * PointsPerInch),
                "-x", Text(Math.Round((trim.X - media.X) * across)), "-y", Text(Math.Round((media.Bottom - trim.Bottom) * down)), "-W", Text(width), "-H", Text(height), _path, root);
            return drawn is not null && File.Exists(root + ".png")
                ? ImageSource.Open(_path, File.ReadAllBytes(root + ".png"), PosterLimits.Default, diagnostics, default)?.Decode(diagnostics, default)
                : null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        static string Text(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
    }

    public override IReadOnlyList<string> LinesOf(int page, DiagnosticBag diagnostics)
    {
        var number = (page + 1).ToString(CultureInfo.InvariantCulture);
        return Run("pdftotext", diagnostics, _path, "-raw", "-enc", "UTF-8", "-f", number, "-l", number, _path, "-") is { } said ? Encoding.UTF8.GetString(said).Split('\n') : [];
    }

    private static byte[]? Run(string program, DiagnosticBag diagnostics, string document, params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            using var output = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(output);
            process.WaitForExit();
            var said = errors.GetAwaiter().GetResult();
            if (process.ExitCode == 0) return output.ToArray();
            diagnostics.Report(DiagnosticCode.DocumentNotReadable, default, Path.GetFileName(document), said.Split('\n')[0].Trim());
        }
        catch (Win32Exception)
        {
            diagnostics.Report(DiagnosticCode.NativeLibraryMissing, default, program, "PDF", "apt-get install poppler-utils");
        }
        return null;
    }
}
