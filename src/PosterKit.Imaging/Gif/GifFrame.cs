namespace PosterKit.Imaging;

/// <summary>Where the first frame of a GIF stands in its file, and what its descriptor says (GIF89a, sections 18 to 23).</summary>
/// <param name="Left">Column of the logical screen.</param>
/// <param name="Top">Row of the logical screen.</param>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="IsInterlaced">True where rows come in four passes.</param>
/// <param name="TransparentIndex">The clear colour; -1 for none.</param>
/// <param name="TableOffset">Where its colour table starts, local or global; -1 for none.</param>
/// <param name="TableCount">Colours in the table.</param>
/// <param name="DataOffset">Where the code size byte and the data blocks start.</param>
internal sealed record GifFrame(
    int Left, int Top, int Width, int Height, bool IsInterlaced, int TransparentIndex, int TableOffset, int TableCount, int DataOffset)
{
    private const byte Extension = 0x21;
    private const byte GraphicControl = 0xF9;
    private const byte ImageDescriptor = 0x2C;

    /// <summary>Null where the file ends before a frame.</summary>
    public static GifFrame? FindFirst(ReadOnlySpan<byte> file)
    {
        var view = new ByteView(file, true);
        var (globalOffset, globalCount) = Table(view, flagsAt: 10, tableAt: 13);
        long at = 13 + globalCount * 3;
        var transparent = -1;
        while (view.Has(at, 1))
        {
            switch (view.Byte(at))
            {
                case Extension:
                    if (view.Byte(at + 1) == GraphicControl && view.Byte(at + 2) == 4 && (view.Byte(at + 3) & 1) != 0) transparent = view.Byte(at + 6);
                    at += 2;
                    while (view.Byte(at) != 0) at += 1 + view.Byte(at);
                    at++;
                    break;
                case ImageDescriptor when view.Has(at, 10):
                    var (localOffset, localCount) = Table(view, flagsAt: at + 9, tableAt: at + 10);
                    var (width, height) = (view.UInt16(at + 5), view.UInt16(at + 7));
                    var data = at + 10 + localCount * 3;
                    if (width == 0 || height == 0 || !view.Has(data, 1)) return null;
                    return new(
                        view.UInt16(at + 1), view.UInt16(at + 3), width, height, (view.Byte(at + 9) & 0x40) != 0, transparent,
                        localOffset >= 0 ? localOffset : globalOffset, localOffset >= 0 ? localCount : globalCount, (int)data);
                default:
                    return null;
            }
        }
        return null;
    }

    // The high bit says whether there is a table, the low three its size; one that the file does not hold counts as none.
    private static (int Offset, int Count) Table(ByteView view, long flagsAt, long tableAt)
    {
        var flags = view.Byte(flagsAt);
        var count = 2 << (flags & 7);
        return (flags & 0x80) != 0 && view.Has(tableAt, count * 3) ? ((int)tableAt, count) : (-1, 0);
    }
}
