using System.Collections.Immutable;
using System.Text.Json;

namespace PosterKit.Cli.Reports;

/// <summary>The result of `fonts check`: each character with the family that lacks it, what sets it, and where it stands.</summary>
internal static class FontCheckReport
{
    /// <summary>Writes it for people: the findings to standard output, what else is wrong to standard error.</summary>
    public static void Write(string path, FontCheckOutcome outcome, CliSession session)
    {
        var output = session.Host.Output;
        Section(outcome.Missing, count => new($"{Plural.Of(count, "character")} that no font can set:", $"{count} 个字符没有字体可用："), session);
        Section(outcome.Unused, count => new($"{Plural.Of(count, "character")} that no font has, in texts that no poster shows now:", $"{count} 个字符没有字体有，所在文字目前没有海报用到："), session);
        Section(outcome.StandIns, count => new($"{Plural.Of(count, "character")} that another face stands in for:", $"{count} 个字符由其他字体代替："), session);
        if (outcome.Missing.IsEmpty && !outcome.HasErrors) output.WriteLine(session.Say(new($"{path}: every character can be set", $"{path}：所有字符都有字体可用")));
        DiagnosticReport.Write(outcome.Diagnostics, session);
    }

    /// <summary>Writes it as JSON.</summary>
    public static void WriteJson(FontCheckOutcome outcome, int code, CliSession session) => JsonReport.Write(session, json =>
    {
        json.WriteNumber("exitCode", code);
        Write(json, "missing", outcome.Missing);
        Write(json, "standIns", outcome.StandIns);
        Write(json, "unused", outcome.Unused);
        JsonReport.WriteDiagnostics(json, outcome.Diagnostics, session);
    });

    private static void Section(ImmutableArray<CharacterFinding> findings, Func<int, Words> title, CliSession session)
    {
        if (findings.IsEmpty) return;
        var output = session.Host.Output;
        output.WriteLine(session.Say(title(findings.Select(finding => finding.CodePoint).Distinct().Count())));
        foreach (var finding in findings)
        {
            output.WriteLine($"  {finding.Name} \"{finding.Character}\"  {session.Say(Describe(finding))}");
            foreach (var place in finding.Places)
            {
                // A value that the caller gave stands in no file.
                output.WriteLine($"      {(place.File is null ? session.Say(new("in a value that was given", "在给定的值中")) : place.ToString())}");
            }
        }
    }

    private static Words Describe(CharacterFinding finding)
    {
        var has = finding.Families.IsEmpty ? new Words("no font has it", "没有字体有此字")
            : new($"it is in {string.Join(", ", finding.Families)}", $"有此字的字体：{string.Join("、", finding.Families)}");
        if (finding.Family is null) return has;
        return finding.StandIn is { } other ? new($"{finding.Family} lacks it; set in {other}", $"{finding.Family} 没有；用 {other} 代替")
            : new($"{finding.Family} lacks it; {has.English}", $"{finding.Family} 没有；{has.Chinese}");
    }

    private static void Write(Utf8JsonWriter json, string name, ImmutableArray<CharacterFinding> findings)
    {
        json.WriteStartArray(name);
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("codePoint", finding.Name);
            json.WriteString("character", finding.Character);
            if (finding.Family is not null) json.WriteString("family", finding.Family);
            if (finding.StandIn is not null) json.WriteString("standIn", finding.StandIn);
            json.WriteStartArray("families");
            foreach (var family in finding.Families) json.WriteStringValue(family);
            json.WriteEndArray();
            json.WriteStartArray("places");
            foreach (var place in finding.Places)
            {
                if (place.File is not { } file) continue;
                var (line, column) = file.GetLineAndColumn(place.Start);
                json.WriteStartObject();
                json.WriteString("path", file.Path);
                json.WriteNumber("line", line);
                json.WriteNumber("column", column);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
