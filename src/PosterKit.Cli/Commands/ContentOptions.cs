using System.Collections.Immutable;
using System.CommandLine;
using PosterKit.Layout;

namespace PosterKit.Cli.Commands;

/// <summary>`--content` and `--set`: other words for a layout.</summary>
internal sealed class ContentOptions
{
    private readonly Option<string?> _content;
    private readonly Option<string[]> _set;

    /// <summary>The options, to be added to a command.</summary>
    public ContentOptions(CliSession session)
    {
        _content = new("--content")
        {
            HelpName = "FILE",
            Description = session.Say(new("A content file in place of the one that the layout names", "用该内容文件代替版式文件所写的内容文件")),
        };
        _set = new("--set")
        {
            HelpName = "NAME=VALUE",
            Description = session.Say(new("Set a value of the content, taken as it is (may be repeated)", "设置内容中的一个值，按原样使用（可重复）")),
            DefaultValueFactory = _ => [],
        };
        _set.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (token.Value.IndexOf('=') <= 0) result.AddError(session.Say(new($"--set: \"{token.Value}\" is not NAME=VALUE, such as title=Spring", $"--set：“{token.Value}”不是 NAME=VALUE 的形式，如 title=春")));
            }
        });
    }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_content);
        command.Options.Add(_set);
    }

    /// <summary>Puts what was given into the options of a poster.</summary>
    public PosterOptions Apply(PosterOptions options, ParseResult result) => options with
    {
        ContentPath = result.GetValue(_content),
        Values = [.. (result.GetValue(_set) ?? []).Select(Parse)],
    };

    // The first equals sign parts them: a value may hold more.
    private static GivenValue Parse(string text)
    {
        var cut = text.IndexOf('=');
        return new(text[..cut].Trim(), text[(cut + 1)..]);
    }
}
