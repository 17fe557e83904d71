using PosterKit.Fonts;
using PosterKit.Typesetting;

namespace PosterKit.Layout;

/// <summary>How the text of one language looks: its faces, and those of the stretches that its markup names.</summary>
/// <param name="Font">The faces; those of a language that does not lead may be one step lighter (BI-02).</param>
/// <param name="Inline">The looks of its stretches.</param>
/// <param name="Made">What is made of the Han face and of the Latin one.</param>
internal sealed record TextVoice(CompositeFont Font, InlineStyles Inline, (FaceSynthesis Han, FaceSynthesis Latin) Made);
