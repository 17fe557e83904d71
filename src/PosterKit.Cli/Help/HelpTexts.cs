using System.Collections.Immutable;

namespace PosterKit.Cli.Help;

/// <summary>The parts of the help that no single command owns.</summary>
internal static class HelpTexts
{
    /// <summary>The first calls of somebody new.</summary>
    public static ImmutableArray<(string Call, string Meaning)> RootExamples(CliSession session) =>
    [
        ("posterkit render layouts/sixty-years.yaml", session.Say(new("make every poster of a layout, in the folder out", "生成版式文件中的全部海报，放入 out 文件夹"))),
        ("posterkit check layouts/sixty-years.yaml", session.Say(new("find what is wrong with it, without making a poster", "只检查，不生成海报"))),
        ("posterkit render --help", session.Say(new("show the options of a command", "显示某个命令的选项"))),
    ];

    /// <summary>What each exit code means.</summary>
    public static IEnumerable<(string, string?)> ExitCodes(CliSession session) =>
    [
        ("0", session.Say(new("all is well; there may be warnings", "成功；可能有警告"))),
        ("1", session.Say(new("the layout, or a file it needs, is wrong or missing", "版式文件或它需要的文件有误或缺失"))),
        ("2", session.Say(new("the command was called wrongly", "命令用法有误"))),
        ("3", session.Say(new("a fault of PosterKit, or a library that is not installed", "PosterKit 的故障，或缺少程序库"))),
    ];
}
