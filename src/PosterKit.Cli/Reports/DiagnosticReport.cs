using System.Collections.Immutable;
using System.Text;
using PosterKit.Foundation;

namespace PosterKit.Cli.Reports;

/// <summary>Writes diagnostics to standard error, and how many there were.</summary>
internal static class DiagnosticReport
{
    private const string Reset = "\e[0m";

    /// <summary>Writes all of them; nothing where there are none.</summary>
    public static void Write(ImmutableArray<Diagnostic> diagnostics, CliSession session)
    {
        if (diagnostics.IsEmpty) return;
        var text = new StringBuilder();
        foreach (var diagnostic in diagnostics)
        {
            var printed = DiagnosticPrinter.Print(diagnostic, session.Language);
            text.Append(session.Host.UsesColor ? Colour(printed, diagnostic) : printed);
        }
        text.Append(Count(diagnostics, session)).Append('\n');
        session.Host.Error.Write(text);
        session.Host.Error.Flush();
    }

    /// <summary>"2 errors, 1 warning"; what there is none of is left out.</summary>
    public static string Count(ImmutableArray<Diagnostic> diagnostics, CliSession session)
    {
        var parts = new List<string>();
        Add(Severity.Error, "error", "个错误");
        Add(Severity.Warning, "warning", "个警告");
        Add(Severity.Info, "note", "条说明");
        return string.Join(session.Say(new(", ", "，")), parts);

        void Add(Severity severity, string noun, string chinese)
        {
            var count = diagnostics.Count(d => d.Severity == severity);
            if (count > 0) parts.Add(session.Say(new(Plural.Of(count, noun), $"{count} {chinese}")));
        }
    }

    // The place stays plain, so that a click on it works; severity and code are marked on the first line.
    private static string Colour(string printed, Diagnostic diagnostic)
    {
        var color = diagnostic.Severity switch { Severity.Error => "\e[1;31m", Severity.Warning => "\e[1;33m", _ => "\e[1;36m" };
        var code = DiagnosticPrinter.CodeName(diagnostic.Code);
        var end = printed.IndexOf(code, diagnostic.Span.ToString().Length, StringComparison.Ordinal) + code.Length;
        var start = printed.LastIndexOf(": ", end, StringComparison.Ordinal) is var colon and >= 0 ? colon + 2 : 0;
        return $"{printed[..start]}{color}{printed[start..end]}{Reset}{printed[end..]}";
    }
}
