using Xunit;

namespace PosterKit.Testing;

/// <summary>A test that takes a minute or more, and runs under POSTERKIT_LONG=1 alone; where a program of the machine that it needs is missing, it is skipped by name.</summary>
public sealed class LongFactAttribute : FactAttribute
{
    /// <summary>A test that runs these programs.</summary>
    public LongFactAttribute(params string[] programs)
    {
        if (!Fuzzing.IsLong) Skip = "it takes long, and runs under ./test.sh --long";
        foreach (var program in programs)
        {
            if (Skip is null && ToolRunner.Find(program) is null) Skip = $"the program {program} is missing";
        }
    }
}
