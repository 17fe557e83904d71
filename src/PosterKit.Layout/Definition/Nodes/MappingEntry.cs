namespace PosterKit.Layout;

/// <summary>A key and its value.</summary>
/// <param name="Key">The key, with its place.</param>
/// <param name="Value">Its value; a plain empty scalar where nothing is written.</param>
internal sealed record MappingEntry(ScalarNode Key, Node Value);
