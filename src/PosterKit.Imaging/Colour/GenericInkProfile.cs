using System.Buffers.Binary;

namespace PosterKit.Imaging;

/// <summary>
/// An output profile of four inks made of the plain formula, (1 - C)(1 - K) and so on in sRGB, and its inverse: generic, not a printing
/// condition. With it a document for presses can be made and tried before a printer names the real one. ICC.1:2001-04 (version 2.4), tables of
/// 16 bits; the same bytes at every call.
/// </summary>
public static class GenericInkProfile
{
    /// <summary>What documents call it.</summary>
    public const string Name = "PosterKit generic CMYK";

    /// <summary>What it is, in words.</summary>
    public const string Description = "Generic inks by formula, not a printing condition";

    private const int HeaderLength = 128;

    // Points along each axis: of inks, where the formula is nearly straight; and of Lab, where its inverse bends.
    private const int InkPoints = 9;
    private const int LabPoints = 17;

    // sRGB primaries adapted to D50 by the Bradford transform (rows give X, Y and Z), and D50 itself.
    private static readonly double[] ToXyz = [0.4360747, 0.3850649, 0.1430804, 0.2225045, 0.7168786, 0.0606169, 0.0139322, 0.0971045, 0.7141733];
    private static readonly double[] ToRgb = [3.1338561, -1.6168667, -0.4906146, -0.9787684, 1.9161415, 0.0334540, 0.0719453, -0.2289914, 1.4052427];
    private static readonly double[] White = [0.9642, 1, 0.8249];

    private static readonly Lazy<byte[]> Made = new(Create);

    /// <summary>The bytes of the profile; not to be changed.</summary>
    public static ReadOnlyMemory<byte> Bytes => Made.Value;

    private static byte[] Create()
    {
        byte[] toLab = LabOfInks(), toInks = InksOfLab();
        // The three intents share their tables: there is no paper to be absolute about.
        var tags = new (string Name, byte[] Body)[]
        {
            ("desc", Words(Name)), ("cprt", Text("Public domain")), ("wtpt", WhitePoint()),
            ("A2B0", toLab), ("A2B1", toLab), ("A2B2", toLab), ("B2A0", toInks), ("B2A1", toInks), ("B2A2", toInks), ("gamt", Gamut()),
        };
        var places = new Dictionary<byte[], int>(ReferenceEqualityComparer.Instance);
        var length = HeaderLength + 4 + 12 * tags.Length;
        foreach (var (_, body) in tags)
        {
            if (!places.TryAdd(body, length)) continue;
            length += body.Length;
        }
        var profile = new byte[length];
        Number(profile, 0, length);
        Number(profile, 8, 0x02400000);
        Ascii(profile, 12, "prtrCMYKLab ");
        Number(profile, 24, 2000 << 16 | 1);
        Number(profile, 28, 1 << 16);
        Ascii(profile, 36, "acsp");
        Number(profile, 64, 1);
        for (var i = 0; i < 3; i++) Number(profile, 68 + 4 * i, (int)Math.Floor(White[i] * 65536 + 0.5));
        Number(profile, HeaderLength, tags.Length);
        var entry = HeaderLength + 4;
        foreach (var (name, body) in tags)
        {
            Ascii(profile, entry, name);
            Number(profile, entry + 4, places[body]);
            Number(profile, entry + 8, body.Length);
            body.CopyTo(profile, places[body]);
            entry += 12;
        }
        return profile;
    }

    // The last channel changes fastest (6.5.7).
    private static byte[] LabOfInks()
    {
        var table = Table(4, 3, InkPoints, out var at);
        for (var i = 0; i < InkPoints * InkPoints * InkPoints * InkPoints; i++)
        {
            double Ink(int stride) => i / stride % InkPoints / (InkPoints - 1.0);
            var (c, m, y, k) = (Ink(InkPoints * InkPoints * InkPoints), Ink(InkPoints * InkPoints), Ink(InkPoints), Ink(1));
            var (l, a, b) = LabOf(Linear((1 - c) * (1 - k)), Linear((1 - m) * (1 - k)), Linear((1 - y) * (1 - k)));
            Put(table, ref at, l * 652.80);
            Put(table, ref at, (a + 128) * 256);
            Put(table, ref at, (b + 128) * 256);
        }
        return Ended(table, at, 3);
    }

