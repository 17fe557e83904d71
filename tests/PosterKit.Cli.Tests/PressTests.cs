using System.Globalization;
using System.Text.Json;
using PosterKit.Testing;

namespace PosterKit.Cli.Tests;

/// <summary>`check --press` says what a printer would phone about, and nothing of what is sound.</summary>
public sealed class PressTests : IDisposable
{
    private const string Head = "posterkit: 1\nlanguages: [en]\npage: {size: a6, margin: 0, background: white}\n";
    private const string Print = "targets:\n  print: {format: pdf, bleed: 3mm, pdf: {color: cmyk}}\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Sound_layout_gives_no_finding() =>
        Assert.Empty(Find("""
            colors: {red: {rgb: "#B3202A", cmyk: [15, 100, 90, 10]}}
            body:
              - {shape: rect, fill: red, at: {left: -3mm, top: -3mm}, width: 111mm, height: 30mm}
              - {text: Plain words, size: 9pt, color: black, at: {left: 10mm, top: 50mm}}
            """));

    [Fact]
    public void Missing_bleed_is_told_once_for_a_target() =>
        AssertFinds("PK3190", "the page has 0 mm of bleed, and the press asks for 3 mm", Find("body: [{text: Words, size: 9pt}]\n", "targets: {print: {format: pdf, pdf: {color: cmyk}}}\n"));

    [Theory]
    [InlineData("{left: 0, top: 20mm}", "left")]
    [InlineData("{right: 0, top: 20mm}", "right")]
    [InlineData("{left: 20mm, top: 0}", "top")]
    [InlineData("{left: 20mm, bottom: -1mm}", "bottom")]
    public void Box_that_ends_at_the_trim_edge_is_found(string at, string side)
    {
        var finding = AssertFinds("PK3191", $"the {side} trim edge", Find($"body: [{{shape: ellipse, fill: black, at: {at}, width: 20mm, height: 20mm}}]\n"));

        Assert.Equal(20, finding.GetProperty("millimetres").GetProperty("width").GetDouble());
    }

    [Fact]
    public void Line_along_the_cut_is_found_as_a_box_is() =>
        AssertFinds("PK3191", "the left trim edge", Find("body: [{shape: rect, fill: transparent, stroke: black, stroke-width: 1mm, at: {left: 0, top: 20mm}, width: 30mm, height: 30mm}]\n"));

    [Theory]
    [InlineData("20mm", 1)]
    [InlineData("3mm", 0)]
    public void What_is_small_and_ends_on_ink_in_the_bleed_leaves_no_white_line(string height, int count) => Assert.Equal(count, Find($$$"""
            colors: {red: {rgb: "#B3202A", cmyk: [15, 100, 90, 10]}, deep: {rgb: "#300010", cmyk: [60, 100, 90, 40]}}
            body:
              - {shape: rect, fill: red, at: {left: -3mm, top: -3mm}, width: 111mm, height: 154mm}
              - {shape: ellipse, fill: deep, at: {left: -1mm, top: 40mm}, width: 20mm, height: {{{height}}}}
            """).Count(finding => finding.GetProperty("code").GetString() == "PK3191"));

    [Fact]
    public void Tint_that_lets_ink_through_is_no_light_tint() => Assert.Empty(Find("""
            colors: {red: {rgb: "#B3202A", cmyk: [15, 100, 90, 10]}, veil: {rgb: "#00000008", cmyk: [0, 0, 0, 100]}}
            body:
              - {shape: rect, fill: red, at: {left: 10mm, top: 10mm}, width: 60mm, height: 60mm}
              - {shape: ellipse, fill: veil, at: {left: 20mm, top: 20mm}, width: 20mm, height: 20mm}
            """));

    [Fact]
    public void Colours_of_emoji_are_among_those_made_of_rgb()
    {
        var found = Find("body: [{text: 🎉, size: 40pt, at: {left: 30mm, top: 40mm}}]\n");

        AssertFinds("PK5194", "for want of inks of their own", found);
    }

