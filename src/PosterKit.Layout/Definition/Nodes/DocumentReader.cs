using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using PosterKit.Foundation;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PosterKit.Layout;

/// <summary>Reads a YAML file into nodes that know their places, and hands a JSON file to its own reader. Depth and size are bounded.</summary>
internal sealed partial class DocumentReader
{
    // Mistakes that stop the scanner, of one file; after that many the author has enough to do.
    private const int MostAttempts = 40;

    // Values of one file, aliases written out: some 40 times what the largest sensible poster has.
    internal const long MostNodes = 1_000_000;

    private readonly SourceFile _file;
    private readonly PosterLimits _limits;
    private readonly DiagnosticBag _diagnostics;
    private readonly Parser _parser;
    private readonly MendedText _mended;
    private readonly Dictionary<string, Node> _anchors = new(StringComparer.Ordinal);
    private long _nodes;
    private int _lastEnd;
    private (int Offset, string Message)? _failure;

    private DocumentReader(SourceFile file, MendedText mended, PosterLimits limits, DiagnosticBag diagnostics)
    {
        _file = file;
        _mended = mended;
        _limits = limits;
        _diagnostics = diagnostics;
        _parser = new(new Scanner(new StringReader(mended.ToString()), skipComments: true));
    }

    /// <summary>Reads a file through the world.</summary>
    /// <param name="world">Where it is read from.</param>
    /// <param name="path">As written by the author.</param>
    /// <param name="relativeTo">World path of the file that names it; null: relative to the project folder.</param>
    /// <param name="span">The place that names it.</param>
    /// <param name="limits">Bounds on depth.</param>
    /// <param name="diagnostics">Gets what is wrong with it.</param>
    /// <returns>Null where it cannot be read as YAML, or is empty; that is reported.</returns>
    public static Document? Read(
        IPosterWorld world, string path, string? relativeTo, SourceSpan span, PosterLimits limits, DiagnosticBag diagnostics)
    {
        return Read(world.Read(path, WorldFileKind.Layout, relativeTo), span, limits, diagnostics);
    }

    /// <summary>Reads a file that is in memory.</summary>
    /// <param name="read">The file, or why it could not be had.</param>
    /// <param name="span">The place that names it.</param>
    /// <param name="limits">Bounds on depth.</param>
    /// <param name="diagnostics">Gets what is wrong with it.</param>
    /// <returns>Null where it cannot be read as YAML, or is empty; that is reported.</returns>
    public static Document? Read(WorldFile read, SourceSpan span, PosterLimits limits, DiagnosticBag diagnostics)
    {
        if (!read.IsOk)
        {
            read.ReportTo(diagnostics, span);
            return null;
        }
        var bytes = read.Bytes.Span;
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[Encoding.UTF8.Preamble.Length..];
        if (bytes.Contains((byte)0) || !Utf8.IsValid(bytes))
        {
            diagnostics.Report(DiagnosticCode.NotText, span.File is null ? new(new(read.Path, ""), 0, 0) : span, read.Path);
            return null;
        }
        var file = new SourceFile(read.Path, Encoding.UTF8.GetString(bytes));
        var root = Read(file, limits, diagnostics);
        return root is null ? null : new(file, root);
    }

