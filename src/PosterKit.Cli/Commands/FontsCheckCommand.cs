using System.CommandLine;
using PosterKit.Cli.Reports;

namespace PosterKit.Cli.Commands;

/// <summary>`posterkit fonts check`: the characters of a layout that its fonts lack.</summary>
internal static class FontsCheckCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CliSession session)
    {
        var layout = CommonOptions.Layout(session);
        var words = new ContentOptions(session);
        var fonts = CommonOptions.Fonts(session);
        var systemFonts = CommonOptions.SystemFonts(session);
        var json = CommonOptions.Json(session);
        CommonOptions.RequireFolders(fonts, session);
        var command = new DocumentedCommand("check", session.Say(new("Finds the characters of a layout that its fonts lack.", "检查版式文件中有哪些字符是所选字体没有的。")),
        [
            ("posterkit fonts check layouts/sixty-years.yaml", session.Say(new("all texts, targets and languages, those of the content file too", "检查所有文字、目标和语言，包括内容文件"))),
            ("posterkit fonts check spring.yaml --fonts ~/fonts", session.Say(new("see whether a folder of one's own has what is missing", "看自己的字体文件夹是否有所缺的字"))),
            ("posterkit fonts check spring.yaml --json", session.Say(new("the same for a program", "供程序读取"))),
        ])
        {
            layout, fonts, systemFonts, json,
        };
        words.AddTo(command);
        command.SetAction(result =>
        {
            if (PosterOptionsReader.Read(result.GetValue(fonts), result.GetValue(systemFonts), session) is not { } options) return ExitCode.CallIsWrong;
            return Run(result.GetRequiredValue(layout), words.Apply(options, result), session, result.GetValue(json));
        });
        return command;
    }

    private static int Run(string path, PosterOptions options, CliSession session, bool isJson)
    {
        using var poster = Poster.Load(path, options);
        FontCheckOutcome outcome;
        using (var progress = isJson ? null : ProgressLine.For(session))
        {
            outcome = FontChecker.Run(poster, progress, session.Host.Cancellation);
        }
        var code = Math.Max(outcome.Missing.IsEmpty ? ExitCode.Fine : ExitCode.InputIsWrong, ExitCode.Of(outcome.Diagnostics));
        if (isJson) FontCheckReport.WriteJson(outcome, code, session);
        else FontCheckReport.Write(path, outcome, session);
        return code;
    }
}
