using Xunit;

namespace PosterKit.Testing;

/// <summary>A test over files that are not in the repository. It runs where an environment variable names their folder, and is skipped by name elsewhere.</summary>
public sealed class SuiteFactAttribute : FactAttribute
{
    /// <summary>A test over the files of a folder.</summary>
    /// <param name="variable">The environment variable that names the folder.</param>
    public SuiteFactAttribute(string variable)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable))) Skip = $"{variable} names no folder";
    }
}
