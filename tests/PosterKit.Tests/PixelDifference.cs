namespace PosterKit.Tests;

/// <summary>How much two pictures of one size differ.</summary>
/// <param name="Share">Share of the pixels with a channel more than 48 of 255 off.</param>
/// <param name="Mean">Mean difference of all channels, of 255.</param>
internal readonly record struct PixelDifference(double Share, double Mean)
{
    // Less is a matter of how an edge is rounded.
    private const int Visible = 48;

    public static PixelDifference Between(RgbPicture first, RgbPicture second)
    {
        var pixels = first.Width * first.Height;
        var (different, sum) = (0, 0L);
        for (var i = 0; i < pixels; i++)
        {
            var largest = 0;
            for (var channel = i * 3; channel < i * 3 + 3; channel++)
            {
                var difference = Math.Abs(first.Rgb[channel] - second.Rgb[channel]);
                largest = Math.Max(largest, difference);
                sum += difference;
            }
            if (largest > Visible) different++;
        }
        return new((double)different / pixels, (double)sum / pixels / 3);
    }

    public override string ToString() => $"{Share:P3} of the pixels differ, and the mean difference is {Mean:F3} of 255";
}
