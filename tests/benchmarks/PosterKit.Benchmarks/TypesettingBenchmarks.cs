using System.Text;
using BenchmarkDotNet.Attributes;
using PosterKit.Fonts;
using PosterKit.Foundation;
using PosterKit.Scene;
using PosterKit.Typesetting;

namespace PosterKit.Benchmarks;

/// <summary>From a paragraph to lines: shaping once, then breaking and justifying for a measure.</summary>
[MemoryDiagnoser]
public class TypesettingBenchmarks
{
    private const string Chinese = "在花園劇場，樂團將演奏全本《春之祭》，並由六十位舞者同台演出；門票 1964 張，售完為止。";
    private const string English = "At the Garden Theatre the orchestra plays the whole of “The Rite of Spring”, with sixty dancers. ";
    private const string Mixed = "在 Garden Theatre，樂團將演奏《春之祭》（The Rite of Spring），由 60 位舞者同台演出；門票 1,964 張，CSS 與 HTML 也有。";
    private const double Size = 10;
    private const double Measure = 240;

    private readonly FontLibrary _fonts = FontLibrary.Load(FontFolders.CreateWorld(PosterOptions.Default), new DiagnosticBag());
    private Paragraph _paragraph = null!;
    private ShapedParagraph _shaped = null!;

    [Params("zh-Hant", "en", "mixed")]
    public string Language { get; set; } = "";

    [Params(40, 2_000)]
    public int Characters { get; set; }

    [Params(WrapMode.Greedy, WrapMode.Optimal)]
    public WrapMode Wrap { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var sentence = Language switch { "en" => English, "mixed" => Mixed, _ => Chinese };
        var language = Language == "en" ? "en" : "zh-Hant";
        var text = new StringBuilder();
        while (text.Length < Characters) text.Append(sentence);
        var font = new CompositeFont(Face("Noto Serif CJK"), Face("Source Serif 4"));
        var style = new TextStyle { Font = font, Size = Size, Language = language, Fill = new SolidPaint(ColorValue.Black) };
        _paragraph = new([new StyledRun(text.ToString(0, Characters), style)], new ParagraphOptions { Language = language, Wrap = Wrap, Align = TextAlign.Justify });
        _shaped = Shape();
    }

    // A typesetter remembers what it has shaped, so each call has a new one.
    [Benchmark]
    public ShapedParagraph Shape() => new ParagraphTypesetter(_fonts).Shape(_paragraph, new DiagnosticBag());

    [Benchmark]
    public TypesetParagraph Break() => ParagraphTypesetter.Typeset(_shaped, Measure, new DiagnosticBag());

    [GlobalCleanup]
    public void Cleanup() => _fonts.Dispose();

    private FontFace Face(string family) => _fonts.GetFace(_fonts.FindFamily(family)!, 400, italic: false, new DiagnosticBag())!;
}
