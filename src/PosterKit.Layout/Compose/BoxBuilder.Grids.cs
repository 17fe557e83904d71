using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

// Grids, and where their children stand.
internal sealed partial class BoxBuilder
{
    // Columns of the grid whose children are made; 0: their container is no grid.
    private int _columnsAround;

    private static int ColumnsOf(PropertyBag grid) => grid.TryGet(Properties.Columns, out var columns) ? columns.Count ?? columns.Lengths.Length : 1;

    private BoxStyle WithTracks(BoxStyle style, PropertyBag own, double em) => style with
    {
        Columns = own.TryGet(Properties.Columns, out var columns) ? TracksOf(columns, em) : [Share],
        Rows = own.TryGet(Properties.Rows, out var rows) && !rows.IsForAll ? TracksOf(rows, em) : [],
        FurtherRows = rows is { IsForAll: true } ? Lengths.Extent(rows.Lengths[0], em) : Extent.Auto,
    };

    private static Extent Share { get; } = new(1, ExtentKind.Fraction);

    private ImmutableArray<Extent> TracksOf(TracksValue tracks, double em) =>
        tracks.Count is { } count ? [.. Enumerable.Repeat(Share, count)] : Extents(tracks.Lengths, em);

    private BoxStyle WithSpans(BoxStyle style, PropertyBag own)
    {
        var hasSpan = own.TryGet(Properties.Span, out var span);
        if (_columnsAround == 0)
        {
            if (own.Find(Properties.RowSpan) is { } found)
                Diagnostics.Report(DiagnosticCode.KeyNotHere, found.Entry.Key.Span, "row-span", new DiagnosticPhrase("an element outside a `grid`", "`grid` 之外的元素"), new DiagnosticPhrase("the children of `grid`", "`grid` 的子元素"));
            return hasSpan ? WithSpan(style, own, span!) : style;
        }
        if (hasSpan)
        {
            var last = (span!.From ?? 1) + span.Count - 1;
            if (last > _columnsAround) Diagnostics.Report(DiagnosticCode.NumberOutOfRange, own.SpanOf(Properties.Span), "span", 1, _columnsAround, last);
            else style = style with { ColumnSpan = new(span.From, span.Count) };
        }
        return own.TryGet(Properties.RowSpan, out var rows) ? style with { RowSpan = new(rows.From, rows.Count) } : style;
    }
}