    /// <summary>Reads a text. A trap that stops the scanner is told, and the text is read again with what was meant in its place.</summary>
    /// <returns>Null where it cannot be read as YAML, or is empty; that is reported.</returns>
    public static Node? Read(SourceFile file, PosterLimits limits, DiagnosticBag diagnostics)
    {
        if (JsonDocumentReader.IsJson(file.Path)) return JsonDocumentReader.Read(file, limits, diagnostics);
        var mended = new MendedText(file.Text);
        int? broken = null;
        for (var attempt = 1; ; attempt++)
        {
            var found = new DiagnosticBag();
            var reader = new DocumentReader(file, mended, limits, found);
            var root = reader.ReadDocument();
            if (reader._failure is { } failure && attempt < MostAttempts)
            {
                if (reader.MendTrap(failure.Offset, failure.Message, diagnostics)) continue;
                // What comes before a part that was taken out was read: an error there is of our own making.
                if (broken is null || failure.Offset > broken)
                {
                    if (!mended.HasTabs) diagnostics.Report(DiagnosticCode.YamlSyntax, new(file, failure.Offset, 0), Plain(failure.Message));
                    broken = failure.Offset;
                    if (reader.CutSection(failure.Offset)) continue;
                }
            }
            foreach (var diagnostic in found.ToSorted())
            {
                // Without the part that cannot be read, these say nothing.
                if (broken is null || diagnostic.Code is not (DiagnosticCode.UnknownAlias or DiagnosticCode.EmptyFile)) diagnostics.Add(diagnostic);
            }
            if (attempt == MostAttempts && reader._failure is { } last) diagnostics.Report(DiagnosticCode.YamlSyntax, new(file, last.Offset, 0), Plain(last.Message));
            return broken is null && reader._failure is null ? root : null;
        }
    }

    private Node? ReadDocument()
    {
        try
        {
            _parser.MoveNext(); // stream start
            if (!_parser.MoveNext() || _parser.Current is not DocumentStart) return ReportEmpty();
            var root = ReadNode(1);
            if (root is ScalarNode { IsNull: true }) return ReportEmpty();
            _parser.MoveNext(); // document end
            if (_parser.MoveNext() && _parser.Current is DocumentStart second)
                _diagnostics.Report(DiagnosticCode.SecondDocument, new(_file, _mended.ToSource(second.Start.Index), 3));
            return root;
        }
        catch (AbandonedException)
        {
            return null;
        }
        catch (YamlException e)
        {
            // The scanner marks an error after the place where it gave up; the message says what it was reading.
            var offset = e.Start.Index > 0 || e.Start.Line > 1 ? _mended.ToSource(Math.Min(e.Start.Index, int.MaxValue)) : Math.Min(_lastEnd, _file.Text.Length);
            _failure = (offset, Sentence(e.Message));
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            // The scanner throws these bare on some unclosed brackets and bad escapes; the last good place is the best that is known.
            _failure = (Math.Min(_lastEnd, _file.Text.Length), "a bracket or a quote is not closed");
            return null;
        }
    }

    private Node? ReportEmpty()
    {
        _diagnostics.Report(DiagnosticCode.EmptyFile, new(_file, 0, 0), _file.Path);
        return null;
    }

    // Reads the node that starts at the parser's next event.
    private Node ReadNode(int depth)
    {
        _parser.MoveNext();
        return ReadCurrent(depth);
    }

    private Node ReadCurrent(int depth)
    {
        var current = _parser.Current!;
        _lastEnd = _mended.ToSource(current.End.Index);
        if (depth > _limits.Depth)
        {
            _diagnostics.Report(DiagnosticCode.TooDeep, new(_file, _mended.ToSource(current.Start.Index), 1), _limits.Depth);
            throw new AbandonedException();
        }
        Node node;
        AnchorName anchor;
        switch (current)
        {
            case Scalar scalar:
                anchor = scalar.Anchor;
                node = ToNode(scalar);
                break;
            case AnchorAlias alias:
                anchor = AnchorName.Empty;
                node = FindAlias(alias);
                break;
            case SequenceStart start:
                anchor = start.Anchor;
                node = ReadSequence(start, depth);
                break;
            case MappingStart start:
                anchor = start.Anchor;
                node = ReadMapping(start, depth);
                break;
            default:
                throw new InvalidOperationException("no node starts here");
        }
        if (!anchor.IsEmpty) _anchors[anchor.Value] = node;
        return node;
    }

    private SequenceNode ReadSequence(SequenceStart start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<Node>();
        while (_parser.MoveNext() && _parser.Current is not SequenceEnd) items.Add(ReadCurrent(depth + 1));
        return Counted(new SequenceNode(SpanFrom(start.Start, items.Count == 0 ? null : items[^1], start.Style == YamlDotNet.Core.Events.SequenceStyle.Flow), items.ToImmutable()));
    }

