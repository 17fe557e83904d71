using PosterKit.Foundation;

namespace PosterKit.Pdf;

/// <summary>
/// The file as it is written, front to back: objects, the streams that hold small objects, the cross-reference stream at the end
/// (PDF 32000-1 7.5). Object numbers are given out ahead, so that an object can name one that comes later.
/// </summary>
internal sealed class PdfFile : IDisposable
{
    private const int ObjectsInStream = 200;
    private const int BytesInStream = 256 << 10;

    private readonly Stream _output;
    private readonly bool _isPlain;
    private readonly bool _packsObjects;
    private readonly ContentHash _hash = new();
    private readonly PdfBuffer _line = new(256);
    private readonly PdfBuffer _packed = new(64);
    private readonly PdfBuffer _small = new(16 << 10);
    private readonly List<int> _smallIds = [];
    private readonly List<int> _smallOffsets = [];
    private readonly CrossReferences _places = new();
    private long _position;

    /// <param name="output">Written from its place on.</param>
    /// <param name="isPlain">True: nothing is compressed or packed, and the references are a table: for eyes.</param>
    /// <param name="version">Of the format, such as "1.7".</param>
    /// <param name="packsObjects">True: small objects go into streams, and so do the references, which PDF knows from 1.5 on.</param>
    public PdfFile(Stream output, bool isPlain, string version = "1.7", bool packsObjects = true)
    {
        _output = output;
        _isPlain = isPlain;
        _packsObjects = packsObjects && !isPlain;
        // The comment of bytes over 127 tells transfer programs that the file is not text (7.5.2).
        Emit([.. "%PDF-"u8, (byte)version[0], (byte)'.', (byte)version[2], .. "\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
    }

    /// <summary>True where streams are left as they are.</summary>
    public bool IsPlain => _isPlain;

    /// <summary>The number of a new object, which must then be written.</summary>
    public int Reserve() => _places.Add();

    /// <summary>Writes an object that is no stream.</summary>
    public void WriteObject(int id, ReadOnlySpan<byte> body)
    {
        if (!_packsObjects)
        {
            _places.SetOffset(id, _position);
            _line.Clear();
            Emit(_line.Integer(id).Raw(" 0 obj\n"u8).Written);
            Emit(body);
            Emit("\nendobj\n"u8);
            return;
        }
        _smallIds.Add(id);
        _smallOffsets.Add(_small.Length);
        _small.Raw(body).Line();
        if (_smallIds.Count == ObjectsInStream || _small.Length > BytesInStream) FlushSmallObjects();
    }

    /// <summary>Writes an object that is no stream under a new number, which is returned.</summary>
    public int WriteObject(ReadOnlySpan<byte> body)
    {
        var id = Reserve();
        WriteObject(id, body);
        return id;
    }

    /// <summary>Writes a stream; it is compressed where that is not done yet and the file is not plain.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="entries">Entries of its dictionary without Length and, unless <paramref name="isEncoded"/>, without Filter.</param>
    /// <param name="data">Its bytes.</param>
    /// <param name="isEncoded">True where <paramref name="entries"/> name the filter of <paramref name="data"/>, or none is wanted.</param>
    public void WriteStream(int id, ReadOnlySpan<byte> entries, ReadOnlySpan<byte> data, bool isEncoded = false)
    {
        if (isEncoded || _isPlain)
        {
            WriteEncodedStream(id, entries, ""u8, data);
            return;
        }
        _packed.Clear();
        Flate.Compress(data, _packed);
        WriteFlateStream(id, entries, _packed.Written);
    }

    /// <summary>Writes a stream whose data were compressed by <see cref="Flate"/>.</summary>
    public void WriteFlateStream(int id, ReadOnlySpan<byte> entries, ReadOnlySpan<byte> compressed) =>
        WriteEncodedStream(id, entries, "/Filter/FlateDecode"u8, compressed);

    /// <summary>Writes a stream of many bytes whose hash is known: the file is called by that in their place, which spares reading them once more.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="entries">Entries of its dictionary, the filter among them.</param>
    /// <param name="data">Its bytes.</param>
    /// <param name="hash">A hash of the bytes that is the same on every machine.</param>
    public void WriteKnownStream(int id, ReadOnlySpan<byte> entries, ReadOnlySpan<byte> data, ReadOnlySpan<byte> hash)
    {
        BeginStream(id, entries, ""u8, data.Length);
        _output.Write(data);
        _position += data.Length;
        _hash.Add(hash);
        EndStream();
    }

    /// <summary>16 bytes made of all that is written so far: what the file is called by (14.4).</summary>
    public byte[] Identity() => _hash.Current();

    /// <summary>Writes the cross-references and the trailer. Nothing may follow.</summary>
    public void Finish(int rootId, int infoId)
    {
        FlushSmallObjects();
        var trailer = new PdfBuffer(256);
        var hash = Identity();
        trailer.Raw("/Root "u8).Reference(rootId).Raw("/Info "u8).Reference(infoId).Raw("/ID[<"u8);
        foreach (var b in hash) trailer.HexByte(b);
        trailer.Raw("><"u8);
        foreach (var b in hash) trailer.HexByte(b);
        trailer.Raw(">]"u8);

        long start;
        if (!_packsObjects)
        {
            start = _position;
            _line.Clear();
            _places.WriteTable(_line);
            _line.Raw("trailer\n<</Size "u8).Integer(_places.Count).Raw(trailer.Written).Raw(">>\n"u8);
            Emit(_line.Written);
        }
        else
        {
            var id = Reserve();
            start = _position;
            _places.SetOffset(id, start);
            var entries = new PdfBuffer(256);
            var table = new PdfBuffer(_places.Count * 6);
            entries.Raw("/Type/XRef/Size "u8).Integer(_places.Count).Raw(trailer.Written);
            _places.WriteRows(table, entries);
            WriteStream(id, entries.Written, table.Written);
            entries.Dispose();
            table.Dispose();
        }
        trailer.Dispose();
        _line.Clear();
        Emit(_line.Raw("startxref\n"u8).Integer(start).Raw("\n%%EOF\n"u8).Written);
    }

    public void Dispose()
    {
        _line.Dispose();
        _packed.Dispose();
        _small.Dispose();
    }

    private void WriteEncodedStream(int id, ReadOnlySpan<byte> entries, ReadOnlySpan<byte> filter, ReadOnlySpan<byte> data)
    {
        BeginStream(id, entries, filter, data.Length);
        Emit(data);
        EndStream();
    }

    private void BeginStream(int id, ReadOnlySpan<byte> entries, ReadOnlySpan<byte> filter, int length)
    {
        _places.SetOffset(id, _position);
        _line.Clear();
        _line.Integer(id).Raw(" 0 obj\n<<"u8).Raw(entries).Raw(filter).Raw("/Length "u8).Integer(length).Raw(">>\nstream\n"u8);
        Emit(_line.Written);
    }

    private void EndStream() => Emit("\nendstream\nendobj\n"u8);

    // An object stream: pairs of number and offset, then the objects (7.5.7).
    private void FlushSmallObjects()
    {
        if (_smallIds.Count == 0) return;
        var id = Reserve();
        var all = new PdfBuffer(_small.Length + _smallIds.Count * 12);
        for (var i = 0; i < _smallIds.Count; i++)
        {
            all.Integer(_smallIds[i]).Space().Integer(_smallOffsets[i]).Space();
            _places.SetInStream(_smallIds[i], id, i);
        }
        var first = all.Length;
        all.Raw(_small.Written);
        var entries = new PdfBuffer(64);
        entries.Raw("/Type/ObjStm/N "u8).Integer(_smallIds.Count).Raw("/First "u8).Integer(first);
        WriteStream(id, entries.Written, all.Written);
        entries.Dispose();
        all.Dispose();
        _small.Clear();
        _smallIds.Clear();
        _smallOffsets.Clear();
    }

    private void Emit(ReadOnlySpan<byte> bytes)
    {
        _output.Write(bytes);
        _hash.Add(bytes);
        _position += bytes.Length;
    }
}
