using FsCheck;
using FsCheck.Fluent;

namespace PosterKit.Typesetting.Tests;

public sealed class SpacingPropertyTests
{
    [Fact]
    public void Gap_never_takes_more_than_the_blanks_that_face_it() =>
        ForAllSettings((clusters, options, spacing) => Enumerable.Range(0, clusters.Length).All(i =>
        {
            var next = NextVisible(clusters, i);
            var blank = clusters[i].Metrics.TrimBack + (next < clusters.Length ? clusters[next].Metrics.TrimFront : 0);
            var isAfterInvisible = clusters[i].Metrics.Class == CharacterClass.Invisible;
            return isAfterInvisible || spacing[i].GapAfter >= -blank - 1e-9;
        }));

    [Fact]
    public void What_a_tight_line_may_take_is_left_blank_by_the_squeeze() =>
        ForAllSettings((clusters, options, spacing) => Enumerable.Range(0, clusters.Length).All(i =>
            spacing[i].FrontShrink >= 0 && spacing[i].BackShrink >= 0 && spacing[i].SpaceShrink >= 0 && spacing[i].AutospaceShrink >= 0
            && spacing[i].FrontShrink <= clusters[i].Metrics.TrimFront
            && (spacing[i].FrontShrink == 0 || spacing[i].ShrinkTier != ShrinkTier.None)));

    [Fact]
    public void Full_width_changes_no_mark() =>
        ForAllSettings((clusters, options, spacing) => options.Width != PunctuationWidth.Full
            || spacing.All(each => each is { GapAfter: >= 0, LineStart: 0, LineEnd: 0, LineEndFit: 0, FrontShrink: 0, BackShrink: 0 }));

    [Fact]
    public void No_Han_Latin_spacing_stands_where_it_is_switched_off() =>
        ForAllSettings((clusters, options, spacing) => options.AutospaceEm != 0 || spacing.All(each => each.GapAfter <= 0 && each.Autospace == 0));

    [Fact]
    public void Dash_and_ellipsis_keep_their_surroundings() =>
        Prop.ForAll(TextGenerators.Mixed, text =>
        {
            var clusters = new ConformanceText(text, LocaleProfile.MainlandChina, isVertical: false).Clusters.ToArray();
            var spacing = Compute(clusters, SpacingOptions.For(LocaleProfile.MainlandChina, null, null, null, null, 12));
            return Enumerable.Range(0, Math.Max(0, clusters.Length - 1)).All(i =>
                !(clusters[i].Metrics.Class == CharacterClass.Ellipsis || clusters[i + 1].Metrics.Class == CharacterClass.Ellipsis) || spacing[i].GapAfter == 0);
        }).QuickCheckThrowOnFailure();

    private static void ForAllSettings(Func<SpacingCluster[], SpacingOptions, ClusterSpacing[], bool> holds) =>
        Prop.ForAll(TextGenerators.Mixed, text =>
        {
            foreach (var profile in TextGenerators.Profiles)
            foreach (var width in Enum.GetValues<PunctuationWidth>())
            foreach (var isVertical in new[] { false, true })
            {
                var clusters = new ConformanceText(text, profile, isVertical).Clusters.ToArray();
                var options = SpacingOptions.For(profile, width, null, null, text.Length % 2 == 0 ? 0 : null, 12) with
                {
                    Pairs = (PairWidth)(text.Length % 2),
                    CentredSqueeze = (CentredSqueeze)(text.Length / 2 % 2),
                };
                if (!holds(clusters, options, Compute(clusters, options))) return false;
            }

            return true;
        }).QuickCheckThrowOnFailure();

    private static ClusterSpacing[] Compute(SpacingCluster[] clusters, SpacingOptions options)
    {
        var spacing = new ClusterSpacing[clusters.Length];
        SpacingRules.Compute(clusters, options, spacing);
        return spacing;
    }

    private static int NextVisible(SpacingCluster[] clusters, int index)
    {
        do index++;
        while (index < clusters.Length && clusters[index].Metrics.Class == CharacterClass.Invisible);
        return index;
    }
}
