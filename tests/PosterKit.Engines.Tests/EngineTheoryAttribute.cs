namespace PosterKit.Engines.Tests;

/// <summary>A test of an engine from outside: `./test.sh --engines` builds those whose packages can be restored, and names their folder in POSTERKIT_ENGINES. Skipped elsewhere.</summary>
public sealed class EngineTheoryAttribute : TheoryAttribute
{
    /// <summary>A test of this engine.</summary>
    public EngineTheoryAttribute(string engine)
    {
        if (EngineFolder is not { } folder || !ExternalEngines.List(folder).Contains(engine)) Skip = $"the engine {engine} is not built; ./test.sh --engines builds it where its packages can be restored";
    }

    /// <summary>The folder with a folder for each engine; null: none was built.</summary>
    public static string? EngineFolder => Environment.GetEnvironmentVariable("POSTERKIT_ENGINES") is { Length: > 0 } folder ? folder : null;
}
