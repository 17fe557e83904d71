using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PosterKit.Imaging;

/// <summary>Paeth's predictor (W3C PNG 3, section 9.4): of left, up and corner the one nearest to left + up - corner; ties in that order.</summary>
/// <remarks>
/// In vectors it is done in eight bits. With p = up - corner and q = left - corner, the distances are |p|, |q| and |p + q|: the corner is
/// nearest only where p and q have different signs, and |p + q| is then the difference of |p| and |q|.
/// </remarks>
internal static class PaethPredictor
{
    public static int Nearest(int left, int up, int corner)
    {
        int toLeft = Math.Abs(up - corner), toUp = Math.Abs(left - corner), toCorner = Math.Abs(left + up - 2 * corner);
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Nearest(Vector256<byte> left, Vector256<byte> up, Vector256<byte> corner)
    {
        var (maxUp, maxLeft) = (Vector256.Max(up, corner), Vector256.Max(left, corner));
        var toLeft = maxUp - Vector256.Min(up, corner);
        var toUp = maxLeft - Vector256.Min(left, corner);
        var smaller = Vector256.Min(toLeft, toUp);
        var apart = Vector256.Max(toLeft, toUp) - smaller;
        var haveSameSign = ~(Vector256.Equals(maxUp, up) ^ Vector256.Equals(maxLeft, left));
        var isCornerFarther = haveSameSign | Vector256.Equals(Vector256.Max(apart, smaller), apart);
        var side = Vector256.ConditionalSelect(Vector256.Equals(smaller, toLeft), left, up);
        return Vector256.ConditionalSelect(isCornerFarther, side, corner);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Nearest(Vector128<byte> left, Vector128<byte> up, Vector128<byte> corner)
    {
        var (maxUp, maxLeft) = (Vector128.Max(up, corner), Vector128.Max(left, corner));
        var toLeft = maxUp - Vector128.Min(up, corner);
        var toUp = maxLeft - Vector128.Min(left, corner);
        var smaller = Vector128.Min(toLeft, toUp);
        var apart = Vector128.Max(toLeft, toUp) - smaller;
        var haveSameSign = ~(Vector128.Equals(maxUp, up) ^ Vector128.Equals(maxLeft, left));
        var isCornerFarther = haveSameSign | Vector128.Equals(Vector128.Max(apart, smaller), apart);
        var side = Vector128.ConditionalSelect(Vector128.Equals(smaller, toLeft), left, up);
        return Vector128.ConditionalSelect(isCornerFarther, side, corner);
    }
}
