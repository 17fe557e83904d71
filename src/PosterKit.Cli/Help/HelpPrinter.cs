using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Invocation;
using PosterKit.Foundation;

namespace PosterKit.Cli.Help;

/// <summary>Prints how a command is used, in the language of messages, with examples and exit codes.</summary>
internal sealed class HelpPrinter(CliSession session) : SynchronousCommandLineAction
{
    // What stands on the left of a description; a longer one pushes its own description to the right, not all of them.
    private const int WidestLeft = 30;

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        Print(parseResult.CommandResult.Command, session, session.Host.Output);
        return ExitCode.Fine;
    }

    /// <summary>Prints the help of a command.</summary>
    public static void Print(Command command, CliSession session, TextWriter output)
    {
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine(session.Say(new("Usage:", "用法：")));
        output.WriteLine($"  {UsageOf(command, session)}");
        Section(output, session.Say(new("Commands:", "命令：")), command.Subcommands.Select(sub => (sub.Name, sub.Description)));
        Section(output, session.Say(new("Arguments:", "参数：")), command.Arguments.Select(argument => (argument.HelpName ?? argument.Name, argument.Description)));
        Section(output, session.Say(new("Options:", "选项：")), OptionsOf(command).Where(option => !option.Hidden).Select(option => (LeftOf(option), option.Description)));
        var examples = command is DocumentedCommand documented ? documented.Examples : HelpTexts.RootExamples(session);
        if (!examples.IsEmpty) output.WriteLine();
        if (!examples.IsEmpty) output.WriteLine(session.Say(new("Examples:", "示例：")));
        foreach (var (call, meaning) in examples)
        {
            output.WriteLine($"  {call}");
            output.WriteLine($"      {meaning}");
        }
        Section(output, session.Say(new("Exit codes:", "退出码：")), HelpTexts.ExitCodes(session));
    }

    private static string UsageOf(Command command, CliSession session)
    {
        if (command is RootCommand) return session.Say(new("posterkit COMMAND [options]", "posterkit 命令 [选项]"));
        var arguments = string.Concat(command.Arguments.Select(argument =>
            argument.Arity.MinimumNumberOfValues > 0 ? $" {argument.HelpName ?? argument.Name}" : $" [{argument.HelpName ?? argument.Name}]"));
        return $"posterkit {DocumentedCommand.PathOf(command)}{arguments} {session.Say(new("[options]", "[选项]"))}";
    }

    private static IEnumerable<Option> OptionsOf(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(option => option.Recursive)));

    private static string LeftOf(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(alias => alias.StartsWith('-') && alias is not "-?").Prepend(option.Name).Distinct());
        // A flag may be written with true or false after it, which no help needs to say.
        return option.ValueType == typeof(bool) || option.Arity.MaximumNumberOfValues == 0 ? names : $"{names} {option.HelpName ?? "VALUE"}";
    }

    private static void Section(TextWriter output, string title, IEnumerable<(string Left, string? Right)> lines)
    {
        var rows = lines.ToImmutableArray();
        if (rows.IsEmpty) return;
        var width = rows.Select(row => DisplayWidth.Of(row.Left)).Where(cells => cells <= WidestLeft).DefaultIfEmpty(WidestLeft).Max();
        output.WriteLine();
        output.WriteLine(title);
        foreach (var (left, right) in rows)
            output.WriteLine($"  {left}{new string(' ', Math.Max(0, width - DisplayWidth.Of(left)))}  {right}");
    }
}