    [Fact]
    public void Mistakes_in_a_profile_are_told_to_programs_too()
    {
        var profile = _folder.Write("shop.yaml", "ink-totl: 280\n");
        _folder.Write("sheet.yaml", Head + "body: [{text: Words, size: 9pt, at: {left: 30mm, top: 40mm}}]\n" + Print);

        var run = CliRun.Of("check", _folder["sheet.yaml"], "--profile", profile, "--json").Expect(1);

        Assert.Empty(run.Error);
        var found = JsonDocument.Parse(run.Output).RootElement.GetProperty("diagnostics")[0];
        Assert.Equal(1, found.GetProperty("line").GetInt32());
        Assert.EndsWith("shop.yaml", found.GetProperty("path").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_close_to_the_cut_is_found_with_its_distance()
    {
        var found = Find("body: [{text: HH, size: 20pt, at: {left: 1mm, top: 40mm}}, {text: HH, size: 20pt, at: {left: 4mm, top: 60mm}}]\n");

        var finding = AssertFinds("PK3192", "mm from the left trim edge", found);
        Assert.InRange(finding.GetProperty("millimetres").GetProperty("x").GetDouble(), 1, 2);
        Assert.Equal(4, finding.GetProperty("line").GetInt32());
    }

    [Fact]
    public void Line_thinner_than_the_press_prints_is_found() =>
        AssertFinds("PK3193", "a line is 0.1 mm wide, under the 0.2 mm", Find("""
            body:
              - {shape: line, stroke: black, stroke-width: 0.1mm, at: {left: 20mm, top: 40mm}, width: 30mm, height: 0}
              - {shape: line, stroke: black, stroke-width: 0.2mm, at: {left: 20mm, top: 50mm}, width: 30mm, height: 0}
            """));

    [Theory]
    [InlineData("size: 5.5pt, color: white", "is spared out of the ink round it")]
    [InlineData("size: 9pt, color: rich", "is in a black made of several inks")]
    public void Small_text_is_found_where_plates_must_meet(string look, string why) => AssertFinds("PK3194", why, Find($$$"""
            colors: {rich: {rgb: "#000000", cmyk: [60, 40, 40, 100]}, red: {rgb: "#B3202A", cmyk: [15, 100, 90, 10]}}
            body:
              - {shape: rect, fill: red, at: {left: 20mm, top: 20mm}, width: 60mm, height: 60mm}
              - {text: Words, {{{look}}}, at: {left: 30mm, top: 30mm}}
            """));

    [Fact]
    public void Small_text_in_one_dark_ink_on_paper_may_be_smaller() =>
        Assert.Empty(Find("body: [{text: Words, size: 4.5pt, color: black, at: {left: 30mm, top: 30mm}}]\n"));

    [Fact]
    public void Tint_that_would_vanish_is_found() =>
        AssertFinds("PK5190", "a tint of 3 % is under 5 %", Find("""
            colors: {pale: {rgb: "#F8F8F8", cmyk: [0, 0, 0, 3]}}
            body: [{shape: ellipse, fill: pale, at: {left: 20mm, top: 20mm}, width: 30mm, height: 30mm}]
            """));

    [Fact]
    public void Spot_inks_are_counted_and_their_names_compared()
    {
        var found = Find("""
            colors:
              a: {rgb: "#B08D57", cmyk: [20, 35, 70, 15], spot: PANTONE 871 C}
              b: {rgb: "#B08D57", cmyk: [20, 35, 70, 15], spot: Pantone 871c}
              c: {rgb: "#808080", cmyk: [0, 0, 0, 50], spot: Silver}
            body:
              - {shape: ellipse, fill: a, at: {left: 20mm, top: 20mm}, width: 20mm, height: 20mm}
              - {shape: ellipse, fill: b, at: {left: 20mm, top: 50mm}, width: 20mm, height: 20mm}
              - {shape: ellipse, fill: c, at: {left: 20mm, top: 80mm}, width: 20mm, height: 20mm}
            """);

        AssertFinds("PK5191", "\"Silver\" is spot ink number 3, and the press takes 2", found);
        AssertFinds("PK5192", "\"PANTONE 871 C\" and \"Pantone 871c\"", found);
    }

    [Fact]
    public void Rgb_is_told_of_the_document_or_of_each_colour()
    {
        const string Body = "body: [{shape: ellipse, fill: \"#B3202A\", at: {left: 20mm, top: 20mm}, width: 20mm, height: 20mm}]\n";

        AssertFinds("PK5193", "the document is in RGB", Find(Body, "targets: {print: {format: pdf, bleed: 3mm}}\n"));
        AssertFinds("PK5194", "for want of inks of their own: 1 colour (#B3202A)", Find(Body));
    }

    [Fact]
    public void Large_black_letters_on_a_picture_are_told_to_overprint() =>
        AssertFinds("PK5196", "large black text of 40 pt overprints", Find("""
            colors: {red: {rgb: "#B3202A", cmyk: [15, 100, 90, 10]}}
            body:
              - {shape: rect, fill: red, at: {left: 20mm, top: 20mm}, width: 60mm, height: 60mm}
              - {text: AB, size: 40pt, color: black, at: {left: 25mm, top: 30mm}}
            """));

    [Fact]
    public void White_that_is_to_overprint_is_told_to_vanish() =>
        AssertFinds("PK3195", "nothing of it will be seen", Find("body: [{shape: ellipse, fill: white, overprint: true, at: {left: 20mm, top: 20mm}, width: 20mm, height: 20mm}]\n"));

    [Fact]
    public void Technical_inks_are_no_part_of_what_is_looked_over() => Assert.Empty(Find("""
            colors: {die: {rgb: "#FF00FF", cmyk: [0, 100, 0, 0], spot: Die, technical: true} }
            body: [{shape: rect, stroke: die, stroke-width: 0.1mm, at: {left: 0, top: 0}, width: 105mm, height: 148mm}]
            """));

    [Fact]
    public void Picture_with_few_pixels_is_found_and_the_distance_of_readers_counts()
    {
        File.Copy(Path.Combine(Repository.Root, "tests", "PosterKit.Imaging.Tests", "Data", "rgb-444.jpg"), _folder["photo.jpg"]);
        const string Body = "body: [{image: photo.jpg, alt: A photo, at: {left: 20mm, top: 20mm}, width: 40mm, height: 40mm}]\n";
        _folder.Write("near.yaml", "extends: large-format\nviewing-distance: 0\nimage-ppi: 200\n");
        _folder.Write("far.yaml", "extends: large-format\nviewing-distance: 2000cm\n");

        var near = AssertFinds("PK4190", "under 200", Find(Body, profile: _folder["near.yaml"]));
        Assert.Equal("warning", near.GetProperty("severity").GetString());
        Assert.DoesNotContain(Find(Body, profile: _folder["far.yaml"]), finding => CodeOf(finding) == "PK4190");
    }

    [Fact]
    public void Transparency_is_found_where_the_press_takes_none()
    {
        _folder.Write("flat.yaml", "transparency: false\n");

        AssertFinds("PK5197", "the press takes no transparency", Find("""
            body: [{shape: ellipse, fill: black, opacity: 0.5, at: {left: 20mm, top: 20mm}, width: 20mm, height: 20mm}]
            """, profile: _folder["flat.yaml"]));
    }

    [Fact]
    public void Findings_of_one_line_are_one_with_the_worst_place()
    {
        var found = Find("""
            body:
              - each: [1, 2, 3]
                as: n
                do: [{text: HH, size: 20pt, at: {left: 1mm, top: 40mm}}]
            """);

        Assert.Equal(3, AssertFinds("PK3192", "and at 2 more places", found).GetProperty("places").GetInt32());
    }

    [Fact]
    public void Pictures_for_screens_are_not_held_to_what_a_press_asks_for() =>
        Assert.Equal("PK5198", CodeOf(Assert.Single(Find("body: [{text: Words, size: 3pt}]\n", "targets: {feed: {format: png}}\n"))));

    [Fact]
    public void Findings_are_told_in_Chinese_and_leave_the_exit_code_alone()
    {
        var layout = _folder.Write("p.yaml", $"{Head}body: [{{text: Words, size: 9pt}}]\ntargets: {{print: {{format: pdf}}}}\n");

        var run = CliRun.Of("check", layout, "--press", "--message-language", "zh").Expect(0);

        Assert.Contains("PK3190: 页面出血为 0 毫米，印刷要求 3 毫米（目标“print”）", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_in_a_profile_are_diagnostics_and_a_wrong_name_is_the_callers()
    {
        var layout = _folder.Write("p.yaml", $"{Head}body: [{{text: Words, size: 9pt}}]\n{Print}");
        var profile = _folder.Write("mine.yaml", "extends: offset\nink-totel: 280\nspot-inks: many\nbleed: 3\n");

        var run = CliRun.Of("check", layout, "--profile", profile).Expect(1);
        Assert.Contains("mine.yaml:1:10: error PK2008: no press profile is called \"offset\"", run.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean \"ink-total\"?", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("4 errors\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("offset-coated, digital, large-format", CliRun.Of("check", layout, "--profile", "nope").Expect(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_much_ink_is_found_with_its_place_and_the_line_that_lays_it()
    {
        var finding = AssertFinds("PK5195", "380 % of ink lie on one place, over 300 %", Find("""
            colors: {wet: {rgb: "#000000", cmyk: [90, 95, 95, 100]}}
            body: [{shape: rect, fill: wet, at: {left: 30mm, top: 40mm}, width: 20mm, height: 20mm}]
            """));

        Assert.InRange(finding.GetProperty("millimetres").GetProperty("x").GetDouble(), 29, 50);
        Assert.Equal(5, finding.GetProperty("line").GetInt32());
    }

    [Fact]
    public void Proofs_are_a_picture_of_each_plate_a_soft_proof_and_a_map()
    {
        var layout = _folder.Write("p.yaml", $$"""
            {{Head}}colors: {gold: {rgb: "#B08D57", cmyk: [20, 35, 70, 15], spot: PANTONE 871 C} }
            body: [{shape: rect, fill: gold, at: {left: 30mm, top: 40mm}, width: 20mm, height: 20mm}]
            {{Print}}
            """);

        var run = CliRun.Of("check", layout, "--proof", _folder["proofs"]).Expect(0);

        string[] names = ["cyan", "magenta", "yellow", "black", "pantone-871-c", "proof", "ink-total"];
        Assert.All(names, name => Assert.Contains($"p-{name}.png", run.Output, StringComparison.Ordinal));
        Assert.Equal(names.Select(name => $"p-{name}.png").Order(StringComparer.Ordinal), Directory.GetFiles(_folder["proofs"]).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
    }

    private static string CodeOf(JsonElement finding) => finding.GetProperty("code").GetString()!;

    private static JsonElement AssertFinds(string code, string message, List<JsonElement> found)
    {
        var finding = Assert.Single(found, finding => CodeOf(finding) == code);
        Assert.Contains(message, finding.GetProperty("message").GetString(), StringComparison.Ordinal);
        return finding;
    }

    private List<JsonElement> Find(string body, string targets = Print, string profile = "offset-coated")
    {
        var layout = _folder.Write("press.yaml", string.Create(CultureInfo.InvariantCulture, $"{Head}{body}\n{targets}"));
        var run = CliRun.Of("check", layout, "--press", "--profile", profile, "--json").Expect(0);
        using var json = JsonDocument.Parse(run.Output);
        return [.. json.RootElement.GetProperty("press").EnumerateArray().Select(finding => finding.Clone())];
    }
}
