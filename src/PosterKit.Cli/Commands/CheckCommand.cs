using System.CommandLine;
using PosterKit.Cli.Reports;

namespace PosterKit.Cli.Commands;

/// <summary>`posterkit check`: finds what is wrong, and makes nothing.</summary>
internal static class CheckCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CliSession session)
    {
        var layout = CommonOptions.Layout(session);
        var target = CommonOptions.Target(session);
        var languages = CommonOptions.Languages(session);
        var posters = PosterNumbers.Create(session);
        var words = new ContentOptions(session);
        var fonts = CommonOptions.Fonts(session);
        var systemFonts = CommonOptions.SystemFonts(session);
        var json = CommonOptions.Json(session);
        CommonOptions.RequireFolders(fonts, session);
        var command = new DocumentedCommand("check", session.Say(new("Finds all that is wrong with a layout, without making a file.", "检查版式文件的所有问题，不生成文件。")),
        [
            ("posterkit check layouts/sixty-years.yaml", session.Say(new("compose every target and decode every image", "排出所有目标并解码所有图片"))),
            ("posterkit check spring.yaml --lang zh-Hant+en,zh-Hans,en", session.Say(new("see that three editions fit", "检查三种语言版本是否都放得下"))),
            ("posterkit check spring.yaml --json", session.Say(new("the same for a program, such as an editor", "供编辑器等程序读取"))),
        ])
        {
            layout, target, languages, posters, fonts, systemFonts, json,
        };
        words.AddTo(command);
        command.SetAction(result =>
        {
            if (PosterOptionsReader.Read(result.GetValue(fonts), result.GetValue(systemFonts), session) is not { } options) return ExitCode.CallIsWrong;
            var request = new RenderRequest
            {
                Targets = CommonOptions.SplitNames(result.GetValue(target)),
                Editions = Editions.Parse(result.GetValue(languages)),
                Posters = PosterNumbers.Parse(result.GetValue(posters)),
            };
            return Run(result.GetRequiredValue(layout), words.Apply(options, result), request, session, result.GetValue(json));
        });
        return command;
    }

    private static int Run(string path, PosterOptions options, RenderRequest request, CliSession session, bool isJson)
    {
        using var poster = Poster.Load(path, options);
        CheckOutcome outcome;
        using (var progress = isJson ? null : ProgressLine.For(session))
        {
            outcome = poster.Check(request, progress, cancellation: session.Host.Cancellation);
        }
        var code = ExitCode.Of(outcome.Diagnostics);
        if (isJson)
        {
            JsonReport.Write(outcome, code, session);
            return code;
        }
        if (!outcome.HasErrors)
        {
            var targets = request.Targets.IsEmpty ? poster.Targets.Length : request.Targets.Length;
            session.Host.Output.WriteLine(session.Say(new(
                $"{path}: {Plural.Of(targets, "target")}, {Plural.Of(outcome.Posters, "poster")}: no errors",
                $"{path}：{targets} 个目标，{outcome.Posters} 张海报：没有错误")));
        }
        DiagnosticReport.Write(outcome.Diagnostics, session);
        return code;
    }
}
