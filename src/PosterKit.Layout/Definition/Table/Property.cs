using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>A key of the layout language: what it takes, where it stands, what it means. Declared once, in <see cref="Properties"/>.</summary>
internal abstract class Property(string name, ValueType type, Place places, string defaultText, string example, DiagnosticPhrase docs)
{
    /// <summary>As authors write it, in kebab-case.</summary>
    public string Name { get; } = name;

    /// <summary>What it takes.</summary>
    public ValueType ValueType { get; } = type;

    /// <summary>Where it may stand.</summary>
    public Place Places { get; } = places;

    /// <summary>What holds where it is not written, in words of the language; empty: nothing does.</summary>
    public string DefaultText { get; } = defaultText;

    /// <summary>A value for it, in YAML as it is written after the key.</summary>
    public string Example { get; } = example;

    /// <summary>What it means, in a sentence for authors.</summary>
    public DiagnosticPhrase Docs { get; } = docs;

    /// <summary>True where an element, a style or the page may give it by an expression; what the reader needs is written out.</summary>
    public bool TakesExpressions { get; init; } = true;

    /// <summary>True where text inside a container takes it from the container.</summary>
    public bool IsInherited { get; init; }
}

/// <summary>A key whose value is held as a <typeparamref name="T"/>.</summary>
internal sealed class Property<T>(string name, ValueType<T> type, Place places, string defaultText, string example, DiagnosticPhrase docs)
    : Property(name, type, places, defaultText, example, docs) where T : notnull;
