using System.CommandLine;
using PosterKit.Cli.Reports;

namespace PosterKit.Cli.Commands;

/// <summary>`posterkit inspect`: where every box and every line stands.</summary>
internal static class InspectCommand
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
        CommonOptions.RequireFolders(fonts, session);
        var command = new DocumentedCommand("inspect", session.Say(new("Writes where every box and every line of text stands, as JSON.", "以 JSON 格式输出每个盒子和每行文字的位置。")),
        [
            ("posterkit inspect layouts/sixty-years.yaml --poster 1", session.Say(new("boxes, lines and fonts of the first poster of every target", "各目标第一张海报的盒子、文字行和字体"))),
            ("posterkit inspect spring.yaml --target feed --lang en", session.Say(new("one target, in English", "一个目标的英文版"))),
        ])
        {
            layout, target, languages, posters, fonts, systemFonts,
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
            return Run(result.GetRequiredValue(layout), words.Apply(options, result), request, session);
        });
        return command;
    }

    private static int Run(string path, PosterOptions options, RenderRequest request, CliSession session)
    {
        using var poster = Poster.Load(path, options);
        var outcome = Inspector.Run(RenderPlan.Create(poster, request), session.Host.Cancellation);
        var code = ExitCode.Of(outcome.Diagnostics);
        InspectReport.Write(outcome, code, session);
        return code;
    }
}
