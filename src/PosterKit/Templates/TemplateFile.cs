namespace PosterKit;

/// <summary>A file of a template.</summary>
/// <param name="Path">Relative to the new folder, with '/' between its parts.</param>
/// <param name="Bytes">The whole file.</param>
/// <param name="IsLayout">True for the layout that is rendered.</param>
public sealed record TemplateFile(string Path, ReadOnlyMemory<byte> Bytes, bool IsLayout);
