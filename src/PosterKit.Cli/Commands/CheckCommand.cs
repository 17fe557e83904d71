using System.Collections.Immutable;
using System.CommandLine;
using PosterKit.Cli.Reports;
using PosterKit.Foundation;

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
        var press = new PressOptions(session);
        CommonOptions.RequireFolders(fonts, session);
        var command = new DocumentedCommand("check", session.Say(new("Finds all that is wrong with a layout, without making a poster.", "检查版式文件的所有问题，不生成海报。")),
        [
            ("posterkit check layouts/sixty-years.yaml", session.Say(new("compose every target and decode every image", "排出所有目标并解码所有图片"))),
            ("posterkit check spring.yaml --lang zh-Hant+en,zh-Hans,en", session.Say(new("see that three editions fit", "检查三种语言版本是否都放得下"))),
            ("posterkit check spring.yaml --press --target print", session.Say(new("look over a document as a printer would: bleed, pictures, small text, inks", "像印厂一样作印前检查：出血、图片、小字、油墨"))),
            ("posterkit check spring.yaml --press --profile large-format", session.Say(new("for a poster that is read from two metres", "按两米外观看的大幅海报检查"))),
            ("posterkit check spring.yaml --proof proofs", session.Say(new("the same as --press, with a picture of each plate and of the ink totals", "同 --press，并输出每块印版和总墨量的图片"))),
            ("posterkit check spring.yaml --json", session.Say(new("the same for a program, such as an editor", "供编辑器等程序读取"))),
        ])
        {
            layout, target, languages, posters, fonts, systemFonts, json,
        };
        words.AddTo(command);
        press.AddTo(command);
        command.SetAction(result =>
        {
            if (PosterOptionsReader.Read(result.GetValue(fonts), result.GetValue(systemFonts), session) is not { } options) return ExitCode.CallIsWrong;
            var request = new RenderRequest
            {
                Targets = CommonOptions.SplitNames(result.GetValue(target)),
                Editions = Editions.Parse(result.GetValue(languages)),
                Posters = PosterNumbers.Parse(result.GetValue(posters)),
            };
            return press.TryRead(result, out var wanted, out var found)
                ? Run(result.GetRequiredValue(layout), words.Apply(options, result), request, wanted, found, session, result.GetValue(json))
                : Report(new(0, found), null, session, result.GetValue(json));
        });
        return command;
    }

    private static int Run(string path, PosterOptions options, RenderRequest request, PressRequest? press, ImmutableArray<Diagnostic> found, CliSession session, bool isJson)
    {
        using var poster = Poster.Load(path, options);
        CheckOutcome outcome;
        using (var progress = isJson ? null : ProgressLine.For(session))
        {
            outcome = press is null
                ? poster.Check(request, progress, session.Host.Cancellation)
                : poster.CheckForPress(press, request, progress, session.Host.Cancellation);
        }
        outcome = outcome with { Diagnostics = [.. found, .. outcome.Diagnostics] };
        if (!isJson && !outcome.HasErrors)
        {
            var targets = request.Targets.IsEmpty ? poster.Targets.Length : request.Targets.Length;
            session.Host.Output.WriteLine(session.Say(new(
                $"{path}: {Plural.Of(targets, "target")}, {Plural.Of(outcome.Posters, "poster")}: no errors",
                $"{path}：{targets} 个目标，{outcome.Posters} 张海报：没有错误")));
        }
        return Report(outcome, press, session, isJson);
    }

    private static int Report(CheckOutcome outcome, PressRequest? press, CliSession session, bool isJson)
    {
        var code = ExitCode.Of(outcome.Diagnostics);
        if (isJson)
        {
            JsonReport.Write(outcome, press, code, session);
            return code;
        }
        foreach (var file in outcome.Proofs) session.Host.Output.WriteLine(FileReport.DisplayPath(file.Path));
        DiagnosticReport.Write(outcome.Diagnostics, session);
        return code;
    }
}
