namespace PosterKit.Imaging;

/// <summary>What we read of a colour profile (ICC.1:2022): its kind, and the parts of those that are a curve for each channel and a matrix.</summary>
internal sealed class IccProfile
{
    private const int HeaderSize = 128;
    private const int MostTags = 1000;

    private readonly byte[] _bytes;
    private readonly Dictionary<uint, (int Offset, int Length)> _tags = [];

    private IccProfile(byte[] bytes) => _bytes = bytes;

    /// <summary>The whole profile.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>The channels it tells the colours of; null for kinds that pictures here do not have.</summary>
    public ImageColorModel? Model => View.UInt32(16) switch
    {
        0x52474220 => ImageColorModel.Rgb, // "RGB "
        0x47524159 => ImageColorModel.Gray, // "GRAY"
        0x434D594B => ImageColorModel.Cmyk, // "CMYK"
        _ => null,
    };

    private ByteView View => new(_bytes, false);

    /// <summary>Null where it is no profile.</summary>
    public static IccProfile? Parse(byte[] bytes)
    {
        var profile = new IccProfile(bytes);
        var view = profile.View;
        var count = view.UInt32(HeaderSize);
        if (!view.Matches(36, "acsp"u8) || count > MostTags) return null;
        for (var i = 0; i < count; i++)
        {
            var entry = HeaderSize + 4 + i * 12;
            var (offset, length) = (view.UInt32(entry + 4), view.UInt32(entry + 8));
            if (!view.Has(entry, 12) || !view.Has(offset, length)) return null;
            profile._tags.TryAdd((uint)view.UInt32(entry), ((int)offset, (int)length));
        }
        return profile;
    }

    /// <summary>Light of each byte of a channel, 0 to <see cref="LinearLight.One"/>, by channel.</summary>
    /// <param name="curves">One for grey, three for RGB.</param>
    /// <param name="matrix">Rows of the colorants' X, Y and Z in daylight D50; null for grey.</param>
    /// <returns>False where the profile is not of that plain kind.</returns>
    public bool TryReadCurvesAndMatrix(out short[][] curves, out double[]? matrix)
    {
        (curves, matrix) = ([], null);
        // A0B0 and B2A0 are tables; where there is one, it is meant to be used. The plain kind tells its colours in XYZ.
        if (_tags.ContainsKey(Tag("A2B0")) || View.UInt32(20) != Tag("XYZ ")) return false;
        if (Model == ImageColorModel.Gray)
        {
            if (Curve("kTRC") is not { } gray) return false;
            curves = [gray];
            return true;
        }
        if (Model != ImageColorModel.Rgb || Curve("rTRC") is not { } red || Curve("gTRC") is not { } green || Curve("bTRC") is not { } blue
            || Xyz("rXYZ") is not { } r || Xyz("gXYZ") is not { } g || Xyz("bXYZ") is not { } b)
        {
            return false;
        }
        curves = [red, green, blue];
        matrix = [r.X, g.X, b.X, r.Y, g.Y, b.Y, r.Z, g.Z, b.Z];
        return true;
    }

    private static uint Tag(string name) => (uint)(name[0] << 24 | name[1] << 16 | name[2] << 8 | name[3]);

    private (double X, double Y, double Z)? Xyz(string tag)
    {
        if (!_tags.TryGetValue(Tag(tag), out var place) || place.Length < 20 || View.UInt32(place.Offset) != Tag("XYZ ")) return null;
        return (Fixed(place.Offset + 8), Fixed(place.Offset + 12), Fixed(place.Offset + 16));
    }

    // s15Fixed16Number: 16 bits before the point, 16 after.
    private double Fixed(int offset) => (int)View.UInt32(offset) / 65536.0;

    private short[]? Curve(string tag)
    {
        if (!_tags.TryGetValue(Tag(tag), out var place) || place.Length < 12) return null;
        var kind = View.UInt32(place.Offset);
        Func<double, double>? curve = kind == Tag("curv") ? SampledCurve(place) : kind == Tag("para") ? ParametricCurve(place) : null;
        if (curve is null) return null;

        var table = new short[256];
        for (var i = 0; i < table.Length; i++)
        {
            var light = curve(i / 255.0);
            if (!double.IsFinite(light)) return null;
            table[i] = (short)Math.Clamp(Math.Floor(light * LinearLight.One + 0.5), 0, LinearLight.One);
        }
        return table;
    }

    // Section 10.6: no sample is the identity, one is an exponent with 8 bits after the point, more are samples at equal distances.
    private Func<double, double>? SampledCurve((int Offset, int Length) place)
    {
        var count = (int)Math.Min(View.UInt32(place.Offset + 8), int.MaxValue);
        if (count > (place.Length - 12) / 2) return null;
        if (count == 0) return x => x;
        if (count == 1)
        {
            var exponent = View.UInt16(place.Offset + 12) / 256.0;
            return x => Math.Pow(x, exponent);
        }
        return x =>
        {
            var position = x * (count - 1);
            var index = Math.Min((int)position, count - 2);
            double low = View.UInt16(place.Offset + 12 + 2 * index), high = View.UInt16(place.Offset + 14 + 2 * index);
            return (low + (high - low) * (position - index)) / 65535;
        };
    }

    // Section 10.18, table 68: five functions of up to seven parameters.
    private Func<double, double>? ParametricCurve((int Offset, int Length) place)
    {
        var function = View.UInt16(place.Offset + 8);
        ReadOnlySpan<int> counts = [1, 3, 4, 5, 7];
        if (function >= counts.Length || place.Length < 12 + 4 * counts[function]) return null;
        double P(int i) => Fixed(place.Offset + 12 + 4 * i);
        var (g, a, b, c, d, e, f) = function switch
        {
            0 => (P(0), 1, 0, 0, double.NegativeInfinity, 0, 0),
            1 => (P(0), P(1), P(2), 0, -P(2) / P(1), 0, 0),
            2 => (P(0), P(1), P(2), 0, -P(2) / P(1), P(3), P(3)),
            3 => (P(0), P(1), P(2), P(3), P(4), 0, 0),
            _ => (P(0), P(1), P(2), P(3), P(4), P(5), P(6)),
        };
        return x => x >= d ? Math.Pow(Math.Max(0, a * x + b), g) + e : c * x + f;
    }
}
