using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PosterKit.Fonts;
using PosterKit.Foundation;

namespace PosterKit.Typesetting.Tests;

/// <summary>What is kept of paragraphs that were set before never shows in what is set after them.</summary>
public sealed class PastParagraphTests
{
    private static readonly SourceFile File = new("layout.yaml", new string('字', 4000));

    private static Arbitrary<Paragraph> Some =>
        (from mixed in TextGenerators.Mixed.Generator
         from words in Gen.Elements("", "", "שלום (עולם) 12 ", "International ")
         let text = words + mixed
         from cut in Gen.Choose(0, 20)
         from language in Gen.Elements("zh-Hans", "zh-Hant-HK", "en")
         from mode in Gen.Elements(WritingMode.Horizontal, WritingMode.Horizontal, WritingMode.Vertical)
         from wrap in Gen.Elements(WrapMode.Greedy, WrapMode.Optimal)
         from align in Gen.Elements<TextAlign?>(null, TextAlign.Justify)
         from annotation in Gen.Elements("", "", "zhù yīn")
         from drop in Gen.Elements(0, 0, 2)
         from marked in Gen.Elements(false, true)
         from tabs in Gen.Elements(false, true)
         from place in Gen.Choose(0, 2000)
         let style = Paragraphs.Style(language)
         let second = style with { HasEmphasisDots = marked, Features = marked ? [new FontFeature("tnum", 1)] : [] }
         let at = Math.Min(cut, text.Length)
         select new Paragraph(
             [
                 new(text[..at], style, new(File, place, at)) { Annotations = annotation.Length == 0 ? [] : [annotation] },
                 new(text[at..], second, new(File, place + at, text.Length - at)) { Places = marked ? new Shifted(place + at) : null },
             ],
             new()
             {
                 Language = language, Hyphens = HyphenMode.Auto, WritingMode = mode, Wrap = wrap, Align = align, DropCap = drop == 0 ? null : new(drop), Tabs = tabs ? [new TabStop(4, 0, TabAlign.Start, TabLeader.None)] : [],
             })).ToArbitrary();

