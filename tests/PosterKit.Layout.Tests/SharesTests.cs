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

    [Fact]
    public void Shrinking_fits_the_room_where_it_can_and_none_falls_under_its_least() =>
        Prop.ForAll(
            (from count in Gen.Choose(1, 6)
             from least in Gen.Choose(0, 20).Select(n => (double)n).ArrayOf(count)
             from more in Gen.Choose(0, 60).Select(n => (double)n).ArrayOf(count)
             from factors in Gen.Choose(0, 3).Select(n => (double)n).ArrayOf(count)
             from room in Gen.Choose(0, 300)
             select (least, more, factors, room)).ToArbitrary(),
            sample =>
            {
                double[] before = [.. sample.least.Zip(sample.more, (least, more) => least + more)];
                double[] sizes = [.. before];

                Shares.Shrink(sample.room, sizes, sample.least, sample.factors);

                for (var i = 0; i < sizes.Length; i++)
                {
                    if (sizes[i] < sample.least[i] - 1e-9 || sizes[i] > before[i] || (sample.factors[i] == 0 && sizes[i] != before[i])) return false;
                }
                var smallest = before.Select((size, i) => sample.factors[i] > 0 ? sample.least[i] : size).Sum();
                return Math.Abs(sizes.Sum() - Math.Min(before.Sum(), Math.Max(smallest, sample.room))) < 1e-6;
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_larger_factor_gives_up_more()
    {
        double[] sizes = [100, 100];

        Shares.Shrink(160, sizes, [0, 0], [1, 3]);

        Assert.Equal([90, 70], sizes);
    }
}
