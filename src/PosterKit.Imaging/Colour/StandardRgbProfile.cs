using System.Buffers.Binary;

namespace PosterKit.Imaging;

/// <summary>
/// A colour profile of sRGB made from the numbers of IEC 61966-2-1, for documents in which RGB values must say what they mean (ICC.1:2022,
/// a display profile of matrix and curves, version 4.2).
/// </summary>
public static class StandardRgbProfile
{
    private const int HeaderLength = 128;

    // Primaries and white adapted to the D50 of profiles by the Bradford transform, in 1/65536.
    private static readonly int[] White = [63190, 65536, 54061];
    private static readonly int[] Red = [28578, 14580, 912];
    private static readonly int[] Green = [25240, 46981, 6363];
    private static readonly int[] Blue = [9375, 3975, 46778];

    // Gamma 2.4 with a straight foot: g, a, b, c, d of a parametric curve of type 3 (10.18), in 1/65536.
    private static readonly int[] Curve = [157286, 62119, 3417, 5072, 2651];

    /// <summary>The bytes of the profile; the same at every call.</summary>
    public static byte[] Create()
    {
        var tags = new (string Name, byte[] Body)[]
        {
            ("desc", Words("sRGB IEC61966-2.1")), ("cprt", Words("Public domain")), ("wtpt", Place(White)),
            ("rXYZ", Place(Red)), ("gXYZ", Place(Green)), ("bXYZ", Place(Blue)), ("rTRC", Parametric()), ("gTRC", Parametric()), ("bTRC", Parametric()),
        };
        var start = HeaderLength + 4 + 12 * tags.Length;
        var length = start;
        foreach (var tag in tags) length += tag.Body.Length;
        var profile = new byte[length];
        WriteHeader(profile);
        Number(profile, HeaderLength, tags.Length);
        var (entry, at) = (HeaderLength + 4, start);
        foreach (var (name, body) in tags)
        {
            Ascii(profile, entry, name);
            Number(profile, entry + 4, at);
            Number(profile, entry + 8, body.Length);
            body.CopyTo(profile, at);
            entry += 12;
            at += body.Length;
        }
        return profile;
    }

    private static void WriteHeader(byte[] profile)
    {
        Number(profile, 0, profile.Length);
        Number(profile, 8, 0x04200000);
        Ascii(profile, 12, "mntr");
        Ascii(profile, 16, "RGB ");
        Ascii(profile, 20, "XYZ ");
        Number(profile, 24, 2000 << 16 | 1);
        Number(profile, 28, 1 << 16);
        Ascii(profile, 36, "acsp");
        for (var i = 0; i < 3; i++) Number(profile, 68 + 4 * i, White[i]);
    }

    // A text in one language (10.15); padded to four bytes, as every tag starts on such a place.
    private static byte[] Words(string text)
    {
        var body = new byte[(28 + 2 * text.Length + 3) & ~3];
        Ascii(body, 0, "mluc");
        Number(body, 8, 1);
        Number(body, 12, 12);
        Ascii(body, 16, "enUS");
        Number(body, 20, 2 * text.Length);
        Number(body, 24, 28);
        for (var i = 0; i < text.Length; i++) body[29 + 2 * i] = (byte)text[i];
        return body;
    }

    private static byte[] Place(int[] xyz)
    {
        var body = new byte[20];
        Ascii(body, 0, "XYZ ");
        for (var i = 0; i < 3; i++) Number(body, 8 + 4 * i, xyz[i]);
        return body;
    }

    private static byte[] Parametric()
    {
        var body = new byte[32];
        Ascii(body, 0, "para");
        body[9] = 3;
        for (var i = 0; i < Curve.Length; i++) Number(body, 12 + 4 * i, Curve[i]);
        return body;
    }

    private static void Number(byte[] to, int at, int value) => BinaryPrimitives.WriteInt32BigEndian(to.AsSpan(at), value);

    private static void Ascii(byte[] to, int at, string text)
    {
        for (var i = 0; i < text.Length; i++) to[at + i] = (byte)text[i];
    }
}
