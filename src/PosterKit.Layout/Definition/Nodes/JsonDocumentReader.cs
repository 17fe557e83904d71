using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>
/// Reads a JSON file (RFC 8259) into nodes that know their places. Slips whose meaning is plain (a comma too many, a comment, quotes of another
/// kind) are reported and passed over, so that one run tells all of them. Depth and size are bounded.
/// </summary>
internal sealed partial class JsonDocumentReader
{
    private readonly SourceFile _file;
    private readonly string _text;
    private readonly PosterLimits _limits;
    private readonly DiagnosticBag _diagnostics;
    private int _at;
    private long _nodes;

    private JsonDocumentReader(SourceFile file, PosterLimits limits, DiagnosticBag diagnostics) =>
        (_file, _text, _limits, _diagnostics) = (file, file.Text, limits, diagnostics);

    /// <summary>True for a file whose name says that it is JSON; any other is read as YAML.</summary>
    public static bool IsJson(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a text.</summary>
    /// <returns>Null where it cannot be read as JSON, or is empty; that is reported.</returns>
    public static Node? Read(SourceFile file, PosterLimits limits, DiagnosticBag diagnostics)
    {
        var reader = new JsonDocumentReader(file, limits, diagnostics);
        try
        {
            return reader.ReadDocument();
        }
        catch (AbandonedException)
        {
            return null;
        }
    }

    private Node? ReadDocument()
    {
        SkipBlanks();
        if (_at == _text.Length)
        {
            _diagnostics.Report(DiagnosticCode.EmptyFile, new(_file, 0, 0), _file.Path);
            return null;
        }
        var root = ReadValue(1);
        SkipBlanks();
        if (_at < _text.Length) ReportExpected("the end of the file", "文件结尾");
        return root;
    }

    private Node ReadValue(int depth)
    {
        if (depth > _limits.Depth)
        {
            _diagnostics.Report(DiagnosticCode.TooDeep, new(_file, _at, 1), _limits.Depth);
            throw new AbandonedException();
        }
        if (++_nodes > DocumentReader.MostNodes)
        {
            _diagnostics.Report(DiagnosticCode.TooManyNodes, new(_file, _at, 0), DocumentReader.MostNodes);
            throw new AbandonedException();
        }
        return Peek() switch
        {
            '{' => ReadObject(depth),
            '[' => ReadArray(depth),
            '"' or '\'' or '“' or '”' => ReadString(),
            var c when IsWordStart(c) => ReadWord(isKey: false),
            _ => throw Expected("a value", "一个值"),
        };
    }

    private MappingNode ReadObject(int depth)
    {
        var start = _at++;
        var entries = ImmutableArray.CreateBuilder<MappingEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (!IsClosed('}', entries.Count > 0))
        {
            var key = Peek() is '"' or '\'' or '“' or '”' ? ReadString() : IsWordStart(Peek()) ? ReadWord(isKey: true) : throw Expected("a name in double quotes", "双引号括起的名字");
            SkipBlanks();
            if (!TakeMark(':', '：')) throw Expected("\":\"", "“:”");
            SkipBlanks();
            var value = ReadValue(depth + 1);
            if (keys.Add(key.Value)) entries.Add(new(key, value));
            else _diagnostics.Report(DiagnosticCode.DuplicateKey, key.Span, key.Value);
        }
        return new(new(_file, start, _at - start), entries.ToImmutable());
    }

    private SequenceNode ReadArray(int depth)
    {
        var start = _at++;
        var items = ImmutableArray.CreateBuilder<Node>();
        while (!IsClosed(']', items.Count > 0)) items.Add(ReadValue(depth + 1));
        return new(new(_file, start, _at - start), items.ToImmutable());
    }

    // What stands between the values of an object or an array: nothing before the first, a comma before the others, the bracket after the last.
    private bool IsClosed(char bracket, bool hasValues)
    {
        SkipBlanks();
        if (Peek() == bracket)
        {
            _at++;
            return true;
        }
        if (_at == _text.Length) throw Expected($"\"{bracket}\"", $"“{bracket}”");
        if (!hasValues) return false;
        var comma = _at;
        if (!TakeMark(',', '，')) throw Expected($"\",\" or \"{bracket}\"", $"“,”或“{bracket}”");
        SkipBlanks();
        if (Peek() != bracket) return false;
        _diagnostics.Report(DiagnosticCode.JsonComma, new(_file, comma, 1));
        _at++;
        return true;
    }

    // A full-width mark is one, too, once it is said that it should not be.
    private bool TakeMark(char mark, char fullWidth)
    {
        var c = Peek();
        if (c == fullWidth) ReportExpected($"\"{mark}\"", $"“{mark}”");
        if (c != mark && c != fullWidth) return false;
        _at++;
        return true;
    }

    // RFC 8259 section 2. Comments are none of them, and are told.
    private void SkipBlanks()
    {
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (c is ' ' or '\t' or '\n' or '\r') _at++;
            else if (c is '#' || (c == '/' && _at + 1 < _text.Length && _text[_at + 1] is '/' or '*')) SkipComment();
            else return;
        }
    }

    private void SkipComment()
    {
        var start = _at;
        var isBlock = _text[_at] == '/' && _text[_at + 1] == '*';
        var end = isBlock ? _text.IndexOf("*/", _at + 2, StringComparison.Ordinal) : _text.AsSpan(_at).IndexOfAny('\n', '\r') is var line and >= 0 ? _at + line : -1;
        _at = end < 0 ? _text.Length : isBlock ? end + 2 : end;
        _diagnostics.Report(DiagnosticCode.JsonComment, new(_file, start, _at - start));
    }

    private char Peek() => _at < _text.Length ? _text[_at] : '\0';

    private void ReportExpected(string english, string chinese)
    {
        var rest = _text.AsSpan(_at);
        var length = rest.IsEmpty ? 0 : char.IsHighSurrogate(rest[0]) && rest.Length > 1 ? 2 : 1;
        var found = length == 0 ? new DiagnosticPhrase("the end of the file", "文件结尾")
            : rest[0] < ' ' ? new($"U+{(int)rest[0]:X4}", $" U+{(int)rest[0]:X4}") : new($"\"{rest[..length]}\"", $"“{rest[..length]}”");
        _diagnostics.Report(DiagnosticCode.JsonSyntax, new(_file, _at, length), new DiagnosticPhrase(english, chinese), found);
    }

    private AbandonedException Expected(string english, string chinese)
    {
        ReportExpected(english, chinese);
        return new();
    }

    /// <summary>Reading cannot sensibly go on; the reason is reported.</summary>
    private sealed class AbandonedException : Exception;
}
