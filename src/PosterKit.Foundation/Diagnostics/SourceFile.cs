namespace PosterKit.Foundation;

/// <summary>A text the author wrote, with the name it is shown by. Lines end in LF, CR LF or CR.</summary>
public sealed class SourceFile
{
    private readonly Lazy<int[]> _lineStarts;

    /// <summary>A text with a name.</summary>
    /// <param name="path">As the author would write it: relative, with '/'. Shown in messages.</param>
    /// <param name="text">The whole text.</param>
    public SourceFile(string path, string text)
    {
        Path = path;
        Text = text;
        _lineStarts = new(FindLineStarts);
    }

    /// <summary>The name shown in messages.</summary>
    public string Path { get; }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>How many lines there are; at least one.</summary>
    public int LineCount => _lineStarts.Value.Length;

    /// <summary>The 1-based line and column of an offset. The column counts characters (code points), as editors do.</summary>
    /// <param name="offset">UTF-16 offset, 0 to the length of the text; cut to that range.</param>
    public (int Line, int Column) GetLineAndColumn(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var starts = _lineStarts.Value;
        var index = Array.BinarySearch(starts, offset);
        if (index < 0) index = ~index - 1;
        var column = 1;
        for (var i = starts[index]; i < offset; i++)
        {
            if (!char.IsLowSurrogate(Text[i]) || i == 0 || !char.IsHighSurrogate(Text[i - 1])) column++;
        }
        return (index + 1, column);
    }

    /// <summary>The text of a 1-based line, without its line end.</summary>
    public ReadOnlySpan<char> GetLine(int line)
    {
        var starts = _lineStarts.Value;
        var start = starts[line - 1];
        var end = line < starts.Length ? starts[line] : Text.Length;
        return Text.AsSpan(start, end - start).TrimEnd("\r\n");
    }

    /// <summary>The UTF-16 offset of a 1-based line and a 1-based column that counts UTF-16 units (as YAML parsers do).</summary>
    public int GetOffset(int line, int utf16Column)
    {
        var starts = _lineStarts.Value;
        line = Math.Clamp(line, 1, starts.Length);
        return Math.Clamp(starts[line - 1] + utf16Column - 1, 0, Text.Length);
    }

    private int[] FindLineStarts()
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < Text.Length; i++)
        {
            if (Text[i] == '\n' || (Text[i] == '\r' && (i + 1 == Text.Length || Text[i + 1] != '\n'))) starts.Add(i + 1);
        }
        return [.. starts];
    }
}
