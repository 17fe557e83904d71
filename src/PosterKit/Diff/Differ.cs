using System.Collections.Immutable;
using System.Globalization;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Layout;

namespace PosterKit;

/// <summary>Compares two posters: layouts, documents, pictures, in any pair. Text where both sides have it, pixels always.</summary>
public static class Differ
{
    // Two sides that have no pixels of their own are drawn at this many to the inch, and not larger than so many in all.
    private const double UsualDpi = 100;
    private const double MostPixels = 24e6;

    private const int OwnTolerance = 2, ForeignTolerance = 48;
    private const double ForeignShare = 0.001;

    private static readonly DiagnosticPhrase Kinds = new(
        "layouts (.yaml, .yml, .json), documents (.pdf) and pictures (.png, .jpg, .webp) can be compared",
        "可以比较版式（.yaml、.yml、.json）、文档（.pdf）和图片（.png、.jpg、.webp）");

    /// <summary>Compares.</summary>
    /// <param name="first">A layout, a PDF or a picture, by the ending of its name.</param>
    /// <param name="second">Another.</param>
    /// <param name="request">How; null: as usual.</param>
    /// <param name="options">How layouts are read; null: the default ones.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public static DiffOutcome Compare(string first, string second, DiffRequest? request = null, PosterOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(first);
        ArgumentException.ThrowIfNullOrEmpty(second);
        request ??= new();
        options ??= PosterOptions.Default;
        var diagnostics = new DiagnosticBag();
        using var a = Open(first, second, request, options, diagnostics);
        using var b = Open(second, first, request, options, diagnostics);
        if (a is null || b is null) return new() { Diagnostics = diagnostics.ToSorted() };

