using System.Collections.Immutable;
using System.Globalization;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>The size of a page, checked against the limits by its reader.</summary>
/// <param name="Points">Width and height in points.</param>
/// <param name="Pixels">Width and height in pixels where the page is measured in them; null: a physical size.</param>
internal sealed record PageSizeValue(Size Points, Size? Pixels)
{
    /// <summary>True where the page is as long as what is on it; its height is then 0 until that is known.</summary>
    public bool IsHeightAuto { get; init; }

    /// <summary>The place that gives the size; nowhere where none is written.</summary>
    public SourceSpan Source { get; init; }

    /// <summary>True where a size was written that is none, and this one stands in for it: nothing can be told of what fits.</summary>
    public bool IsAssumed { get; init; }

    public static PageSizeValue FromLengths(LengthValue width, LengthValue height)
    {
        var isAuto = height.Unit == LengthUnit.Auto;
        return new(
            new(width.AbsolutePoints, isAuto ? 0 : height.AbsolutePoints),
            width.Unit == LengthUnit.Pixel && (isAuto || height.Unit == LengthUnit.Pixel) ? new Size(width.Amount, isAuto ? 0 : height.Amount) : null) { IsHeightAuto = isAuto };
    }

    /// <summary>The same page, turned so that its longer side lies across (or stands upright).</summary>
    public PageSizeValue Turned(bool isLandscape)
    {
        if (Points.Width > Points.Height == isLandscape) return this;
        return new(new(Points.Height, Points.Width), Pixels is { } px ? new Size(px.Height, px.Width) : null);
    }
}

/// <summary>A preset such as a2, [width, height], or {width, height}.</summary>
internal sealed class PageSizeType() : ValueType<PageSizeValue>(new("a size such as a2, instagram-portrait or [1080px, 1350px]", "尺寸（如 a2、instagram-portrait 或 [1080px, 1350px]）"))
{
    private static readonly LengthType Side = new(LengthUnit.Absolute, 0);
    private static readonly LengthType Length = new(LengthUnit.Absolute | LengthUnit.Auto, 0);

    public override ValueShape Shape => ValueShape.Either(
        new SizeNameShape(), new ListShape(Length.Shape, 2, 2), new MappingShape(Place.PageSize) { Required = ["width", "height"] });

    public override bool TryRead(Node node, string key, ValueContext context, out PageSizeValue value)
    {
        value = null!;
        LengthValue width, height;
        switch (node)
        {
            case ScalarNode { IsNull: false } scalar:
                if (SizePresets.Find(scalar.Value) is { } preset)
                {
                    value = preset.ToPageSize();
                    return true;
                }
                context.Diagnostics.Report(DiagnosticCode.UnknownName, node.Span, new DiagnosticPhrase("size", "尺寸"), ValueContext.Short(scalar.Value),
                    SizePresets.FindNearest(scalar.Value) is { } nearest
                        ? new DiagnosticPhrase($"did you mean \"{nearest}\"? `posterkit sizes` lists all", $"是不是“{nearest}”？`posterkit sizes` 列出全部尺寸")
                        : new DiagnosticPhrase("`posterkit sizes` lists all; or write [width, height]", "`posterkit sizes` 列出全部尺寸；也可以写 [宽, 高]"));
                return false;
            case SequenceNode { Items.Length: 2 } pair:
                if (!Side.TryRead(pair.Items[0], key, context, out width) || !Length.TryRead(pair.Items[1], key, context, out height)) return false;
                break;
            case MappingNode mapping:
                var bag = PropertyBag.Read(mapping, Place.PageSize, context);
                foreach (var name in (ReadOnlySpan<string>)["width", "height"])
                {
                    if (mapping.Find(name) is null) context.Diagnostics.Report(DiagnosticCode.MissingKey, mapping.Span, name, new DiagnosticPhrase("a size", "尺寸"));
                }
                if (!bag.TryGet(Properties.PageWidth, out width) || !bag.TryGet(Properties.PageHeight, out height)) return false;
                break;
            default:
                return Wrong(node, key, context, out value);
        }
        value = PageSizeValue.FromLengths(width, height);
        return true;
    }
}

/// <summary>The column grid of a page.</summary>
/// <param name="Columns">1 to 100.</param>
/// <param name="Gutter">Between two columns.</param>
internal sealed record PageGrid(int Columns, LengthValue Gutter);

/// <summary>{columns: 12, gutter: 5mm}.</summary>
internal sealed class GridType() : ValueType<PageGrid>(new("a grid such as {columns: 12, gutter: 5mm}", "网格（如 {columns: 12, gutter: 5mm}）"))
{
    public override ValueShape Shape => new MappingShape(Place.PageGrid) { Required = ["columns"] };

    public override bool TryRead(Node node, string key, ValueContext context, out PageGrid value)
    {
        value = null!;
        if (node is not MappingNode mapping) return Wrong(node, key, context, out value);
        var bag = PropertyBag.Read(mapping, Place.PageGrid, context);
        if (!bag.TryGet(Properties.PageGridColumns, out var columns))
        {
            if (mapping.Find("columns") is null) context.Diagnostics.Report(DiagnosticCode.MissingKey, mapping.Span, "columns", new DiagnosticPhrase("a grid", "网格"));
            return false;
        }
        value = new((int)columns, bag.Get(Properties.Gutter, LengthValue.Zero));
        return bag.Count == mapping.Entries.Length;
    }
}

/// <summary>A day, such as 2024-01-27; it is the poster's date, so that no clock is asked.</summary>
internal sealed class DateType() : ValueType<DateTimeOffset>(new("a date such as 2024-01-27", "日期（如 2024-01-27）"))
{
    public override ValueShape Shape => new WordShape("a date", "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$");

    public override bool TryRead(Node node, string key, ValueContext context, out DateTimeOffset value)
    {
        value = default;
        if (node is not ScalarNode { IsNull: false } scalar) return Wrong(node, key, context, out value);
        if (!DateTime.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return Wrong(node, key, context, out value);
        value = new(day, TimeSpan.Zero);
        return true;
    }
}
