using System.CommandLine;
using System.CommandLine.Parsing;
using PosterKit.Foundation;

namespace PosterKit.Cli;

/// <summary>Says what is wrong with the arguments, and where to read how they go.</summary>
internal static class CallReport
{
    /// <summary>Writes it to standard error.</summary>
    public static void Write(ParseResult result, CliSession session)
    {
        var command = result.CommandResult.Command;
        // After a command that is none, the rest means nothing.
        foreach (var token in result.UnmatchedTokens.Take(command is RootCommand ? 1 : int.MaxValue))
        {
            session.SayError(command is RootCommand && !token.StartsWith('-')
                ? new($"there is no command \"{token}\"", $"没有“{token}”这个命令")
                : new($"\"{token}\" is not understood here", $"无法理解“{token}”"));
            if (NearestName.Find(token, NamesLike(token, command)) is { } near) session.SayError(new($"did you mean \"{near}\"?", $"是不是“{near}”？"));
        }
        // The command itself complains of the tokens above; all that is left is about one option or argument.
        foreach (var error in result.Errors.Where(error => error.SymbolResult is not CommandResult || result.UnmatchedTokens.Count == 0).DistinctBy(error => error.Message))
            session.SayError(Describe(error));
        var help = command is RootCommand ? "posterkit --help" : $"posterkit {DocumentedCommand.PathOf(command)} --help";
        session.SayError(new($"see `{help}`", $"用法见 `{help}`"));
    }

    private static Words Describe(ParseError error) => error.SymbolResult switch
    {
        CommandResult => new("a command is missing", "缺少命令"),
        ArgumentResult { Tokens.Count: 0, Argument: var argument } => new($"{argument.Name} is missing", $"缺少 {argument.Name}"),
        OptionResult { Tokens.Count: 0, Option: var option } => new($"{option.Name} needs a value", $"{option.Name} 缺少值"),
        OptionResult { Tokens.Count: > 1, Option: var option } when option.Arity.MaximumNumberOfValues == 1 => new($"{option.Name} is given twice", $"{option.Name} 重复给出"),
        _ => new(error.Message.ReplaceLineEndings(" ").Replace("\t", ""), error.Message.ReplaceLineEndings(" ").Replace("\t", "")),
    };

    private static IEnumerable<string> NamesLike(string token, Command command) => token.StartsWith('-')
        ? command.Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(option => option.Recursive))).Select(option => option.Name)
        : command.Subcommands.Select(sub => sub.Name);
}
