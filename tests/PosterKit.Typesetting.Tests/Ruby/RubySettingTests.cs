using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using PosterKit.Foundation;

namespace PosterKit.Typesetting.Tests;

/// <summary>Annotated text in the bundled fonts at 10 pt.</summary>
public sealed class RubySettingTests
{
    [Fact]
    public void Pinyin_stands_over_the_middle_of_each_character_at_half_its_size()
    {
        var line = Set(Annotated("汉字", "hàn zì")).Lines[0];

        var annotations = AnnotationsOf(line);
        Assert.Equal(["hàn", "zì"], annotations.Select(run => run.Run.Text));
        Assert.All(annotations, run => Assert.Equal(5, run.Run.Size));
        Assert.Equal([5, 15], annotations.Select(run => Math.Round(run.Origin.X + run.Run.Advance / 2, 1)));
        Assert.All(annotations, run => Assert.True(run.Origin.Y < line.Baseline - 8.8));
    }

    [Fact]
    public void Pinyin_of_vertical_text_is_turned_at_the_right()
    {
        var line = Set(Annotated("汉", "hàn"), vertical: true).Lines[0];

        var run = Assert.Single(AnnotationsOf(line));
        Assert.Equal(1, run.Turn.B);
        Assert.True(run.Origin.X > line.X + 5);
    }

    [Fact]
    public void Only_the_Han_of_a_base_is_annotated()
    {
        var line = Set(Annotated("汉、字A", "hàn zì")).Lines[0];

        var annotations = AnnotationsOf(line);
        Assert.Equal(2, annotations.Count);
        Assert.True(annotations[1].Origin.X > 20 - 5, "over the second character, after the comma");
    }

    [Fact]
    public void Two_wide_annotations_keep_a_quarter_of_an_em_between_them()
    {
        var annotations = AnnotationsOf(Set(Plain("他"), Annotated("庄双", "zhuāng shuāng"), Plain("他")).Lines[0]);

        Assert.Equal(2.5, annotations[1].Origin.X - annotations[0].Origin.X - annotations[0].Run.Advance, 3);
    }

    [Fact]
    public void Wide_annotation_may_stand_over_a_neighbour_that_has_none()
    {
        var annotated = Set(Plain("他"), Annotated("庄", "zhuāng"), Plain("他")).Lines[0];

        Assert.Equal(30, annotated.Width, 6);
        Assert.True(AnnotationsOf(annotated)[0].Origin.X < 10);
    }

    [Fact]
    public void Annotation_at_a_line_edge_is_aligned_to_the_edge() =>
        Assert.Equal(0, Assert.Single(AnnotationsOf(Set(Annotated("庄", "zhuāng"), Plain("他他")).Lines[0])).Origin.X, 6);

    [Fact]
    public void Wide_annotations_do_not_reach_over_the_edges_of_a_line_that_they_fill()
    {
        var line = Set(Annotated("双床装", "shuāng chuáng zhuāng")).Lines[0];

        var annotations = AnnotationsOf(line);
        Assert.Equal(0, annotations[0].Origin.X, 6);
        Assert.Equal(line.Width, annotations[2].Origin.X + annotations[2].Run.Advance, 6);
        Assert.All(annotations.Skip(1).Zip(annotations), pair => Assert.Equal(2.5, pair.First.Origin.X - pair.Second.Origin.X - pair.Second.Run.Advance, 6));
    }

    [Fact]
    public void Group_does_not_break_and_its_single_characters_do()
    {
        var group = Set([Plain("天地"), Annotated("玄黄", "dark")], measure: 30);
        var mono = Set([Plain("天地"), Annotated("玄黄", "xuán huáng")], measure: 32);

        Assert.Equal([2, 2], group.Lines.Select(line => line.Length));
        Assert.Equal([3, 1], mono.Lines.Select(line => line.Length));
    }

    [Fact]
    public void Longer_annotation_spreads_a_Han_base()
    {
        var line = Set(Plain("他"), Annotated("长城", "Great Wall of China"), Plain("他")).Lines[0];
        var glyphs = line.Runs[1].Run.Glyphs;
        var annotation = Assert.Single(line.Runs[1].Annotations);

        var between = (annotation.Run.Advance - 20) / 2;
        Assert.Equal(10 + between, glyphs[1].X - glyphs[0].X, 3);
    }

