using PosterKit.Foundation;

namespace PosterKit.Layout;

// What happens to what does not fit.
internal sealed partial class BoxBuilder
{
    // A box that grows takes its height for the least one.
    private static BoxStyle WithLeastHeight(BoxStyle style)
    {
        if (style.Height.Kind == ExtentKind.Auto) return style;
        var isLarger = style.MinHeight is { } least && least.Kind == style.Height.Kind && least.Value > style.Height.Value;
        return style with { Height = Extent.Auto, MinHeight = isLarger ? style.MinHeight : style.Height };
    }

    // Some values of a property are for some kinds of element only. A style serves several kinds and may hold what is for others.
    private void CheckValuesOfKind(ElementDefinition element, PropertyBag own)
    {
        var isText = (element.Kind.Place & Place.AnyText) != 0;
        if (element.Properties.Find(Properties.Fit) is { } fitting)
        {
            string[] fits = isText ? ["line"] : element.Kind.Place == Place.Shape ? ["cover", "contain", "fill"] : ["cover", "contain", "fill", "none", "scale-down"];
            if (!fits.Contains(((ScalarNode)fitting.Entry.Value).Value)) ReportValue(fitting, fits);
        }
        if (!isText && element.Properties.Find(Properties.Overflow) is { Value: BoxOverflow.Shrink or BoxOverflow.Ellipsis } overflow)
            ReportValue(overflow, ["error", "clip", "grow"]);
        if (element.Kind.Place == Place.Row && element.Properties.Find(Properties.AlignContent) is { } content && !own.Get(Properties.Flow, false))
            Diagnostics.Report(DiagnosticCode.KeyNotHere, content.Entry.Key.Span, "align-content", new DiagnosticPhrase("a row in one line", "只有一行的 `row`"), new DiagnosticPhrase("a row with `flow: wrap`", "有 `flow: wrap` 的 `row`"));
    }

    private void ReportValue(PropertyValue value, string[] allowed)
    {
        var word = ((ScalarNode)value.Entry.Value).Value;
        Diagnostics.Report(DiagnosticCode.UnknownValue, value.Entry.Value.Span, value.Property.Name, word, ValueContext.Choose(word, allowed));
    }
}
