using System.Collections.Immutable;

namespace PosterKit.Layout;

/// <summary>
/// What a value looks like when it is written. The schema and the reference are made of it; the reader of the value, beside which it is declared,
/// decides. The family is closed.
/// </summary>
internal abstract record ValueShape
{
    private protected ValueShape() { }

    /// <summary>Anything at all.</summary>
    public static ValueShape Any { get; } = new AnyShape();

    /// <summary>A word or a line.</summary>
    /// <param name="name">What it is, for the reference: "a path".</param>
    public static ValueShape Word(string name) => new WordShape(name, null);

    /// <summary>A text, or one for each language.</summary>
    public static ValueShape Text { get; } = new TextShape();

    /// <summary>A list of elements.</summary>
    public static ValueShape Elements { get; } = new ElementsShape();

    /// <summary>An expression, and nothing else.</summary>
    public static ValueShape Expression { get; } = new ExpressionShape();

    /// <summary>Names that the author chooses, a value under each.</summary>
    public static ValueShape Named(ValueShape value) => new NamedShape(value);

    /// <summary>One of several shapes.</summary>
    public static ValueShape Either(params ReadOnlySpan<ValueShape> shapes) => new UnionShape([.. shapes]);
}

/// <summary>Anything at all.</summary>
internal sealed record AnyShape : ValueShape;

/// <summary>A single value that is not empty.</summary>
/// <param name="Name">What it is, for the reference: "a path".</param>
/// <param name="Pattern">A regular expression (ECMA-262) that the whole of it matches; null: there is none.</param>
internal sealed record WordShape(string Name, string? Pattern) : ValueShape;

/// <summary>One of a closed list of words.</summary>
internal sealed record ChoiceShape(ImmutableArray<string> Words) : ValueShape;

/// <summary>One of some names that are shown, or another spelling of one of them.</summary>
internal sealed record SizeNameShape : ValueShape;

/// <summary>true or false.</summary>
internal sealed record BooleanShape : ValueShape;

/// <summary>A number within a range.</summary>
internal sealed record NumberShape(double Least, double Most, bool IsWhole) : ValueShape;

/// <summary>A number with one of some units, a Chinese size name, or 0; the word auto where the units say so.</summary>
internal sealed record LengthShape(LengthUnit Units, double Least) : ValueShape;

/// <summary>A list.</summary>
/// <param name="Item">What each item looks like.</param>
/// <param name="Least">Fewest items.</param>
/// <param name="Most">Most items; null: any number.</param>
internal sealed record ListShape(ValueShape Item, int Least, int? Most = null) : ValueShape;

/// <summary>Keys that are declared in the table.</summary>
/// <param name="Place">Which keys.</param>
internal sealed record MappingShape(Place Place) : ValueShape
{
    /// <summary>Keys that must be there.</summary>
    public ImmutableArray<string> Required { get; init; } = [];

    /// <summary>Keys of which at least one must be there.</summary>
    public ImmutableArray<string> AnyOf { get; init; } = [];

    /// <summary>True: exactly one key stands there.</summary>
    public bool IsOneKey { get; init; }

    /// <summary>Keys that stand only beside another.</summary>
    public ImmutableArray<(string Key, string Needs)> Needs { get; init; } = [];

    /// <summary>Keys that never stand together.</summary>
    public ImmutableArray<(string Key, string Other)> Conflicts { get; init; } = [];

    /// <summary>What every key takes, where that is less than the table says; null: what the table says.</summary>
    public ValueShape? Values { get; init; }
}

/// <summary>Names that the author chooses, a value under each.</summary>
internal sealed record NamedShape(ValueShape Value) : ValueShape;

/// <summary>A value for each language.</summary>
internal sealed record LanguageMapShape(ValueShape Value) : ValueShape;

/// <summary>One of several shapes.</summary>
internal sealed record UnionShape(ImmutableArray<ValueShape> Shapes) : ValueShape;

/// <summary>A text, or one for each language.</summary>
internal sealed record TextShape : ValueShape;

/// <summary>A list of texts; a list among them is the level below the text before it.</summary>
internal sealed record TextListShape : ValueShape;

/// <summary>A list of elements.</summary>
internal sealed record ElementsShape : ValueShape;

/// <summary>What a target changes of one element: any property of any element, or its own key.</summary>
internal sealed record ElementChangeShape : ValueShape;

/// <summary>An expression, and nothing else.</summary>
internal sealed record ExpressionShape : ValueShape;