    [Fact]
    public void Shorter_Han_annotation_is_spread_over_its_base()
    {
        var line = Set(Annotated("Spring Festival", "春节")).Lines[0];

        var glyphs = Assert.Single(AnnotationsOf(line)).Run.Glyphs;
        Assert.Equal(line.Width / 2, glyphs[1].X - glyphs[0].X, 3);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Zhuyin_is_a_column_right_of_its_character_with_the_tone_beside_it(bool vertical)
    {
        var line = Set([Annotated("好", "ㄏㄠˇ")], vertical: vertical).Lines[0];

        var annotations = AnnotationsOf(line);
        var right = vertical ? line.X + 5 : 10;
        Assert.Equal(["ㄏㄠ", "ˇ"], annotations.Select(run => run.Run.Text));
        Assert.Equal(3, annotations[0].Run.Size, 6);
        Assert.Equal(right, annotations[0].Origin.X, 6);
        Assert.Equal([0, 3], annotations[0].Run.Glyphs.Select(glyph => Math.Round(glyph.Y, 6)));
        Assert.InRange(annotations[1].Origin.X, right + 2, right + 5);
    }

    [Fact]
    public void Neutral_tone_stands_above_the_first_symbol()
    {
        var annotations = AnnotationsOf(Set(Annotated("吗", "˙ㄇㄚ")).Lines[0]);

        Assert.Equal(["˙", "ㄇㄚ"], annotations.Select(run => run.Run.Text));
        Assert.True(InkMiddle(annotations[0]) < annotations[1].Origin.Y - 3 * 0.8);
    }

    [Fact]
    public void Every_character_of_a_horizontal_text_with_zhuyin_has_room_for_it()
    {
        var glyphs = Set(Plain("春天"), Annotated("好", "ㄏㄠˇ")).Lines[0];

        Assert.Equal(45, glyphs.Width, 6);
        Assert.Equal(20, Set([Plain("天"), Annotated("好", "ㄏㄠˇ")], vertical: true).Lines[0].Width, 6);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Beside_zhuyin_pinyin_goes_to_the_other_side(bool vertical)
    {
        var line = Set([new("好", Paragraphs.Style("zh-Hans")) { Annotations = ["ㄏㄠˇ", "hǎo"] }], vertical: vertical).Lines[0];

        var pinyin = AnnotationsOf(line).Single(run => run.Run.Text == "hǎo");
        Assert.True(vertical ? pinyin.Origin.X < line.X - 5 : pinyin.Origin.Y > line.Baseline + 1.2);
    }

    [Fact]
    public void Lines_move_apart_alike_where_annotations_want_room()
    {
        var tight = Set([Annotated("汉", "hàn"), Plain("字汉字汉字")], measure: 30, leading: 1.2);
        var wide = Set([Annotated("汉", "hàn"), Plain("字汉字汉字")], measure: 30, leading: 1.7);

        Assert.Equal(15.5, tight.Lines[1].Baseline - tight.Lines[0].Baseline, 6);
        Assert.Equal(17, wide.Lines[1].Baseline - wide.Lines[0].Baseline, 6);
        Assert.Equal(3.5 - 5.5, wide.TopToInk, 6);
    }

    [Fact]
    public void Lines_without_annotations_may_be_closer_than_their_size() =>
        Assert.Equal(18, Set([Plain("字汉字汉字")], measure: 30, leading: 0.9).Height, 6);

    [Fact]
    public void Annotations_take_no_part_in_the_rules_of_the_text()
    {
        var plain = Set(Plain("看"), Plain("天"), Plain("看")).Lines[0];
        var annotated = Set(Plain("看"), Annotated("天", "sky"), Plain("看")).Lines[0];

        Assert.Equal(plain.Width, annotated.Width);
    }

    [Fact]
    public void Text_stays_whole_and_every_annotation_is_there_once() => Prop.ForAll(Pieces.ToArbitrary(), pieces =>
    {
        var runs = pieces.Select(piece => piece.Annotation is null ? Plain(piece.Text) : Annotated(piece.Text, piece.Annotation)).Append(Plain("终")).ToImmutableArray();
        foreach (var vertical in new[] { false, true })
        {
            var set = Set(runs, measure: 60, vertical: vertical);
            var text = string.Concat(set.Lines.SelectMany(line => line.Runs).Select(run => run.Run.Text));
            var annotations = string.Concat(set.Lines.SelectMany(AnnotationsOf).Select(run => run.Run.Text)).Replace(" ", "", StringComparison.Ordinal);
            var wanted = string.Concat(runs.SelectMany(run => run.Annotations)).Replace(" ", "", StringComparison.Ordinal);
            if (text != string.Concat(runs.Select(run => run.Text)) || annotations != wanted) return false;
        }
        return true;
    }).QuickCheckThrowOnFailure();

    private static Gen<(string Text, string? Annotation)[]> Pieces => Gen.Elements<(string, string?)>(
        ("天地", null), ("，", null), ("Web", null), ("汉字", "hàn zì"), ("长城", "Great Wall"), ("好", "ㄏㄠˇ"), ("吗", "˙ㄇㄚ"), ("hotel", "酒店"), ("庄双", "zhuāng shuāng")).ArrayOf();

    private static double InkMiddle(TypesetRun run)
    {
        var ink = run.Run.Face.GetInkBox(run.Run.Glyphs[0].Glyph);
        return run.Origin.Y - (ink.Y + ink.Height / 2) * run.Run.Size / run.Run.Face.UnitsPerEm;
    }

    private static List<TypesetRun> AnnotationsOf(TypesetLine line) => [.. line.Runs.SelectMany(run => run.Annotations)];

    private static StyledRun Plain(string text) => new(text, Paragraphs.Style("zh-Hans"));

    private static StyledRun Annotated(string text, string annotation) => Plain(text) with { Annotations = [annotation] };

    private static TypesetParagraph Set(StyledRun run, bool vertical) => Set([run], vertical: vertical);

    private static TypesetParagraph Set(params StyledRun[] runs) => Set([.. runs], measure: 200);

    private static TypesetParagraph Set(ImmutableArray<StyledRun> runs, double measure = 200, bool vertical = false, double leading = 1.7)
    {
        var options = new ParagraphOptions
        {
            Language = "zh-Hans", Leading = leading, MinLastLine = 1, Align = TextAlign.Start, WritingMode = vertical ? WritingMode.Vertical : WritingMode.Horizontal,
        };
        return Paragraphs.Typesetter.Typeset(new(runs, options), measure, new DiagnosticBag());
    }
}
