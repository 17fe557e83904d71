using System.Collections.Immutable;

namespace PosterKit.Typesetting.Tests;

internal static partial class ConformanceChecks
{
    private static string? Lines(ConformanceFields fields)
    {
        if (fields.Text("composer", "greedy") != "greedy") throw new InvalidDataException("composer");
        var shaped = SyntheticParagraphs.Shape(fields.Text("text"), ParagraphOptionsOf(fields));

        var lines = SyntheticParagraphs.Fit(shaped, fields.Number("widthEm"));

        string[] warnings = lines.Any(line => line.Is(LineTraits.Emergency)) ? ["line-break-emergency"] : [];
        return Compare("lines", fields.Texts("lines"), lines.Select(line => SyntheticParagraphs.TextOf(shaped, line).TrimEnd()))
            ?? (fields.Has("warnings") ? Compare("warnings", fields.Texts("warnings"), warnings) : null);
    }

    private static string? Justification(ConformanceFields fields)
    {
        var metrics = fields.Object("metrics");
        var shaped = SyntheticParagraphs.Shape(
            fields.Text("text"), ParagraphOptionsOf(fields), metrics.Number("space", 0.25), metrics.Number("latin", 0.5), metrics.Number("cjk", 1));
        var target = fields.Number("targetEm");
        var measure = shaped.Measure;
        var request = ParagraphTypesetter.RequestFor(shaped, target);
        var line = new LineCandidates(measure, request, 0, 0).Make(measure.Count);
        var natural = measure.Natural(0, measure.Count, isFirst: true, request.Hanging);
        var adjust = new double[measure.Count + 1];

        LineJustifier.Justify(measure, line, target, evenly: false, em: 1, adjust);

        // What `fit` took from the end mark is a change too: the natural length has the mark whole.
        adjust[^1] += line.Width - natural;
        var found = new SortedDictionary<int, double>();
        for (var i = 0; i < adjust.Length; i++)
            found[ConformanceText.CodePointsIn(fields.Text("text").AsSpan(0, shaped.Clusters[i].TextStart)) - 1] = adjust[i];
        return Compare("naturalEm", fields.Number("naturalEm"), natural) ?? CompareGaps("adjust", fields, found);
    }

    private static ParagraphOptions ParagraphOptionsOf(ConformanceFields fields)
    {
        var given = fields.Object("options");
        var options = new ParagraphOptions
        {
            Language = fields.Text("lang"),
            WritingMode = fields.IsVertical ? WritingMode.Vertical : WritingMode.Horizontal,
            LineBreak = given.Choice("lineBreak", fields.Level),
            PunctuationWidth = given.Choice<PunctuationWidth>("width"),
            LineStart = given.Choice<LineStartTrim>("lineStart"),
            LineEnd = given.Choice<LineEndTrim>("lineEnd"),
            Autospace = given.Has("autospace") ? given.Number("autospace") : null,
            AutospaceMode = given.Choice("autospaceMode", AutospaceMode.Insert),
            Pairs = given.Number("pairs", 1.5) == 1 ? PairWidth.OneEm : PairWidth.OneAndHalfEm,
            CentredSqueeze = given.Choice("centredSqueeze", CentredSqueeze.None),
            Kinsoku = given.Choice<KinsokuMode>("kinsoku"),
            Hanging = given.Choice("hanging", HangingMode.None),
            Wrap = given.Choice("wrap", WrapMode.Greedy),
            MinLastLine = given.Integer("minLastLine", 2),
            Indent = given.Number("indent", 0),
            UprightDigits = given.Integer("tcyDigits", 3),
            PhraseEnds = EndsOf(given.Texts("phrases")),
        };
        if (given.Unread.Any()) throw new InvalidDataException($"options {string.Join(", ", given.Unread)}");
        return options;
    }

    private static ImmutableArray<int> EndsOf(string[] phrases)
    {
        var end = 0;
        return [.. phrases.Select(phrase => end += phrase.Length)];
    }
}
