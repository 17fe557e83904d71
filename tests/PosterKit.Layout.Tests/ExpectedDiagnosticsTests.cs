using System.Text;
using PosterKit.Foundation;
using PosterKit.Testing;

namespace PosterKit.Layout.Tests;

/// <summary>
/// Layout files in Diagnostics/ say in comments what is wrong with them: "# error 3:9-3:15 PK2003 the message". Places are line:column, the end
/// is after the last character. An unannounced diagnostic fails the test, and so does an announced one that never came.
/// </summary>
public sealed class ExpectedDiagnosticsTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "PosterKit.Layout.Tests", "Diagnostics");

    public static TheoryData<string> Files() => [.. Directory.GetFiles(Folder, "*.yaml").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_file_gets_the_diagnostics_that_it_announces(string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder, name));
        var announced = text.Split('\n').Where(IsAnnouncement).Select(line => line[2..].TrimEnd());

        var found = Diagnose(text);
        if (Environment.GetEnvironmentVariable("POSTERKIT_ACCEPT") == "1") Accept(name, text, found);

        Assert.Equal(string.Join('\n', announced), string.Join('\n', found));
    }

    [Fact]
    public void Every_code_that_layouts_can_cause_is_announced_in_some_file()
    {
        // Files that are no text, or are not there, what the typesetter reports, and what a look over for the press finds have tests of their own.
        DiagnosticCode[] elsewhere =
        [
            DiagnosticCode.FileTooLarge, DiagnosticCode.FileUnreadable, DiagnosticCode.NotText, DiagnosticCode.EmptyFile, DiagnosticCode.TooManyNodes,
            DiagnosticCode.JsonSyntax, DiagnosticCode.JsonComma, DiagnosticCode.JsonComment, DiagnosticCode.JsonQuotes, DiagnosticCode.JsonEscape,
            DiagnosticCode.TooManyElements, DiagnosticCode.LineBreakEmergency, DiagnosticCode.ShortLastLine, DiagnosticCode.LooseLine,
            DiagnosticCode.BleedTooSmall, DiagnosticCode.BleedNotCovered, DiagnosticCode.TextNearTrim, DiagnosticCode.LineTooThin, DiagnosticCode.TextTooSmallForInks, DiagnosticCode.PaperOverprints,
        ];
        var texts = string.Concat(Directory.GetFiles(Folder, "*.yaml").Select(File.ReadAllText));

        var missing = DiagnosticCatalogue.Codes.Where(code => (int)code < 4000 && !elsewhere.Contains(code) && !texts.Contains($" PK{(int)code} ", StringComparison.Ordinal));

        Assert.Empty(missing);
    }

    // Announcements stand at the end, where they shift no line.
    private static void Accept(string name, string text, List<string> found)
    {
        var kept = string.Join('\n', text.Split('\n').Where(line => !IsAnnouncement(line))).TrimEnd('\n');
        File.WriteAllText(Path.Combine(Folder, name), $"{kept}\n{string.Concat(found.Select(line => $"# {line}\n"))}");
    }

    private static bool IsAnnouncement(string line) =>
        line.StartsWith("# error ", StringComparison.Ordinal) || line.StartsWith("# warning ", StringComparison.Ordinal) || line.StartsWith("# info ", StringComparison.Ordinal);

    private static List<string> Diagnose(string text)
    {
        var world = Layouts.World(text).With("content.yaml", """
            title: {zh-Hans: 标题, en: Title}
            only-english: {en: Title}
            list: [one, two]
            number: 12
            """);
        var (_, diagnostics) = Layouts.Compose(world);
        return [.. diagnostics.ToSorted().Select(Line)];
    }

    private static string Line(Diagnostic diagnostic)
    {
        var line = new StringBuilder(diagnostic.Severity.ToString().ToLowerInvariant());
        if (diagnostic.Span.File is { } file)
        {
            var (line1, column1) = file.GetLineAndColumn(diagnostic.Span.Start);
            var (line2, column2) = file.GetLineAndColumn(diagnostic.Span.End);
            line.Append($" {(file.Path == "layout.yaml" ? "" : file.Path + ":")}{line1}:{column1}-{line2}:{column2}");
        }
        return line.Append($" PK{(int)diagnostic.Code} {DiagnosticCatalogue.Format(diagnostic, DiagnosticLanguage.English).Message}").ToString();
    }
}
