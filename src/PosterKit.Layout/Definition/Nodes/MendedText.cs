using System.Text;

namespace PosterKit.Layout;

/// <summary>
/// A file as the scanner gets it: what was a mistake, and was told, is written in it as it was meant, so that the rest can be read. Every place in it leads
/// back to the file.
/// </summary>
/// <param name="source">The text of the file.</param>
internal sealed class MendedText(string source)
{
    // In the order of the file; none lies within another.
    private readonly List<(int Start, int Length, string Text)> _edits = [];

    /// <summary>True once anything differs from the file.</summary>
    public bool IsMended => _edits.Count > 0;

    /// <summary>True where tabs were written as spaces, so that what is wrong with the indentation was told.</summary>
    public bool HasTabs { get; set; }

    /// <summary>Writes something else in place of a stretch of the file.</summary>
    /// <param name="start">UTF-16 offset in the file.</param>
    /// <param name="length">How much of the file is replaced; 0: something is put in.</param>
    /// <param name="text">What stands there.</param>
    /// <returns>False where another change touches the stretch; nothing is done.</returns>
    public bool Replace(int start, int length, string text)
    {
        var at = 0;
        while (at < _edits.Count && _edits[at].Start < start) at++;
        if (at > 0 && _edits[at - 1].Start + _edits[at - 1].Length > start) return false;
        if (at < _edits.Count && (start + length > _edits[at].Start || start == _edits[at].Start)) return false;
        _edits.Insert(at, (start, length, text));
        return true;
    }

    /// <summary>Puts a stretch of the file in quotes.</summary>
    /// <returns>False where another change touches its start.</returns>
    public bool Quote(int start, int end)
    {
        if (end <= start || !Replace(start, 0, "'")) return false;
        // A quote in single quotes is written twice (YAML 1.2.2 section 7.3.2).
        for (var i = start + 1; i < end; i++)
        {
            if (source[i] == '\'') Replace(i, 0, "'");
        }
        Replace(end, 0, "'");
        return true;
    }

    /// <summary>Takes a stretch out, and the changes in it.</summary>
    public void Cut(int start, int end)
    {
        _edits.RemoveAll(edit => edit.Start >= start && edit.Start < end);
        Replace(start, end - start, "");
    }

    /// <summary>The offset in the file of an offset in this text.</summary>
    public int ToSource(long index)
    {
        long shift = 0;
        foreach (var (start, length, text) in _edits)
        {
            var from = start + shift;
            if (index <= from) break;
            if (index < from + text.Length) return (int)(start + Math.Min(index - from, length));
            shift += text.Length - length;
        }
        return (int)Math.Clamp(index - shift, 0, source.Length);
    }

    /// <summary>The text for the scanner.</summary>
    public override string ToString()
    {
        if (_edits.Count == 0) return source;
        var text = new StringBuilder(source.Length + 16);
        var at = 0;
        foreach (var (start, length, put) in _edits)
        {
            text.Append(source, at, start - at).Append(put);
            at = start + length;
        }
        return text.Append(source, at, source.Length - at).ToString();
    }
}