    private Node ReadMapping(MappingStart start, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<MappingEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (_parser.MoveNext() && _parser.Current is not MappingEnd)
        {
            var keyNode = ReadCurrent(depth + 1);
            var value = ReadNode(depth + 1);
            if (keyNode is not ScalarNode key)
            {
                _diagnostics.Report(DiagnosticCode.ComplexKey, keyNode.Span);
                continue;
            }
            if (FindMissingSpace(key, value) is { } meant) (key, value) = meant;
            if (!keys.Add(key.Value))
            {
                _diagnostics.Report(DiagnosticCode.DuplicateKey, key.Span, key.Value);
                continue;
            }
            entries.Add(new(key, value));
        }
        var isFlow = start.Style == MappingStyle.Flow;
        var span = SpanFrom(start.Start, entries.Count == 0 ? null : entries[^1].Value, isFlow);
        if (isFlow && entries is [var only] && FindAnnotation(only, span) is { } text) return Counted(text);
        return Counted(new MappingNode(span, entries.ToImmutable()));
    }

    private T Counted<T>(T node) where T : Node
    {
        // Children were counted when they were read; an alias counts for all it stands for.
        if (node.Count > MostNodes || _nodes++ > MostNodes)
        {
            _diagnostics.Report(DiagnosticCode.TooManyNodes, node.Span, MostNodes);
            throw new AbandonedException();
        }
        return node;
    }

    // A flow collection ends at its bracket, which is the current event; a block collection's end mark lies on a later line.
    private SourceSpan SpanFrom(Mark start, Node? last, bool isFlow)
    {
        var from = _mended.ToSource(start.Index);
        var to = isFlow ? _mended.ToSource(_parser.Current!.Start.Index) + 1 : last is null ? from : Math.Max(last.Span.End, from);
        if (!isFlow && last is not null && last.Span.Start < from) to = from; // The last value is an alias of something above.
        return new(_file, from, Math.Max(0, to - from));
    }

    private Node FindAlias(AnchorAlias alias)
    {
        if (_anchors.TryGetValue(alias.Value.Value, out var node))
        {
            _nodes++;
            return node;
        }
        var from = _mended.ToSource(alias.Start.Index);
        var span = new SourceSpan(_file, from, _mended.ToSource(alias.End.Index) - from);
        _diagnostics.Report(DiagnosticCode.UnknownAlias, span, alias.Value.Value);
        // `*强调*` was meant as a text.
        return alias.Value.Value.EndsWith('*') ? new ScalarNode(span, $"*{alias.Value.Value}", ScalarForm.Plain) : new ScalarNode(span, "", ScalarForm.Fact);
    }

    private ScalarNode ToNode(Scalar scalar)
    {
        var form = scalar.Style switch
        {
            ScalarStyle.SingleQuoted => ScalarForm.SingleQuoted,
            ScalarStyle.DoubleQuoted => ScalarForm.DoubleQuoted,
            ScalarStyle.Literal => ScalarForm.Literal,
            ScalarStyle.Folded => ScalarForm.Folded,
            _ => ScalarForm.Plain,
        };
        int start = _mended.ToSource(scalar.Start.Index), end = _mended.ToSource(scalar.End.Index);
        // Quotes that the author did not write.
        if (_mended.IsMended && form is ScalarForm.SingleQuoted or ScalarForm.DoubleQuoted && start < _file.Text.Length && _file.Text[start] is not ('\'' or '"')) form = ScalarForm.Plain;
        if (form is ScalarForm.Literal or ScalarForm.Folded)
        {
            while (end > start && _file.Text[end - 1] is '\n' or '\r' or ' ') end--;
        }
        if (form == ScalarForm.Plain && FindSwallowedKey(start, end) is { } swallowed)
        {
            _failure = (swallowed, "");
            throw new AbandonedException();
        }
        if (form == ScalarForm.Plain && scalar.Value.Length == 0 && FindHiddenColor(start) is { } color) return Counted(color);
        return Counted(new ScalarNode(new(_file, start, Math.Max(0, end - start)), scalar.Value, form));
    }

    /// <summary>Reading cannot sensibly go on; the reason is reported, or is the failure.</summary>
    private sealed class AbandonedException : Exception;
}
