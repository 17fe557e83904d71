using PosterKit.Fonts;

namespace PosterKit.Typesetting.Tests;

/// <summary>Paragraphs set with the metrics of the typography cases (requirements, section 17): no font, size 1, lengths in em.</summary>
internal static class SyntheticParagraphs
{
    public static ShapedParagraph Shape(string text, ParagraphOptions options, double space = 0.25, double latin = 0.5, double cjk = 1)
    {
        var style = new TextStyle { Font = new CompositeFont(null!, null!), Size = 1, Language = options.Language, Fill = null! };
        return Shape(new Paragraph([new StyledRun(text, style)], options), space, latin, cjk);
    }

    public static ShapedParagraph Shape(Paragraph paragraph, double space = 0.25, double latin = 0.5, double cjk = 1)
    {
        var analysis = new TextAnalysis(paragraph);
        var text = analysis.Text;
        var shaped = new ShapedText();
        for (var i = 0; i < paragraph.Runs.Length; i++)
            shaped.Runs.Add(new(analysis.RunStart(i), paragraph.Runs[i].Text.Length, i, Face: null, paragraph.Runs[i].Style.Size, Shift: 0, "Zyyy", IsCjkFont: false));
        int range = 0, run = 0;
        for (var start = 0; start < text.Length;)
        {
            var end = analysis.NextBoundary(start);
            while (end < text.Length && TextAnalysis.IsInvisible(CodePoints.At(text, end))) end = GraphemeBreaker.NextBoundary(text, end);
            run = analysis.RunAt(start, run);
            var codePoint = CodePoints.At(text, start);
            var isCjk = analysis.FontScriptAt(start) == FontScript.Cjk;
            var region = analysis.ProfileAt(start, ref range).Region;
            var body = CharacterClasses.Classify(codePoint, region, analysis.IsVertical, isCjk).AdvanceEm;
            var advance = codePoint switch
            {
                _ when TextAnalysis.IsMandatoryBreak(codePoint) || TextAnalysis.IsInvisible(codePoint) => 0,
                _ when analysis.IsCell(start, out _) => cjk,
                ' ' or '\u00A0' => space,
                '\u2014' or '\u2026' => cjk,
                _ when !double.IsNaN(body) => body * cjk,
                _ => isCjk ? cjk : latin,
            };
            shaped.Add(start, run, advance * paragraph.Runs[run].Style.Size);
            start = end;
        }
        return ShapedParagraph.Create(analysis, shaped, annotate: null, new());
    }

    public static List<FittedLine> Fit(ShapedParagraph shaped, double measure)
    {
        var lines = new List<FittedLine>();
        ParagraphTypesetter.FitterFor(shaped.Paragraph.Options.Wrap).Fit(shaped.Measure, ParagraphTypesetter.RequestFor(shaped, measure), lines);
        return lines;
    }

    public static string TextOf(ShapedParagraph shaped, FittedLine line) =>
        shaped.Paragraph.Text[shaped.Clusters[line.Start].TextStart..shaped.Clusters[line.End].TextStart];

    public static List<string> Lines(string text, string language, double measure, Func<ParagraphOptions, ParagraphOptions>? with = null)
    {
        var options = new ParagraphOptions { Language = language };
        var shaped = Shape(text, with?.Invoke(options) ?? options);
        return [.. Fit(shaped, measure).Select(line => TextOf(shaped, line))];
    }
}
