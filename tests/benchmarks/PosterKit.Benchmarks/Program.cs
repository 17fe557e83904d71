using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(PosterKit.Benchmarks.FirstPoster).Assembly).Run(args);
