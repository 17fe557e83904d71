using System.Collections.Immutable;
using System.CommandLine;

namespace PosterKit.Cli;

/// <summary>A command whose help shows how it is used.</summary>
/// <param name="name">One word.</param>
/// <param name="description">What it does, in the language of messages.</param>
/// <param name="examples">A whole call each, and what it does.</param>
internal sealed class DocumentedCommand(string name, string description, ImmutableArray<(string Call, string Meaning)> examples) : Command(name, description)
{
    /// <summary>A whole call each, and what it does.</summary>
    public ImmutableArray<(string Call, string Meaning)> Examples => examples;

    /// <summary>The words that call a command, the program's name left out, such as "fonts check"; empty for the program itself.</summary>
    public static string PathOf(Command command)
    {
        if (command is RootCommand) return "";
        var parent = command.Parents.OfType<Command>().FirstOrDefault();
        return parent is null or RootCommand ? command.Name : $"{PathOf(parent)} {command.Name}";
    }
}
