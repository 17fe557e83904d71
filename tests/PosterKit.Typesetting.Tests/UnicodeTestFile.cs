using System.Globalization;
using System.Text;

namespace PosterKit.Typesetting.Tests;

/// <summary>A break test file of the Unicode Character Database, of the version that our tables are from.</summary>
internal static class UnicodeTestFile
{
    private const string Folder = "/usr/share/unicode/auxiliary";
    private const string Version = "-15.0.0.txt";

    public static bool Exists(string name) =>
        File.Exists(Path.Combine(Folder, name)) && File.ReadLines(Path.Combine(Folder, name)).First().EndsWith(Version, StringComparison.Ordinal);

    /// <summary>The samples, such as <c>÷ 0061 × 0308 ÷</c>.</summary>
    public static IEnumerable<object[]> Samples(string name)
    {
        if (!File.Exists(Path.Combine(Folder, name))) return [];
        return File.ReadLines(Path.Combine(Folder, name)).Select(line => line.Split('#')[0].Trim()).Where(sample => sample.Length > 0).Select(sample => new object[] { sample });
    }

    /// <summary>The text of a sample, and the UTF-16 indices at which it wants a break, its end among them.</summary>
    public static (string Text, int[] Breaks) Parse(string sample)
    {
        var text = new StringBuilder();
        var breaks = new List<int>();
        foreach (var part in sample.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "÷")
                breaks.Add(text.Length);
            else if (part != "×")
                Append(text, int.Parse(part, NumberStyles.HexNumber));
        }

        return (text.ToString(), [.. breaks]);
    }

    // Surrogates stand in the files by themselves.
    private static void Append(StringBuilder text, int codePoint)
    {
        if (codePoint <= 0xFFFF)
            text.Append((char)codePoint);
        else
            text.Append(char.ConvertFromUtf32(codePoint));
    }
}

/// <summary>A theory on a Unicode test file: skipped by name where the file is missing, failed under POSTERKIT_REQUIRE_TOOLS=1.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnicodeTestTheoryAttribute : TheoryAttribute
{
    public UnicodeTestTheoryAttribute(string name)
    {
        Name = name;
        if (!UnicodeTestFile.Exists(name) && Environment.GetEnvironmentVariable("POSTERKIT_REQUIRE_TOOLS") != "1")
            Skip = $"needs {name} of Unicode 15.0.0 (Debian package unicode-data)";
    }

    public string Name { get; }
}
