using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout.Tests;

public sealed class PropertyExpressionTests
{
    private const string Content = """
        accent: "#FF0000"
        quiet: small
        tall: 30mm
        share: 2
        hidden: false
        fade: 0.5
        gradient: {linear: ["#000000", "#FFFFFF"], angle: 90}
        list: [{color: "#00FF00"}, {color: "#0000FF"}]
        wrong: blurple
        sizes: {min: 3mm, max: [1]}
        """;

    [Theory]
    [InlineData("shape: rect\n    height: ${tall}\n    fill: ${accent}", "shape: rect\n    height: 30mm\n    fill: \"#FF0000\"")]
    [InlineData("shape: rect\n    height: 10mm\n    fill: ${gradient}", "shape: rect\n    height: 10mm\n    fill: {linear: [\"#000000\", \"#FFFFFF\"], angle: 90}")]
    [InlineData("text: hello\n    style: ${quiet}\n    opacity: ${fade}", "text: hello\n    style: small\n    opacity: 0.5")]
    [InlineData("text: hello\n    color: ${list.1.color}\n    size: ${tall}", "text: hello\n    color: \"#0000FF\"\n    size: 30mm")]
    [InlineData("text: hello\n    background: {linear: [\"${accent}\", \"#000000\"]}", "text: hello\n    background: {linear: [\"#FF0000\", \"#000000\"]}")]
    [InlineData("row: [{shape: rect, height: 1mm, grow: \"${share}\"}, {shape: rect, height: 1mm, grow: 1}]", "row: [{shape: rect, height: 1mm, grow: 2}, {shape: rect, height: 1mm, grow: 1}]")]
    [InlineData("column: [{text: a, show: \"${hidden}\"}, {text: b}]", "column: [{text: b}]")]
    public void A_property_that_is_an_expression_is_the_value_it_gives(string given, string written) => Assert.Equal(Scene(written), Scene(given));

    [Fact]
    public void In_a_loop_each_round_has_its_own_value() =>
        Assert.Equal(
            Scene("column: [{shape: rect, height: 5mm, fill: \"#00FF00\"}, {shape: rect, height: 5mm, fill: \"#0000FF\"}]"),
            Scene("column:\n      - each: ${list}\n        do:\n          - {shape: rect, height: 5mm, fill: \"${item.color}\"}"));

    [Fact]
    public void Styles_and_the_page_take_values_of_each_poster()
    {
        const string Given = "posterkit: 1\nlanguages: [en]\nseries: [{paper: \"#111111\", look: big}, {paper: \"#EEEEEE\", look: small}]\nas: panel\n"
            + "page: {background: \"${panel.paper}\", style: \"${panel.look}\", margin: 5mm}\nstyles: {big: {size: 20pt}, small: {size: 6pt}, bar: {fill: \"${panel.paper}\", height: 3mm}}\n"
            + "body: [{text: hello}, {shape: rect, style: bar}]\n";

        var (posters, diagnostics) = Layouts.Compose(Given);

        Assert.Equal("", Layouts.Messages(diagnostics));
        var written = Given.Replace("\"${panel.paper}\"", "\"#EEEEEE\"", StringComparison.Ordinal).Replace("\"${panel.look}\"", "small", StringComparison.Ordinal);
        Assert.Equal(SceneText.Write(Layouts.Compose(written).Posters[1].Scene), SceneText.Write(posters[1].Scene));
        Assert.NotEqual(SceneText.Write(posters[0].Scene), SceneText.Write(posters[1].Scene));
    }

    [Theory]
    [InlineData("page: {size: \"${a}\"}", "layout.yaml:2:14 PK2021 \"size\" cannot hold an expression")]
    [InlineData("page: {style: \"${a}\"}", "layout.yaml:2:15 PK2008 no style is called \"blurple\"")]
    [InlineData("page: {background: \"${b}\"}", "layout.yaml:2:23 PK2008 no value is called \"b\"")]
    [InlineData("styles: {s: {color: \"${a}\"}}", "layout.yaml:2:21 PK2009 \"blurple\" is no colour")]
    [InlineData("styles: {s: {color: \"${a b}\"}}", "layout.yaml:2:22 PK2011 cannot read the expression \"${a b}\": ' ' cannot stand in a name")]
    [InlineData("styles: {s: {extends: \"${a}\"}}", "layout.yaml:2:23 PK2021 \"extends\" cannot hold an expression")]
    public void What_is_wrong_with_the_value_of_a_style_or_page_is_told_there(string section, string message)
    {
        var (_, diagnostics) = Layouts.Compose(Layouts.World($"posterkit: 1\n{section}\nlanguages: [en]\ncontent: c.yaml\nbody: [{{text: hello}}]\n").With("c.yaml", "a: blurple"));

        Assert.Equal(message, Layouts.Messages(diagnostics));
    }

    [Theory]
    [InlineData("text: hello\n    color: ${wrong}", "layout.yaml:7:12 PK2009 \"blurple\" is no colour", "content.yaml:9:8")]
    [InlineData("text: hello\n    size: ${sizes}", "layout.yaml:7:11 PK2005 \"max\" takes a length such as 12mm, found a list", "content.yaml:10:24")]
    [InlineData("text: hello\n    style: ${accent}", "layout.yaml:7:12 PK2008 no style is called \"#FF0000\"", "content.yaml:1:9")]
    [InlineData("text: hello\n    font: ${wrong}", "layout.yaml:7:11 PK4001 unknown font family \"blurple\"", "content.yaml:9:8")]
    [InlineData("each: ${wrong}\n    do: [{text: a}]", "layout.yaml:6:11 PK2005 \"each\" takes a list, found \"blurple\"", "content.yaml:9:8")]
    [InlineData("text: hello\n    height: ${nothing}", "layout.yaml:7:15 PK2008 no value is called \"nothing\"", "")]
    [InlineData("text: ${wrong | date}", "layout.yaml:6:11 PK2005 \"date\" takes a date such as 2024-01-27, or a range such as 2024-01-27/2024-02-03, found \"blurple\"", "content.yaml:9:8")]
    public void What_is_wrong_with_the_value_is_told_at_the_expression(string element, string message, string origin)
    {
        var (_, diagnostics) = Compose(element);

        var only = Assert.Single(diagnostics.ToSorted());
        Assert.Equal(message, Layouts.Messages(diagnostics));
        Assert.Equal(origin, only.Origin.ToString());
    }

    [Fact]
    public void The_printed_diagnostic_shows_both_places()
    {
        var (_, diagnostics) = Compose("text: hello\n    color: ${wrong}");

        var text = DiagnosticPrinter.Print(diagnostics.ToSorted()[0], DiagnosticLanguage.English);

        Assert.Contains("    7 |     color: ${wrong}\n      |            ^^^^^^^^\ncontent.yaml:9:8: note: the value stands here\n    9 | wrong: blurple\n", text, StringComparison.Ordinal);
    }

    private static string Scene(string element)
    {
        var (posters, diagnostics) = Compose(element);
        Assert.Equal("", Layouts.Messages(diagnostics));
        return SceneText.Write(Assert.Single(posters).Scene);
    }

    private static (List<ComposedPoster> Posters, DiagnosticBag Diagnostics) Compose(string element) =>
        Layouts.Compose(Layouts.World($"posterkit: 1\nlanguages: [en]\ncontent: content.yaml\nstyles: {{small: {{size: 6pt}}}}\nbody:\n  - {element}\n").With("content.yaml", Content));
}
