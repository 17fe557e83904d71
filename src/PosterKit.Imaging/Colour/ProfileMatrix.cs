using System.Runtime.CompilerServices;

namespace PosterKit.Imaging;

/// <summary>Colours of a profile of the plain kind (curves and a matrix, as cameras, telephones and screens have) to sRGB, in whole numbers.</summary>
/// <remarks>What sRGB cannot show is cut off at its limits: relative colorimetry.</remarks>
internal sealed class ProfileMatrix
{
    private const int Bits = 14;
    private const int One = 1 << Bits;

    // XYZ in daylight D50 to linear sRGB: the inverse of the colorants of IEC 61966-2-1 adapted from D65 by the Bradford matrix, as the
    // ICC's sRGB profile has them.
    private static readonly double[] XyzToLinearSrgb =
        [3.1338561, -1.6168667, -0.4906146, -0.9787684, 1.9161415, 0.0334540, 0.0719453, -0.2289914, 1.4052427];

    private readonly short[] _red, _green, _blue;
    private readonly int[] _matrix;

    private ProfileMatrix(short[] red, short[] green, short[] blue, int[] matrix) => (_red, _green, _blue, _matrix) = (red, green, blue, matrix);

    /// <summary>Null where the profile is not of that kind.</summary>
    public static ProfileMatrix? Create(IccProfile profile)
    {
        if (!profile.TryReadCurvesAndMatrix(out var curves, out var colorants)) return null;
        if (colorants is null) return new(curves[0], curves[0], curves[0], [One, 0, 0, 0, One, 0, 0, 0, One]);

        var matrix = new int[9];
        for (var row = 0; row < 3; row++)
        {
            for (var column = 0; column < 3; column++)
            {
                var sum = 0.0;
                for (var i = 0; i < 3; i++) sum += XyzToLinearSrgb[row * 3 + i] * colorants[i * 3 + column];
                // Real colorants stay within 3; beyond 8 the sums would not fit.
                if (!(Math.Abs(sum) < 8)) return null;
                matrix[row * 3 + column] = (int)Math.Floor(sum * One + 0.5);
            }
            // White stays white, and grey grey: what rounding took from the sum of a row goes to its largest part.
            var rest = One - matrix[row * 3] - matrix[row * 3 + 1] - matrix[row * 3 + 2];
            if (Math.Abs(rest) < One / 100) matrix[row * 3 + row] += rest;
        }
        return new(curves[0], curves[1], curves[2], matrix);
    }

    /// <summary>True where it changes no colour by more than one step: the profile is sRGB under some name.</summary>
    public bool IsIdentity
    {
        get
        {
            Span<byte> pixel = stackalloc byte[4];
            for (var i = 0; i < 6 * 6 * 6; i++)
            {
                var (red, green, blue) = (i % 6 * 51, i / 6 % 6 * 51, i / 36 * 51);
                (pixel[0], pixel[1], pixel[2]) = ((byte)red, (byte)green, (byte)blue);
                Apply(pixel);
                if (Math.Abs(pixel[0] - red) > 1 || Math.Abs(pixel[1] - green) > 1 || Math.Abs(pixel[2] - blue) > 1) return false;
            }
            return true;
        }
    }

    /// <summary>Turns straight RGBA into sRGB in its place; alpha stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Apply(Span<byte> rgba)
    {
        var encoded = LinearLight.ToByte;
        int m0 = _matrix[0], m1 = _matrix[1], m2 = _matrix[2], m3 = _matrix[3], m4 = _matrix[4], m5 = _matrix[5], m6 = _matrix[6], m7 = _matrix[7], m8 = _matrix[8];
        for (var i = 0; i + 4 <= rgba.Length; i += 4)
        {
            var pixel = rgba.Slice(i, 4);
            long red = _red[pixel[0]], green = _green[pixel[1]], blue = _blue[pixel[2]];
            pixel[0] = encoded[Limit(red * m0 + green * m1 + blue * m2)];
            pixel[1] = encoded[Limit(red * m3 + green * m4 + blue * m5)];
            pixel[2] = encoded[Limit(red * m6 + green * m7 + blue * m8)];
        }
    }

    private static int Limit(long sum) => (int)Math.Clamp(sum + One / 2 >> Bits, 0, LinearLight.One);
}
