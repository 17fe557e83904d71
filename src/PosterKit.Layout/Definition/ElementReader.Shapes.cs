using PosterKit.Foundation;

namespace PosterKit.Layout;

// Shapes and rules: one word says what they are.
internal sealed partial class ElementReader
{
    /// <summary>The shapes that may stand under `shape`.</summary>
    public static readonly EnumType<ShapeKind> ShapeType = new(("rect", ShapeKind.Rect), ("ellipse", ShapeKind.Ellipse), ("line", ShapeKind.Line), ("star", ShapeKind.Star), ("polygon", ShapeKind.Polygon), ("path", ShapeKind.Path));

    /// <summary>How a rule may look.</summary>
    public static readonly EnumType<BorderStyle> LineType = new(("solid", BorderStyle.Solid), ("dashed", BorderStyle.Dashed), ("dotted", BorderStyle.Dotted));

    // The word decides what else is read: it cannot wait for the value of an expression.
    private bool ReadWord<T>(ElementDefinition element, EnumType<T> type, out T value) where T : struct
    {
        value = default;
        if (!element.Content.HasExpression) return type.TryRead(element.Content, element.Kind.Name, context, out value);
        Diagnostics.Report(DiagnosticCode.ExpressionNotHere, element.Content.Span, element.Kind.Name);
        return false;
    }

    // Keys of one shape mean nothing on another.
    private void CheckShapeKeys(ElementDefinition element, ShapeKind shape)
    {
        if (shape == ShapeKind.Path && element.Node.Find(Properties.PathData.Name) is null)
            Diagnostics.Report(DiagnosticCode.MissingKey, element.Span, Properties.PathData.Name, new DiagnosticPhrase("`shape: path`", "`shape: path` "));
        foreach (var value in element.Properties.Values)
        {
            if (ShapesOf(value.Property) is not { } shapes || shapes.Contains(shape)) continue;
            var others = string.Join(", ", shapes.Select(other => $"`shape: {NameOf(other)}`"));
            var name = new DiagnosticPhrase($"`shape: {NameOf(shape)}`", $"`shape: {NameOf(shape)}` ");
            Diagnostics.Report(DiagnosticCode.KeyNotHere, value.Entry.Key.Span, value.Property.Name, name, new DiagnosticPhrase(others, others));
        }
    }

    // Null: every shape.
    private static ShapeKind[]? ShapesOf(Property property) =>
        ReferenceEquals(property, Properties.Sides) ? [ShapeKind.Polygon]
        : ReferenceEquals(property, Properties.StarPoints) || ReferenceEquals(property, Properties.Inner) ? [ShapeKind.Star]
        : ReferenceEquals(property, Properties.PathData) || ReferenceEquals(property, Properties.ViewBox) || ReferenceEquals(property, Properties.PathFillRule) ? [ShapeKind.Path]
        : ReferenceEquals(property, Properties.Fit) ? [ShapeKind.Star, ShapeKind.Polygon, ShapeKind.Path]
        : ReferenceEquals(property, Properties.Fill) ? [ShapeKind.Rect, ShapeKind.Ellipse, ShapeKind.Star, ShapeKind.Polygon, ShapeKind.Path]
        : ReferenceEquals(property, Properties.Radius) ? [ShapeKind.Rect]
        : null;

    private static string NameOf(ShapeKind shape) => shape.ToString().ToLowerInvariant();

    /// <summary>The shape that stands under `shape`; it was checked when the element was read.</summary>
    public static ShapeKind ShapeOf(Node content) => ShapeType.Find(((ScalarNode)content).Value);

    /// <summary>The look of the line that stands under `rule`; it was checked when the element was read.</summary>
    public static BorderStyle LineOf(Node content) => LineType.Find(((ScalarNode)content).Value);
}
