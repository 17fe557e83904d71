using System.Reflection;
using System.Runtime.InteropServices;

namespace PosterKit.Foundation;

/// <summary>
/// A native library that was opened for good. Each resolving of an import gets a hold of its own (<see cref="Hold"/>): where two threads make
/// the first call at once, a program that is machine code frees the handle that came second, and our only hold would take the library away
/// under the calls of the first.
/// </summary>
public sealed class OpenLibrary
{
    private readonly Func<nint> _open;

    private OpenLibrary(nint handle, Func<nint> open) => (Handle, _open) = (handle, open);

    /// <summary>The handle; lives as long as the process.</summary>
    public nint Handle { get; }

    /// <summary>Opens a library.</summary>
    /// <param name="name">Its file name, or its path.</param>
    /// <param name="assembly">Whose imports it serves.</param>
    /// <param name="searchPath">Where it is looked for; null: where the system looks.</param>
    /// <returns>Null where it is not there.</returns>
    public static OpenLibrary? TryOpen(string name, Assembly assembly, DllImportSearchPath? searchPath = null) =>
        NativeLibrary.TryLoad(name, assembly, searchPath, out var handle) ? new(handle, () => NativeLibrary.Load(name, assembly, searchPath)) : null;

    /// <summary>The first of these calls that the library has not; null where it has them all.</summary>
    public string? FindMissing(params ReadOnlySpan<string> calls)
    {
        foreach (var call in calls)
        {
            if (!NativeLibrary.TryGetExport(Handle, call, out _)) return call;
        }
        return null;
    }

    /// <summary>The same handle once more, counted by the system: for the resolver of imports, whose caller may free it.</summary>
    public nint Hold() => _open();

    /// <summary>Lets it go: it lacked what we need, and nobody holds it yet.</summary>
    public void Close() => NativeLibrary.Free(Handle);
}
