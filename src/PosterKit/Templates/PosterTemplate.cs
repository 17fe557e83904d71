namespace PosterKit;

/// <summary>A layout that ships, to begin with.</summary>
/// <param name="Name">One word, by which it is asked for.</param>
/// <param name="LayoutPath">Full path of its layout file.</param>
/// <param name="English">What it is, in English.</param>
/// <param name="Chinese">What it is, in Chinese.</param>
public sealed record PosterTemplate(string Name, string LayoutPath, string English, string Chinese);
