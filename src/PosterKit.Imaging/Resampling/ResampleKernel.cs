namespace PosterKit.Imaging;

/// <summary>The curves that weigh source pixels by their distance. Plain arithmetic only: every processor gives the same bits.</summary>
internal static class ResampleKernel
{
    /// <summary>Reach of <see cref="Cubic"/> in pixels.</summary>
    public const int CubicRadius = 2;

    /// <summary>Reach of <see cref="Lanczos"/> in pixels.</summary>
    public const int LanczosRadius = 3;

    /// <summary>Keys' cubic with a = -1/2 (Catmull-Rom), for enlarging: it goes through the pixels and overshoots less than Lanczos.</summary>
    public static double Cubic(double x)
    {
        x = Math.Abs(x);
        if (x >= CubicRadius) return 0;
        return x < 1 ? (1.5 * x - 2.5) * x * x + 1 : ((-0.5 * x + 2.5) * x - 4) * x + 2;
    }

    /// <summary>Lanczos' windowed sinc of three lobes, for reducing.</summary>
    public static double Lanczos(double x)
    {
        x = Math.Abs(x);
        if (x >= LanczosRadius) return 0;
        if (x < 1e-9) return 1;
        return LanczosRadius * SinPi(x) * SinPi(x / LanczosRadius) / (Math.PI * Math.PI * x * x);
    }

    // sin(pi x) for x in 0..3: folded into half a period, then Taylor's series, whose remainder there is below 1e-13.
    private static double SinPi(double x)
    {
        var turns = Math.Floor(x + 0.5);
        var y = (x - turns) * Math.PI;
        var square = y * y;
        var sum = 1.0;
        for (var n = 16; n >= 2; n -= 2) sum = 1 - sum * square / (n * (n + 1));
        return ((int)turns & 1) == 0 ? y * sum : -y * sum;
    }
}
