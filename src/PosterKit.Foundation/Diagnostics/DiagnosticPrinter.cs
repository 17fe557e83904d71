using System.Text;

namespace PosterKit.Foundation;

/// <summary>Writes diagnostics as people read them: place, severity, code and message; the source line with a caret under it; where the
/// value came from, if elsewhere; the hint.</summary>
public static class DiagnosticPrinter
{
    // Longer source lines are cut round the place; terminals are seldom wider than twice this.
    private const int LongestSourceLine = 120;

    /// <summary>The whole text of a diagnostic, with a line feed at its end.</summary>
    public static string Print(Diagnostic diagnostic, DiagnosticLanguage language)
    {
        var chinese = language == DiagnosticLanguage.Chinese;
        var text = DiagnosticCatalogue.Format(diagnostic, language);
        var output = new StringBuilder();
        var place = diagnostic.Span.ToString();
        if (place.Length > 0) output.Append(place).Append(": ");
        output.Append(SeverityName(diagnostic.Severity, chinese)).Append(' ').Append(CodeName(diagnostic.Code)).Append(": ").Append(text.Message).Append('\n');
        if (diagnostic.Span.File is not null) AppendSource(output, diagnostic.Span);
        if (diagnostic.Origin.File is not null)
        {
            output.Append(diagnostic.Origin.ToString()).Append(": ").Append(chinese ? "说明: 值来自这里" : "note: the value stands here").Append('\n');
            AppendSource(output, diagnostic.Origin);
        }
        if (text.Hint is not null) output.Append(chinese ? "提示: " : "hint: ").Append(text.Hint).Append('\n');
        return output.ToString();
    }

    /// <summary>"PK" and four digits.</summary>
    public static string CodeName(DiagnosticCode code) => $"PK{(int)code:D4}";

    private static string SeverityName(Severity severity, bool chinese) => severity switch
    {
        Severity.Error => chinese ? "错误" : "error",
        Severity.Warning => chinese ? "警告" : "warning",
        _ => chinese ? "说明" : "note",
    };

    private static void AppendSource(StringBuilder output, SourceSpan span)
    {
        var file = span.File!;
        var (lineNumber, _) = file.GetLineAndColumn(span.Start);
        var line = file.GetLine(lineNumber);
        if (line.IsWhiteSpace()) return;
        var start = Math.Clamp(span.Start - file.GetOffset(lineNumber, 1), 0, line.Length);
        var length = Math.Clamp(span.Length, 0, line.Length - start);

        var (cutFront, cutBack) = (0, line.Length);
        if (line.Length > LongestSourceLine)
        {
            cutFront = Math.Clamp(start - LongestSourceLine / 3, 0, line.Length - LongestSourceLine);
            cutBack = cutFront + LongestSourceLine;
            if (cutFront > 0 && char.IsLowSurrogate(line[cutFront])) cutFront--;
            if (cutBack < line.Length && char.IsLowSurrogate(line[cutBack])) cutBack++;
            length = Math.Clamp(length, 0, cutBack - start);
        }

        var gutter = $"{lineNumber,5} | ";
        output.Append(gutter);
        AppendVisible(output, line[cutFront..cutBack]);
        output.Append('\n').Append(' ', gutter.Length - 2).Append("| ").Append(' ', DisplayWidth.Of(line[cutFront..start]))
            .Append('^', Math.Max(1, DisplayWidth.Of(line.Slice(start, length)))).Append('\n');
    }

    // Tabs count one cell and controls none, so the caret stands right; neither may reach the terminal as it is.
    private static void AppendVisible(StringBuilder output, ReadOnlySpan<char> line)
    {
        foreach (var rune in line.EnumerateRunes())
        {
            if (rune.Value == '\t') output.Append(' ');
            else if (!Rune.IsControl(rune)) output.Append(rune.ToString());
        }
    }
}
