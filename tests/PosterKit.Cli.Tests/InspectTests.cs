using System.Text.Json;
using PosterKit.Testing;

namespace PosterKit.Cli.Tests;

public sealed class InspectTests : IDisposable
{
    private const string Layout = """
        posterkit: 1
        languages: [zh-Hans, en]
        page: {size: [200pt, 100pt], margin: 10pt, gap: 5pt}
        series: [{name: 春}, {name: 夏}]
        body:
          - id: head
            text: ${item.name}天
            size: 20pt
            color: "#B3202A"
          - row: [{shape: rect, width: 40pt, height: 10pt}]
        targets: {a: {}, b: {size: [200px, auto]}}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Boxes_stand_within_boxes_in_points_and_millimetres()
    {
        using var json = Inspect();

        var posters = json.RootElement.GetProperty("posters");
        Assert.Equal(["a 1", "a 2", "b 1", "b 2"], posters.EnumerateArray().Select(poster => $"{poster.GetProperty("target").GetString()} {poster.GetProperty("poster").GetInt32()}"));
        var page = posters[0].GetProperty("boxes")[0];
        Assert.Equal("""{"pt":{"x":10,"y":10,"width":180,"height":80},"mm":{"x":3.528,"y":3.528,"width":63.5,"height":28.222}}""", Compact(page.GetProperty("rect")));
        var shape = page.GetProperty("boxes")[1].GetProperty("boxes")[0];
        Assert.Equal("shape", shape.GetProperty("element").GetString());
        Assert.Equal("""{"path":"spring.yaml","line":10,"column":12}""", Compact(shape.GetProperty("source")));
        Assert.Equal("head", page.GetProperty("boxes")[0].GetProperty("id").GetString());
    }

    [Fact]
    public void Lines_have_their_text_their_baseline_and_their_fonts()
    {
        using var json = Inspect("--poster", "2", "--target", "a");

        var poster = Assert.Single(json.RootElement.GetProperty("posters").EnumerateArray());
        var line = poster.GetProperty("boxes")[0].GetProperty("boxes")[0].GetProperty("lines")[0];
        Assert.Equal("夏天", line.GetProperty("text").GetString());
        Assert.Equal("zh-Hans", line.GetProperty("language").GetString());
        Assert.Equal(10, line.GetProperty("x").GetDouble());
        Assert.Equal(40, line.GetProperty("width").GetDouble());
        Assert.InRange(line.GetProperty("baseline").GetDouble(), 25, 30);
        Assert.Equal(20, line.GetProperty("fonts")[0].GetProperty("size").GetDouble());
        Assert.Equal(poster.GetProperty("fonts")[0].GetProperty("name").GetString(), line.GetProperty("fonts")[0].GetProperty("name").GetString());
    }

    [Fact]
    public void The_same_call_writes_the_same_bytes() =>
        Assert.Equal(CliRun.Of("inspect", Write()).Output, CliRun.Of("inspect", Write()).Output);

    [Fact]
    public void A_page_of_no_given_height_has_one_here()
    {
        using var json = Inspect("--target", "b", "--poster", "1");

        Assert.Equal(200, json.RootElement.GetProperty("posters")[0].GetProperty("pixelWidth").GetInt32());
        Assert.InRange(json.RootElement.GetProperty("posters")[0].GetProperty("pixelHeight").GetInt32(), 70, 80);
    }

    [Theory]
    [InlineData("--poster", "3")]
    [InlineData("--target", "c")]
    public void What_the_layout_does_not_make_is_an_error_of_the_call(string option, string value) => CliRun.Of("inspect", Write(), option, value).Expect(2);

    private string Write() => _folder.Write("spring.yaml", Layout);

    private JsonDocument Inspect(params string[] options) => JsonDocument.Parse(CliRun.Of(["inspect", Write(), .. options]).Expect(0).Output);

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
