using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace PosterKit.Testing;

/// <summary>The processor time of one thread, which another may ask for. A machine that is busy with other things does not move it.</summary>
/// <remarks>Where the system does not tell (anything but Linux) it is the time of the wall.</remarks>
public sealed partial class ThreadClock
{
    // Ticks of the kernel in a second, the same on every Linux that .NET runs on (USER_HZ).
    private const double TicksPerSecond = 100;

    private readonly string? _file;
    private readonly long _start = Stopwatch.GetTimestamp();

    private ThreadClock(string? file) => _file = file;

    /// <summary>The clock of the thread that asks.</summary>
    public static ThreadClock OfCurrent()
    {
        if (!OperatingSystem.IsLinux()) return new(null);
        var file = $"/proc/self/task/{GetThreadId().ToString(CultureInfo.InvariantCulture)}/stat";
        return new(File.Exists(file) ? file : null);
    }

    /// <summary>Seconds until now.</summary>
    public double Seconds
    {
        get
        {
            if (_file is null) return Stopwatch.GetElapsedTime(_start).TotalSeconds;
            try
            {
                var line = File.ReadAllText(_file);
                // The name of the thread stands in brackets and may hold blanks; user and system time are the 14th and 15th of all (proc(5)).
                var parts = line[(line.LastIndexOf(')') + 2)..].Split(' ');
                return (double.Parse(parts[11], CultureInfo.InvariantCulture) + double.Parse(parts[12], CultureInfo.InvariantCulture)) / TicksPerSecond;
            }
            catch (IOException)
            {
                // The thread has ended.
                return 0;
            }
        }
    }

    [LibraryImport("libc", EntryPoint = "gettid")]
    private static partial int GetThreadId();
}
