using System.Collections.Immutable;
using System.Diagnostics;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>A kind of element: the key that says what it is. Declared once, in <see cref="LanguageTable"/>.</summary>
/// <param name="Name">The key.</param>
/// <param name="Place">Its flag among places.</param>
/// <param name="Content">What stands under the key.</param>
/// <param name="Docs">What it is, in a sentence for authors.</param>
/// <param name="Example">A whole element, in YAML; it may use the colours ink, paper, red and gold, and the style base.</param>
internal sealed record ElementKind(string Name, Place Place, ElementContent Content, DiagnosticPhrase Docs, string Example)
{
    /// <summary>What stands under the key looks like this.</summary>
    public ValueShape Shape => Content switch
    {
        ElementContent.Children => ValueShape.Elements,
        ElementContent.Text => ValueShape.Text,
        ElementContent.Texts => ValueShape.Either(ValueShape.Expression, new TextListShape()),
        ElementContent.Path => ValueShape.Word("the path of a file"),
        ElementContent.Shape => ElementReader.ShapeType.Shape,
        ElementContent.Line => ElementReader.LineType.Shape,
        ElementContent.Expression => ValueShape.Either(ValueShape.Expression, new ListShape(ValueShape.Any, 0)),
        ElementContent.Name => ValueShape.Word(Place == Place.Use ? "the name of a component" : "a name, or default"),
        _ => throw new UnreachableException($"no shape for {Content}"),
    };

    /// <summary>Keys that must stand beside its own.</summary>
    public ImmutableArray<string> Required => Content == ElementContent.Expression ? ["do"] : [];
}

/// <summary>What stands under the key of an element.</summary>
internal enum ElementContent
{
    /// <summary>A list of elements.</summary>
    Children,

    /// <summary>A text: a string, a language map, an expression.</summary>
    Text,

    /// <summary>A list of texts, or an expression that gives one.</summary>
    Texts,

    /// <summary>The path of a file.</summary>
    Path,

    /// <summary>The name of a shape.</summary>
    Shape,

    /// <summary>How a line looks.</summary>
    Line,

    /// <summary>An expression that gives a list, or a value.</summary>
    Expression,

    /// <summary>A name that is written out: of a component, or of a place in one.</summary>
    Name,
}
