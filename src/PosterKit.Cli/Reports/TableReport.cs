using System.Collections.Immutable;
using System.Text;
using PosterKit.Foundation;
using Spectre.Console;

namespace PosterKit.Cli.Reports;

/// <summary>
/// Writes a table: with rules on a terminal, plain columns in a pipe. Spectre.Console takes a while to load, so nothing but this touches it.
/// </summary>
internal static class TableReport
{
    // A terminal that does not tell its width, or has almost none, gets this.
    private const int NarrowestTable = 40;

    /// <summary>Writes a table to standard output.</summary>
    /// <param name="headings">One for each column.</param>
    /// <param name="rows">As many cells each.</param>
    /// <param name="session">Where to.</param>
    public static void Write(ImmutableArray<string> headings, IReadOnlyList<ImmutableArray<string>> rows, CliSession session)
    {
        if (session.Host.IsOutputTerminal) WriteRuled(headings, rows, session);
        else WritePlain(headings, rows, session.Host.Output);
    }

    private static void WriteRuled(ImmutableArray<string> headings, IReadOnlyList<ImmutableArray<string>> rows, CliSession session)
    {
        session.Host.Output.Flush();
        var table = new Table { Border = TableBorder.Rounded };
        foreach (var heading in headings) table.AddColumn(new TableColumn(new Text(heading)).NoWrap());
        foreach (var row in rows) table.AddRow(row.Select(cell => new Text(cell)));
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(session.Host.Output),
            ColorSystem = session.Host.GetVariable("NO_COLOR") is null or "" ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        console.Profile.Width = Math.Max(session.Host.GetOutputWidth(), NarrowestTable);
        console.Profile.Capabilities.Unicode = true;
        console.Write(table);
    }

    private static void WritePlain(ImmutableArray<string> headings, IReadOnlyList<ImmutableArray<string>> rows, TextWriter output)
    {
        var all = rows.Prepend(headings).ToList();
        var widths = headings.Select((_, column) => all.Max(row => DisplayWidth.Of(row[column]))).ToArray();
        var line = new StringBuilder();
        foreach (var row in all)
        {
            line.Clear();
            for (var column = 0; column < row.Length; column++)
                line.Append(row[column]).Append(' ', widths[column] - DisplayWidth.Of(row[column]) + 2);
            output.WriteLine(line.ToString().TrimEnd());
        }
    }
}
