namespace PosterKit.Typesetting;

/// <summary>A character's class, its body, and how much of the body is blank that may go.</summary>
/// <param name="Class">What it is to the rules.</param>
/// <param name="AdvanceEm">Its body in em; <see cref="double.NaN"/>: the advance of its glyph.</param>
/// <param name="TrimFront">Blank in em that may go at its front: left, or top in vertical lines. 0 to 1/2.</param>
/// <param name="TrimBack">Blank in em that may go at its back: right, or bottom in vertical lines. 0 to 1/2.</param>
public readonly record struct CharacterMetrics(CharacterClass Class, double AdvanceEm, double TrimFront, double TrimBack)
{
    /// <summary>True where the blank is the same at both sides, and only a neighbour's blank moves in ragged text (SQ-10).</summary>
    public bool IsCentred => TrimFront > 0 && TrimBack > 0;

    /// <summary>True for a stop that is one em and stays so.</summary>
    public bool IsFixedStop => Class == CharacterClass.Stop && TrimFront == 0 && TrimBack == 0;
}
