using System.Buffers.Binary;

namespace PosterKit.Imaging.Tests;

/// <summary>Writes colour profiles of the plain kind: a curve for each channel and the colorants (ICC.1:2022).</summary>
internal static class TestProfile
{
    /// <summary>The colorants of sRGB in daylight D50.</summary>
    public static readonly double[] StandardRgb = [0.4360747, 0.2225045, 0.0139322, 0.3850649, 0.7168786, 0.0971045, 0.1430804, 0.0606169, 0.7141733];

    /// <summary>The colorants of Display P3 in daylight D50.</summary>
    public static readonly double[] DisplayP3 = [0.5151, 0.2412, -0.0011, 0.2920, 0.6922, 0.0419, 0.1571, 0.0666, 0.7841];

    /// <summary>The curve of sRGB as function 3.</summary>
    public static byte[] StandardCurve => Parametric(3, 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);

    public static byte[] Rgb(double[] colorants, byte[] curve) => Make("RGB ", "XYZ ",
        ("rXYZ", Xyz(colorants[..3])), ("gXYZ", Xyz(colorants[3..6])), ("bXYZ", Xyz(colorants[6..])), ("rTRC", curve), ("gTRC", curve), ("bTRC", curve));

    public static byte[] Gray(byte[] curve) => Make("GRAY", "XYZ ", ("kTRC", curve), ("wtpt", Xyz([0.9642, 1, 0.8249])));

    public static byte[] Parametric(int function, params double[] parameters) =>
        [.. "para\0\0\0\0"u8, 0, (byte)function, 0, 0, .. parameters.SelectMany(Fixed)];

    public static byte[] Gamma(double exponent) => [.. "curv\0\0\0\0"u8, 0, 0, 0, 1, (byte)exponent, (byte)(exponent % 1 * 256)];

    public static byte[] Sampled(int count, Func<double, double> curve)
    {
        var samples = Enumerable.Range(0, count).Select(i => (int)Math.Round(curve(i / (count - 1.0)) * 65535));
        return [.. "curv\0\0\0\0"u8, 0, 0, (byte)(count >> 8), (byte)count, .. samples.SelectMany(s => new[] { (byte)(s >> 8), (byte)s })];
    }

    public static byte[] Make(string model, string space, params (string Name, byte[] Data)[] tags)
    {
        var head = new byte[128 + 4 + tags.Length * 12];
        Ascii(model).CopyTo(head, 16);
        Ascii(space).CopyTo(head, 20);
        head[8] = 4;
        Ascii("mntr").CopyTo(head, 12);
        Ascii("acsp").CopyTo(head, 36);
        Fixed(0.9642).CopyTo(head, 68);
        Fixed(1).CopyTo(head, 72);
        Fixed(0.8249).CopyTo(head, 76);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(128), tags.Length);
        var body = new List<byte>();
        for (var i = 0; i < tags.Length; i++)
        {
            var entry = head.AsSpan(132 + i * 12);
            Ascii(tags[i].Name).CopyTo(entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[4..], head.Length + body.Count);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], tags[i].Data.Length);
            body.AddRange(tags[i].Data);
            while (body.Count % 4 != 0) body.Add(0);
        }
        byte[] profile = [.. head, .. body];
        BinaryPrimitives.WriteInt32BigEndian(profile, profile.Length);
        return profile;
    }

    private static byte[] Xyz(double[] values) => [.. "XYZ \0\0\0\0"u8, .. values.SelectMany(Fixed)];

    private static byte[] Fixed(double value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, (int)Math.Round(value * 65536));
        return bytes;
    }

    private static byte[] Ascii(string text) => [.. text.Select(c => (byte)c)];
}
