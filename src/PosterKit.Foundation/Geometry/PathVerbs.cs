namespace PosterKit.Foundation;

/// <summary>What is known of each <see cref="PathVerb"/>.</summary>
public static class PathVerbs
{
    /// <summary>The letter of a step in path data (SVG 2, 9.3), absolute, and how many points follow it.</summary>
    public static (char Letter, int Points) GetStep(this PathVerb verb) => verb switch
    {
        PathVerb.Move => ('M', 1),
        PathVerb.Line => ('L', 1),
        PathVerb.Quadratic => ('Q', 2),
        PathVerb.Cubic => ('C', 3),
        _ => ('Z', 0),
    };
}
