using FsCheck;
using FsCheck.Fluent;

namespace PosterKit.Layout.Tests;

public sealed class SharesTests
{
    [Fact]
    public void Shares_fill_the_room_and_none_falls_under_its_base() =>
        Prop.ForAll(
            (from count in Gen.Choose(1, 6)
             from bases in Gen.Choose(0, 40).Select(n => (double)n).ArrayOf(count)
             from factors in Gen.Choose(0, 4).Select(n => (double)n).ArrayOf(count)
             from room in Gen.Choose(0, 300)
             select (bases, factors, room)).ToArbitrary(),
            sample =>
            {
                var sizes = sample.bases.ToArray();

                Shares.Grow(sample.room, sizes, sample.factors);

                var isUnderBase = sizes.Where((size, i) => size < sample.bases[i] - 1e-9).Any();
                var canFill = sample.factors.Any(factor => factor > 0) && sample.bases.Sum() <= sample.room;
                return !isUnderBase && (!canFill || Math.Abs(sizes.Sum() - sample.room) < 1e-6);
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Factors_under_one_together_leave_room()
    {
        double[] sizes = [0];

        Shares.Grow(100, sizes, [0.25]);

        Assert.Equal([25], sizes);
    }
}
