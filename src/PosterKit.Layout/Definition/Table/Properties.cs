using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>Every property of the layout language, declared once. The parts: sections, boxes, text, pictures and shapes, small mappings.</summary>
internal static partial class Properties
{
    // An example is a value as it is written after the key; it may use the colours ink, paper, red and gold, and the style base.
    // The declarations are collected as the fields below are filled, in their order within each part.
    private static readonly ImmutableArray<Property>.Builder Declared = ImmutableArray.CreateBuilder<Property>(160);

    static Properties()
    {
        DeclareSections();
        DeclarePress();
        DeclareBoxes();
        DeclareGrids();
        DeclareText();
        DeclareDisplay();
        DeclareWords();
        DeclareTypography();
        DeclareParagraphs();
        DeclarePairs();
        DeclareGraphics();
        DeclareDrawings();
        DeclareLists();
        DeclareMappings();
        DeclareEffects();
        All = Declared.ToImmutable();
    }

    /// <summary>All of them, in the order they are declared.</summary>
    public static ImmutableArray<Property> All { get; }
}
