using System.Text;
using PosterKit.Foundation;
using QRCoder;
using QRCoder.Exceptions;

namespace PosterKit.Layout;

/// <summary>The modules of a QR code, the quiet zone left out. Immutable.</summary>
internal sealed class QrSymbol
{
    // The width of the quiet zone that the encoder puts round the modules.
    private const int EncoderQuietZone = 4;

    private readonly bool[,] _isDark;

    private QrSymbol(bool[,] isDark) => _isDark = isDark;

    /// <summary>Modules on a side, 21 to 177.</summary>
    public int Side => _isDark.GetLength(0);

    /// <summary>True for a dark module.</summary>
    /// <param name="x">From the left, from 0.</param>
    /// <param name="y">From the top, from 0.</param>
    public bool IsDark(int x, int y) => _isDark[y, x];

    /// <summary>Encodes a text in the smallest symbol that holds it; null where none does.</summary>
    /// <param name="text">Any text: ASCII stands as it is, all else in UTF-8, which the symbol says.</param>
    /// <param name="level">How much may be lost.</param>
    public static QrSymbol? Encode(string text, QrLevel level)
    {
        using var generator = new QRCodeGenerator();
        try
        {
            var isAscii = Ascii.IsValid(text);
            using var data = generator.CreateQrCode(text, LevelOf(level), forceUtf8: !isAscii, utf8BOM: false, isAscii ? QRCodeGenerator.EciMode.Default : QRCodeGenerator.EciMode.Utf8);
            var side = data.ModuleMatrix.Count - 2 * EncoderQuietZone;
            var isDark = new bool[side, side];
            for (var y = 0; y < side; y++)
            {
                for (var x = 0; x < side; x++) isDark[y, x] = data.ModuleMatrix[y + EncoderQuietZone][x + EncoderQuietZone];
            }
            return new(isDark);
        }
        catch (DataTooLongException)
        {
            return null;
        }
    }

    /// <summary>
    /// The dark modules as one path of rectangles that do not overlap: neighbours in a row are one, and so are equal stretches of rows below each other.
    /// </summary>
    /// <param name="left">Left edge of the first column.</param>
    /// <param name="top">Top edge of the first row.</param>
    /// <param name="module">Side of a module.</param>
    public VectorPath ToPath(double left, double top, double module)
    {
        var path = new PathBuilder();
        var isDone = new bool[Side, Side];
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                if (isDone[y, x] || !IsDark(x, y)) continue;
                var right = x;
                while (right < Side && IsDark(right, y) && !isDone[y, right]) right++;
                var bottom = y + 1;
                while (bottom < Side && IsStretch(bottom, x, right)) bottom++;
                for (var row = y; row < bottom; row++)
                {
                    for (var column = x; column < right; column++) isDone[row, column] = true;
                }
                path.AddRectangle(new(left + x * module, top + y * module, (right - x) * module, (bottom - y) * module));
            }
        }
        return path.Build();
    }

    // Dark from x up to right, and light on both sides.
    private bool IsStretch(int row, int x, int right)
    {
        if ((x > 0 && IsDark(x - 1, row)) || (right < Side && IsDark(right, row))) return false;
        for (var column = x; column < right; column++)
        {
            if (!IsDark(column, row)) return false;
        }
        return true;
    }

    private static QRCodeGenerator.ECCLevel LevelOf(QrLevel level) => level switch
    {
        QrLevel.Low => QRCodeGenerator.ECCLevel.L,
        QrLevel.Quartile => QRCodeGenerator.ECCLevel.Q,
        QrLevel.High => QRCodeGenerator.ECCLevel.H,
        _ => QRCodeGenerator.ECCLevel.M,
    };
}
