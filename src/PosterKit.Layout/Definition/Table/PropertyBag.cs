using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>Values by property: what stands in one mapping of the file. Immutable; small, so it is searched in order.</summary>
internal sealed class PropertyBag
{
    public static PropertyBag Empty { get; } = new([]);

    private readonly ImmutableArray<PropertyValue> _values;

    private PropertyBag(ImmutableArray<PropertyValue> values) => _values = values;

    /// <summary>A bag of one value, which no file holds.</summary>
    public static PropertyBag Of<T>(Property<T> property, T value) where T : notnull =>
        new([new(property, value, new(ScalarNode.OfFact(default, property.Name), ScalarNode.OfFact(default, "")))]);

    /// <summary>How many properties have a value.</summary>
    public int Count => _values.Length;

    /// <summary>The values, in the order of the file.</summary>
    public ImmutableArray<PropertyValue> Values => _values;

    /// <summary>Reads a mapping. What cannot be read is reported and left out.</summary>
    /// <param name="mapping">The keys and values.</param>
    /// <param name="place">Where it stands; decides which keys are known.</param>
    /// <param name="context">What names stand for; takes what is wrong.</param>
    /// <param name="allowsExpressions">True: a value with an expression is kept as it is, to be read when the expression is known.</param>
    /// <param name="skip">A key that is not a property here: the one that says what an element is.</param>
    public static PropertyBag Read(MappingNode mapping, Place place, ValueContext context, bool allowsExpressions = false, string? skip = null)
    {
        var values = ImmutableArray.CreateBuilder<PropertyValue>(mapping.Entries.Length);
        foreach (var entry in mapping.Entries)
        {
            if (entry.Key.Value == skip) continue;
            if (LanguageTable.FindProperty(entry.Key, place, context.Diagnostics) is not { } property) continue;
            if (entry.Value.HasExpression && property.ValueType is not NodeType)
            {
                if (allowsExpressions && property.TakesExpressions) values.Add(new(property, null, entry));
                else context.Diagnostics.Report(DiagnosticCode.ExpressionNotHere, entry.Value.Span, property.Name);
                continue;
            }
            if (property.ValueType.Read(entry.Value, property.Name, context) is { } value) values.Add(new(property, value, entry));
        }
        return values.Count == 0 ? Empty : new(values.ToImmutable());
    }

    /// <summary>This bag with the values of <paramref name="over"/> in place of, or beside, its own.</summary>
    public PropertyBag With(PropertyBag over)
    {
        if (Count == 0) return over;
        if (over.Count == 0) return this;
        var merged = ImmutableArray.CreateBuilder<PropertyValue>(Count + over.Count);
        foreach (var value in _values)
        {
            if (over.Find(value.Property) is null) merged.Add(value);
        }
        merged.AddRange(over._values);
        return new(merged.ToImmutable());
    }

    /// <summary>The values that pass a test.</summary>
    public PropertyBag Where(Func<PropertyValue, bool> test)
    {
        var kept = ImmutableArray.CreateBuilder<PropertyValue>(Count);
        foreach (var value in _values)
        {
            if (test(value)) kept.Add(value);
        }
        return kept.Count == Count ? this : kept.Count == 0 ? Empty : new(kept.ToImmutable());
    }

    /// <summary>This bag with every expression replaced by what it gives.</summary>
    /// <param name="evaluate">Gives the node without expressions; null where it has none to give, which it reports.</param>
    /// <param name="context">For reading the new values.</param>
    public PropertyBag Evaluate(Func<Node, Node?> evaluate, ValueContext context)
    {
        var isKnown = true;
        foreach (var value in _values) isKnown &= !value.IsDeferred;
        if (isKnown) return this;
        var values = ImmutableArray.CreateBuilder<PropertyValue>(Count);
        foreach (var value in _values)
        {
            if (!value.IsDeferred) values.Add(value);
            else if (evaluate(value.Entry.Value) is { } node && ReadGiven(value, node, context) is { } read) values.Add(value with { Value = read });
        }
        return new(values.ToImmutable());
    }

    // What is wrong with a value from elsewhere is told at the expression that asks for it. A name is looked up later: it stands at the expression, too.
    private static object? ReadGiven(PropertyValue value, Node node, ValueContext context)
    {
        var found = new DiagnosticBag();
        var written = value.Entry.Value.Span;
        var read = value.Property.ValueType.Read(node, value.Property.Name, context with { Diagnostics = found });
        Origins.Relocate(found, written, context.Diagnostics);
        var origin = node.Span == written ? default : node.Span;
        return read switch
        {
            NameValue name => name with { Span = written, Origin = origin },
            FontValue { Name: { } family } font => font with { Name = family with { Span = written, Origin = origin } },
            _ => read,
        };
    }

    /// <summary>True where a property of this name has a value.</summary>
    public bool Has(string name)
    {
        foreach (var value in _values)
        {
            if (value.Property.Name == name) return true;
        }
        return false;
    }

    /// <summary>What is held for a property; null where it was not written.</summary>
    public PropertyValue? Find(Property property)
    {
        foreach (var value in _values)
        {
            if (ReferenceEquals(value.Property, property)) return value;
        }
        return null;
    }

    /// <summary>The value of a property.</summary>
    public bool TryGet<T>(Property<T> property, [MaybeNullWhen(false)] out T value) where T : notnull
    {
        if (Find(property) is { Value: T found })
        {
            value = found;
            return true;
        }
        value = default;
        return false;
    }

    /// <summary>The value of a property, or another where it was not written.</summary>
    public T Get<T>(Property<T> property, T other) where T : notnull => TryGet(property, out var value) ? value : other;

    /// <summary>The place of a property's value; nowhere where it was not written.</summary>
    public SourceSpan SpanOf(Property property) => Find(property)?.Entry.Value.Span ?? default;
}

/// <summary>A property's value in one place of the file.</summary>
/// <param name="Property">Which.</param>
/// <param name="Value">Its value; null where an expression stands in it.</param>
/// <param name="Entry">The key and the value as written.</param>
internal sealed record PropertyValue(Property Property, object? Value, MappingEntry Entry)
{
    /// <summary>True where the value is known only when its expression is.</summary>
    public bool IsDeferred => Value is null;
}
