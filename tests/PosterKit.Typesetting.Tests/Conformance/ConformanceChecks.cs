using System.Globalization;

namespace PosterKit.Typesetting.Tests;

/// <summary>Runs a case through the rules. One check for each type of case.</summary>
internal static partial class ConformanceChecks
{
    private const double Tolerance = 0.001;

    private static readonly Dictionary<string, Func<ConformanceFields, string?>> ByType = new()
    {
        ["linebreak"] = LineBreaks,
        ["gaps"] = Gaps,
        ["charClass"] = CharClass,
        ["verticalOrientation"] = Orientation,
        ["tateChuYoko"] = Cells,
        ["verticalQuotes"] = Quotes,
        ["emphasis"] = Emphasis,
        ["interlinear"] = Interlinear,
        ["ruby"] = Ruby,
        ["smartQuotes"] = Smart,
        ["hyphenLimits"] = Hyphens,
        ["fontRun"] = Fonts,
        ["locale"] = Locale,
        ["layout"] = Lines,
        ["justify"] = Justification,
    };

    /// <summary>The difference between what a case wants and what the rules give; null: none.</summary>
    public static string? Run(ConformanceCase each)
    {
        if (!ByType.TryGetValue(each.Type, out var check))
            return $"no check for cases of type {each.Type}";
        var fields = new ConformanceFields(each.Fields);
        try
        {
            return check(fields) ?? (fields.Unread.Any() ? $"fields not understood: {string.Join(", ", fields.Unread)}" : null);
        }
        catch (InvalidDataException error)
        {
            return $"not understood: {error.Message}";
        }
    }

    private static string? LineBreaks(ConformanceFields fields)
    {
        var text = fields.Text("text");
        var actions = new BreakAction[text.Length];
        LineBreaker.FindOpportunities(text, fields.Language, fields.Level, actions);

        List<int> found = [];
        for (int index = 0, codePoint = 0; index < text.Length; codePoint++)
        {
            CodePoints.At(text, index, out var length);
            index += length;
            if (index < text.Length && actions[index - 1] != BreakAction.Prohibited) found.Add(codePoint);
        }

        return Compare("breakAfter", fields.Integers("breakAfter"), found);
    }

    private static string? CharClass(ConformanceFields fields)
    {
        var codePoint = fields.CodePoint;
        var text = "一" + char.ConvertFromUtf32(codePoint) + "一";
        var fonts = new FontScript[text.Length];
        FontScripts.Resolve(text, [new(0, fields.Language)], fields.IsVertical, fonts);
        var metrics = CharacterClasses.Classify(codePoint, fields.Language.Region, fields.IsVertical, fonts[1] == FontScript.Cjk);

        return Compare("class", Plain(fields.Text("class")), Plain(metrics.Class.ToString()))
            ?? (fields.Has("advanceEm") ? Compare("advanceEm", fields.Number("advanceEm"), metrics.AdvanceEm) : null)
            ?? Compare("trimFront", fields.Number("trimFront"), metrics.TrimFront)
            ?? Compare("trimBack", fields.Number("trimBack"), metrics.TrimBack)
            ?? Compare("notAtLineStart", fields.Flag("notAtLineStart"), LineProhibitions.IsNotAtLineStart(codePoint, fields.Language, fields.Level))
            ?? Compare("notAtLineEnd", fields.Flag("notAtLineEnd"), LineProhibitions.IsNotAtLineEnd(codePoint, fields.Language, fields.Level));

        static string Plain(string name) => new([.. name.Where(char.IsLetter).Select(char.ToLowerInvariant)]);
    }

    private static string? Orientation(ConformanceFields fields)
    {
        var (expected, fallback) = VerticalForms.Of(fields.CodePoint, fields.Language.Region) switch
        {
            VerticalForm.Upright => ("upright", ""),
            VerticalForm.Rotated => ("rotated", ""),
            VerticalForm.TransformedElseUpright => ("transformed", "upright"),
            _ => ("transformed", "rotated"),
        };
        return Compare("expected", fields.Text("expected"), expected) ?? Compare("fallback", fields.Text("fallback"), fallback);
    }

