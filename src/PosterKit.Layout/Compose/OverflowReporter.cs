using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>Says what sticks out, at the line of the file that is to blame: the text that crosses the edge, else the box.</summary>
/// <param name="diagnostics">Where to.</param>
internal sealed class OverflowReporter(DiagnosticBag diagnostics)
{
    /// <summary>Reports children that need more room than their container has.</summary>
    public void Report(BoxOverflowFound found)
    {
        if (found.Container.Clips) return;
        if (found.IsHeight && FindText(found.Children, found.Limit) is { } text)
        {
            var lines = text.CountLinesBelow(found.Limit);
            var amount = TextContent.Written(found.Amount);
            var inner = TextContent.Written(found.Container.ContentFrame.Height);
            diagnostics.Report(DiagnosticCode.TextOverflows, text.Source,
                lines > 0 ? new DiagnosticPhrase($"{amount} mm ({lines} {(lines == 1 ? "line" : "lines")})", $"{amount} mm（{lines} 行）") : new DiagnosticPhrase($"{amount} mm", $"{amount} mm"),
                new DiagnosticPhrase($"in the {found.Container.Name} {inner} mm high", $"{found.Container.Name} 高 {inner} mm"));
            return;
        }
        var box = found.Children.FirstOrDefault(child => Crosses(child, found)) ?? found.Children[^1];
        diagnostics.Report(DiagnosticCode.BoxOverflows, box.Source, new DiagnosticPhrase($"this {box.Name}", $"此 {box.Name} "),
            $"{TextContent.Written(found.Amount)} mm", found.IsHeight ? new DiagnosticPhrase("tall", "高") : new DiagnosticPhrase("wide", "宽"));
    }

    /// <summary>Reports a height in percent of a height that is not known.</summary>
    public void ReportUnknownHeight(Box box) =>
        diagnostics.Report(DiagnosticCode.PercentOfUnknown, box.Source, box.Name);

    /// <summary>Reports a box that stands where nobody will see it.</summary>
    public void ReportStray(Box box) => diagnostics.Report(DiagnosticCode.BoxOutsidePage, box.Source, box.Name);

    private static bool Crosses(Box box, BoxOverflowFound found) =>
        (found.IsHeight ? box.Frame.Bottom : box.Frame.Right) > found.Limit + 0.01;

    // The first text, from the top, that reaches over the edge.
    private static TextContent? FindText(IEnumerable<Box> boxes, double limit)
    {
        foreach (var box in boxes)
        {
            if (box.Frame.Bottom <= limit + 0.01) continue;
            if (box.Content is TextContent text) return text;
            if (FindText(box.Children.Where(child => !child.IsOutOfFlow), limit) is { } inner) return inner;
        }
        return null;
    }
}
