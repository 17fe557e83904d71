namespace PosterKit.Typesetting.Tests;

/// <summary>Every typography case of the checkout, and of the folder in POSTERKIT_CASES where that is set.</summary>
public sealed class TypographyConformanceTests
{
    private static readonly string Home = Path.Combine(Checkout.Root, "tests", "conformance");

    // Cases that are known to fail. One that passes must leave the list: that is checked too.
    private static readonly HashSet<string> NotYet =
        [.. File.ReadLines(Path.Combine(Home, "typography-not-yet.txt")).Select(line => line.Split('#')[0].Trim()).Where(id => id.Length > 0)];

    private static readonly string? Elsewhere = Environment.GetEnvironmentVariable("POSTERKIT_CASES") is { Length: > 0 } folder ? folder : null;

    private static readonly Dictionary<string, ConformanceCase> Cases =
        ConformanceCase.ReadFolder(Path.Combine(Home, "typography")).ToDictionary(each => each.Id)
            .Concat(Elsewhere is null ? [] : ConformanceCase.ReadFolder(Elsewhere).ToDictionary(each => "elsewhere/" + each.Id))
            .ToDictionary();

    public static IEnumerable<object[]> Names => Cases.Select(each => new object[] { each.Key, each.Value.Type });

    [Theory]
    [MemberData(nameof(Names), DisableDiscoveryEnumeration = true)]
    public void Case_is_kept(string name, string type)
    {
        Assert.NotEmpty(type);
        var each = Cases[name];

        var difference = ConformanceChecks.Run(each);

        if (NotYet.Contains(name))
            Assert.True(difference is not null, $"{name} passes: take it off typography-not-yet.txt");
        else
            Assert.True(difference is null, $"{name}: {difference}\n{each.Fields}");
    }

    [Fact]
    public void Cases_not_kept_yet_exist() => Assert.DoesNotContain(NotYet, id => !Cases.ContainsKey(id));
}
