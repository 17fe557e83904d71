using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit;

/// <summary>The files of a plan on their way: none takes its place before all are written. Disposed before that, they leave no trace.</summary>
/// <param name="count">How many there are.</param>
internal sealed class FileSet(int count) : IDisposable
{
    private readonly PendingFile?[] _pending = new PendingFile?[count];
    private int _done;

    /// <summary>What became of each; null: not written.</summary>
    public RenderedFile?[] Files { get; } = new RenderedFile?[count];

    /// <summary>Opens a file beside its place; null where that cannot be, which is reported.</summary>
    public PendingFile? Open(int index, string path, DiagnosticBag diagnostics) => _pending[index] = PendingFile.Open(path, diagnostics);

    /// <summary>Counts a file as done.</summary>
    /// <returns>How many are.</returns>
    public int CountDone() => Interlocked.Increment(ref _done);

    /// <summary>Puts all files in their places, where nothing was wrong.</summary>
    /// <returns>The files in the order of the plan; empty where anything failed, which is reported.</returns>
    public ImmutableArray<RenderedFile> Commit(DiagnosticBag diagnostics)
    {
        if (diagnostics.HasErrors) return [];
        return Array.TrueForAll(_pending, file => file!.Commit(diagnostics)) ? [.. Files.Select(file => file!)] : [];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var file in _pending) file?.Dispose();
    }
}
