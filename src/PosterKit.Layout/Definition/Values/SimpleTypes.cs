using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>Whatever is written; its reader looks closer.</summary>
internal sealed class NodeType(DiagnosticPhrase name, ValueShape shape) : ValueType<Node>(name)
{
    public override ValueShape Shape => shape;

    public override bool TryRead(Node node, string key, ValueContext context, out Node value)
    {
        value = node;
        return true;
    }
}

/// <summary>A word or a line of text, at least one character.</summary>
internal sealed class StringType(DiagnosticPhrase name) : ValueType<string>(name)
{
    public override ValueShape Shape => ValueShape.Word(Name.English);

    public override bool TryRead(Node node, string key, ValueContext context, out string value)
    {
        if (node is not ScalarNode { IsNull: false } scalar || scalar.Value.Length == 0) return Wrong(node, key, context, out value);
        value = scalar.Value;
        return true;
    }
}

/// <summary>A name of something else in the layout, with the place that names it.</summary>
internal sealed class NameType(DiagnosticPhrase name) : ValueType<NameValue>(name)
{
    public override ValueShape Shape => ValueShape.Word(Name.English);

    public override bool TryRead(Node node, string key, ValueContext context, out NameValue value)
    {
        if (node is not ScalarNode { IsNull: false } scalar || scalar.Value.Length == 0) return Wrong(node, key, context, out value);
        value = new(scalar.Value, scalar.Span);
        return true;
    }
}

/// <summary>The name of a style.</summary>
internal sealed class StyleNameType() : ValueType<NameValue>(new("a style", "样式名"))
{
    public override ValueShape Shape => ValueShape.Word(Name.English);

    public override bool TryRead(Node node, string key, ValueContext context, out NameValue value)
    {
        value = null!;
        switch (node)
        {
            case ScalarNode { IsNull: false, Value.Length: > 0 } scalar:
                value = new(scalar.Value, scalar.Span);
                return true;
            case MappingNode:
                context.Diagnostics.Report(DiagnosticCode.StyleWrittenOut, node.Span, key);
                return false;
            default:
                return Wrong(node, key, context, out value);
        }
    }
}

/// <summary>A name, and the place that names it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Span">Where it is named, or the expression that gives it.</param>
internal sealed record NameValue(string Name, SourceSpan Span)
{
    /// <summary>The place that gave the name to an expression; default: it is written where it is named.</summary>
    public SourceSpan Origin { get; init; }

    /// <summary>Reports that nothing of its kind bears the name, and the nearest that there is.</summary>
    /// <param name="kind">What it should name.</param>
    /// <param name="known">The names that there are.</param>
    /// <param name="diagnostics">Gets it.</param>
    public void ReportUnknown(DiagnosticPhrase kind, IReadOnlyCollection<string> known, DiagnosticBag diagnostics) =>
        diagnostics.Add(new(DiagnosticCode.UnknownName, Span, [kind, ValueContext.Short(Name), ValueContext.Suggest(Name, known)]) { Origin = Origin });
}

/// <summary>true or false.</summary>
internal sealed class BooleanType() : ValueType<bool>(new("true or false", "true 或 false"))
{
    public override ValueShape Shape => new BooleanShape();

    public override bool TryRead(Node node, string key, ValueContext context, out bool value)
    {
        value = false;
        switch ((node as ScalarNode)?.Value)
        {
            case "true": value = true; return true;
            case "false": return true;
            default:
                if (!YamlGuesses.ReportBoolean(node, key, context)) Wrong(node, key, context, out value);
                return false;
        }
    }
}

/// <summary>A number within a range.</summary>
internal sealed class NumberType(double least, double most, bool isWhole = false)
    : ValueType<double>(isWhole ? new("a whole number", "整数") : new("a number", "数字"))
{
    public override ValueShape Shape => new NumberShape(least, most, isWhole);

    public override bool TryRead(Node node, string key, ValueContext context, out double value)
    {
        if (!TryParse(node, isWhole, out value)) return !YamlGuesses.ReportColon(node, key, context) && !ReportWord(node, key, context) && Wrong(node, key, context, out value);
        YamlGuesses.ReportZeros(node, key, context);
        if (value >= least && value <= most) return true;
        context.ReportOutOfRange(node, key, least.ToString(CultureInfo.InvariantCulture), most.ToString(CultureInfo.InvariantCulture), ((ScalarNode)node).Value);
        return false;
    }

    // `weight: bold`, as CSS has it (CSS Fonts 4 section 2.2).
    private static bool ReportWord(Node node, string key, ValueContext context)
    {
        if (key != "weight" || node is not ScalarNode scalar) return false;
        var number = scalar.Value switch { "thin" => 100, "light" => 300, "normal" or "regular" => 400, "medium" => 500, "semibold" => 600, "bold" => 700, "heavy" or "black" => 900, _ => 0 };
        if (number > 0) context.Diagnostics.Report(DiagnosticCode.WordForNumber, node.Span, key, scalar.Value, number);
        return number > 0;
    }

    /// <summary>Reads digits with an optional sign and decimal point; nothing else, no exponent.</summary>
    public static bool TryParse(Node node, bool isWhole, out double value)
    {
        value = 0;
        if (node is not ScalarNode scalar) return false;
        var text = scalar.Value.AsSpan().Trim();
        var end = LengthValue.NumberEnd(text);
        return end > 0 && end == text.Length && (!isWhole || !text.Contains('.'))
            && double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value)
            && double.IsFinite(value);
    }
}

