using FsCheck;
using FsCheck.Fluent;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout.Tests;

public sealed class ComponentTests
{
    [Fact]
    public void A_component_is_its_body_with_the_values_it_is_given() =>
        Assert.Equal(
            Scene("", "column: [{heading: Spring, level: 2, color: \"#FF0000\"}, {text: Garden}]"),
            Scene("""
                components:
                  card:
                    params: [title, color: "#FF0000"]
                    body:
                      - column: [{heading: "${title}", level: 2, color: "${color}"}, {slot: default}]
                """, "use: card\n    with: {title: Spring}\n    do: [{text: Garden}]"));

    [Fact]
    public void Values_are_those_where_it_is_used() =>
        Assert.Equal(
            Scene("", "column: [{text: One}, {text: Two}]"),
            Scene("components: {line: {params: [name], body: [{text: \"${name}\"}]}}",
                "column:\n    - each: [{word: One}, {word: Two}]\n      do:\n      - use: line\n        with: {name: \"${item.word}\"}"));

    [Fact]
    public void A_slot_sees_the_names_where_it_is_filled() =>
        Assert.Equal(
            Scene("", "column: [{text: outer}]"),
            Scene("components: {frame: {params: [word], body: [{slot: default}]}}",
                "column:\n    - each: [{word: outer}]\n      do:\n      - use: frame\n        with: {word: inner}\n        do: [{text: \"${item.word}\"}]"));

    [Fact]
    public void Slots_have_names_and_something_to_show_where_they_are_not_filled() =>
        Assert.Equal(
            Scene("", "column: [{text: above}, {text: nothing}, {text: below}]"),
            Scene("components: {frame: {body: [{slot: top}, {slot: default, else: [{text: nothing}]}, {slot: bottom}]}}",
                "column:\n    - use: frame\n      slots: {bottom: [{text: below}], top: [{text: above}]}"));

    [Fact]
    public void A_slot_may_be_handed_on_to_another_component() =>
        Assert.Equal(
            Scene("", "column: [{text: hello}]"),
            Scene("components:\n  outer: {body: [{use: inner, do: [{slot: default}]}]}\n  inner: {body: [{slot: default}]}",
                "column: [{use: outer, do: [{text: hello}]}]"));

    [Fact]
    public void A_text_in_several_languages_stays_one_however_it_is_handed_over() =>
        Assert.Equal(
            Scene("", "column: [{text: {zh-Hans: 《春》！, en: \"«Spring»!\"}}]", "[zh-Hans, en]"),
            Scene("components:\n  outer: {params: [t], body: [{use: inner, with: {t: \"${t}!\"}}]}\n  inner: {params: [t], body: [{text: \"${t}\"}]}".Replace("!\"", "${mark}\"", StringComparison.Ordinal),
                "column: [{use: outer, with: {t: \"${title}\"}}]", "[zh-Hans, en]"));

    [Fact]
    public void A_component_does_not_see_the_names_round_its_use()
    {
        var (_, diagnostics) = Compose("components: {line: {body: [{text: \"${item}\"}]}}", "each: [a]\n    do: [{use: line}]");

        Assert.Equal("layout.yaml:5:38 PK2008 no value is called \"item\"", Layouts.Messages(diagnostics));
    }

    [Fact]
    public void A_value_that_may_be_left_out_can_be_asked_for()
    {
        const string Component = "components: {line: {params: [name, note: ], body: [{text: \"${name}\"}, {if: \"${note}\", do: [{text: \"${note}\"}]}]}}";

        Assert.Equal(Scene("", "column: [{text: a}, {text: b}]"), Scene(Component, "column: [{use: line, with: {name: a, note: b}}]"));
        Assert.Equal(Scene("", "column: [{text: a}]"), Scene(Component, "column: [{use: line, with: {name: a}}]"));
    }

    [Fact]
    public void A_tree_is_drawn_by_a_component_that_uses_itself() =>
        Assert.Equal(
            Scene("", "column: [{text: a}, {text: b}, {text: c}]"),
            Scene("components: {tree: {params: [node], body: [{text: \"${node.name}\"}, {if: \"${node.next}\", do: [{use: tree, with: {node: \"${node.next}\"}}]}]}}",
                "column: [{use: tree, with: {node: {name: a, next: {name: b, next: {name: c}}}}}]"));

