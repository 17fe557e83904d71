namespace PosterKit.Pdf;

/// <summary>Where each object is: at an offset of the file, or in an object stream (PDF 32000-1 7.5.8.3).</summary>
internal sealed class CrossReferences
{
    // For an object in the file its offset; for one in a stream the stream's number and, over bit 40, the place in it plus one.
    private const int PlaceShift = 40;
    private long[] _places = new long[64];

    /// <summary>One more than the highest number.</summary>
    public int Count { get; private set; } = 1;

    /// <summary>A new number, from 1 on.</summary>
    public int Add()
    {
        if (Count == _places.Length) Array.Resize(ref _places, 2 * Count);
        return Count++;
    }

    public void SetOffset(int id, long offset) => _places[id] = offset;

    public void SetInStream(int id, int streamId, int place) => _places[id] = (uint)streamId | (long)(place + 1) << PlaceShift;

    /// <summary>The table of PDF 32000-1 7.5.4; no object may lie in a stream.</summary>
    public void WriteTable(PdfBuffer to)
    {
        to.Raw("xref\n0 "u8).Integer(Count).Raw("\n0000000000 65535 f \n"u8);
        Span<byte> row = stackalloc byte[20];
        for (var id = 1; id < Count; id++)
        {
            "0000000000 00000 n \n"u8.CopyTo(row);
            var offset = _places[id];
            for (var i = 9; i >= 0; i--, offset /= 10) row[i] = (byte)('0' + offset % 10);
            to.Raw(row);
        }
    }

    /// <summary>The rows of a cross-reference stream, and the entry that tells their width.</summary>
    public void WriteRows(PdfBuffer rows, PdfBuffer entries)
    {
        long largest = 0;
        for (var id = 1; id < Count; id++)
        {
            if (_places[id] >> PlaceShift == 0) largest = Math.Max(largest, _places[id]);
        }
        var width = 3;
        while (largest >> (8 * width) != 0) width++;
        entries.Raw("/W[1 "u8).Integer(width).Raw(" 1]"u8);
        rows.Byte(0).Append(width).Clear();
        rows.Byte(255);
        for (var id = 1; id < Count; id++)
        {
            var place = _places[id];
            var inStream = place >> PlaceShift;
            rows.Byte(inStream == 0 ? (byte)1 : (byte)2);
            var middle = place & (1L << PlaceShift) - 1;
            for (var shift = 8 * (width - 1); shift >= 0; shift -= 8) rows.Byte((byte)(middle >> shift));
            rows.Byte(inStream == 0 ? (byte)0 : (byte)(inStream - 1));
        }
    }
}
