using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

// Display text.
internal sealed partial class BoxBuilder
{
    private DisplayLook MakeLook(PropertyBag own, PropertyBag text, double em)
    {
        ImmutableArray<double> turns = own.TryGet(Properties.GlyphRotate, out var angles) && angles.Any(angle => angle != 0) ? angles : [];
        ImmutableArray<LengthValue> shifts = own.TryGet(Properties.GlyphShift, out var moves) && moves.Any(move => move.Amount != 0) ? moves : [];
        var look = DisplayLook.Of(text) with { TurnDegrees = turns, Shifts = shifts };
        if (!own.TryGet(Properties.PictureFill, out var fill)) return look;
        return Open(fill, em) is PicturePaintValue { IsOpen: true } picture ? look with { Picture = picture } : look;
    }

    // What says how straight lines follow each other has nothing to say of a path.
    private void CheckPathKeys(PropertyBag own)
    {
        foreach (var property in (Property[])[Properties.Direction, Properties.Fit, Properties.TextColumns, Properties.Indent, Properties.Lines, Properties.DropCap])
        {
            if (own.Find(property) is { } value) Diagnostics.Report(DiagnosticCode.KeyNotOnPath, value.Entry.Key.Span, property.Name);
        }
        if (own.Find(Properties.Overflow) is { Value: BoxOverflow.Ellipsis } overflow) ReportValue(overflow, ["error", "shrink", "clip"]);
        if (own.Find(Properties.Arrange) is { Value: PairArrangement.Columns or PairArrangement.Rotated } arrange) ReportValue(arrange, ["stack", "stack-reverse", "inline"]);
    }
}
