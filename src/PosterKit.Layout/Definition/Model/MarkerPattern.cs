namespace PosterKit.Layout;

/// <summary>What stands before the items of one level of a list: a counter, and perhaps words of the author's round it.</summary>
/// <param name="Before">What stands before the counter; null: the counter's own ending follows it, as in 一、.</param>
/// <param name="Counter">How items are counted; <see cref="ListMarker.None"/>: <paramref name="Before"/> is the whole marker.</param>
/// <param name="After">What stands after the counter.</param>
internal sealed record MarkerPattern(string? Before, ListMarker Counter, string After)
{
    /// <summary>True where markers of several digits end at one line.</summary>
    public bool IsCounted => Counter is not (ListMarker.Bullet or ListMarker.Dash or ListMarker.None);
}
