using System.Globalization;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>A part of a picture: left, top, width and height as shares of it.</summary>
internal sealed class CropType() : ValueType<Rect>(new("left, top, width and height as shares, such as [0.1, 0.2, 0.5, 0.6]", "左、上、宽、高的比例（如 [0.1, 0.2, 0.5, 0.6]）"))
{
    // Chosen: less than a thousandth of a picture is a slip.
    private const double Least = 0.001;

    private readonly NumbersType _numbers = new(4, 0, 1, new("left, top, width and height as shares, such as [0.1, 0.2, 0.5, 0.6]", "左、上、宽、高的比例（如 [0.1, 0.2, 0.5, 0.6]）"));

    public override ValueShape Shape => _numbers.Shape;

    public override bool TryRead(Node node, string key, ValueContext context, out Rect value)
    {
        value = default;
        if (!_numbers.TryRead(node, key, context, out var shares)) return false;
        var items = ((SequenceNode)node).Items;
        // Both sides are judged, so that both are told in one run.
        if (!IsWithin(0) | !IsWithin(1)) return false;
        value = new(shares[0], shares[1], Math.Min(shares[2], 1 - shares[0]), Math.Min(shares[3], 1 - shares[1]));
        return true;

        // The part ends where the picture ends.
        bool IsWithin(int side)
        {
            const double Rounding = 1e-9;
            var room = 1 - shares[side];
            if (room < Least)
            {
                context.ReportOutOfRange(items[side], key, "0", Written(1 - Least), ((ScalarNode)items[side]).Value);
                return false;
            }
            if (shares[side + 2] >= Least && shares[side + 2] <= room + Rounding) return true;
            context.ReportOutOfRange(items[side + 2], key, Written(Least), Written(room), ((ScalarNode)items[side + 2]).Value);
            return false;
        }
    }

    private static string Written(double share) => share.ToString("0.####", CultureInfo.InvariantCulture);
}
