using PosterKit.Foundation;
using PosterKit.Layout;

namespace PosterKit.Tests;

public sealed class SafeAreaTests
{
    private const string Print = "print: {format: pdf, bleed: 3mm, pdf: {color: cmyk}, SAFE}";

    [Theory]
    [InlineData("format: pdf")]
    [InlineData("format: png, dpi: 72")]
    public void Text_nearer_than_the_safe_area_is_a_warning_without_a_look_over_for_the_press(string format)
    {
        using var poster = Parse("- {text: HH, at: {of: page, left: 6mm, top: 30mm}}", $"print: {{{format}, safe-area: 8mm}}");

        var checkedFound = Assert.Single(poster.Check().Diagnostics);
        Assert.Equal((DiagnosticCode.TextNearTrim, Severity.Warning), (checkedFound.Code, checkedFound.Severity));
        Assert.Contains("from the left trim edge", Told(checkedFound), StringComparison.Ordinal);
        Assert.Contains("keep text 8 mm inside", Told(checkedFound), StringComparison.Ordinal);
        Assert.Equal(Told(checkedFound), Told(Assert.Single(poster.Render("print").Diagnostics)));
    }

    [Theory]
    [InlineData("safe-area: [20mm, 2mm]", "{left: 6mm, top: 30mm}", null)]
    [InlineData("safe-area: [20mm, 2mm]", "{left: 6mm, top: 10mm}", "top")]
    [InlineData("safe-area: {right: 20mm}", "{left: 0, top: 30mm}", null)]
    [InlineData("safe-area: {right: 20mm}", "{right: 10mm, top: 30mm}", "right")]
    // The side where the most is lacking is told, though another is nearer.
    [InlineData("safe-area: {left: 8mm, bottom: 40mm}", "{left: 6mm, bottom: 20mm}", "bottom")]
    [InlineData("dpi: 72", "{left: 1mm, top: 1mm}", null)]
    public void Each_side_has_its_own(string safe, string at, string? side)
    {
        using var poster = Parse($"- {{text: HH, at: {{of: page, {at[1..^1]}}}}}", $"print: {{format: png, {safe}}}");

        var told = poster.Check().Diagnostics.Select(Told).ToList();

        if (side is null) Assert.Empty(told);
        else Assert.Contains($"from the {side} trim edge", Assert.Single(told), StringComparison.Ordinal);
    }

    [Fact]
    public void Decoration_and_what_is_no_text_may_be_nearer()
    {
        using var poster = Parse("- {text: HH, role: decoration, at: {of: page, left: 1mm, top: 30mm}}\n- {shape: rect, at: {of: page, left: 1mm, top: 50mm}, width: 9mm, height: 9mm}", "print: {format: pdf, safe-area: 8mm}");

        Assert.Empty(poster.Check().Diagnostics);
    }

    [Theory]
    // The profile asks for 3 mm.
    [InlineData("safe-area: 8mm", 1)]
    [InlineData("safe-area: 1mm", 0)]
    [InlineData("dpi: 72", 0)]
    public void Look_over_for_the_press_goes_by_that_of_the_target(string safe, int count)
    {
        using var poster = Parse("- {text: HH, size: 20pt, at: {of: page, left: 4mm, top: 30mm}}", Print.Replace("SAFE", safe, StringComparison.Ordinal));

        var outcome = poster.CheckForPress(new(PressProfiles.Default));

        Assert.Equal(count, outcome.Press.Count(finding => finding.Diagnostic.Code == DiagnosticCode.TextNearTrim));
        Assert.Equal(count, outcome.Diagnostics.Count(diagnostic => diagnostic.Code == DiagnosticCode.TextNearTrim));
    }

    private static string Told(Diagnostic diagnostic) => DiagnosticPrinter.Print(diagnostic, DiagnosticLanguage.English);

    private static Poster Parse(string body, string target) => Poster.Parse($$$"""
        posterkit: 1
        title: Safe
        languages: [en]
        page: {size: [100mm, 100mm]}
        body:
        {{{body}}}
        targets:
          {{{target}}}
        """);
}
