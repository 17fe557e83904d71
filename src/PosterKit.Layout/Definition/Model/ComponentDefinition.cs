using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>A group of elements that is used by name.</summary>
internal sealed record ComponentDefinition
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it asks for, in the order of the file.</summary>
    public required ImmutableArray<ParameterDefinition> Parameters { get; init; }

    /// <summary>The elements that stand wherever it is used.</summary>
    public required ImmutableArray<ElementDefinition> Body { get; init; }

    /// <summary>The parameter of a name; null where it has none.</summary>
    public ParameterDefinition? FindParameter(string name)
    {
        foreach (var parameter in Parameters)
        {
            if (parameter.Name == name) return parameter;
        }
        return null;
    }

    /// <summary>The names of the slots in its body, each once.</summary>
    public ImmutableArray<string> SlotNames => [.. Collect(Body).Distinct()];

    private static IEnumerable<string> Collect(IEnumerable<ElementDefinition> elements)
    {
        foreach (var element in elements)
        {
            if (element.Kind.Place == Place.Slot) yield return element.NameInContent;
            foreach (var name in Collect(element.Inner)) yield return name;
        }
    }
}

/// <summary>A value that a component asks for.</summary>
/// <param name="Name">The name by which expressions in the component reach it.</param>
/// <param name="Span">Where it is declared.</param>
/// <param name="Default">What it is where it is not given; null: it must be given.</param>
internal sealed record ParameterDefinition(string Name, SourceSpan Span, Node? Default);
