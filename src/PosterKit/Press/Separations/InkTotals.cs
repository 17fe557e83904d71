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

    /// <summary>The square of the picture with the most ink; marks beyond the bleed are meant to have all of it.</summary>
    /// <returns>Its total, and where it lies in points of the scene.</returns>
    public (double Total, Rect Place) FindWorst()
    {
        var side = Math.Max(1, (int)Math.Round(_sheet.Dpi / 25.4 * Side));
        var (across, down) = (_sheet.Box.Width / _sheet.Width, _sheet.Box.Height / _sheet.Height);
        // Pixels that lie wholly within the bleed.
        var (startX, startY) = ((int)Math.Ceiling((_sheet.Art.X - _sheet.Box.X) / across - 0.01), (int)Math.Ceiling((_sheet.Art.Y - _sheet.Box.Y) / down - 0.01));
        var width = Math.Max(1, (int)Math.Floor((_sheet.Art.Right - _sheet.Box.X) / across + 0.01) - startX);
        var height = Math.Max(1, (int)Math.Floor((_sheet.Art.Bottom - _sheet.Box.Y) / down + 0.01) - startY);
        (width, height) = (Math.Min(width, _sheet.Width - startX), Math.Min(height, _sheet.Height - startY));
        side = Math.Min(side, Math.Min(width, height));
        // Sums of columns over as many rows as the square has, kept up to date from row to row.
        var columns = new long[width];
        long most = -1;
        var (left, top) = (0, 0);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++) columns[x] += Sum(x, y) - (y >= side ? Sum(x, y - side) : 0);
            if (y < side - 1) continue;
            long sum = 0;
            for (var x = 0; x < width; x++)
            {
                sum += columns[x] - (x >= side ? columns[x - side] : 0);
                if (x < side - 1 || sum <= most) continue;
                (most, left, top) = (sum, x - side + 1, y - side + 1);
            }
        }
        return (most / 255.0 / ((double)side * side), new(_sheet.Box.X + (startX + left) * across, _sheet.Box.Y + (startY + top) * down, side * across, side * down));

        int Sum(int x, int y) => _sums[(startY + y) * _sheet.Width + startX + x];
    }
}
