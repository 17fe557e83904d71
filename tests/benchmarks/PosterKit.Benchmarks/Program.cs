using BenchmarkDotNet.Running;
using PosterKit.Benchmarks;

switch (args)
{
    case ["peers"]: Peers.Run(); break;
    case ["batch", var threads]: Peers.Batch(int.Parse(threads, System.Globalization.CultureInfo.InvariantCulture)); break;
    default: BenchmarkSwitcher.FromAssembly(typeof(FirstPoster).Assembly).Run(args); break;
}
