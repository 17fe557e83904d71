using PosterKit.Testing;

namespace PosterKit.Layout.Tests;

/// <summary>What watches over the fuzz runs sees what they are there to find.</summary>
public sealed class FuzzWatchTests
{
    [Fact]
    public void What_does_not_end_is_told_while_it_runs()
    {
        var isOver = false;
        var watch = new FuzzWatch(number =>
        {
            while (number == 3 && !Volatile.Read(ref isOver)) Thread.SpinWait(1000);
        }) { MostSeconds = 0.2 };

        var failures = watch.Run(10);
        Volatile.Write(ref isOver, true);

        Assert.Contains("had not ended", failures[3], StringComparison.Ordinal);
    }

    [Fact]
    public void What_takes_the_memory_of_the_machine_is_told()
    {
        byte[]? held = null;
        var isOver = false;
        var watch = new FuzzWatch(number =>
        {
            if (number != 3) return;
            held = new byte[200 << 20];
            Array.Fill(held, (byte)1);
            while (!Volatile.Read(ref isOver)) Thread.Sleep(1);
        }) { MostBytes = 100 << 20 };

        var failures = watch.Run(10);
        Volatile.Write(ref isOver, true);

        Assert.Contains("of memory", failures[3], StringComparison.Ordinal);
        GC.KeepAlive(held);
    }

    [Fact]
    public void What_throws_is_told_by_its_number()
    {
        var failures = new FuzzWatch(number => Assert.NotEqual(7, number)).Run(10);

        Assert.Equal(7, Assert.Single(failures).Key);
    }
}