/// <summary>One of a closed list of words.</summary>
internal sealed class EnumType<T>(params (string Name, T Value)[] choices)
    : ValueType<T>(new($"one of {Join(choices)}", $"{Join(choices)} 之一")) where T : struct
{
    public override ValueShape Shape => new ChoiceShape(NamesOf(choices));

    public override bool TryRead(Node node, string key, ValueContext context, out T value)
    {
        value = default;
        if (node is not ScalarNode { IsNull: false } scalar) return Wrong(node, key, context, out value);
        foreach (var choice in choices)
        {
            if (choice.Name != scalar.Value) continue;
            value = choice.Value;
            return true;
        }
        context.Diagnostics.Report(DiagnosticCode.UnknownValue, node.Span, key, ValueContext.Short(scalar.Value), ValueContext.Choose(scalar.Value, NamesOf(choices)));
        return false;
    }

    /// <summary>What a word stands for; the default where it is none of them.</summary>
    public T Find(string word) => TryFind(word, out var value) ? value : default;

    /// <summary>What a word stands for.</summary>
    public bool TryFind(string word, out T value)
    {
        foreach (var choice in choices)
        {
            if (choice.Name != word) continue;
            value = choice.Value;
            return true;
        }
        value = default;
        return false;
    }

    /// <summary>The words, for messages.</summary>
    public string Names => Join(choices);

    private static string Join((string Name, T Value)[] choices) => string.Join(", ", NamesOf(choices));

    // A plain loop: a query would be compiled for every enumeration, at every start.
    private static ImmutableArray<string> NamesOf((string Name, T Value)[] choices)
    {
        var names = new string[choices.Length];
        for (var i = 0; i < names.Length; i++) names[i] = choices[i].Name;
        return ImmutableCollectionsMarshal.AsImmutableArray(names);
    }
}

/// <summary>A list, or a single item in place of a list of one.</summary>
internal sealed class ListType<T>(ValueType<T> item, DiagnosticPhrase name) : ValueType<ImmutableArray<T>>(name) where T : notnull
{
    public override ValueShape Shape => OneOrList(item.Shape);

    public override bool TryRead(Node node, string key, ValueContext context, out ImmutableArray<T> value)
    {
        value = [];
        if (node is ScalarNode { IsNull: false } or MappingNode)
        {
            if (!item.TryRead(node, key, context, out var only)) return false;
            value = [only];
            return true;
        }
        if (node is not SequenceNode { Items.IsEmpty: false } list) return Wrong(node, key, context, out value);
        var items = ImmutableArray.CreateBuilder<T>(list.Items.Length);
        foreach (var child in list.Items)
        {
            if (item.TryRead(child, key, context, out var one)) items.Add(one);
        }
        value = items.ToImmutable();
        return value.Length == list.Items.Length;
    }

    private static ValueShape OneOrList(ValueShape one) => ValueShape.Either(one, new ListShape(one, 1));
}

/// <summary>A BCP 47 language tag.</summary>
internal sealed class LanguageType() : ValueType<string>(new("a language tag such as zh-Hant or en", "语言标签（如 zh-Hant 或 en）"))
{
    public override ValueShape Shape => new WordShape("a language tag", LanguageTag.Pattern);

    public override bool TryRead(Node node, string key, ValueContext context, out string value)
    {
        if (node is not ScalarNode { IsNull: false } scalar) return Wrong(node, key, context, out value);
        value = scalar.Value;
        if (LanguageTag.IsWellFormed(value) && !LanguageTag.IsCountry(value)) return true;
        context.Diagnostics.Report(DiagnosticCode.NotALanguage, node.Span, ValueContext.Short(value));
        return false;
    }
}
