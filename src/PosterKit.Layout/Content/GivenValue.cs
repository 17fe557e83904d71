namespace PosterKit.Layout;

/// <summary>A value that the caller gives in place of what the content file says.</summary>
/// <param name="Name">A name with dots, such as "title" or "venue.name".</param>
/// <param name="Value">Taken as it is: no markup, no expressions, no YAML.</param>
public sealed record GivenValue(string Name, string Value);
