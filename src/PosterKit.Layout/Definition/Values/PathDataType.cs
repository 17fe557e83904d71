using PosterKit.Foundation;
using PosterKit.Svg;

namespace PosterKit.Layout;

/// <summary>Path data as SVG writes them (SVG 2 section 9.3).</summary>
internal sealed class PathDataType() : ValueType<VectorPath>(new("path data such as \"M0 0 L10 0 L5 8 Z\"", "路径数据，如 \"M0 0 L10 0 L5 8 Z\""))
{
    public override ValueShape Shape => new WordShape("path data of SVG", @"^\s*[Mm]");

    public override bool TryRead(Node node, string key, ValueContext context, out VectorPath value)
    {
        if (node is not ScalarNode { IsNull: false } scalar) return Wrong(node, key, context, out value);
        value = SvgPathData.Parse(scalar.Value, out var errorAt);
        if (errorAt < 0 && !value.IsEmpty) return true;
        if (errorAt < 0) return Wrong(node, key, context, out value);
        context.Diagnostics.Report(DiagnosticCode.BadPathData, node.Span, errorAt + 1, ValueContext.Short(scalar.Value[Math.Min(errorAt, scalar.Value.Length)..]));
        return false;
    }
}
