using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using PosterKit.Foundation;
using PosterKit.Raster;
using PosterKit.Scene;
using PosterKit.Svg;

namespace PosterKit.Benchmarks;

/// <summary>An SVG drawing of 200 kB, as illustrators write them: groups, classes, gradients, curves; to scene items, and to pixels.</summary>
[MemoryDiagnoser]
public class SvgBenchmarks
{
    private const int Bytes = 200_000;

    private readonly byte[] _file = Make();
    private SvgPicture? _picture;

    [GlobalSetup]
    public void Setup() => _picture = Read();

    [Benchmark]
    public SvgPicture? Read() => SvgReader.Read("art.svg", _file, PosterLimits.Default, new DiagnosticBag(), default);

    [Benchmark]
    public void Draw() => new RasterEngine().Render(
        new PosterScene { Trim = _picture!.Size, Items = _picture.Items }, new(1080, 1080) { Threads = 1, Background = ColorValue.White }, new NoSink(), new DiagnosticBag());

    private static byte[] Make()
    {
        var random = new Random(1);
        var text = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1000 1000\"><style>.a{fill:#b3202a}.b{fill:none;stroke:#1c1b1a;stroke-width:2}.c{fill:url(#g);opacity:.8}</style>"
            + "<linearGradient id=\"g\"><stop stop-color=\"#b08d57\"/><stop offset=\"1\" stop-color=\"#f6f1e7\"/></linearGradient>");
        while (text.Length < Bytes)
        {
            text.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate({random.Next(900)} {random.Next(900)})\">");
            for (var i = 0; i < 4; i++)
            {
                text.Append(CultureInfo.InvariantCulture, $"<path class=\"{"abc"[random.Next(3)]}\" d=\"M{Number()} {Number()}");
                for (var j = 0; j < 8; j++) text.Append(CultureInfo.InvariantCulture, $"c{Number()} {Number()} {Number()} {Number()} {Number()} {Number()}");
                text.Append("z\"/>");
            }
            text.Append(CultureInfo.InvariantCulture, $"<circle class=\"a\" cx=\"{Number()}\" cy=\"{Number()}\" r=\"5\"/></g>");
        }
        return Encoding.UTF8.GetBytes(text.Append("</svg>").ToString());

        double Number() => Math.Round(random.NextDouble() * 60 - 30, 2);
    }
}
