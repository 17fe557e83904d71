namespace PosterKit.Foundation;

/// <summary>A stretch of a source file. The default value is "nowhere": a fact that no line of a file caused.</summary>
/// <param name="File">The file; null: nowhere.</param>
/// <param name="Start">UTF-16 offset of the first character.</param>
/// <param name="Length">UTF-16 units; zero marks a place between characters.</param>
public readonly record struct SourceSpan(SourceFile? File, int Start, int Length)
{
    /// <summary>UTF-16 offset after the last character.</summary>
    public int End => Start + Length;

    /// <summary>The part of this span from <paramref name="offset"/> on, <paramref name="length"/> long, cut to the file.</summary>
    public SourceSpan Slice(int offset, int length) =>
        File is null ? this : new(File, Math.Min(Start + offset, File.Text.Length), Math.Max(0, Math.Min(length, File.Text.Length - Start - offset)));

    /// <summary>"path:line:column", 1-based; empty for nowhere.</summary>
    public override string ToString()
    {
        if (File is null) return "";
        var (line, column) = File.GetLineAndColumn(Start);
        return $"{File.Path}:{line}:{column}";
    }
}
