using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>A file that was read.</summary>
/// <param name="File">Its text and world path.</param>
/// <param name="Root">What it holds.</param>
internal sealed record Document(SourceFile File, Node Root);
