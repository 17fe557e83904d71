namespace PosterKit.Cli;

/// <summary>What a run of the command line sees of the world: its streams, its variables, and whether somebody interrupts it.</summary>
internal sealed record CliHost
{
    /// <summary>Standard output.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Standard error.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>True where a person reads the output: tables may have rules.</summary>
    public bool IsOutputTerminal { get; init; }

    /// <summary>True where a person reads the errors: they may have colours, and progress is shown there.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>The value of an environment variable; null where it is not set.</summary>
    public required Func<string, string?> GetVariable { get; init; }

    /// <summary>Columns of the terminal that the output goes to; asked for tables alone.</summary>
    public Func<int> GetOutputWidth { get; init; } = () => 80;

    /// <summary>Ends the work early.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>True where errors may have colours: a terminal, and no NO_COLOR (no-color.org).</summary>
    public bool UsesColor => IsErrorTerminal && GetVariable("NO_COLOR") is null or "";
}
