using System.Collections.Immutable;
using System.CommandLine;

namespace PosterKit.Cli.Commands;

/// <summary>Arguments and options that several commands have.</summary>
internal static class CommonOptions
{
    /// <summary>The layout file.</summary>
    public static Argument<string> Layout(CliSession session) => new("LAYOUT")
    {
        Description = session.Say(new("The layout file (YAML or JSON)", "版式文件（YAML 或 JSON）")),
    };

    /// <summary>`--target`: names of targets, none of them empty.</summary>
    public static Option<string[]> Target(CliSession session)
    {
        var option = new Option<string[]>("--target")
        {
            HelpName = "NAME",
            Description = session.Say(new("Only this target (may be repeated, or names with commas between)", "只用该目标（可重复，或用逗号分隔）")),
        };
        option.Validators.Add(result => { if (result.Tokens.Any(token => token.Value.Length == 0)) result.AddError("--target: \"\""); });
        return option;
    }

    /// <summary>`--lang`: editions, each of one or more languages.</summary>
    public static Option<string[]> Languages(CliSession session)
    {
        var option = new Option<string[]>("--lang")
        {
            HelpName = "LANGS",
            Description = session.Say(new("Editions with commas between; a+b is one in two languages", "语言版本，用逗号分隔；a+b 为双语版")),
        };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (Editions.FindWrongTag(token.Value) is { } wrong) result.AddError(session.Say(new($"--lang: \"{wrong}\" is no language; write zh-Hans, zh-Hant, en, …", $"--lang：“{wrong}”不是语言标签；请写 zh-Hans、zh-Hant、en 等")));
            }
        });
        return option;
    }

    /// <summary>`--fonts`: further folders with fonts.</summary>
    public static Option<string[]> Fonts(CliSession session) => new("--fonts")
    {
        HelpName = "DIR",
        Description = session.Say(new("A folder with further fonts (may be repeated)", "另有字体的文件夹（可重复）")),
        DefaultValueFactory = _ => [],
    };

    /// <summary>`--system-fonts`: the machine's own fonts may be used.</summary>
    public static Option<bool> SystemFonts(CliSession session) => new("--system-fonts")
    {
        Description = session.Say(new("Allow the fonts of this machine; others may get other posters", "允许使用本机字体；换一台机器结果可能不同")),
    };

    /// <summary>`--json`: for programs.</summary>
    public static Option<bool> Json(CliSession session) => new("--json")
    {
        Description = session.Say(new("Write the result as JSON on standard output", "以 JSON 格式输出结果")),
    };

    /// <summary>Rejects font folders that do not exist: a slip in a path would else show as a missing font.</summary>
    public static void RequireFolders(Option<string[]> option, CliSession session) => option.Validators.Add(result =>
    {
        foreach (var token in result.Tokens)
        {
            if (!Directory.Exists(token.Value)) result.AddError(session.Say(new($"{option.Name}: there is no folder \"{token.Value}\"", $"{option.Name}：没有文件夹“{token.Value}”")));
        }
    });

    /// <summary>Names given one by one or with commas between.</summary>
    public static ImmutableArray<string> SplitNames(string[]? values) =>
        values is null ? [] : [.. values.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct()];
}
