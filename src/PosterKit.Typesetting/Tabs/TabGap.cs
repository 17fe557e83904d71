namespace PosterKit.Typesetting;

/// <summary>The way that a tab left empty, in points from the start of the measure at the shaped size.</summary>
/// <param name="Tab">The cluster of the tab.</param>
/// <param name="From">Where the words before it end.</param>
/// <param name="To">Where those after it begin.</param>
/// <param name="Leader">What fills it.</param>
internal readonly record struct TabGap(int Tab, double From, double To, TabLeader Leader);
