using System.CommandLine;
using PosterKit.Cli.Reports;
using PosterKit.Foundation;
using PosterKit.Layout;

namespace PosterKit.Cli.Commands;

/// <summary>`--press` and `--profile` of `check`.</summary>
internal sealed class PressOptions
{
    private readonly Option<bool> _press;
    private readonly Option<string?> _profile;

    /// <summary>The options, to be added to a command.</summary>
    public PressOptions(CliSession session)
    {
        _press = new("--press") { Description = session.Say(new("Look over the PDF targets as a printer would", "对 PDF 目标作印前检查")) };
        _profile = new("--profile")
        {
            HelpName = "NAME|FILE",
            Description = session.Say(new("offset-coated (default), digital, large-format, or a file of one's own", "offset-coated（默认）、digital、large-format，或自己的配置文件")),
        };
        _profile.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (PressProfiles.Find(token.Value) is not null || File.Exists(token.Value)) continue;
                var names = string.Join(", ", PressProfiles.Names);
                result.AddError(session.Say(new($"--profile: \"{token.Value}\" is neither a profile ({names}) nor a file", $"--profile：“{token.Value}”既不是印刷配置（{names}），也不是文件")));
            }
        });
    }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_press);
        command.Options.Add(_profile);
    }

    /// <summary>What is asked for.</summary>
    /// <param name="result">The call.</param>
    /// <param name="session">Where the mistakes of a profile's file are told.</param>
    /// <param name="profile">Null: no press.</param>
    /// <param name="code">The exit code where the file has mistakes.</param>
    /// <returns>False where it has.</returns>
    public bool TryRead(ParseResult result, CliSession session, out PressProfile? profile, out int code)
    {
        code = ExitCode.Fine;
        profile = null;
        var name = result.GetValue(_profile);
        if (name is null && !result.GetValue(_press)) return true;
        profile = name is null ? PressProfiles.Default : PressProfiles.Find(name);
        if (profile is not null) return true;
        var diagnostics = new DiagnosticBag();
        var path = Path.GetFullPath(name!);
        profile = PressProfiles.Read(new FolderWorld(Path.GetDirectoryName(path)!, []).Read(Path.GetFileName(path), WorldFileKind.Layout), diagnostics);
        var found = diagnostics.ToSorted();
        DiagnosticReport.Write(found, session);
        code = ExitCode.Of(found);
        return !diagnostics.HasErrors;
    }
}
