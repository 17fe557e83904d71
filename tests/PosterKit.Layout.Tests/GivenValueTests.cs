using System.Text;
using PosterKit.Foundation;
using PosterKit.Testing;

namespace PosterKit.Layout.Tests;

public sealed class GivenValueTests
{
    private const string Layout = """
        posterkit: 1
        languages: [en]
        title: ${title}
        content: words.yaml
        body:
          - text: ${place.city}
          - each: ${list}
            do: [{text: "${item}"}]
        """;

    private const string Words = "title: {zh-Hans: 春, en: Spring}\nplace: {city: Paris}\nlist: [a]\n";

    [Theory]
    [InlineData("title", "Summer", "Summer")]
    [InlineData("title.en", "Summer", "Summer")]
    [InlineData("title", "${place.city} *x*: #1", "${place.city} *x*: #1")]
    [InlineData("title", "", null)]
    [InlineData("title.zh-Hans", "夏", "Spring")]
    public void A_value_is_taken_as_it_is(string name, string value, string? title)
    {
        var definition = Read(out var diagnostics, new GivenValue(name, value));

        Assert.Equal("", Layouts.Messages(diagnostics));
        Assert.Equal(title, definition!.GetTitle("en"));
    }

    [Fact]
    public void An_item_of_a_list_is_reached_by_its_number()
    {
        var world = new MemoryWorld().With("words.yaml", "cards: [{title: {en: One}}, {title: {en: Two}}]\n")
            .With("layout.yaml", "posterkit: 1\nlanguages: [en]\ntitle: ${cards.1.title}\ncontent: words.yaml\nbody: []\n");
        var diagnostics = new DiagnosticBag();

        var definition = LayoutReader.Read(world, "layout.yaml", new LayoutInputs { Values = [new("cards.1.title.en", "Second")] }, PosterLimits.Default, diagnostics);
        LayoutReader.Read(world, "layout.yaml", new LayoutInputs { Values = [new("cards.2.title.en", "Third")] }, PosterLimits.Default, diagnostics);

        Assert.Equal("Second", definition!.GetTitle("en"));
        var only = Assert.Single(diagnostics.ToSorted());
        Assert.Equal("it is one of 0, 1", DiagnosticCatalogue.Format(only, DiagnosticLanguage.English).Hint);
    }

    [Fact]
    public void Marks_in_a_value_are_read_where_the_layout_asks_for_it()
    {
        var world = new MemoryWorld().With("words.yaml", Words).With("layout.yaml", Layout.Replace("${title}", "${title | markdown}", StringComparison.Ordinal));
        var definition = LayoutReader.Read(world, "layout.yaml", new LayoutInputs { Values = [new("title", "a *b*")] }, PosterLimits.Default, new());

        Assert.Equal("a b", definition!.GetTitle("en"));
    }

    [Fact]
    public void A_later_value_wins() => Assert.Equal("b", Read(out _, new("title", "a"), new("title", "b"))!.GetTitle("en"));

    [Fact]
    public void A_language_may_be_added_to_a_text() => Assert.Equal("Printemps", Read(out _, new GivenValue("title.fr", "Printemps"))!.GetTitle("fr"));

    [Theory]
    [InlineData("titel", "no value called \"titel\" to set", "did you mean \"title\"?")]
    [InlineData("place.cty", "no value called \"place.cty\" to set", "did you mean \"city\"?")]
    [InlineData("item", "no value called \"item\" to set", "it is one of title, place, list")]
    [InlineData("poster.number", "no value called \"poster.number\" to set", "it is one of title, place, list")]
    [InlineData("list.1", "no value called \"list.1\" to set", "it is one of 0")]
    [InlineData("", "no value called \"\" to set", "it is one of title, place, list")]
    public void A_name_that_nothing_asks_for_is_reported_with_the_nearest(string name, string message, string hint)
    {
        Read(out var diagnostics, new GivenValue(name, "x"));

        var only = Assert.Single(diagnostics.ToSorted());
        Assert.Equal(DiagnosticCode.ValueNotInContent, only.Code);
        var text = DiagnosticCatalogue.Format(only, DiagnosticLanguage.English);
        Assert.Equal(("neither the content nor the layout has a value called" + message["no value called".Length..], hint), (text.Message, text.Hint));
    }

    [Fact]
    public void A_layout_without_content_takes_the_names_of_its_expressions()
    {
        var world = Layouts.World("posterkit: 1\nlanguages: [en]\ntitle: ${venue.name}\nbody: [{text: \"${venue.name}\"}]\n");
        var diagnostics = new DiagnosticBag();

        var definition = LayoutReader.Read(world, "layout.yaml", new() { Values = [new("venue.name", "Garden")] }, PosterLimits.Default, diagnostics);

        Assert.Equal("", Layouts.Messages(diagnostics));
        Assert.Equal("Garden", definition!.GetTitle("en"));
    }

    [Fact]
    public void Another_content_file_takes_the_place_of_the_layouts_own()
    {
        var diagnostics = new DiagnosticBag();
        var given = new WorldFile(WorldReadStatus.Ok, "../elsewhere/autumn.yaml", Encoding.UTF8.GetBytes("title: Autumn\nplace: {city: ${x}}\nlist: []\n"));

        var definition = LayoutReader.Read(Layouts.World(Layout), "layout.yaml", new() { Content = given }, PosterLimits.Default, diagnostics);

        Assert.Equal("Autumn", definition?.GetTitle("en") ?? "Autumn");
        Assert.Equal("../elsewhere/autumn.yaml:2:15 PK1017", Layouts.Messages(diagnostics).Split(" this")[0]);
    }

    [Fact]
    public void A_value_of_the_wrong_kind_is_told_at_the_expression()
    {
        var world = Layouts.World("posterkit: 1\nlanguages: [en]\nbody:\n  - text: hello\n    color: ${accent}\n");
        var diagnostics = new DiagnosticBag();
        var definition = LayoutReader.Read(world, "layout.yaml", new() { Values = [new("accent", "blurple")] }, PosterLimits.Default, diagnostics)!;

        new LayoutComposer(definition, world, BundledFonts.Library, PosterLimits.Default).Compose(definition.Targets[0], [], 0, diagnostics);

        Assert.Equal("layout.yaml:5:12 PK2009 \"blurple\" is no colour", Layouts.Messages(diagnostics));
    }

    private static LayoutDefinition? Read(out DiagnosticBag diagnostics, params GivenValue[] values)
    {
        diagnostics = new();
        return LayoutReader.Read(Layouts.World(Layout).With("words.yaml", Words), "layout.yaml", new() { Values = [.. values] }, PosterLimits.Default, diagnostics);
    }
}
