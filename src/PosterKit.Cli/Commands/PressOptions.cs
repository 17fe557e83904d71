using System.Collections.Immutable;
using System.CommandLine;
using PosterKit.Foundation;
using PosterKit.Layout;

namespace PosterKit.Cli.Commands;

/// <summary>`--press`, `--profile` and `--proof` of `check`.</summary>
internal sealed class PressOptions
{
    private readonly Option<bool> _press;
    private readonly Option<string?> _profile;
    private readonly Option<string?> _proof;

    /// <summary>The options, to be added to a command.</summary>
    public PressOptions(CliSession session)
    {
        _press = new("--press") { Description = session.Say(new("Look over the PDF targets as a printer would", "对 PDF 目标作印前检查")) };
        _profile = new("--profile")
        {
            HelpName = "NAME|FILE",
            Description = session.Say(new("offset-coated (default), digital, large-format, or a file of one's own", "offset-coated（默认）、digital、large-format，或自己的配置文件")),
        };
        _proof = new("--proof")
        {
            HelpName = "DIR",
            Description = session.Say(new("Write a picture of each plate, a soft proof and ink totals", "输出每块印版、软打样和总墨量图")),
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
        command.Options.Add(_proof);
    }

    /// <summary>What is asked for.</summary>
    /// <param name="result">The call.</param>
    /// <param name="press">Null: no press.</param>
    /// <param name="found">What is wrong with the file of a profile.</param>
    /// <returns>False where that file cannot be used.</returns>
    public bool TryRead(ParseResult result, out PressRequest? press, out ImmutableArray<Diagnostic> found)
    {
        (press, found) = (null, []);
        var (name, folder) = (result.GetValue(_profile), result.GetValue(_proof));
        if (name is null && folder is null && !result.GetValue(_press)) return true;
        if ((name is null ? PressProfiles.Default : PressProfiles.Find(name)) is not { } profile)
        {
            var diagnostics = new DiagnosticBag();
            var path = Path.GetFullPath(name!);
            var read = PressProfiles.Read(new FolderWorld(Path.GetDirectoryName(path)!, []).Read(Path.GetFileName(path), WorldFileKind.Layout), diagnostics);
            found = diagnostics.ToSorted();
            if (diagnostics.HasErrors || read is null) return false;
            profile = read;
        }
        press = new(profile) { ProofFolder = folder };
        return true;
    }
}
