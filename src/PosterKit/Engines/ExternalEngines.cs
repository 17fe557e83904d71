using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit;

/// <summary>
/// Finds and loads engines from outside. Each has a folder of its own name in the folder "engines" beside the program, and in it an assembly
/// `PosterKit.NAME.dll`, upper and lower case alike, with all it needs but for PosterKit itself.
/// </summary>
public static class ExternalEngines
{
    /// <summary>The folder where engines are looked for.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "engines");

    // A program that was compiled to machine code as a whole has nothing that could run an engine; the feature is switched off where it is published.
    [FeatureSwitchDefinition("PosterKit.ExternalEngines.CanLoad")]
    private static bool CanLoad => !AppContext.TryGetSwitch("PosterKit.ExternalEngines.CanLoad", out var can) || can;

    /// <summary>Names of the engines that are there, in order; whether they can be used, loading tells.</summary>
    /// <param name="folder">Where to look; null: <see cref="Folder"/>.</param>
    public static ImmutableArray<string> List(string? folder = null)
    {
        folder ??= Folder;
        if (!Directory.Exists(folder)) return [];
        var names = new List<string>();
        foreach (var path in Directory.GetDirectories(folder))
        {
            var name = Path.GetFileName(path);
            if (IsName(name) && FindAssembly(folder, name) is not null) names.Add(name);
        }
        names.Sort(StringComparer.Ordinal);
        return [.. names];
    }

    /// <summary>Loads an engine.</summary>
    /// <param name="name">Its name: letters, digits, hyphens.</param>
    /// <param name="diagnostics">Gets one that is not there, or cannot be used.</param>
    /// <param name="folder">Where to look; null: <see cref="Folder"/>.</param>
    /// <returns>Null where it cannot be used; the reason is reported.</returns>
    public static ExternalEngine? Load(string name, DiagnosticBag diagnostics, string? folder = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(diagnostics);
        folder ??= Folder;
        if (!IsName(name) || FindAssembly(folder, name) is not { } path)
        {
            diagnostics.Report(DiagnosticCode.EngineNotFound, default, name, Path.Combine(folder, name, $"PosterKit.{name}.dll"), CommandFor(name, folder));
            return null;
        }
        if (!CanLoad)
        {
            diagnostics.Report(DiagnosticCode.EngineNotUsable, default, name, new DiagnosticPhrase(
                "this program is machine code, and loads none; start it by `./posterkit`, which builds one that does where there are engines",
                "本程序是机器码，不能装入引擎；请用 `./posterkit` 启动，有引擎时它会构建能装入引擎的程序"));
            return null;
        }
        try
        {
            var assembly = new EngineLoadContext(name, path).LoadFromAssemblyPath(Path.GetFullPath(path));
            if (assembly.GetCustomAttribute<PosterEngineAttribute>() is { } attribute && Activator.CreateInstance(attribute.Plugin) is IEnginePlugin plugin)
                return new(name, plugin.Library, plugin);
            diagnostics.Report(DiagnosticCode.EngineNotUsable, default, name, new DiagnosticPhrase($"{Path.GetFileName(path)} names no engine", $"{Path.GetFileName(path)} 没有标明引擎"));
        }
        catch (Exception problem) when (IsOfLoading(problem))
        {
            diagnostics.Report(DiagnosticCode.EngineNotUsable, default, name, Innermost(problem).Message.ReplaceLineEndings(" "));
        }
        return null;
    }

    // Nothing that leads out of the folder.
    private static bool IsName(string name) => name.Length > 0 && name.AsSpan().IndexOfAnyExcept(NameCharacters) < 0;

    private static readonly System.Buffers.SearchValues<char> NameCharacters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");

    private static string? FindAssembly(string folder, string name)
    {
        var own = Path.Combine(folder, name);
        if (!Directory.Exists(own)) return null;
        var wanted = $"PosterKit.{name}.dll";
        foreach (var file in Directory.GetFiles(own))
        {
            if (Path.GetFileName(file).Equals(wanted, StringComparison.OrdinalIgnoreCase)) return file;
        }
        return null;
    }

    // The engines whose sources come with PosterKit; another comes from its maker.
    private static string CommandFor(string name, string folder)
    {
        var (project, engine) = name.ToLowerInvariant() switch
        {
            "skia" => ("PosterKit.Skia", "skia"),
            "questpdf" => ("PosterKit.QuestPdf", "questpdf"),
            _ => ("PosterKit.NAME", name),
        };
        return $"dotnet publish src/{project} -c Release -p:PosterKitEngines={engine} -o \"{Path.Combine(folder, engine)}\"";
    }

    private static bool IsOfLoading(Exception problem) => problem
        is BadImageFormatException or FileLoadException or FileNotFoundException or TypeLoadException or MissingMemberException or TargetInvocationException
        or TypeInitializationException or InvalidCastException or UnauthorizedAccessException;

    private static Exception Innermost(Exception problem)
    {
        while (problem is TargetInvocationException or TypeInitializationException && problem.InnerException is { } inner) problem = inner;
        return problem;
    }
}