    private static byte[] InksOfLab()
    {
        var table = Table(3, 4, LabPoints, out var at);
        for (var i = 0; i < LabPoints * LabPoints * LabPoints; i++)
        {
            double Step(int stride) => i / stride % LabPoints / (LabPoints - 1.0) * 65535;
            var (r, g, b) = RgbOf(Step(LabPoints * LabPoints) / 652.80, Step(LabPoints) / 256 - 128, Step(1) / 256 - 128);
            var most = Math.Max(r, Math.Max(g, b));
            Put(table, ref at, most > 0 ? (most - r) / most * 65535 : 0);
            Put(table, ref at, most > 0 ? (most - g) / most * 65535 : 0);
            Put(table, ref at, most > 0 ? (most - b) / most * 65535 : 0);
            Put(table, ref at, (1 - most) * 65535);
        }
        return Ended(table, at, 4);
    }

    // All of what sRGB holds counts as printable: the table says so everywhere.
    private static byte[] Gamut()
    {
        var table = Table(3, 1, 2, out var at);
        at += 8 * 2;
        return Ended(table, at, 1);
    }

    // A table of 16 bits with straight curves (mft2, 6.5.7); the samples follow from the place that is given.
    private static byte[] Table(int inputs, int outputs, int points, out int samples)
    {
        var count = outputs;
        for (var i = 0; i < inputs; i++) count *= points;
        samples = 52 + 4 * inputs;
        var table = new byte[(samples + 2 * count + 4 * outputs + 3) & ~3];
        Ascii(table, 0, "mft2");
        (table[8], table[9], table[10]) = ((byte)inputs, (byte)outputs, (byte)points);
        for (var i = 0; i < 3; i++) Number(table, 12 + 16 * i, 1 << 16);
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(48), 2);
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(50), 2);
        for (var i = 0; i < inputs; i++) BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(54 + 4 * i), 65535);
        return table;
    }

    private static byte[] Ended(byte[] table, int at, int outputs)
    {
        for (var i = 0; i < outputs; i++) BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(at + 4 * i + 2), 65535);
        return table;
    }

    private static void Put(byte[] table, ref int at, double value)
    {
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(at), (ushort)Math.Clamp(Math.Floor(value + 0.5), 0, 65535));
        at += 2;
    }

    private static double Linear(double v) => v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4);

    private static double Encoded(double v) => v <= 0.0031308 ? Math.Max(0, v) * 12.92 : Math.Min(1, 1.055 * Math.Pow(v, 1 / 2.4) - 0.055);

    private static (double L, double A, double B) LabOf(double r, double g, double b)
    {
        double Part(int row) => Root((ToXyz[3 * row] * r + ToXyz[3 * row + 1] * g + ToXyz[3 * row + 2] * b) / White[row]);
        var (x, y, z) = (Part(0), Part(1), Part(2));
        return (116 * y - 16, 500 * (x - y), 200 * (y - z));
        static double Root(double t) => t > 216.0 / 24389 ? Math.Cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    private static (double R, double G, double B) RgbOf(double l, double a, double b)
    {
        var y = (l + 16) / 116;
        double cx = Cube(y + a / 500) * White[0], cy = Cube(y) * White[1], cz = Cube(y - b / 200) * White[2];
        double Channel(int row) => Encoded(ToRgb[3 * row] * cx + ToRgb[3 * row + 1] * cy + ToRgb[3 * row + 2] * cz);
        return (Channel(0), Channel(1), Channel(2));
        static double Cube(double t) => t > 6.0 / 29 ? t * t * t : (116 * t - 16) * 27 / 24389;
    }

    private static byte[] WhitePoint()
    {
        var body = new byte[20];
        Ascii(body, 0, "XYZ ");
        for (var i = 0; i < 3; i++) Number(body, 8 + 4 * i, (int)Math.Floor(White[i] * 65536 + 0.5));
        return body;
    }

    // A text in ASCII, with no Unicode and no script code (textDescriptionType, 6.5.17).
    private static byte[] Words(string text)
    {
        var body = new byte[(12 + text.Length + 1 + 4 + 4 + 2 + 1 + 67 + 3) & ~3];
        Ascii(body, 0, "desc");
        Number(body, 8, text.Length + 1);
        Ascii(body, 12, text);
        return body;
    }

    private static byte[] Text(string text)
    {
        var body = new byte[(8 + text.Length + 1 + 3) & ~3];
        Ascii(body, 0, "text");
        Ascii(body, 8, text);
        return body;
    }

    private static void Number(byte[] to, int at, int value) => BinaryPrimitives.WriteInt32BigEndian(to.AsSpan(at), value);

    private static void Ascii(byte[] to, int at, string text)
    {
        for (var i = 0; i < text.Length; i++) to[at + i] = (byte)text[i];
    }
}
