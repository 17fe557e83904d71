using PosterKit.Foundation;

namespace PosterKit;

/// <summary>
/// A file that is written beside its place and takes it only when all is well. Disposed before that, it leaves no trace, and what
/// stood in its place still does.
/// </summary>
internal sealed class PendingFile : IDisposable
{
    private static int _count;

    private readonly string _path;
    private readonly string _pendingPath;
    private readonly FileStream _stream;
    private bool _isCommitted;

    private PendingFile(string path, string pendingPath, FileStream stream) => (_path, _pendingPath, _stream) = (path, pendingPath, stream);

    /// <summary>What is written goes here.</summary>
    public Stream Stream => _stream;

    /// <summary>Opens a file for a path; the folder is made where it is missing.</summary>
    /// <param name="path">Full path of the file to be.</param>
    /// <param name="diagnostics">Gets the reason where it cannot be written.</param>
    /// <returns>Null where it cannot be written.</returns>
    public static PendingFile? Open(string path, DiagnosticBag diagnostics)
    {
        try
        {
            var folder = Path.GetDirectoryName(path)!;
            Directory.CreateDirectory(folder);
            if (Directory.Exists(path)) throw new IOException("it is a folder");
            // Another run may write the same output at the same time: process and count keep the two apart.
            var pending = Path.Combine(folder, $".posterkit-{Environment.ProcessId}-{Interlocked.Increment(ref _count)}.tmp");
            return new(path, pending, new FileStream(pending, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 16));
        }
        catch (Exception problem) when (IsOfTheSystem(problem))
        {
            Report(path, problem, diagnostics);
            return null;
        }
    }

    /// <summary>Ends the writing.</summary>
    /// <returns>The length in bytes.</returns>
    /// <exception cref="IOException">The last bytes could not be written.</exception>
    public long Close()
    {
        _stream.Flush();
        var length = _stream.Length;
        _stream.Dispose();
        return length;
    }

    /// <summary>Puts the closed file in its place.</summary>
    /// <returns>False where the system refuses; it is reported.</returns>
    public bool Commit(DiagnosticBag diagnostics)
    {
        try
        {
            File.Move(_pendingPath, _path, overwrite: true);
            _isCommitted = true;
            return true;
        }
        catch (Exception problem) when (IsOfTheSystem(problem))
        {
            Report(_path, problem, diagnostics);
            return false;
        }
    }

    /// <summary>Reports a failure of the system on the way to a file.</summary>
    public static void Report(string path, Exception problem, DiagnosticBag diagnostics) =>
        diagnostics.Report(DiagnosticCode.OutputUnwritable, default, path, problem is UnauthorizedAccessException ? "permission denied" : problem.Message);

    /// <summary>True for what a disk or its rights may cause at any time.</summary>
    public static bool IsOfTheSystem(Exception problem) => problem is IOException or UnauthorizedAccessException or NotSupportedException;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isCommitted) return;
        try
        {
            _stream.Dispose();
            File.Delete(_pendingPath);
        }
        catch (Exception problem) when (IsOfTheSystem(problem))
        {
            // Nothing more can be done, and what went wrong first is what the author must hear.
        }
    }
}
