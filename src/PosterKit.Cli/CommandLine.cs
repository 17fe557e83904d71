using System.CommandLine;
using System.CommandLine.Help;
using PosterKit.Foundation;

namespace PosterKit.Cli;

/// <summary>The whole program behind its streams: parses the arguments, runs a command, gives an exit code.</summary>
internal static class CommandLine
{
    /// <summary>Runs the program.</summary>
    /// <param name="arguments">As the shell gave them, the program's name left out.</param>
    /// <param name="host">Streams and variables.</param>
    /// <returns>See <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> arguments, CliHost host)
    {
        var session = new CliSession(host, MessageLanguage.Choose(arguments, host.GetVariable));
        try
        {
            return Invoke(Parse(arguments, session), session);
        }
        catch (OperationCanceledException) when (host.Cancellation.IsCancellationRequested)
        {
            session.SayError(new("interrupted; nothing was written", "已中断；没有写出任何文件"));
            return ExitCode.Interrupted;
        }
        catch (Exception fault)
        {
            return FaultReport.Write(fault, session);
        }
        finally
        {
            host.Output.Flush();
        }
    }

    private static ParseResult Parse(IReadOnlyList<string> arguments, CliSession session)
    {
        var root = new RootCommand(session.Say(new("Makes posters in Chinese and English from layout files.", "用版式文件制作中英文海报。")))
        {
            Commands.RenderCommand.Create(session),
            Commands.CheckCommand.Create(session),
            Commands.InspectCommand.Create(session),
            Commands.DiffCommand.Create(session),
            Commands.NewCommand.Create(session),
            Commands.FontsCommand.Create(session),
            Commands.SizesCommand.Create(session),
            Commands.SchemaCommand.Create(session),
            Commands.ExplainCommand.Create(session),
            MessageLanguage.CreateOption(session),
        };
        foreach (var option in root.Options)
        {
            if (option is HelpOption)
            {
                option.Description = session.Say(new("Show how it is used", "显示用法"));
                option.Action = new Help.HelpPrinter(session);
            }
            else if (option is VersionOption)
            {
                option.Description = session.Say(new("Show the version, and those of the libraries", "显示本程序和程序库的版本"));
                option.Action = new Help.VersionPrinter(session);
            }
        }
        // "@file" and bundled one-letter options would only surprise: a layout may be called "@spring.yaml".
        return root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
    }

    private static int Invoke(ParseResult result, CliSession session)
    {
        // "[suggest:12]" before a line: what may stand at that place, for the completion of shells (README.md beside this file).
        if (result.Tokens.Count > 0 && result.Tokens[0].Value.StartsWith("[suggest", StringComparison.Ordinal))
            return result.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = session.Host.Output, Error = session.Host.Error });
        if (result.Action is Help.HelpPrinter or Help.VersionPrinter || result.Errors.Count == 0 && result.CommandResult.Command is DocumentedCommand)
            return result.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = session.Host.Output, Error = session.Host.Error });
        if (result.CommandResult.Command is RootCommand && result.UnmatchedTokens.Count == 0 && result.Tokens.Count == 0)
        {
            Help.HelpPrinter.Print(result.CommandResult.Command, session, session.Host.Error);
            return ExitCode.CallIsWrong;
        }
        CallReport.Write(result, session);
        return ExitCode.CallIsWrong;
    }
}
