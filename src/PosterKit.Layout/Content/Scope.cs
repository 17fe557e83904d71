using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>The names that an expression may use: variables from the innermost out, then the content file, then the facts of the poster.</summary>
internal sealed class Scope
{
    private readonly Scope? _outer;
    private readonly string? _name;
    private readonly Node? _value;
    private readonly MappingNode? _content;
    private readonly IReadOnlyDictionary<string, string> _facts;
    private readonly Scope? _poster;
    private readonly bool _isContentLost;

    /// <summary>A scope of a content file and facts.</summary>
    /// <param name="content">Null: there is none.</param>
    /// <param name="diagnostics">Takes unknown names.</param>
    /// <param name="facts">Facts by their whole names, such as "poster.number"; null: none.</param>
    /// <param name="isContentLost">True: there is a content file, but it could not be read, so that nobody knows which names are unknown.</param>
    public Scope(MappingNode? content, DiagnosticBag diagnostics, IReadOnlyDictionary<string, string>? facts = null, bool isContentLost = false)
    {
        _content = content;
        _isContentLost = isContentLost;
        Diagnostics = diagnostics;
        _facts = facts ?? ImmutableDictionary<string, string>.Empty;
    }

    private Scope(Scope outer, string name, Node value)
    {
        _outer = outer;
        _name = name;
        _value = value;
        _content = outer._content;
        _facts = outer._facts;
        _isContentLost = outer._isContentLost;
        _poster = outer._poster;
        Slots = outer.Slots;
        Diagnostics = outer.Diagnostics;
    }

    // The same names once more, seen from elsewhere.
    private Scope(Scope same, Scope? poster, SlotFrame? slots)
    {
        (_outer, _name, _value, _content, _facts, _isContentLost) = (same._outer, same._name, same._value, same._content, same._facts, same._isContentLost);
        (_poster, Slots, Diagnostics) = (poster, slots, same.Diagnostics);
    }

    /// <summary>Takes unknown names.</summary>
    public DiagnosticBag Diagnostics { get; }

    /// <summary>What the user of the component that this scope is in put into its slots; null outside components.</summary>
    public SlotFrame? Slots { get; }

    /// <summary>This scope as the one in which components stand: they see its names, and none of those that are added later.</summary>
    public Scope AsPoster() => new(this, this, null);

    /// <summary>The scope of a component's body: the names of the poster, and the slots as its user fills them.</summary>
    public Scope ForComponent(SlotFrame slots) => new(_poster ?? this, _poster ?? this, slots);

    /// <summary>This scope with a variable more; it hides what has its name outside.</summary>
    public Scope With(string name, Node value) => new(this, name, value);

    /// <summary>What an expression stands for.</summary>
    /// <param name="expression">A name, and filters.</param>
    /// <param name="language">For the fact `lang` and for filters; null: there is none here.</param>
    /// <returns>Null where a part is not known or a filter cannot take the value; that is reported.</returns>
    public Node? Find(Expression expression, string? language)
    {
        var node = Find(expression.Path, language);
        foreach (var call in expression.Filters)
        {
            if (node is null) return null;
            node = call.Apply(node, language ?? "en", expression.Span, Diagnostics);
        }
        return node;
    }

    /// <summary>What a name with dots stands for.</summary>
    /// <param name="path">The parts between the dots, each with its place; at least one.</param>
    /// <param name="language">For the fact `lang`.</param>
    /// <param name="isQuiet">True: an unknown name is not reported.</param>
    /// <returns>Null where a part is not known; that is reported.</returns>
    public Node? Find(ImmutableArray<NameValue> path, string? language, bool isQuiet = false)
    {
        if (FindFact(path, language) is { } fact && FindFirst(path[0].Name) is null) return fact;
        var node = FindFirst(path[0].Name);
        if (node is null)
        {
            if (!isQuiet && !_isContentLost) Report(path[0], VisibleNames());
            return null;
        }
        for (var i = 1; i < path.Length; i++)
        {
            var next = node switch
            {
                MappingNode mapping => mapping.Find(path[i].Name),
                SequenceNode list when int.TryParse(path[i].Name, System.Globalization.NumberStyles.None, null, out var index) && index < list.Items.Length => list.Items[index],
                _ => null,
            };
            if (next is null)
            {
                if (!isQuiet) Report(path[i], node is MappingNode m ? [.. m.Entries.Select(entry => entry.Key.Value)] : []);
                return null;
            }
            node = next;
        }
        return node;
    }

    /// <summary>Warns of a name that is asked for and not there, where another is so near that this one may be misspelt; facts are all known.</summary>
    public void ReportAbsent(ImmutableArray<NameValue> path)
    {
        var first = path[0];
        if (_isContentLost || FindFirst(first.Name) is not null) return;
        foreach (var fact in _facts.Keys)
        {
            if (!fact.StartsWith(first.Name + ".", StringComparison.Ordinal)) continue;
            Report(path.Length > 1 ? path[1] : first, [.. _facts.Keys.Order(StringComparer.Ordinal)]);
            return;
        }
        if (NearestName.Find(first.Name, VisibleNames()) is { } near)
            Diagnostics.Report(DiagnosticCode.NameTakenAsAbsent, first.Span, ValueContext.Short(first.Name), new DiagnosticPhrase($"did you mean \"{near}\"?", $"是不是“{near}”？"));
    }

    private Node? FindFirst(string name)
    {
        for (var scope = this; scope is not null; scope = scope._outer)
        {
            if (scope._name == name) return scope._value;
        }
        return _content?.Find(name);
    }

    private ScalarNode? FindFact(ImmutableArray<NameValue> path, string? language)
    {
        if (path.Length == 1) return path[0].Name == "lang" && language is not null ? ScalarNode.OfFact(path[0].Span, language) : null;
        return path.Length == 2 && _facts.TryGetValue($"{path[0].Name}.{path[1].Name}", out var value) ? ScalarNode.OfFact(path[1].Span, value) : null;
    }

    private List<string> VisibleNames()
    {
        var names = new List<string>();
        for (var scope = this; scope is not null; scope = scope._outer)
        {
            if (scope._name is not null) names.Add(scope._name);
        }
        if (_content is not null) names.AddRange(_content.Entries.Select(entry => entry.Key.Value));
        foreach (var fact in _facts.Keys.Order(StringComparer.Ordinal)) names.Add(fact);
        return names;
    }

    private void Report(NameValue part, IReadOnlyCollection<string> candidates) =>
        Diagnostics.Report(DiagnosticCode.UnknownName, part.Span, new DiagnosticPhrase("value", "值"), ValueContext.Short(part.Name), Hint(part.Name, candidates));

    // Without a content file the facts alone would be listed, which are seldom what was meant.
    private DiagnosticPhrase Hint(string name, IReadOnlyCollection<string> candidates)
    {
        var hint = ValueContext.Suggest(name, candidates);
        if (_content is not null || NearestName.Find(name, candidates) is not null) return hint;
        return new($"the layout names no `content:` file that has it; {hint.English}", $"版式没有用 `content:` 写明含有它的内容文件；{hint.Chinese}");
    }
}
