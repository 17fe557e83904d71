namespace PosterKit.Raster;

/// <summary>
/// A growing array of commands. The library's list would do; but code for a list of our own structs is never compiled ahead, and this
/// is on the way to the first pixel of a process.
/// </summary>
internal sealed class DrawCommandList
{
    private DrawCommand[] _commands = new DrawCommand[64];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>A command, to be read or changed until the next is added.</summary>
    public ref DrawCommand this[int index] => ref _commands[index];

    /// <summary>Adds one at the end.</summary>
    public void Add(in DrawCommand command)
    {
        if (Count == _commands.Length) Grow();
        _commands[Count++] = command;
    }

    /// <summary>Takes away all from an index on.</summary>
    public void Truncate(int count) => Count = count;

    /// <summary>A copy.</summary>
    public DrawCommand[] ToArray()
    {
        var copy = new DrawCommand[Count];
        Array.Copy(_commands, copy, Count);
        return copy;
    }

    private void Grow()
    {
        var larger = new DrawCommand[_commands.Length * 2];
        Array.Copy(_commands, larger, Count);
        _commands = larger;
    }
}
