using System.Globalization;
using PosterKit.Fonts;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Raster;
using PosterKit.Scene;
using PosterKit.Testing;

namespace PosterKit.Svg.Tests;

/// <summary>
/// The score against the SVG test suite of resvg, which is not in this repository: POSTERKIT_SVG_SUITE names its folder, the one that holds "tests" (drawings, each with a
/// picture) and "fonts". The scores by folder, and what failed, are written to artifacts/tests/svg-suite; tests/conformance/svg.md keeps them.
/// </summary>
public sealed class SvgSuiteTests
{
    // A pixel is off where a channel, as far as it is seen, differs by more than this; a drawing holds where no more than this share of its pixels is off.
    private const int Tolerance = 40;
    private const double Share = 0.003;

    // Below what is measured, so that a fault in some feature shows and a drawing at the edge does not.
    private const double LeastScore = 0.89;

    // The faces that its pictures were made with, and what the generic names stand for. Any of them stands in for a character that others lack.
    private const string FontIndex = """
        {"format": "posterkit-fonts/1", "families": [
          {"name": "Noto Sans", "kind": "sans", "scripts": ["latin"], "faces": [
            {"file": "NotoSans-Regular.ttf", "weight": 400}, {"file": "NotoSans-Bold.ttf", "weight": 700}, {"file": "NotoSans-Italic.ttf", "weight": 400, "italic": true},
            {"file": "NotoSans-Black.ttf", "weight": 900}, {"file": "NotoSans-Light.ttf", "weight": 300}, {"file": "NotoSans-Thin.ttf", "weight": 100}]},
          {"name": "Noto Serif", "kind": "serif", "scripts": ["latin"], "faces": [{"file": "NotoSerif-Regular.ttf"}]},
          {"name": "Yellowtail", "kind": "kai", "scripts": ["latin"], "faces": [{"file": "Yellowtail-Regular.ttf"}]},
          {"name": "Mplus 1p", "aliases": ["M PLUS 1p"], "kind": "sans", "scripts": ["han"], "faces": [{"file": "MPLUS1p-Regular.ttf"}]},
          {"name": "Amiri", "kind": "other", "scripts": ["latin"], "faces": [{"file": "Amiri-Regular.ttf"}]},
          {"name": "Noto Sans Devanagari", "kind": "other", "scripts": ["latin"], "faces": [{"file": "NotoSansDevanagari-Regular.ttf"}]},
          {"name": "Noto Mono", "kind": "other", "scripts": ["latin"], "faces": [{"file": "NotoMono-Regular.ttf"}]},
          {"name": "Noto Sans Malayalam", "kind": "other", "scripts": ["latin"], "faces": [{"file": "NotoSansMalayalam-Regular.ttf"}]}]}
        """;

    private sealed record Result(string Name, double Off, string Told)
    {
        public bool IsHeld => Off <= Share;

        public string Area => Name[..Name.IndexOf('/', StringComparison.Ordinal)];
    }

    [SuiteFact("POSTERKIT_SVG_SUITE")]
    public void Drawings_of_the_suite_look_as_resvg_draws_them()
    {
        var suite = Environment.GetEnvironmentVariable("POSTERKIT_SVG_SUITE")!;
        using var folder = new TemporaryFolder();
        foreach (var font in Directory.GetFiles(Path.Combine(suite, "fonts"))) File.Copy(font, folder[Path.GetFileName(font)], overwrite: true);
        File.WriteAllText(folder["fonts.json"], FontIndex);
        using var fonts = FontLibrary.Load(new FolderWorld(suite, [Path.GetDirectoryName(folder["fonts.json"])!]), new DiagnosticBag());
        var root = Path.Combine(suite, "tests");
        var report = Path.Combine(Repository.Root, "artifacts", "tests", "svg-suite");
        Directory.CreateDirectory(report);
        var files = Directory.GetFiles(root, "*.svg", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        var results = new Result[files.Length];
        Parallel.For(0, files.Length, i => results[i] = Measure(Path.GetRelativePath(root, files[i])[..^4].Replace('\\', '/'), files[i], fonts, report));

        var lines = new List<string>();
        foreach (var area in results.GroupBy(result => result.Area).OrderBy(area => area.Key, StringComparer.Ordinal))
            lines.Add(Line(area.Key, area.Count(result => result.IsHeld), area.Count()));
        var held = results.Count(result => result.IsHeld);
        lines.Add(Line("all", held, results.Length));
        lines.AddRange(results.Where(result => !result.IsHeld).Select(result => string.Create(CultureInfo.InvariantCulture, $"{result.Off,7:P2}  {result.Name}  {result.Told}")));
        File.WriteAllLines(Path.Combine(report, "score.txt"), lines);
        Assert.True(held >= LeastScore * results.Length, $"{held} of {results.Length} hold; see artifacts/tests/svg-suite/score.txt");
    }

    private static string Line(string area, int held, int all) => string.Create(CultureInfo.InvariantCulture, $"{area,-14} {held,4} of {all,4}  {(double)held / all:P1}");

    private static Result Measure(string name, string path, FontLibrary fonts, string report)
    {
        var told = new DiagnosticBag();
        var theirs = ImageSource.Open(name, File.ReadAllBytes(path[..^4] + ".png"), PosterLimits.Default, new(), default)!.Decode(new(), default)!;
        var off = 1.0;
        if (SvgReader.Read(name, File.ReadAllBytes(path), PosterLimits.Default, told, default, fonts) is { } picture)
        {
            var sink = new PixelCollector();
            new RasterEngine().Render(new PosterScene { Trim = picture.Size, Items = picture.Items }, new(theirs.Width, theirs.Height) { Threads = 1 }, sink, new());
            var ours = sink.ToImage();
            off = PictureDifference.Between(theirs, ours, Tolerance)!.Share;
            // What fails is there to be looked at.
            if (off > Share) File.WriteAllBytes(Path.Combine(report, name.Replace('/', '+') + ".png"), RefereePng.Encode(ours));
        }
        return new(name, off, string.Join(", ", told.ToSorted().Select(diagnostic => $"{diagnostic.Code}: {string.Join(' ', diagnostic.Arguments)}")));
    }
}
