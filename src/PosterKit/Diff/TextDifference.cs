namespace PosterKit;

/// <summary>A line of text that one side has and the other has not.</summary>
/// <param name="Page">1-based.</param>
/// <param name="IsInFirst">True: the first side has it; false: the second.</param>
/// <param name="Line">The line.</param>
public sealed record TextDifference(int Page, bool IsInFirst, string Line);
