using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>A layout file and those it extends, as one.</summary>
/// <param name="First">The file that was asked for.</param>
/// <param name="Root">All of them merged: mappings merge, scalars and lists replace (section 5 of the design). Every part keeps its place in its own file.</param>
internal sealed record LayoutChain(Document First, MappingNode Root)
{
    /// <summary>Reads a layout file and all that it extends.</summary>
    /// <param name="world">Where files are read from.</param>
    /// <param name="worldPath">The layout file.</param>
    /// <param name="limits">Bounds on depth: of each file, and of the chain.</param>
    /// <param name="diagnostics">Gets what is wrong.</param>
    /// <returns>Null where one of them cannot be read: without it, all that it should give would be missed. That is reported.</returns>
    public static LayoutChain? Read(IPosterWorld world, string worldPath, PosterLimits limits, DiagnosticBag diagnostics)
    {
        if (ReadRoot(world, worldPath, null, default, limits, diagnostics) is not { } first) return null;
        var (merged, chain) = (WithoutExtends(first.Root), new List<string> { first.Document.File.Path });
        for (var last = first; last.Root.Find(Properties.ExtendsFile.Name) is { } parent;)
        {
            if (parent is not ScalarNode { IsNull: false, HasExpression: false } path)
            {
                new ValueContext(diagnostics, ImmutableDictionary<string, ColorValue>.Empty).ReportWrongType(parent, Properties.ExtendsFile.Name, new("the path of a layout file", "版式文件的路径"));
                return null;
            }
            if (chain.Count == limits.Depth)
            {
                diagnostics.Report(DiagnosticCode.TooDeep, parent.Span, limits.Depth);
                return null;
            }
            if (ReadRoot(world, path.Value, last.Document.File.Path, path.Span, limits, diagnostics) is not { } next) return null;
            var name = next.Document.File.Path;
            if (chain.Contains(name))
            {
                diagnostics.Report(DiagnosticCode.ExtendsItself, path.Span, name, string.Join(" → ", [.. chain.SkipWhile(step => step != name), name]));
                return null;
            }
            chain.Add(name);
            merged = WithoutExtends(next.Root).Merge(merged);
            last = next;
        }
        return new(first.Document, merged);
    }

    private static (Document Document, MappingNode Root)? ReadRoot(
        IPosterWorld world, string path, string? relativeTo, SourceSpan span, PosterLimits limits, DiagnosticBag diagnostics)
    {
        if (DocumentReader.Read(world, path, relativeTo, span, limits, diagnostics) is not { } document) return null;
        if (document.Root is not MappingNode root)
        {
            diagnostics.Report(DiagnosticCode.WrongType, document.Root.Span, "posterkit", new DiagnosticPhrase("a mapping that starts with `posterkit: 1`", "以 `posterkit: 1` 开头的一组键值"), ValueContext.Describe(document.Root));
            return null;
        }
        CheckVersion(document, root, diagnostics);
        return (document, root);
    }

    private static void CheckVersion(Document document, MappingNode root, DiagnosticBag diagnostics)
    {
        if (root.Find(Properties.Version.Name) is not { } version) diagnostics.Report(DiagnosticCode.MissingVersion, new(document.File, 0, 0));
        else if (version is not ScalarNode { Value: "1" })
            diagnostics.Report(DiagnosticCode.UnknownVersion, version.Span, version is ScalarNode scalar ? ValueContext.Short(scalar.Value) : "…");
    }

    // Each file's own was followed; it says nothing of the whole.
    private static MappingNode WithoutExtends(MappingNode root) =>
        new(root.Span, [.. root.Entries.Where(entry => entry.Key.Value != Properties.ExtendsFile.Name)]);
}
