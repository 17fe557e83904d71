namespace PosterKit.Typesetting.Tests;

public sealed class SpacingRulesTests
{
    private static readonly SpacingOptions Standard = SpacingOptions.For(LocaleProfile.MainlandChina, null, null, null, null, 12);

    [Fact]
    public void Smaller_closing_bracket_gives_way_to_a_larger_opening_one()
    {
        SpacingCluster[] clusters = [Mark('）', size: 10), Mark('（', size: 20)];

        Assert.Equal(-5, Compute(clusters)[0].GapAfter);
    }

    [Fact]
    public void Opening_bracket_gives_way_to_a_closing_one_at_least_as_large()
    {
        SpacingCluster[] clusters = [Mark('）', size: 20), Mark('（', size: 10)];

        Assert.Equal(-5, Compute(clusters)[0].GapAfter);
    }

    [Fact]
    public void Padding_between_two_marks_stops_the_squeeze()
    {
        SpacingCluster[] clusters = [Mark('）') with { Flags = SpacingFlags.InCjkFont | SpacingFlags.SeparatedFromNext }, Mark('（')];

        Assert.Equal(0, Compute(clusters)[0].GapAfter);
    }

    [Fact]
    public void Proportional_bracket_squeezes_a_full_width_one_of_its_kind()
    {
        SpacingCluster[] clusters = [Latin('('), Mark('（'), Han('甲'), Mark('）'), Latin(')')];

        var spacing = Compute(clusters);

        Assert.Equal([-0.5, 0, 0, -0.5], spacing[..4].Select(each => each.GapAfter));
    }

    [Fact]
    public void Word_joiner_between_two_marks_does_not_hide_them_from_each_other()
    {
        SpacingCluster[] clusters = [Han('甲'), Mark('。'), Latin('\u2060'), Mark('”'), Han('乙')];

        var spacing = Compute(clusters);

        Assert.Equal([0, 0, -0.5, 0], spacing[..4].Select(each => each.GapAfter));
        Assert.Equal(-0.5, spacing[2].LineEnd);
    }

    [Fact]
    public void Zero_width_space_between_Han_and_Latin_carries_their_spacing()
    {
        SpacingCluster[] clusters = [Han('甲'), Latin('\u200B'), Latin('A')];

        var spacing = Compute(clusters);

        Assert.Equal((0, 0.25), (spacing[0].GapAfter, spacing[1].GapAfter));
        Assert.Equal(StretchTier.Autospace, spacing[1].StretchAfter);
    }

    [Fact]
    public void Verbatim_text_takes_no_spacing() =>
        Assert.Equal(0, Compute([Han('甲'), Latin('A') with { Flags = SpacingFlags.Verbatim }])[0].GapAfter);

    [Fact]
    public void Spacing_is_measured_by_the_Han_character() =>
        Assert.Equal(5, Compute([Han('甲') with { Size = 20 }, Latin('A') with { Size = 12 }])[0].GapAfter);

    [Fact]
    public void Display_sizes_take_half_the_spacing() =>
        Assert.Equal((0.25, 0.125), (SpacingOptions.For(LocaleProfile.Taiwan, null, null, null, null, 39).AutospaceEm, SpacingOptions.For(LocaleProfile.Taiwan, null, null, null, null, 40).AutospaceEm));

    [Fact]
    public void Mark_whose_neighbour_gave_way_may_still_give_way_in_a_tight_line()
    {
        var spacing = Compute([Mark('，'), Mark('（')]);

        Assert.Equal((ShrinkTier.Comma, 0.5), (spacing[0].ShrinkTier, spacing[0].BackShrink));
        Assert.Equal(0, spacing[1].FrontShrink);
    }

    [Fact]
    public void Gap_inside_a_joined_pair_does_not_stretch() =>
        Assert.Equal(StretchTier.None, Compute([Han('甲') with { Flags = SpacingFlags.InCjkFont | SpacingFlags.JoinedToNext }, Han('乙')])[0].StretchAfter);

