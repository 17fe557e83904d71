using Xunit;

namespace PosterKit.Testing;

/// <summary>A theory that runs programs of the machine; where one is missing it is skipped, or fails, as <see cref="ToolFactAttribute"/> says.</summary>
public sealed class ToolTheoryAttribute : TheoryAttribute
{
    /// <summary>A theory that runs these programs.</summary>
    public ToolTheoryAttribute(params string[] programs)
    {
        foreach (var program in programs)
        {
            if (!ToolRunner.RequiresTools && ToolRunner.Find(program) is null) Skip = $"the program {program} is missing";
        }
    }
}
