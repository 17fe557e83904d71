using PosterKit.Foundation;

namespace PosterKit;

/// <summary>How much ink lies on each place, all inks together: 1 is one ink, solid.</summary>
internal sealed class InkTotals
{
    // What smears is an area, not a dot: totals are averaged over a square of this side, in millimetres.
    private const double Side = 1;

    private readonly InkSeparation _sheet;
    private readonly ushort[] _sums;

    /// <summary>Adds up the plates.</summary>
    public InkTotals(InkSeparation sheet)
    {
        _sheet = sheet;
        _sums = new ushort[sheet.Width * sheet.Height];
        foreach (var plane in sheet.Planes)
        {
            if (plane.IsTechnical) continue;
            var samples = plane.Samples.Span;
            for (var i = 0; i < _sums.Length; i++) _sums[i] += samples[i];
        }
    }

    /// <summary>The total of a pixel, in 255ths.</summary>
    public int At(int index) => _sums[index];

    /// <summary>The square with the most ink.</summary>
    /// <returns>Its total, and where it lies in points of the scene.</returns>
    public (double Total, Rect Place) FindWorst()
    {
        var side = Math.Max(1, (int)Math.Round(_sheet.Dpi / 25.4 * Side));
        var (width, height) = (_sheet.Width, _sheet.Height);
        side = Math.Min(side, Math.Min(width, height));
        // Sums of columns over as many rows as the square has, kept up to date from row to row.
        var columns = new long[width];
        long most = -1;
        var (left, top) = (0, 0);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++) columns[x] += _sums[y * width + x] - (y >= side ? _sums[(y - side) * width + x] : 0);
            if (y < side - 1) continue;
            long sum = 0;
            for (var x = 0; x < width; x++)
            {
                sum += columns[x] - (x >= side ? columns[x - side] : 0);
                if (x < side - 1 || sum <= most) continue;
                (most, left, top) = (sum, x - side + 1, y - side + 1);
            }
        }
        var (across, down) = (_sheet.Box.Width / width, _sheet.Box.Height / height);
        return (most / 255.0 / ((double)side * side), new(_sheet.Box.X + left * across, _sheet.Box.Y + top * down, side * across, side * down));
    }
}
