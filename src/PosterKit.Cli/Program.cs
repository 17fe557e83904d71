using System.Runtime.InteropServices;
using System.Text;
using PosterKit.Cli;

// Streams of our own: UTF-8 whatever the locale says, and nothing of the console's key and colour tables is loaded for a plain run.
if (OperatingSystem.IsWindows()) Console.OutputEncoding = Encoding.UTF8;
var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var output = new StreamWriter(Console.OpenStandardOutput(), utf8, 4096);
using var error = new StreamWriter(Console.OpenStandardError(), utf8, 1024) { AutoFlush = true };
using var interruption = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

return CommandLine.Run(args, new CliHost
{
    Output = output,
    Error = error,
    IsOutputTerminal = !Console.IsOutputRedirected,
    IsErrorTerminal = !Console.IsErrorRedirected,
    GetVariable = Environment.GetEnvironmentVariable,
    GetOutputWidth = () => Console.WindowWidth,
    Cancellation = interruption.Token,
});

// The run ends in its own way: what was begun is removed, and the exit code says so.
void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    interruption.Cancel();
}
