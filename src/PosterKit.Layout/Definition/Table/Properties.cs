using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>Every property of the layout language, declared once. The parts: sections, boxes, text, pictures and shapes, small mappings.</summary>
internal static partial class Properties
{
    // The declarations are collected as the fields below are filled, in their order within each part.
    private static readonly ImmutableArray<Property>.Builder Declared = ImmutableArray.CreateBuilder<Property>(160);

    static Properties()
    {
        DeclareSections();
        DeclareBoxes();
        DeclareText();
        DeclareGraphics();
        DeclareMappings();
        All = Declared.ToImmutable();
    }

    /// <summary>All of them, in the order they are declared.</summary>
    public static ImmutableArray<Property> All { get; }

    // The example is a value as it is written after the key; it may use the colours ink, paper, red and gold, and the style base.
    private static Property<T> Declare<T>(
        string name, ValueType<T> type, Place places, string defaultText, string example, string english, string chinese, bool isInherited = false) where T : notnull
    {
        var property = new Property<T>(name, type, places, defaultText, example, new DiagnosticPhrase(english, chinese)) { IsInherited = isInherited };
        Declared.Add(property);
        return property;
    }
}
