using FsCheck;
using FsCheck.Fluent;

namespace PosterKit.Typesetting.Tests;

/// <summary>No text makes a rule throw.</summary>
public sealed class RobustnessTests
{
    [Fact]
    public void Fonts_quotes_and_cells_are_found_in_any_text() =>
        Prop.ForAll(TextGenerators.Anything, text => TextGenerators.Profiles.All(profile =>
        {
            LanguageRange[] languages = [new(0, profile)];
            var fonts = new FontScript[text.Length];
            FontScripts.Resolve(text, languages, isVertical: true, fonts);
            var shown = new char[text.Length];
            VerticalQuotes.Convert(text, languages, fonts, shown);
            var cells = 0;
            for (var from = 0; TateChuYoko.TryFindNext(text, from, 3, out var span); from = span.End) cells += span.Length;
            return cells <= text.Length;
        })).QuickCheckThrowOnFailure();

    [Fact]
    public void Smart_quotes_keep_every_other_character_of_any_text() =>
        Prop.ForAll(TextGenerators.Mixed, text => TextGenerators.Profiles.All(profile =>
        {
            var converted = SmartQuotes.Convert(text, profile);
            return converted.Length == text.Length && text.Zip(converted).All(pair => pair.First == pair.Second || pair.First is '"' or '\'')
                && converted.AsSpan().IndexOfAny('"', '\'') < 0;
        })).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_falls_into_grapheme_clusters_without_a_rest() =>
        Prop.ForAll(TextGenerators.Anything, text =>
        {
            var end = 0;
            while (end < text.Length) end = GraphemeBreaker.NextBoundary(text, end);
            return end == text.Length;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Spacing_is_found_for_any_text() =>
        Prop.ForAll(TextGenerators.Anything, text => TextGenerators.Profiles.All(profile =>
        {
            var clusters = new ConformanceText(text, profile, isVertical: false).Clusters.ToArray();
            var spacing = new ClusterSpacing[clusters.Length];
            SpacingRules.Compute(clusters, SpacingOptions.For(profile, null, null, null, null, 12), spacing);
            return spacing.All(each => double.IsFinite(each.GapAfter));
        })).QuickCheckThrowOnFailure();
}
