using System.CommandLine;
using PosterKit.Foundation;

namespace PosterKit.Cli.Commands;

/// <summary>`--engine`: engines from outside, for pictures, documents, or both.</summary>
internal static class EngineOption
{
    /// <summary>The option.</summary>
    public static Option<string[]> Create(CliSession session) => new("--engine")
    {
        HelpName = "NAME",
        Description = session.Say(new("Draw with an engine from outside, such as skia; questpdf for PDF", "改用外来的引擎，如 skia；questpdf 用于 PDF")),
    };

    /// <summary>Options with these engines; null where one cannot be used, which is reported into the bag.</summary>
    public static PosterOptions? Apply(PosterOptions options, string[]? names, DiagnosticBag diagnostics)
    {
        foreach (var name in CommonOptions.SplitNames(names))
        {
            if (ExternalEngines.Load(name, diagnostics) is { } engine) options = engine.AddTo(options);
        }
        return diagnostics.HasErrors ? null : options;
    }
}
