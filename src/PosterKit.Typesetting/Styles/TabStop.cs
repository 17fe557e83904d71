namespace PosterKit.Typesetting;

/// <summary>A place along the line to which a tab goes.</summary>
/// <param name="Em">From the start of the measure, in em of the paragraph.</param>
/// <param name="Share">Added to it, as a share of the measure.</param>
/// <param name="Align">What of the words after the tab stands there.</param>
/// <param name="Leader">What fills the way to them.</param>
public readonly record struct TabStop(double Em, double Share, TabAlign Align, TabLeader Leader);
