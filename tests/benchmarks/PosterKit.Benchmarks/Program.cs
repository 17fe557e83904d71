using BenchmarkDotNet.Running;
using PosterKit.Benchmarks;

switch (args)
{
    case ["peers"]: Peers.Run(); break;
    case ["encode"]: Encoders.Run(); break;
    case ["batch", var threads]: Peers.Batch(int.Parse(threads, System.Globalization.CultureInfo.InvariantCulture)); break;
    case ["draw", var target, var threads]: Peers.Draw(target, int.Parse(threads, System.Globalization.CultureInfo.InvariantCulture)); break;
    case ["compose"]: ComposingRounds.Run(); break;
    case ["documents", var threads]: Peers.Documents(int.Parse(threads, System.Globalization.CultureInfo.InvariantCulture)); break;
    default: BenchmarkSwitcher.FromAssembly(typeof(FirstPoster).Assembly).Run(args); break;
}
