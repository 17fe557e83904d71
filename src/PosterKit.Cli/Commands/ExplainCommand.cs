using System.CommandLine;
using System.Text.RegularExpressions;
using PosterKit.Cli.Reports;
using PosterKit.Foundation;

namespace PosterKit.Cli.Commands;

/// <summary>`posterkit explain`: what a code of a message means, why it is said, and what to do.</summary>
internal static partial class ExplainCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CliSession session)
    {
        var code = new Argument<string?>("CODE")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = session.Say(new("A code such as PK2003, or its name; none: lists all", "代码（如 PK2003）或名称；不写则列出全部")),
        };
        var json = CommonOptions.Json(session);
        var command = new DocumentedCommand("explain", session.Say(new("Explains the code of a message.", "解释提示信息的代码。")),
        [
            ("posterkit explain PK2003", session.Say(new("what it means, why it is said, and what to do", "含义、原因和解决办法"))),
            ("posterkit explain", session.Say(new("all codes", "全部代码"))),
        ])
        {
            code, json,
        };
        command.SetAction(result => Run(result.GetValue(code), session, result.GetValue(json)));
        return command;
    }

    private static int Run(string? wanted, CliSession session, bool isJson)
    {
        var codes = DiagnosticCatalogue.Codes.ToList();
        if (wanted is not null)
        {
            var digits = wanted.StartsWith("PK", StringComparison.OrdinalIgnoreCase) ? wanted[2..] : wanted;
            var found = codes.Where(code => ((int)code).ToString("D4") == digits || code.ToString().Equals(wanted, StringComparison.OrdinalIgnoreCase)).ToList();
            if (found.Count == 0)
            {
                session.SayError(new($"no message has the code \"{wanted}\"; `posterkit explain` lists all codes", $"没有代码为“{wanted}”的提示信息；`posterkit explain` 列出全部代码"));
                return ExitCode.CallIsWrong;
            }
            codes = found;
        }
        if (isJson) WriteJson(codes, session);
        else if (wanted is null) WriteTable(codes, session);
        else WriteOne(codes[0], session);
        return ExitCode.Fine;
    }

    private static void WriteOne(DiagnosticCode code, CliSession session)
    {
        var entry = DiagnosticCatalogue.Find(code);
        var text = session.Language == DiagnosticLanguage.Chinese ? entry.Chinese : entry.English;
        var output = session.Host.Output;
        var (severity, family) = (NameOf(entry.Severity), FamilyOf(code));
        output.WriteLine($"{DiagnosticPrinter.CodeName(code)} {code}{session.Say(new($" ({severity.English}, {family.English})", $"（{severity.Chinese}，{family.Chinese}）"))}");
        output.WriteLine();
        output.WriteLine($"  {Shown(text.Message)}");
        if (DiagnosticCatalogue.FindCause(code) is { } cause)
        {
            output.WriteLine();
            output.WriteLine(session.Say(new("Why:", "原因：")));
            output.WriteLine($"  {cause.In(session.Language)}");
        }
        if (text.Hint is null || Shown(text.Hint) == "…") return;
        output.WriteLine();
        output.WriteLine(session.Say(new("What to do:", "解决办法：")));
        output.WriteLine($"  {Shown(text.Hint)}");
    }

    private static void WriteTable(List<DiagnosticCode> codes, CliSession session) => TableReport.Write(
        [session.Say(new("code", "代码")), session.Say(new("kind", "类别")), session.Say(new("message", "信息"))],
        [.. codes.Select(code =>
        {
            var entry = DiagnosticCatalogue.Find(code);
            var text = session.Language == DiagnosticLanguage.Chinese ? entry.Chinese : entry.English;
            return System.Collections.Immutable.ImmutableArray.Create(DiagnosticPrinter.CodeName(code), session.Say(NameOf(entry.Severity)), Shown(text.Message));
        })],
        session);

    private static void WriteJson(List<DiagnosticCode> codes, CliSession session) => JsonReport.Write(session, json =>
    {
        json.WriteStartArray("codes");
        foreach (var code in codes)
        {
            var entry = DiagnosticCatalogue.Find(code);
            json.WriteStartObject();
            json.WriteString("code", DiagnosticPrinter.CodeName(code));
            json.WriteString("name", code.ToString());
            json.WriteString("severity", entry.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" });
            foreach (var (name, language, text) in new[] { ("en", DiagnosticLanguage.English, entry.English), ("zh", DiagnosticLanguage.Chinese, entry.Chinese) })
            {
                json.WriteStartObject(name);
                json.WriteString("message", Shown(text.Message));
                if (DiagnosticCatalogue.FindCause(code) is { } cause) json.WriteString("cause", cause.In(language));
                if (text.Hint is not null) json.WriteString("hint", Shown(text.Hint));
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    private static Words NameOf(Severity severity) => severity switch
    {
        Severity.Error => new("error", "错误"),
        Severity.Warning => new("warning", "警告"),
        _ => new("note", "说明"),
    };

    private static Words FamilyOf(DiagnosticCode code) => ((int)code / 1000) switch
    {
        1 => new("the file as a text", "文件本身"),
        2 => new("keys, values, names", "键、值、名字"),
        3 => new("layout and typesetting", "版面与排字"),
        4 => new("fonts and pictures", "字体与图片"),
        _ => new("output", "输出"),
    };

    // What a message fills in is shown as an ellipsis; doubled braces are single ones.
    private static string Shown(string text) => Place().Replace(text, "…").Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<!\{)\{\d+\}(?!\})")]
    private static partial Regex Place();
}