        var count = Math.Min(a.Count, b.Count);
        var pages = ImmutableArray.CreateBuilder<DiffPage>(count);
        var text = new List<TextDifference>();
        var hasText = a.Text != DiffText.None && b.Text != DiffText.None;
        for (var page = 0; page < count; page++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (hasText) CompareText(a, b, page, text, diagnostics);
            if (ComparePixels(a, b, page, count, request, diagnostics, cancellation) is { } found) pages.Add(found);
        }
        return new()
        {
            Pages = pages.ToImmutable(),
            PageCounts = (a.Count, b.Count),
            Text = hasText ? [.. text] : null,
            Diagnostics = [.. diagnostics.ToSorted().Where(diagnostic => diagnostic.Severity == Severity.Error)],
        };
    }

    private static DiffSide? Open(string path, string other, DiffRequest request, PosterOptions options, DiagnosticBag diagnostics)
    {
        var name = Path.GetFileName(path);
        if (!File.Exists(path))
        {
            diagnostics.Report(DiagnosticCode.FileNotFound, default, path);
            return null;
        }
        switch (KindOf(path))
        {
            case OutputFormat.Pdf: return DocumentSide.Open(path, diagnostics);
            case not null: return PictureSide.Open(name, File.ReadAllBytes(path), diagnostics);
            case null when IsLayout(path):
                var wanted = KindOf(other);
                return LayoutSide.Open(path, options, request, wanted, PixelsOf(other, wanted), wanted is null or OutputFormat.Pdf ? null : request.Poster, diagnostics);
            default:
                diagnostics.Report(DiagnosticCode.DocumentNotReadable, default, name, Kinds);
                return null;
        }
    }

    // The size of a picture; null where it is none, or cannot be read, which is told when it is opened.
    private static (int Width, int Height)? PixelsOf(string path, OutputFormat? kind) =>
        kind is null or OutputFormat.Pdf || !File.Exists(path) || ImageSource.Open(path, File.ReadAllBytes(path), PosterLimits.Default, new(), default) is not { } picture
            ? null : (picture.Header.Width, picture.Header.Height);

    private static OutputFormat? KindOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".pdf" => OutputFormat.Pdf,
        ".png" or ".gif" => OutputFormat.Png,
        ".jpg" or ".jpeg" => OutputFormat.Jpeg,
        ".webp" => OutputFormat.WebP,
        _ => null,
    };

    private static bool IsLayout(string path) => Path.GetExtension(path).ToLowerInvariant() is ".yaml" or ".yml" or ".json";

    private static void CompareText(DiffSide a, DiffSide b, int page, List<TextDifference> found, DiagnosticBag diagnostics)
    {
        var (first, second) = (a.LinesOf(page, diagnostics), b.LinesOf(page, diagnostics));
        if (diagnostics.HasErrors) return;
        if (a.Text == b.Text) LineComparer.Compare(page + 1, first, second, found);
        else LineComparer.CompareCharacters(page + 1, first, second, found);
    }

    private static DiffPage? ComparePixels(DiffSide a, DiffSide b, int page, int count, DiffRequest request, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var (width, height) = PixelsFor(a, b, page);
        var isForeign = a.IsForeign || b.IsForeign;
        if (!Fits(a, page, width, height) || !Fits(b, page, width, height)) return new(page + 1, width, height, 0, 0, false) { HasOtherSize = true };
        if (a.Draw(page, width, height, diagnostics, cancellation) is not { } first || b.Draw(page, width, height, diagnostics, cancellation) is not { } second) return null;
        if (first.Width != second.Width || first.Height != second.Height) return new(page + 1, width, height, 0, 0, false) { HasOtherSize = true };

        var differs = new bool[width * height];
        var tolerance = request.Tolerance ?? (isForeign ? ForeignTolerance : OwnTolerance);
        var (differing, largest) = PixelComparer.Compare(first, second, tolerance, isForeign ? 1 : 0, differs);
        var isSame = differing <= (request.Share ?? (isForeign ? ForeignShare : 0)) * differs.Length;
        var found = new DiffPage(page + 1, width, height, differing, largest, isSame) { Where = Around(differs, width) };
        if (differing == 0 || request.PicturePath is not { } path) return found;
        if (count > 1) path = Path.Combine(Path.GetDirectoryName(path) ?? "", $"{Path.GetFileNameWithoutExtension(path)}-{(page + 1).ToString("D2", CultureInfo.InvariantCulture)}{Path.GetExtension(path)}");
        return Write(Path.GetFullPath(path), PixelComparer.Show(second, differs), width, height, diagnostics) ? found with { Picture = path } : found;
    }

    // A picture has the pixels that it has; else a side whose page is measured in px.
    private static (int Width, int Height) PixelsFor(DiffSide a, DiffSide b, int page)
    {
        if (a is PictureSide) return a.PixelsOf(page)!.Value;
        if ((b.PixelsOf(page) ?? a.PixelsOf(page)) is { } own) return own;
        var size = (a.IsForeign ? b : a).SizeOf(page)!.Value;
        var scale = UsualDpi / LengthUnits.PointsPerInch;
        scale *= Math.Min(1, Math.Sqrt(MostPixels / (size.Width * scale * size.Height * scale)));
        return ((int)Math.Max(1, Math.Round(size.Width * scale)), (int)Math.Max(1, Math.Round(size.Height * scale)));
    }

    // Both sides of a page are rounded to pixels once.
    private static bool Fits(DiffSide side, int page, int width, int height)
    {
        if (side is PictureSide) return side.PixelsOf(page) == (width, height);
        return side.SizeOf(page) is { } size && Math.Abs(size.Height / size.Width * width - height) <= 1.5;
    }

    private static (int, int, int, int)? Around(bool[] differs, int width)
    {
        var (left, top, right, bottom) = (int.MaxValue, int.MaxValue, -1, -1);
        for (var i = 0; i < differs.Length; i++)
        {
            if (!differs[i]) continue;
            var (x, y) = (i % width, i / width);
            (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x), Math.Max(bottom, y));
        }
        return right < 0 ? null : (left, top, right - left + 1, bottom - top + 1);
    }

    private static bool Write(string path, byte[] rgba, int width, int height, DiagnosticBag diagnostics)
    {
        const int Rows = 64;
        using var file = PendingFile.Open(path, diagnostics);
        if (file is null) return false;
        try
        {
            var encoder = new PngEncoder(file.Stream);
            encoder.Begin(width, height, Rows, isOpaque: true);
            for (var top = 0; top < height; top += Rows) encoder.WriteBand(top / Rows, rgba.AsSpan(top * width * 4, Math.Min(Rows, height - top) * width * 4));
            encoder.Complete();
            file.Close();
        }
        catch (Exception problem) when (PendingFile.IsOfTheSystem(problem))
        {
            PendingFile.Report(path, problem, diagnostics);
            return false;
        }
        return file.Commit(diagnostics);
    }
}
