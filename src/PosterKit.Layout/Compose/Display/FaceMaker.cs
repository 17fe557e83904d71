using PosterKit.Fonts;
using PosterKit.Foundation;
using PosterKit.Typesetting;

namespace PosterKit.Layout;

/// <summary>What is made where a family has no bold or no italic: as the author allows, and otherwise it is told.</summary>
internal static class FaceMaker
{
    /// <summary>What is made of the Han face and of the Latin one.</summary>
    /// <param name="allowed">What `synthesize` says.</param>
    /// <param name="font">The faces that were found.</param>
    /// <param name="weight">The weight that was wanted.</param>
    /// <param name="isItalic">Whether an italic was.</param>
    public static (FaceSynthesis Han, FaceSynthesis Latin) Make(Synthesis allowed, CompositeFont font, int weight, bool isItalic)
    {
        return (Of(font.Han, Synthesis.ObliqueHan), Of(font.Latin, Synthesis.Oblique | Synthesis.ObliqueHan));

        FaceSynthesis Of(FontFace face, Synthesis oblique) => new(
            allowed.HasFlag(Synthesis.Bold) ? FaceSynthesis.BoldnessFor(weight, face.Weight) : 0,
            (allowed & oblique) != 0 ? FaceSynthesis.SlantFor(isItalic, face.IsItalic) : 0);
    }

    /// <summary>Tells what an author asks for by name and does not get. Han has no italics: it is not missed there.</summary>
    /// <param name="text">What the text says.</param>
    /// <param name="font">The faces that were found.</param>
    /// <param name="diagnostics">Gets it.</param>
    public static void ReportMissing(PropertyBag text, CompositeFont font, DiagnosticBag diagnostics)
    {
        var allowed = text.Get(Properties.Synthesize, Synthesis.None);
        if (text.Find(Properties.Weight) is { Value: double weight } bold && !allowed.HasFlag(Synthesis.Bold))
        {
            foreach (var face in font.Han == font.Latin ? [font.Han] : (FontFace[])[font.Han, font.Latin])
            {
                if (FaceSynthesis.LacksBold((int)weight, face.Weight))
                    Report(bold, face, new($"weight {weight:0}", $" {weight:0} 字重"), new($"weight {face.Weight}", $" {face.Weight} 字重"), "bold");
            }
        }
        if (text.Find(Properties.Italic) is { Value: true } italic && !font.Latin.IsItalic && (allowed & (Synthesis.Oblique | Synthesis.ObliqueHan)) == 0)
            Report(italic, font.Latin, new("italic", "斜体"), new("its upright", "正体"), "oblique");

        void Report(PropertyValue wanted, FontFace face, DiagnosticPhrase missing, DiagnosticPhrase used, string word) =>
            diagnostics.Report(DiagnosticCode.FaceMissing, wanted.Entry.Value.Span, face.FamilyName, missing, used, word);
    }
}
