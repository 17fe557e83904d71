using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>How a poster is split over sheets of a common printer. Lengths in points.</summary>
/// <param name="Sheet">Width and height of a sheet, upright; it is turned where that takes fewer.</param>
/// <param name="Overlap">What two neighbours both show, to be glued.</param>
/// <param name="Margin">Round each sheet, where printers print nothing.</param>
internal sealed record TileValue(Size Sheet, double Overlap, double Margin);

/// <summary>A size such as a4, or {sheet, overlap, margin}.</summary>
internal sealed class TileType() : ValueType<TileValue>(new("a sheet such as a4, or {sheet: a4, overlap: 10mm}", "纸张（如 a4），或 {sheet: a4, overlap: 10mm}"))
{
    // What a home printer leaves white, and what glue needs; chosen by eye.
    private const double UsualMargin = 7 * LengthUnits.PointsPerMillimetre;
    private const double UsualOverlap = 10 * LengthUnits.PointsPerMillimetre;

    private static readonly PageSizeType Sheet = new();

    public override ValueShape Shape => ValueShape.Either(new SizeNameShape(), new MappingShape(Place.Tile) { Required = ["sheet"] });

    public override bool TryRead(Node node, string key, ValueContext context, out TileValue value)
    {
        value = null!;
        var (overlap, margin) = (UsualOverlap, UsualMargin);
        PageSizeValue? sheet;
        if (node is MappingNode mapping)
        {
            var bag = PropertyBag.Read(mapping, Place.Tile, context);
            if (mapping.Find("sheet") is null) context.Diagnostics.Report(DiagnosticCode.MissingKey, mapping.Span, "sheet", new DiagnosticPhrase("`tile`", "`tile` "));
            if (bag.Count != mapping.Entries.Length || !bag.TryGet(Properties.TileSheet, out sheet)) return false;
            if (bag.TryGet(Properties.TileOverlap, out var shared)) overlap = shared.AbsolutePoints;
            if (bag.TryGet(Properties.TileMargin, out var round)) margin = round.AbsolutePoints;
        }
        else if (node is not ScalarNode || !Sheet.TryRead(node, key, context, out sheet))
        {
            return node is ScalarNode ? false : Wrong(node, key, context, out value);
        }
        // A sheet shows something of its own beside what it shares.
        if (sheet.IsHeightAuto || Math.Min(sheet.Points.Width, sheet.Points.Height) < 2 * (margin + overlap)) return Wrong(node, key, context, out value);
        value = new(sheet.Points, overlap, margin);
        return true;
    }
}
