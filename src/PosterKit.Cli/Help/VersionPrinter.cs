using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using System.Runtime.InteropServices;
using PosterKit.Foundation;

namespace PosterKit.Cli.Help;

/// <summary>Prints the version of the program, and of what decides the bytes of its outputs.</summary>
internal sealed class VersionPrinter(CliSession session) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var version = typeof(VersionPrinter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        session.Host.Output.WriteLine($"posterkit {version}");
        foreach (var (name, libraryVersion) in RuntimeLibraries.List())
            session.Host.Output.WriteLine($"{name} {libraryVersion ?? session.Say(new("(not found)", "（未找到）"))}".TrimEnd());
        foreach (var engine in ExternalEngines.List())
        {
            var library = ExternalEngines.Load(engine, new DiagnosticBag())?.Library ?? session.Say(new("(cannot be used)", "（无法使用）"));
            session.Host.Output.WriteLine(session.Say(new($"engine {engine}: {library}", $"引擎 {engine}：{library}")));
        }
        session.Host.Output.WriteLine(RuntimeInformation.FrameworkDescription);
        return ExitCode.Fine;
    }
}
