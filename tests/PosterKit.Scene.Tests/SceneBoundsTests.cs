using PosterKit.Foundation;

namespace PosterKit.Scene.Tests;

public sealed class SceneBoundsTests
{
    private static readonly Rect Source = new(10, 20, 30, 40);

    // Everything round the source, then that blurred: without bounds of its own.
    private static readonly FilterStep[] Inverse =
    [
        new ColorMatrixStep(FilterStep.Source, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, 1]),
        new BlurStep(0, 2, 2),
    ];

    [Theory]
    [InlineData(CompositeOperator.In, 1, FilterStep.Source)]
    [InlineData(CompositeOperator.In, FilterStep.Source, 1)]
    [InlineData(CompositeOperator.Out, FilterStep.Source, 1)]
    [InlineData(CompositeOperator.Atop, 1, FilterStep.Source)]
    public void What_is_cut_by_a_picture_lies_within_it(CompositeOperator how, int above, int below) =>
        Assert.Equal(Source, SceneBounds.OfFiltered(Source, new([.. Inverse, new CompositeStep(above, below, how)])));

    [Theory]
    [InlineData(CompositeOperator.Over, 1, FilterStep.Source)]
    [InlineData(CompositeOperator.Xor, 1, FilterStep.Source)]
    [InlineData(CompositeOperator.Out, 1, FilterStep.Source)]
    [InlineData(CompositeOperator.Atop, FilterStep.Source, 1)]
    [InlineData(CompositeOperator.Lighter, FilterStep.Source, 1)]
    public void What_is_not_cut_reaches_beyond_every_page(CompositeOperator how, int above, int below) =>
        Assert.True(SceneBounds.OfFiltered(Source, new([.. Inverse, new CompositeStep(above, below, how)])).Width > 1e5);
}
