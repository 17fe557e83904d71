using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using PosterKit.Cli.Reports;
using PosterKit.Layout;

namespace PosterKit.Cli.Commands;

/// <summary>`posterkit sizes`: the page sizes that have names.</summary>
internal static class SizesCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CliSession session)
    {
        var filter = new Argument<string?>("FILTER")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = session.Say(new("Part of a name, English or Chinese", "名称的一部分，中英文均可")),
        };
        var json = CommonOptions.Json(session);
        var command = new DocumentedCommand("sizes", session.Say(new("Lists the page sizes that have names.", "列出有名称的页面尺寸。")),
        [
            ("posterkit sizes", session.Say(new("all of them", "全部"))),
            ("posterkit sizes instagram", session.Say(new("those of one platform", "某个平台的尺寸"))),
            ("posterkit sizes 对开", session.Say(new("those of a Chinese name", "按中文名查找"))),
        ])
        {
            filter, json,
        };
        command.SetAction(result => Run(result.GetValue(filter), session, result.GetValue(json)));
        return command;
    }

    private static int Run(string? filter, CliSession session, bool isJson)
    {
        var found = SizePresets.All.Where(preset => filter is null || Matches(preset, filter)).ToList();
        if (isJson)
        {
            JsonReport.Write(session, json =>
            {
                json.WriteStartArray("sizes");
                foreach (var preset in found)
                {
                    json.WriteStartObject();
                    json.WriteString("id", preset.Id);
                    json.WriteNumber("width", preset.Width);
                    json.WriteNumber("height", preset.Height);
                    json.WriteString("unit", preset.Unit);
                    json.WriteString("englishName", preset.EnglishName);
                    json.WriteString("chineseName", preset.ChineseName);
                    json.WriteString("group", preset.Group);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            });
        }
        if (found.Count == 0)
        {
            session.SayError(new($"no size is called \"{filter}\"; `posterkit sizes` lists them all", $"没有名称含“{filter}”的尺寸；`posterkit sizes` 列出全部"));
            return ExitCode.CallIsWrong;
        }
        if (!isJson)
        {
            TableReport.Write(
                [session.Say(new("size", "写法")), session.Say(new("width x height", "宽 x 高")), session.Say(new("name", "英文名")), session.Say(new("Chinese", "中文名"))],
                [.. found.Select(preset => ImmutableArray.Create(
                    preset.Id, $"{Number(preset.Width)} x {Number(preset.Height)} {preset.Unit}", preset.EnglishName, preset.ChineseName))],
                session);
        }
        return ExitCode.Fine;
    }

    private static bool Matches(SizePreset preset, string filter) =>
        Contains(preset.Id, filter) || Contains(preset.EnglishName, filter) || Contains(preset.ChineseName, filter) || Contains(preset.Group, filter);

    private static bool Contains(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
