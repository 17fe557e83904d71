using PosterKit.Fonts;
using PosterKit.Foundation;

namespace PosterKit.Typesetting;

/// <summary>Sets paragraphs. Safe for several threads.</summary>
/// <param name="fonts">Gives faces for characters that the chosen ones lack.</param>
public sealed class ParagraphTypesetter(FontLibrary fonts)
{
    /// <summary>Sets a paragraph in lines no longer than the measure.</summary>
    /// <param name="paragraph">Not changed.</param>
    /// <param name="measure">Length of a line in points, over zero; infinity: lines end at mandatory breaks only.</param>
    /// <param name="diagnostics">Gets missing glyphs, emergency breaks, damaged fonts.</param>
    /// <returns>At least one line. A cluster longer than the measure overflows on a line of its own; the caller compares <see cref="TypesetParagraph.Width"/>.</returns>
    public TypesetParagraph Typeset(Paragraph paragraph, double measure, DiagnosticBag diagnostics) => throw new NotImplementedException(fonts.ToString());

    /// <summary>The lengths between which a measure makes a difference.</summary>
    /// <returns>Min: the longest part that cannot be broken; Max: the longest line with no breaks but mandatory ones; points.</returns>
    public (double Min, double Max) MeasureWidths(Paragraph paragraph, DiagnosticBag diagnostics) => throw new NotImplementedException(fonts.ToString());
}