    private static string? Cells(ConformanceFields fields)
    {
        var text = fields.Text("text");
        _ = fields.Language;
        List<string> found = [];
        for (var from = 0; TateChuYoko.TryFindNext(text, from, fields.Integer("maxDigits", 3), out var span); from = span.End)
            found.Add($"{ConformanceText.CodePointsIn(text.AsSpan(0, span.Start))}+{span.Length}");
        return Compare("spans", fields.Elements("spans").Select(each => $"{each.GetProperty("start")}+{each.GetProperty("length")}"), found);
    }

    private static string? Quotes(ConformanceFields fields)
    {
        var text = fields.Text("text");
        LanguageRange[] languages = [new(0, fields.Language)];
        var fonts = new FontScript[text.Length];
        FontScripts.Resolve(text, languages, isVertical: true, fonts);
        var shown = new char[text.Length];
        VerticalQuotes.Convert(text, languages, fonts, shown);
        return Compare("expectedText", fields.Text("expectedText"), new string(shown));
    }

    private static string? Emphasis(ConformanceFields fields)
    {
        _ = fields.Language;
        var text = fields.Text("text");
        List<int> marks = [];
        for (var index = 0; index < text.Length; index = GraphemeBreaker.NextBoundary(text, index))
            if (EmphasisMarks.IsMarked(CodePoints.At(text, index))) marks.Add(ConformanceText.CodePointsIn(text.AsSpan(0, index)));
        return Compare("marks", fields.Integers("marks"), marks)
            ?? Compare("side", fields.Text("side"), SideName(EmphasisMarks.Side(fields.IsVertical)));
    }

    private static string? Interlinear(ConformanceFields fields)
    {
        var kinds = fields.Text("kind").Split('+').Select(kind => Enum.Parse<InterlinearKind>(kind, ignoreCase: true)).ToList();
        string? difference = null;
        if (fields.Has("side"))
            difference ??= kinds.Select(kind => Compare("side", fields.Text("side"), SideName(InterlinearLines.Side(kind, fields.IsVertical)))).FirstOrDefault(each => each is not null);
        if (fields.Has("orderFromText"))
        {
            kinds.Sort(InterlinearLines.CompareFromText);
            difference ??= Compare("orderFromText", fields.Texts("orderFromText").Select(kind => Enum.Parse<InterlinearKind>(kind, ignoreCase: true)), kinds);
        }

        if (fields.Has("segments"))
        {
            _ = fields.Text("text");
            TextSpan[] spans = [.. fields.Elements("spans").Select(each => new TextSpan(each[0].GetInt32(), each[1].GetInt32() - each[0].GetInt32()))];
            var segments = new InterlinearSegment[spans.Length];
            InterlinearLines.FindSegments(spans, segments);
            difference ??= Compare("segments", fields.Integer("segments"), segments.Length);
            if (fields.Has("gapBetweenSegments"))
            {
                if (fields.Text("gapBetweenSegments") != ">0") throw new InvalidDataException("gapBetweenSegments");
                for (var i = 1; i < segments.Length; i++)
                    difference ??= spans[i].Start > spans[i - 1].End || segments[i - 1].EndInsetEm + segments[i].StartInsetEm > 0 ? null : "no gap between segments";
            }
        }

        _ = fields.IsVertical;
        return difference;
    }

