using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using PosterKit.Foundation;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PosterKit.Layout;

/// <summary>Reads a YAML file (and JSON, which is YAML) into nodes that know their places. Depth and size are bounded.</summary>
internal sealed partial class DocumentReader
{
    // Values of one file, aliases written out: some 40 times what the largest sensible poster has.
    private const long MostNodes = 1_000_000;

    private readonly SourceFile _file;
    private readonly PosterLimits _limits;
    private readonly DiagnosticBag _diagnostics;
    private readonly Parser _parser;
    private readonly Dictionary<string, Node> _anchors = new(StringComparer.Ordinal);
    private long _nodes;
    private int _lastEnd;

    private DocumentReader(SourceFile file, PosterLimits limits, DiagnosticBag diagnostics)
    {
        _file = file;
        _limits = limits;
        _diagnostics = diagnostics;
        _parser = new(new Scanner(new StringReader(file.Text), skipComments: true));
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

    /// <summary>Reads a text.</summary>
    /// <returns>Null where it cannot be read as YAML, or is empty; that is reported.</returns>
    public static Node? Read(SourceFile file, PosterLimits limits, DiagnosticBag diagnostics) =>
        new DocumentReader(file, limits, diagnostics).ReadDocument();

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
                _diagnostics.Report(DiagnosticCode.SecondDocument, new(_file, (int)second.Start.Index, 3));
            return root;
        }
        catch (AbandonedException)
        {
            return null;
        }
        catch (YamlException e)
        {
            ReportSyntax(e);
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            // The scanner throws these bare on some unclosed brackets and bad escapes; the last good place is the best that is known.
            _diagnostics.Report(DiagnosticCode.YamlSyntax, new(_file, Math.Min(_lastEnd, _file.Text.Length), 0), "a bracket or a quote is not closed");
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
        _lastEnd = (int)current.End.Index;
        if (depth > _limits.Depth)
        {
            _diagnostics.Report(DiagnosticCode.TooDeep, new(_file, (int)current.Start.Index, 1), _limits.Depth);
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

    private MappingNode ReadMapping(MappingStart start, int depth)
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
            if (ReportMissingSpace(key, value)) continue;
            if (!keys.Add(key.Value))
            {
                _diagnostics.Report(DiagnosticCode.DuplicateKey, key.Span, key.Value);
                continue;
            }
            entries.Add(new(key, value));
        }
        var isFlow = start.Style == MappingStyle.Flow;
        return Counted(new MappingNode(SpanFrom(start.Start, entries.Count == 0 ? null : entries[^1].Value, isFlow), entries.ToImmutable()));
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
        var from = (int)start.Index;
        var to = isFlow ? (int)_parser.Current!.Start.Index + 1 : last is null ? from : Math.Max(last.Span.End, from);
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
        var span = new SourceSpan(_file, (int)alias.Start.Index, (int)(alias.End.Index - alias.Start.Index));
        _diagnostics.Report(DiagnosticCode.UnknownAlias, span, alias.Value.Value);
        return new ScalarNode(span, "", ScalarForm.Fact);
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
        int start = (int)scalar.Start.Index, end = (int)scalar.End.Index;
        if (form is ScalarForm.Literal or ScalarForm.Folded)
        {
            while (end > start && _file.Text[end - 1] is '\n' or '\r' or ' ') end--;
        }
        if (form == ScalarForm.Plain && scalar.Value.Length == 0 && FindHiddenColor(start) is { } color) return Counted(color);
        return Counted(new ScalarNode(new(_file, start, Math.Max(0, end - start)), scalar.Value, form));
    }

    /// <summary>Reading cannot sensibly go on; the reason is reported.</summary>
    private sealed class AbandonedException : Exception;
}