    [Fact]
    public void A_component_that_never_ends_is_reported_once_and_quickly()
    {
        var (_, diagnostics) = Compose("components: {twice: {body: [{use: twice}, {use: twice}]}}", "use: twice");

        var codes = diagnostics.ToSorted().Select(diagnostic => diagnostic.Code).Distinct();
        Assert.Equal([DiagnosticCode.TooManyElements, DiagnosticCode.ComponentTooDeep], codes.Order());
    }

    [Fact]
    public void A_target_changes_what_stands_in_a_component()
    {
        var (posters, diagnostics) = Compose(
            "components: {line: {body: [{id: a, text: hello}, {text: world}]}}\ntargets:\n  whole: {}\n  part: {elements: {a: {show: false}}}\n  none: {elements: {it: {show: false}}}",
            "id: it\n    use: line");

        Assert.Equal("", Layouts.Messages(diagnostics));
        Assert.Equal([3, 2, 1], posters.Select(poster => poster.Scene.Items.Length));
    }

    [Fact]
    public void No_change_of_a_layout_with_components_makes_it_throw()
    {
        const string Sample = """
            posterkit: 1
            extends: base.yaml
            languages: [en]
            content: content.yaml
            components:
              card:
                params: [title, accent: red]
                body:
                  - column: [{heading: "${title | upper}", color: "${accent}"}, {slot: default, else: [{text: none}]}]
              list: {params: [items], body: [{each: "${items}", do: [{use: card, with: {title: "${item.day | date: long}"}}]}]}
            elements: {head: {show: false}}
            body:
              - use: card
                with: {title: "${title}!", accent: "#FF0000"}
                do: [{text: hello}]
              - use: list
                with: {items: [{day: 2024-01-27}]}
            targets: {a: {size: [200px, auto], colors: {red: "#110000"}}}
            """;
        var edits =
            from count in Gen.Choose(1, 4)
            from places in Gen.Choose(0, Sample.Length - 1).ArrayOf(count)
            from lengths in Gen.Choose(0, 12).ArrayOf(count)
            from texts in Gen.Elements("", "\n", "-", ": ", "{", "}", "[", "]", "\"", "|", "${", "${title | ", "}", "null", "use: card", "use: list", "slot: default", "extends: layout.yaml", "auto", "with", "do").ArrayOf(count)
            select (places, lengths, texts);

        Prop.ForAll(edits.ToArbitrary(), edit =>
        {
            var text = Sample;
            for (var i = 0; i < edit.places.Length; i++)
            {
                var at = Math.Min(edit.places[i], text.Length);
                text = text[..at] + edit.texts[i] + text[Math.Min(text.Length, at + edit.lengths[i])..];
            }
            Layouts.Messages(Layouts.Compose(Layouts.World(text).With("base.yaml", "posterkit: 1\ncolors: {red: \"#FF0000\"}\nbody: [{id: head, text: a}]").With("content.yaml", "title: a")).Diagnostics);
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Environment.GetEnvironmentVariable("POSTERKIT_LONG") == "1" ? 20_000 : 100));
    }

    private static string Scene(string head, string element, string languages = "[en]")
    {
        var (posters, diagnostics) = Compose(head, element, languages);
        Assert.Equal("", Layouts.Messages(diagnostics));
        return SceneText.Write(Assert.Single(posters).Scene);
    }

    private static (List<ComposedPoster> Posters, DiagnosticBag Diagnostics) Compose(string head, string element, string languages = "[en]") =>
        Layouts.Compose(Layouts.World($"posterkit: 1\nlanguages: {languages}\ncontent: content.yaml\npage: {{size: a5}}\n{head}\nbody:\n  - {element}\n")
            .With("content.yaml", "title: {zh-Hans: 《春》, en: «Spring»}\nmark: {zh-Hans: ！, en: \"!\"}\n"));
}
