using System.CommandLine;
using PosterKit.Foundation;

namespace PosterKit.Cli;

/// <summary>The language that the program speaks to its caller. It never touches an output.</summary>
internal static class MessageLanguage
{
    private const string Name = "--message-language";

    private const string Variable = "POSTERKIT_LANG";

    /// <summary>The option, for every command.</summary>
    public static Option<string> CreateOption(CliSession session)
    {
        var option = new Option<string>(Name)
        {
            Recursive = true,
            HelpName = "en|zh",
            Description = session.Say(new("Language of messages (also POSTERKIT_LANG)", "提示信息的语言（也可设 POSTERKIT_LANG）")),
        };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (token.Value is not ("en" or "zh")) result.AddError($"{Name}: \"{token.Value}\" (en, zh)");
            }
        });
        return option;
    }

    /// <summary>
    /// The option, else POSTERKIT_LANG, else the language of the locale. It is wanted before the arguments are parsed, for what is wrong
    /// with them, so the option is looked for by hand.
    /// </summary>
    public static DiagnosticLanguage Choose(IReadOnlyList<string> arguments, Func<string, string?> getVariable)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == Name && i + 1 < arguments.Count) return Parse(arguments[i + 1]);
            if (arguments[i].StartsWith(Name, StringComparison.Ordinal) && arguments[i].Length > Name.Length && arguments[i][Name.Length] is '=' or ':')
                return Parse(arguments[i].AsSpan(Name.Length + 1));
        }
        // POSIX: the first of these that is set and not empty speaks for messages.
        foreach (var name in (ReadOnlySpan<string>)[Variable, "LC_ALL", "LC_MESSAGES", "LANG"])
        {
            if (getVariable(name) is { Length: > 0 } value) return Parse(value);
        }
        return DiagnosticLanguage.English;
    }

    private static DiagnosticLanguage Parse(ReadOnlySpan<char> tag) =>
        tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? DiagnosticLanguage.Chinese : DiagnosticLanguage.English;
}
