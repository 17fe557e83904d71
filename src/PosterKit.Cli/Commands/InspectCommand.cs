using System.CommandLine;
using PosterKit.Cli.Reports;

namespace PosterKit.Cli.Commands;

/// <summary>`posterkit inspect`: where every box and every line stands.</summary>
internal static class InspectCommand
{
    private const int MostPosters = 100_000;

    /// <summary>The command with its options.</summary>
    public static Command Create(CliSession session)
    {
        var layout = CommonOptions.Layout(session);
        var target = new Option<string[]>("--target")
        {
            HelpName = "NAME",
            Description = session.Say(new("Only this target (may be repeated, or names with commas between)", "只看该目标（可重复，或用逗号分隔）")),
        };
        var languages = new Option<string[]>("--lang")
        {
            HelpName = "LANGS",
            Description = session.Say(new("Editions with commas between; a+b is one in two languages", "语言版本，用逗号分隔；a+b 为双语版")),
        };
        var poster = NumberOption.Create("--poster", new("Only this poster of a series, from 1", "只看系列中的这一张，从 1 数起"), 1, MostPosters, session);
        var words = new ContentOptions(session);
        var fonts = CommonOptions.Fonts(session);
        var systemFonts = CommonOptions.SystemFonts(session);
        languages.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (Editions.FindWrongTag(token.Value) is { } wrong) result.AddError(session.Say(new($"--lang: \"{wrong}\" is no language; write zh-Hans, zh-Hant, en, …", $"--lang：“{wrong}”不是语言标签；请写 zh-Hans、zh-Hant、en 等")));
            }
        });
        CommonOptions.RequireFolders(fonts, session);
        var command = new DocumentedCommand("inspect", session.Say(new("Writes where every box and every line of text stands, as JSON.", "以 JSON 格式输出每个盒子和每行文字的位置。")),
        [
            ("posterkit inspect layouts/sixty-years.yaml --poster 1", session.Say(new("boxes, lines and fonts of the first poster of every target", "各目标第一张海报的盒子、文字行和字体"))),
            ("posterkit inspect spring.yaml --target feed --lang en", session.Say(new("one target, in English", "一个目标的英文版"))),
        ])
        {
            layout, target, languages, poster, fonts, systemFonts,
        };
        words.AddTo(command);
        command.SetAction(result =>
        {
            if (PosterOptionsReader.Read(result.GetValue(fonts), result.GetValue(systemFonts), session) is not { } options) return ExitCode.CallIsWrong;
            var request = new RenderRequest { Targets = CommonOptions.SplitNames(result.GetValue(target)), Editions = Editions.Parse(result.GetValue(languages)) };
            return Run(result.GetRequiredValue(layout), words.Apply(options, result), request, result.GetValue(poster), session);
        });
        return command;
    }

    private static int Run(string path, PosterOptions options, RenderRequest request, int? number, CliSession session)
    {
        using var poster = Poster.Load(path, options);
        if (number > poster.Count && poster.Layout is not null)
        {
            session.SayError(new($"--poster {number}: the layout makes {Plural.Of(poster.Count, "poster")}", $"--poster {number}：版式只生成 {poster.Count} 张海报"));
            return ExitCode.CallIsWrong;
        }
        var outcome = Inspector.Run(RenderPlan.Create(poster, request), number is { } chosen ? [chosen - 1] : [], session.Host.Cancellation);
        var code = ExitCode.Of(outcome.Diagnostics);
        InspectReport.Write(outcome, code, session);
        return code;
    }
}
