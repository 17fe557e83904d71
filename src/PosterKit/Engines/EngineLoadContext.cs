using System.Reflection;
using System.Runtime.Loader;

namespace PosterKit;

/// <summary>Loads an engine with what lies beside it; PosterKit's own assemblies are those of the program, so that both speak of the same scene.</summary>
/// <param name="name">Of the engine, for debuggers.</param>
/// <param name="path">Its assembly.</param>
internal sealed class EngineLoadContext(string name, string path) : AssemblyLoadContext($"PosterKit engine {name}")
{
    private readonly AssemblyDependencyResolver _resolver = new(Path.GetFullPath(path));

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name is { } own && own.StartsWith("PosterKit", StringComparison.Ordinal) && FindShared(assemblyName) is { } shared) return shared;
        return _resolver.ResolveAssemblyToPath(assemblyName) is { } found ? LoadFromAssemblyPath(found) : null;
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } found ? LoadUnmanagedDllFromPath(found) : 0;

    private static Assembly? FindShared(AssemblyName wanted)
    {
        try
        {
            return Default.LoadFromAssemblyName(wanted);
        }
        catch (Exception e) when (e is FileNotFoundException or FileLoadException)
        {
            return null; // An engine that stands on another engine brings that with it.
        }
    }
}
