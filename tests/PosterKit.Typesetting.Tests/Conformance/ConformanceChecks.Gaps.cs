using System.Globalization;

namespace PosterKit.Typesetting.Tests;

internal static partial class ConformanceChecks
{
    private static string? Gaps(ConformanceFields fields)
    {
        var language = fields.Language;
        var text = new ConformanceText(fields.Text("text"), language, fields.IsVertical, fields.Object("metrics"));
        var options = SpacingOptionsOf(fields.Object("options"), language);
        var spacing = new ClusterSpacing[text.Clusters.Count];
        SpacingRules.Compute(text.Clusters.ToArray(), options, spacing);

        var found = new SortedDictionary<int, double>();
        if (fields.Flag("atLineStart"))
            found[-1] = fields.Flag("firstLine") ? spacing[0].LineStartFirst : spacing[0].LineStart;
        else if (options.Width is PunctuationWidth.Half or PunctuationWidth.Kaiming)
            found[-1] = spacing[0].LineStart; // a mark that is cut by itself is cut after any text
        for (var i = 0; i < spacing.Length; i++)
            found[text.LastCodePoints[i]] = i == spacing.Length - 1 && fields.Flag("atLineEnd") ? spacing[i].LineEnd : spacing[i].GapAfter;

        return CompareGaps("gaps", fields, found);
    }

    private static string? CompareGaps(string name, ConformanceFields fields, SortedDictionary<int, double> found)
    {
        var expected = fields.Elements(name).ToDictionary(each => each.GetProperty("after").GetInt32(), each => each.GetProperty("em").GetDouble());
        var differs = found.Keys.Union(expected.Keys).Any(key => Math.Abs(found.GetValueOrDefault(key) - expected.GetValueOrDefault(key)) > Tolerance);
        return differs ? $"{name}: expected {List(expected.OrderBy(each => each.Key))}, found {List(found.Where(each => Math.Abs(each.Value) > Tolerance))}" : null;

        static string List(IEnumerable<KeyValuePair<int, double>> gaps) =>
            "[" + string.Join(", ", gaps.Select(gap => string.Create(CultureInfo.InvariantCulture, $"{gap.Key}: {gap.Value:0.####}"))) + "]";
    }

    private static SpacingOptions SpacingOptionsOf(ConformanceFields fields, LocaleProfile language)
    {
        var options = SpacingOptions.For(
            language,
            fields.Choice<PunctuationWidth>("width"),
            fields.Choice<LineStartTrim>("lineStart"),
            fields.Choice<LineEndTrim>("lineEnd"),
            fields.Has("autospace") ? fields.Number("autospace") : null,
            sizePoints: 12) with
        {
            AutospaceMode = fields.Choice("autospaceMode", AutospaceMode.Insert),
            Pairs = fields.Number("pairs", 1.5) == 1 ? PairWidth.OneEm : PairWidth.OneAndHalfEm,
            CentredSqueeze = fields.Choice("centredSqueeze", CentredSqueeze.None),
        };
        if (fields.Unread.Any()) throw new InvalidDataException($"options {string.Join(", ", fields.Unread)}");
        return options;
    }
}