    [Theory]
    [InlineData("甲乙", StretchTier.Other)]
    [InlineData("甲（", StretchTier.Other)]
    [InlineData("（甲", StretchTier.None)]
    [InlineData("甲）", StretchTier.None)]
    [InlineData("甲，", StretchTier.None)]
    [InlineData("，甲", StretchTier.Other)]
    [InlineData("甲·", StretchTier.None)]
    [InlineData("甲～", StretchTier.None)]
    [InlineData("～甲", StretchTier.None)]
    [InlineData("甲/", StretchTier.None)]
    [InlineData("……", StretchTier.None)]
    [InlineData("甲…", StretchTier.Other)]
    [InlineData("AB", StretchTier.None)]
    [InlineData("1,", StretchTier.None)]
    [InlineData("6℃", StretchTier.None)]
    [InlineData("￥5", StretchTier.None)]
    [InlineData("★★", StretchTier.Other)]
    [InlineData("甲 ", StretchTier.None)]
    [InlineData("甲A", StretchTier.Autospace)]
    public void Gap_stretches_where_JU_03_lets_it(string text, StretchTier expected)
    {
        var clusters = new ConformanceText(text, LocaleProfile.MainlandChina, isVertical: false).Clusters.ToArray();

        Assert.Equal(expected, Compute(clusters)[0].StretchAfter);
    }

    [Theory]
    [InlineData(0.05, 0.45, 0, 0.5)] // as it should be
    [InlineData(0.3, 0.7, 0.25, 0.25)] // centred under a Mainland tag
    [InlineData(0.1, 0.9, 0, 0)] // fills the body
    public void Guard_takes_the_trim_of_a_comma_from_its_ink(double inkStart, double inkEnd, double front, double back)
    {
        var metrics = CharacterClasses.Classify('，', Region.MainlandChina, isVertical: false, isInCjkFont: true);

        var guarded = GlyphGuard.Apply(metrics, inkStart, inkEnd);

        Assert.Equal((front, back), (guarded.TrimFront, guarded.TrimBack));
    }

    [Fact]
    public void Guard_takes_a_corner_comma_under_a_Taiwan_tag_as_it_stands()
    {
        var metrics = CharacterClasses.Classify('，', Region.Taiwan, isVertical: false, isInCjkFont: true);

        var guarded = GlyphGuard.Apply(metrics, 0.08, 0.3);

        Assert.Equal((0, 0.5), (guarded.TrimFront, guarded.TrimBack));
    }

    [Theory]
    [InlineData('，', '天', '人', true)]
    [InlineData('，', '”', '人', false)] // one of several marks
    [InlineData('—', '天', '人', false)]
    public void Only_a_mark_by_itself_hangs(char mark, char before, char after, bool expected) =>
        Assert.Equal(expected, HangingPunctuation.CanHangAtEnd(mark, before, after, Region.MainlandChina, isVertical: false));

    [Fact]
    public void Centred_marks_hang_in_vertical_lines_alone()
    {
        Assert.False(HangingPunctuation.CanHangAtEnd('，', '天', '人', Region.Taiwan, isVertical: false));
        Assert.True(HangingPunctuation.CanHangAtEnd('，', '天', '人', Region.Taiwan, isVertical: true));
    }

    [Theory]
    [InlineData(1.5, 2, 0.25)] // two cells
    [InlineData(2, 2, 0.5)] // three: there must be a gap
    [InlineData(1.9, 1, 0.1)]
    [InlineData(1.2, 1, 0.5)] // out of reach from one side
    public void Latin_fills_whole_cells_of_a_grid(double width, int sides, double expected) => Assert.Equal(expected, GridSpacing.GapEm(width, sides), 6);

    [Theory]
    [InlineData(105, 10, 100)]
    [InlineData(100, 10, 100)]
    [InlineData(5, 10, 10)]
    public void Measure_snaps_to_whole_characters(double measure, double em, double expected) => Assert.Equal(expected, GridSpacing.SnapMeasure(measure, em), 6);

    private static SpacingCluster Mark(char mark, double size = 1) => SpacingCluster.Create(mark, Region.MainlandChina, false, SpacingFlags.InCjkFont, size, size);

    private static SpacingCluster Han(char character) => Mark(character);

    private static SpacingCluster Latin(char character) => SpacingCluster.Create(character, Region.MainlandChina, false, SpacingFlags.None, 1, 0.5);

    private static ClusterSpacing[] Compute(SpacingCluster[] clusters)
    {
        var spacing = new ClusterSpacing[clusters.Length];
        SpacingRules.Compute(clusters, Standard, spacing);
        return spacing;
    }
}
