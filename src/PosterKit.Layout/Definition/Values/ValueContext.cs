using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>What reading a value needs beside the value.</summary>
/// <param name="Diagnostics">Takes what is wrong.</param>
/// <param name="Colors">The colours of the layout, by name.</param>
internal sealed record ValueContext(DiagnosticBag Diagnostics, IReadOnlyDictionary<string, ColorValue> Colors)
{
    /// <summary>Reports that a value is of another kind than its key takes.</summary>
    public void ReportWrongType(Node node, string key, DiagnosticPhrase expected) =>
        Diagnostics.Report(DiagnosticCode.WrongType, node.Span, key, expected, Describe(node));

    /// <summary>Reports that something else stands where keys with values should: `size：11pt` and `size:11pt` are texts.</summary>
    public void ReportNoMapping(Node node, string key, DiagnosticPhrase expected)
    {
        var text = node is ScalarNode { Form: ScalarForm.Plain } scalar ? scalar.Value : "";
        var colon = text.AsSpan().IndexOfAny(':', '：');
        if (colon <= 0 || text.AsSpan(0, colon).Contains(' ') || text.AsSpan(colon).StartsWith("://")) ReportWrongType(node, key, expected);
        else Diagnostics.Report(text[colon] == ':' ? DiagnosticCode.MissingSpaceAfterColon : DiagnosticCode.FullWidthColon, node.Span, Short(text), Short($"{text[..colon]}: {text[(colon + 1)..].TrimStart()}"));
    }

    /// <summary>Reports a number that lies out of its range.</summary>
    public void ReportOutOfRange(Node node, string key, string least, string most, string found) =>
        Diagnostics.Report(DiagnosticCode.NumberOutOfRange, node.Span, key, least, most, found);

    /// <summary>What a message calls what was found.</summary>
    public static DiagnosticPhrase Describe(Node node) => node switch
    {
        MappingNode => new("a mapping", "一组键值"),
        SequenceNode => new("a list", "列表"),
        ScalarNode { IsNull: true } => new("nothing", "空值"),
        ScalarNode scalar => new($"\"{Short(scalar.Value)}\"", $"“{Short(scalar.Value)}”"),
        _ => new("something else", "其他内容"),
    };

    /// <summary>The beginning of a text, short enough for a message.</summary>
    public static string Short(string text)
    {
        const int Longest = 40;
        text = text.ReplaceLineEndings(" ");
        if (text.Length <= Longest) return text;
        var cut = char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        return text[..cut] + "…";
    }

    /// <summary>The hint after a wrong name: the nearest right one, or all of them.</summary>
    public static DiagnosticPhrase Suggest(string name, IReadOnlyCollection<string> candidates)
    {
        if (NamesElsewhere.Find(name, candidates) is { } here) return here;
        if (NearestName.Find(name, candidates) is { } nearest) return new($"did you mean \"{nearest}\"?", $"是不是“{nearest}”？");
        if (candidates.Count == 0) return new("there is none yet", "目前一个也没有");
        var shown = string.Join(", ", candidates.Take(24));
        var more = candidates.Count > 24 ? ", …" : "";
        return new($"it is one of {shown}{more}", $"可用的有：{shown}{more}");
    }

    /// <summary>The hint after a wrong word where there are a few right ones: all of them, after the one that was likely meant.</summary>
    public static DiagnosticPhrase Choose(string word, IReadOnlyCollection<string> choices)
    {
        const int Few = 12;
        var all = string.Join(", ", choices);
        var list = new DiagnosticPhrase($"it is one of {all}", $"可选：{all}");
        var meant = NamesElsewhere.Find(word, choices);
        if (meant is null && NearestName.Find(word, choices) is { } nearest) meant = new($"did you mean \"{nearest}\"?", $"是不是“{nearest}”？");
        return meant is null ? list : choices.Count > Few ? meant : new($"{meant.English} {list.English}", $"{meant.Chinese}{list.Chinese}");
    }
}
