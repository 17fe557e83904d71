using PosterKit.Testing;

namespace PosterKit.Layout.Tests;

/// <summary>A test that asks a judge: skipped by name where it is missing, failed under POSTERKIT_REQUIRE_TOOLS=1.</summary>
internal sealed class JudgeFactAttribute : FactAttribute
{
    public JudgeFactAttribute()
    {
        if (!ToolRunner.RequiresTools) Skip = Judges.Missing;
    }
}

/// <summary>The same for several cases.</summary>
internal sealed class JudgeTheoryAttribute : TheoryAttribute
{
    public JudgeTheoryAttribute()
    {
        if (!ToolRunner.RequiresTools) Skip = Judges.Missing;
    }
}
