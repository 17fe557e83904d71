namespace PosterKit.Raster;

/// <summary>A scene as steps in device space, from the bottom, sorted into bands. Never changed, so safe for several threads.</summary>
internal sealed class DisplayList
{
    private readonly DrawCommand[] _commands;
    private readonly int[] _bandStarts = [];
    private readonly int[] _bandCommands = [];

    /// <summary>Sorts steps into bands.</summary>
    /// <param name="commands">The steps, not to be changed; boxes lie within the canvas.</param>
    /// <param name="canvas">All pixels; with bands it starts at 0,0.</param>
    /// <param name="bandHeight">Rows of a band; 0: there are none.</param>
    public DisplayList(DrawCommand[] commands, PixelBox canvas, int bandHeight)
    {
        Canvas = canvas;
        BandHeight = bandHeight;
        _commands = commands;
        if (bandHeight == 0) return;
        BandCount = (canvas.Height + bandHeight - 1) / bandHeight;
        _bandStarts = new int[BandCount + 1];
        for (var i = 0; i < commands.Length; i++)
        {
            ref readonly var command = ref commands[i];
            for (var band = command.Box.Top / bandHeight; band <= (command.Box.Bottom - 1) / bandHeight; band++) _bandStarts[band + 1]++;
        }
        for (var band = 0; band < BandCount; band++) _bandStarts[band + 1] += _bandStarts[band];
        _bandCommands = new int[_bandStarts[BandCount]];
        var next = _bandStarts.AsSpan(0, BandCount).ToArray();
        for (var i = 0; i < commands.Length; i++)
        {
            ref readonly var command = ref commands[i];
            for (var band = command.Box.Top / bandHeight; band <= (command.Box.Bottom - 1) / bandHeight; band++) _bandCommands[next[band]++] = i;
        }
    }

    public PixelBox Canvas { get; }

    public int BandHeight { get; }

    /// <summary>How many steps there are.</summary>
    public int Count => _commands.Length;

    public int BandCount { get; }

    /// <summary>True where every pixel is known to end up opaque: something opaque hides the whole canvas, and what is laid over it keeps it so.</summary>
    public bool IsOpaque
    {
        get
        {
            var depth = 0;
            for (var i = 0; i < _commands.Length; i++)
            {
                ref readonly var command = ref _commands[i];
                if (command.Opens) depth++;
                else if (command.Closes) depth--;
                else if (depth == 0 && command.Hides.Contains(Canvas)) return true;
            }
            return false;
        }
    }

    /// <summary>The pixels of a band.</summary>
    public PixelBox BandBox(int band) =>
        new(0, band * BandHeight, Canvas.Right, Math.Min((band + 1) * BandHeight, Canvas.Bottom));

    /// <summary>Numbers of the steps that touch a band, in order.</summary>
    public ReadOnlySpan<int> CommandsOf(int band) =>
        _bandCommands.AsSpan(_bandStarts[band], _bandStarts[band + 1] - _bandStarts[band]);

    /// <summary>A step.</summary>
    public ref readonly DrawCommand this[int index] => ref _commands[index];
}
