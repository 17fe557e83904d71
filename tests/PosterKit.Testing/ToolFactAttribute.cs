using Xunit;

namespace PosterKit.Testing;

/// <summary>
/// A test that runs programs of the machine. Where one is missing the test is skipped by name, or under POSTERKIT_REQUIRE_TOOLS=1 runs
/// and so fails.
/// </summary>
public sealed class ToolFactAttribute : FactAttribute
{
    /// <summary>A test that runs these programs.</summary>
    public ToolFactAttribute(params string[] programs)
    {
        foreach (var program in programs)
        {
            if (!ToolRunner.RequiresTools && ToolRunner.Find(program) is null) Skip = $"the program {program} is missing";
        }
    }
}