    [Fact]
    public void Paragraph_set_before_is_set_the_same_again() =>
        Prop.ForAll(Some, Gen.Choose(20, 200).ToArbitrary(), (paragraph, measure) =>
        {
            var typesetter = new ParagraphTypesetter(Paragraphs.Library);
            var fresh = Describe(typesetter, paragraph, measure);

            Assert.Equal(fresh, Describe(typesetter, Copy(paragraph, 0), measure));
            Assert.Equal(fresh, Describe(Paragraphs.Typesetter, paragraph, measure));
            Assert.Equal(fresh, Describe(Paragraphs.Typesetter, Copy(paragraph, 0), measure));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Paragraph_that_moved_in_its_file_is_set_as_if_it_were_new() =>
        Prop.ForAll(Some, Gen.Choose(20, 200).ToArbitrary(), (paragraph, measure) =>
        {
            var typesetter = new ParagraphTypesetter(Paragraphs.Library);
            Describe(typesetter, paragraph, measure);
            var moved = Copy(paragraph, 7);

            var set = Describe(typesetter, moved, measure);

            Assert.Equal(Describe(new(Paragraphs.Library), moved, measure), set);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Other_sizes_do_not_show_in_each_other()
    {
        var typesetter = new ParagraphTypesetter(Paragraphs.Library);
        var paragraph = Paragraphs.Create("天地玄黃，宇宙洪荒。日月盈昃，辰宿列張。", "zh-Hant");
        string At(ParagraphTypesetter with, double scale) => Describe(ParagraphTypesetter.Typeset(with.Shape(paragraph, new()).ScaledTo(scale), 90, new()));
        var scales = Enumerable.Range(1, 60).Select(i => i / 10.0).ToArray();

        var first = scales.Select(scale => At(typesetter, scale)).ToArray();
        var again = scales.Reverse().Select(scale => At(typesetter, scale)).Reverse().ToArray();

        Assert.Equal(first, again);
        Assert.Equal(first, scales.Select(scale => At(new(Paragraphs.Library), scale)));
    }

    [Fact]
    public void Threads_that_set_the_same_paragraphs_get_the_same_lines()
    {
        var typesetter = new ParagraphTypesetter(Paragraphs.Library);
        var texts = Enumerable.Range(0, 200).Select(i => Paragraphs.Create($"第{i % 40}回　Chapter {i % 40}，話說天下大勢，分久必合，合久必分。", "zh-Hant")).ToArray();
        var expected = texts.Select(text => Describe(new(Paragraphs.Library), text, 60)).ToArray();
        var actual = new string[texts.Length];

        Parallel.For(0, texts.Length, new() { MaxDegreeOfParallelism = 4 }, i => actual[i] = Describe(typesetter, texts[i], 60));

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Missing_glyph_is_reported_at_each_place_that_wants_it()
    {
        var typesetter = new ParagraphTypesetter(Paragraphs.Library);
        var style = Paragraphs.Style("zh-Hans");
        DiagnosticBag Found(int place)
        {
            var found = new DiagnosticBag();
            typesetter.Typeset(new([new("甲\U00012000", style, new(File, place, 3))], new() { Language = "zh-Hans" }), 100, found);
            return found;
        }

        Assert.All([10, 20, 10], place => Assert.Equal(place + 1, Assert.Single(Found(place).ToSorted()).Span.Start));
    }

    [Fact]
    public void Paragraphs_that_differ_in_anything_that_shows_are_not_the_same()
    {
        var style = Paragraphs.Style("zh-Hans");
        var run = new StyledRun("一二三", style, new(File, 5, 3));
        var paragraph = new Paragraph([run], new() { Language = "zh-Hans" });
        Paragraph[] others =
        [
            paragraph with { Runs = [new("一二四", style, run.Source)] },
            paragraph with { Runs = [run with { Style = style with { Size = 11 } }] },
            paragraph with { Runs = [run with { Style = style with { Tracking = 0.1 } }] },
            paragraph with { Runs = [run with { Style = style with { Features = [new("palt", 1)] } }] },
            paragraph with { Runs = [run with { Style = style with { Tag = new() } }] },
            paragraph with { Runs = [run with { Annotations = ["yī èr sān"] }] },
            paragraph with { Runs = [run with { Companions = [[new("one", style)]] }] },
            paragraph with { Runs = [run with { CompanionRuns = 2 }] },
            paragraph with { Runs = [new("一二", style, run.Source), new("三", style, run.Source)] },
            paragraph with { Options = paragraph.Options with { MinLastLine = 1 } },
            paragraph with { Options = paragraph.Options with { KeptPhrases = ["一二"] } },
            paragraph with { Options = paragraph.Options with { PhraseEnds = [2] } },
            paragraph with { Options = paragraph.Options with { Tabs = [new TabStop(4, 0, TabAlign.Start, TabLeader.None)] } },
        ];

        foreach (var other in others)
        {
            Assert.False(ParagraphComparer.Anywhere.Equals(paragraph, other));
            Assert.False(ParagraphComparer.InPlace.Equals(paragraph, other));
        }
        Assert.True(ParagraphComparer.InPlace.Equals(paragraph, Copy(paragraph, 0)));
        Assert.Equal(ParagraphComparer.InPlace.GetHashCode(paragraph), ParagraphComparer.InPlace.GetHashCode(Copy(paragraph, 0)));
        Assert.False(ParagraphComparer.InPlace.Equals(paragraph, Copy(paragraph, 1)));
        Assert.True(ParagraphComparer.Anywhere.Equals(paragraph, Copy(paragraph, 1)));
        Assert.Equal(ParagraphComparer.Anywhere.GetHashCode(paragraph), ParagraphComparer.Anywhere.GetHashCode(Copy(paragraph, 1)));
    }

    // What the comparer compares by hand; one that is added to these wants a place in it.
    [Fact]
    public void Comparer_knows_every_part_of_a_paragraph()
    {
        Assert.Equal(["Options", "Runs", "Text"], NamesOf(typeof(Paragraph)));
        Assert.Equal(["Annotations", "CompanionRuns", "Companions", "IsAnnotated", "Places", "Source", "Style", "Text"], NamesOf(typeof(StyledRun)));
        Assert.Equal(["Features"], ListsOf(typeof(TextStyle)));
        Assert.Equal(["KeptPhrases", "PhraseEnds", "Tabs"], ListsOf(typeof(ParagraphOptions)));
    }

    private static IEnumerable<string> NamesOf(Type type) =>
        type.GetProperties(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic)
            .Select(property => property.Name).Where(name => name != "EqualityContract").Order(StringComparer.Ordinal);

    private static IEnumerable<string> ListsOf(Type type) =>
        type.GetProperties().Where(property => property.PropertyType.Name.StartsWith("ImmutableArray", StringComparison.Ordinal)).Select(property => property.Name).Order(StringComparer.Ordinal);

    // The same words in objects of their own, some characters on in the file.
    private static Paragraph Copy(Paragraph paragraph, int shift) => new(
        [
            .. paragraph.Runs.Select(run => new StyledRun(new string(run.Text.AsSpan()), run.Style with { Features = [.. run.Style.Features] }, run.Source with { Start = run.Source.Start + shift })
            {
                Annotations = [.. run.Annotations],
                Places = run.Places is Shifted places ? new Shifted(places.Start + shift) : null,
            }),
        ],
        paragraph.Options with { Tabs = [.. paragraph.Options.Tabs] });

    private static string Describe(ParagraphTypesetter typesetter, Paragraph paragraph, double measure)
    {
        var diagnostics = new DiagnosticBag();
        var widths = typesetter.MeasureWidths(paragraph, diagnostics);
        var set = Describe(typesetter.Typeset(paragraph, measure, diagnostics));
        var found = diagnostics.ToSorted().Select(d => $"{d.Span.Start}+{d.Span.Length} {d.Code} {DiagnosticCatalogue.Format(d, DiagnosticLanguage.English).Message}");
        return string.Create(CultureInfo.InvariantCulture, $"{widths}\n{set}{string.Join('\n', found)}");
    }

    private static string Describe(TypesetParagraph set)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{set.Width} {set.Height} {set.TopToInk} {set.EndReach}");
        foreach (var line in set.Lines)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{line.Start} {line.Length} {line.X} {line.Baseline} {line.Width}");
            Describe(text, line.Runs);
            foreach (var mark in line.Marks) text.AppendLine(CultureInfo.InvariantCulture, $"  mark {mark.Path.Bounds} {mark.StrokeWidth} {mark.Source.Start}+{mark.Source.Length}");
        }
        return text.ToString();
    }

    private static void Describe(StringBuilder text, ImmutableArray<TypesetRun> runs)
    {
        foreach (var run in runs)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {run.Run.Text} {run.Run.Face.PostScriptName} {run.Run.Size} {run.Run.Advance} {run.Origin} {run.Turn} {run.Source.Start}+{run.Source.Length}");
            foreach (var glyph in run.Run.Glyphs) text.Append(CultureInfo.InvariantCulture, $" {glyph}");
            text.AppendLine();
            Describe(text, run.Annotations);
        }
    }

    private sealed record Shifted(int Start) : ITextPlaces
    {
        public SourceSpan SpanOf(int start, int length) => new(File, Start + start, length);
    }
}