    private static string? Ruby(ConformanceFields fields)
    {
        switch (fields.Text("check"))
        {
            case "side":
                return Compare("side", fields.Text("side"), SideName(RubyRules.Side(fields.Choice<RubyKind>("kind")!.Value, fields.IsVertical, fields.Choice<RubyKind>("with"))));
            case "centerDistance":
                var widths = fields.Numbers("rubyWidthsEm");
                return Compare("centerDistanceEm", fields.Number("centerDistanceEm"), RubyRules.CentreDistance(fields.Number("baseEm"), widths[0], widths[1], fields.Number("minGapEm", RubyRules.LeastGapEm)));
            case "breakAfter":
                if (fields.Text("kind") is not ("mono" or "group")) throw new InvalidDataException("kind");
                var bases = fields.Texts("bases");
                List<TextSpan> spans = [];
                foreach (var each in bases) spans.Add(new(spans.Sum(span => span.Length), each.Length));
                var actions = new BreakAction[spans[^1].End];
                LineBreaker.FindOpportunities(string.Concat(bases), LocaleProfile.MainlandChina, LineBreakLevel.Normal, actions);
                RubyRules.KeepTogether([.. spans], actions);
                var allowed = Enumerable.Range(0, actions.Length - 1).Where(i => actions[i] == BreakAction.Allowed).Select(i => spans.FindIndex(span => span.End == i + 1));
                return Compare("breakAfter", fields.Integers("breakAfter"), allowed);
            case "tonePlacement":
                var syllable = ZhuyinSyllable.Parse(fields.Text("zhuyin"));
                var placement = syllable.Placement switch
                {
                    ZhuyinTonePlacement.None => "none",
                    ZhuyinTonePlacement.BeforeFirstSymbol => "before-first-symbol",
                    ZhuyinTonePlacement.RightTopOfLastSymbol => "right-top-of-last-symbol",
                    _ => "right-bottom-of-last-symbol",
                };
                return Compare("tone", fields.Text("tone"), syllable.Tone) ?? Compare("placement", fields.Text("placement"), placement);
            case "size":
                return fields.Text("kind") switch
                {
                    "zhuyin" => Compare("symbolEm", fields.Number("symbolEm", RubyRules.ZhuyinSymbolEm), RubyRules.ZhuyinSymbolEm)
                        ?? Compare("columnEm", fields.Number("columnEm", RubyRules.ZhuyinColumnEm), RubyRules.ZhuyinColumnEm),
                    "pinyin" => Compare("sizeEm", fields.Number("sizeEm", RubyRules.PinyinSizeRatio), RubyRules.PinyinSizeRatio),
                    _ => throw new InvalidDataException("kind"),
                };
            default:
                throw new InvalidDataException("check");
        }
    }

    private static string? Smart(ConformanceFields fields) => Compare("expected", fields.Text("expected"), SmartQuotes.Convert(fields.Text("text"), fields.Language));

    private static string? Hyphens(ConformanceFields fields)
    {
        _ = fields.Language;
        var word = fields.Text("word");
        var limits = new HyphenLimits(fields.Integer("minWord", 5), fields.Integer("minBefore", 2), fields.Integer("minAfter", 2), fields.Flag("allowCapitalised"));
        return Compare("allowed", fields.Integers("allowed"), fields.Integers("dictionaryPoints").Where(point => limits.IsAllowed(word, point)));
    }

    private static string? Fonts(ConformanceFields fields)
    {
        var text = fields.Text("text");
        var fonts = new FontScript[text.Length];
        FontScripts.Resolve(text, [new(0, fields.Language)], fields.IsVertical, fonts);
        return fields.Elements("runs")
            .Select(run => (Index: run.GetProperty("index").GetInt32(), Font: run.GetProperty("font").GetString()!))
            .Select(run => Compare($"font of {run.Index}", run.Font, fonts[ConformanceText.IndexOf(text, run.Index)] == FontScript.Cjk ? "cjk" : "latin"))
            .FirstOrDefault(difference => difference is not null);
    }

    private static string? Locale(ConformanceFields fields)
    {
        var profile = LocaleProfile.For(fields.Text("tag"));
        var name = profile.Region switch
        {
            Region.MainlandChina => "cn",
            Region.Taiwan => "tw",
            Region.HongKong => "hk",
            _ => "en",
        };
        var language = profile.OpenTypeLanguage == "dflt" ? "default" : profile.OpenTypeLanguage;
        return Compare("profile", fields.Text("profile"), name)
            ?? Compare("openTypeScript", fields.Text("openTypeScript"), profile.OpenTypeScript)
            ?? Compare("openTypeLanguage", fields.Text("openTypeLanguage") is "dflt" or "" ? "default" : fields.Text("openTypeLanguage"), language);
    }

    private static string SideName(AnnotationSide side) => side.ToString().ToLowerInvariant();

    private static string? Compare(string what, double expected, double actual) =>
        Math.Abs(expected - actual) <= Tolerance ? null : string.Create(CultureInfo.InvariantCulture, $"{what}: expected {expected:0.####}, found {actual:0.####}");

    private static string? Compare<T>(string what, T expected, T actual) where T : IEquatable<T> =>
        expected.Equals(actual) ? null : $"{what}: expected {expected}, found {actual}";

    private static string? Compare<T>(string what, IEnumerable<T> expected, IEnumerable<T> actual) =>
        expected.SequenceEqual(actual) ? null : $"{what}: expected [{string.Join(", ", expected)}], found [{string.Join(", ", actual)}]";
}
