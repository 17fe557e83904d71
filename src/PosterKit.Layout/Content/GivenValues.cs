using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>Lays values that the caller gives over a content file.</summary>
/// <param name="root">The layout: a name that only its expressions know may be given, too.</param>
/// <param name="diagnostics">Gets names that neither the content nor the layout knows.</param>
internal sealed class GivenValues(MappingNode root, DiagnosticBag diagnostics)
{
    // The names that expressions of the layout begin with, less those that the layout itself gives a meaning to.
    private readonly Lazy<SortedSet<string>> _used = new(() => UsedNames(root));

    /// <summary>The content with the values in it.</summary>
    /// <param name="content">What the content file holds; null: there is none.</param>
    /// <param name="values">In the order of the call.</param>
    public MappingNode? Apply(MappingNode? content, ImmutableArray<GivenValue> values)
    {
        foreach (var value in values)
        {
            if (IsKnown(content, value)) content = (MappingNode)Put(content, value.Name.Split('.'), 0, value.Value);
        }
        return content;
    }

    private bool IsKnown(MappingNode? content, GivenValue value)
    {
        var parts = value.Name.Split('.');
        Node? node = content;
        for (var i = 0; i < parts.Length; i++)
        {
            if (node is MappingNode mapping && mapping.Find(parts[i]) is { } next)
            {
                node = next;
                continue;
            }
            if (node is SequenceNode list && IndexIn(list, parts[i]) is { } index)
            {
                node = list.Items[index];
                continue;
            }
            // What the content does not hold can still be asked for by the layout, and a text can be given in a language more.
            if (i == 0 && _used.Value.Contains(parts[0]) && Array.TrueForAll(parts, Expression.IsName)) return true;
            if (node is MappingNode texts && LanguageTag.IsLanguageMap(texts) && i == parts.Length - 1 && LanguageTag.IsKnown(parts[i])) return true;
            string[] names = [.. NamesIn(node), .. i == 0 ? _used.Value : []];
            diagnostics.Report(DiagnosticCode.ValueNotInContent, default, ValueContext.Short(value.Name), ValueContext.Suggest(parts[i], [.. names.Distinct(StringComparer.Ordinal)]));
            return false;
        }
        return true;
    }

    // An item of a list is named by its number, as in expressions.
    private static int? IndexIn(SequenceNode list, string name) =>
        int.TryParse(name, System.Globalization.NumberStyles.None, null, out var index) && index < list.Items.Length ? index : null;

    private static IEnumerable<string> NamesIn(Node? node) => node switch
    {
        MappingNode mapping => mapping.Entries.Select(entry => entry.Key.Value),
        SequenceNode list => Enumerable.Range(0, list.Items.Length).Select(index => index.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        _ => [],
    };

    private static Node Put(Node? node, string[] parts, int at, string value)
    {
        if (at == parts.Length) return ScalarNode.OfFact(default, value);
        if (node is SequenceNode list && IndexIn(list, parts[at]) is { } index)
            return new SequenceNode(list.Span, list.Items.SetItem(index, Put(list.Items[index], parts, at + 1, value)));
        var mapping = node as MappingNode;
        var put = Put(mapping?.Find(parts[at]), parts, at + 1, value);
        var entries = ImmutableArray.CreateBuilder<MappingEntry>();
        var isThere = false;
        foreach (var entry in mapping?.Entries ?? [])
        {
            var isIt = entry.Key.Value == parts[at];
            isThere |= isIt;
            entries.Add(isIt ? new(entry.Key, put) : entry);
        }
        if (!isThere) entries.Add(new(ScalarNode.OfFact(default, parts[at]), put));
        return new MappingNode(mapping?.Span ?? default, entries.ToImmutable());
    }

    private static SortedSet<string> UsedNames(MappingNode root)
    {
        var used = new SortedSet<string>(StringComparer.Ordinal);
        var own = new HashSet<string>(StringComparer.Ordinal) { "poster", "page", "target", "lang" };
        Collect(root, used, own);
        used.ExceptWith(own);
        return used;
    }

    private static void Collect(Node node, SortedSet<string> used, HashSet<string> own)
    {
        switch (node)
        {
            case ScalarNode { HasExpression: true } scalar:
                var text = ScalarText.Read(scalar);
                for (var next = Expression.FindNext(text, 0, null); next is not null; next = Expression.FindNext(text, next.End, null)) used.Add(next.Path[0].Name);
                break;
            case SequenceNode list:
                foreach (var item in list.Items) Collect(item, used, own);
                break;
            case MappingNode mapping:
                foreach (var entry in mapping.Entries)
                {
                    if (entry.Key.Value == Properties.As.Name && entry.Value is ScalarNode name) own.Add(name.Value);
                    if (entry.Key.Value == Properties.Parameters.Name) CollectParameters(entry.Value, own);
                    if (mapping.FindEntry("each") is not null && mapping.FindEntry(Properties.As.Name) is null) own.Add("item");
                    Collect(entry.Value, used, own);
                }
                break;
        }
    }

    private static void CollectParameters(Node node, HashSet<string> own)
    {
        foreach (var item in (node as SequenceNode)?.Items ?? [])
        {
            if (item is ScalarNode name) own.Add(name.Value);
            else if (item is MappingNode { Entries: [{ Key: var key }] }) own.Add(key.Value);
        }
    }
}
