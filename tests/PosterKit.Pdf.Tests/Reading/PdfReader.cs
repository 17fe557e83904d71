using System.Text;

namespace PosterKit.Pdf.Tests.Reading;

/// <summary>A document read back by its cross-references, every object at once. It reads what our writer writes, no more.</summary>
internal sealed class PdfReader
{
    private readonly byte[] _bytes;
    private readonly Dictionary<int, object?> _objects = [];

    public PdfReader(byte[] bytes)
    {
        _bytes = bytes;
        var end = Encoding.Latin1.GetString(bytes);
        var start = int.Parse(end[(end.LastIndexOf("startxref", StringComparison.Ordinal) + 10)..].Split('\n')[0]);
        if (end.AsSpan(start).StartsWith("xref")) ReadTable(start);
        else ReadReferenceStream(start);
    }

    /// <summary>The trailer, or the dictionary of the cross-reference stream.</summary>
    public Dictionary<string, object?> Trailer { get; private set; } = [];

    /// <summary>Every object by its number.</summary>
    public IReadOnlyDictionary<int, object?> Objects => _objects;

    public Dictionary<string, object?> Catalog => Dictionary(Trailer["Root"]);

    /// <summary>The page dictionaries in order.</summary>
    public List<Dictionary<string, object?>> Pages => [.. Array(Dictionary(Catalog["Pages"])["Kids"]).Select(Dictionary)];

    /// <summary>Dictionaries, also of streams, of a type.</summary>
    public IEnumerable<Dictionary<string, object?>> OfType(string type) => _objects
        .OrderBy(o => o.Key)
        .Select(o => o.Value is PdfStream stream ? stream.Entries : o.Value as Dictionary<string, object?>)
        .Where(d => d?.GetValueOrDefault("Type") is PdfName name && name.Value == type)!;

    public object? Resolve(object? value) => value is PdfReference reference
        ? _objects.TryGetValue(reference.Id, out var found) ? found : throw new InvalidDataException($"no object {reference.Id}")
        : value;

    public Dictionary<string, object?> Dictionary(object? value) => Resolve(value) switch
    {
        PdfStream stream => stream.Entries,
        Dictionary<string, object?> dictionary => dictionary,
        var other => throw new InvalidDataException($"no dictionary: {other}"),
    };

    public List<object?> Array(object? value) => (List<object?>)Resolve(value)!;

    public PdfStream Stream(object? value) => (PdfStream)Resolve(value)!;

    /// <summary>Numbers of an array.</summary>
    public double[] Numbers(object? value) => [.. Array(value).Select(v => (double)v!)];

    /// <summary>The operators of a page.</summary>
    public string Content(int page) => Stream(Pages[page]["Contents"]).Text;

    /// <summary>A text string.</summary>
    public static string Text(object? value)
    {
        var bytes = (byte[])value!;
        return bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2) : Encoding.ASCII.GetString(bytes);
    }

    private void ReadTable(int start)
    {
        var parser = new PdfParser(_bytes, start);
        parser.Expect("xref");
        parser.Word();
        var count = int.Parse(parser.Word());
        var offsets = new int[count];
        for (var i = 0; i < count; i++)
        {
            offsets[i] = int.Parse(parser.Word());
            parser.Word();
            parser.Word();
        }
        parser.Expect("trailer");
        Trailer = (Dictionary<string, object?>)parser.Value()!;
        for (var id = 1; id < count; id++) _objects.Add(id, ReadObject(id, offsets[id]));
    }

    private void ReadReferenceStream(int start)
    {
        var stream = (PdfStream)ReadObject(null, start)!;
        Trailer = stream.Entries;
        var widths = Numbers(stream.Entries["W"]).Select(w => (int)w).ToArray();
        var rows = stream.Decode();
        var packed = new List<(int Id, int Stream, int Index)>();
        for (var id = 0; id * widths.Sum() < rows.Length; id++)
        {
            var at = id * widths.Sum();
            var fields = widths.Select(width =>
            {
                var value = 0;
                for (var i = 0; i < width; i++) value = value << 8 | rows[at++];
                return value;
            }).ToArray();
            if (fields[0] == 1) _objects.Add(id, ReadObject(id, fields[1]));
            if (fields[0] == 2) packed.Add((id, fields[1], fields[2]));
        }
        if (rows.Length / widths.Sum() != (int)(double)Trailer["Size"]!) throw new InvalidDataException("the cross-references are not of the stated size");
        foreach (var (id, container, index) in packed) _objects.Add(id, ReadPacked((PdfStream)_objects[container]!, id, index));
    }

    private static object? ReadPacked(PdfStream container, int id, int index)
    {
        var bytes = container.Decode();
        var head = new PdfParser(bytes, 0);
        for (var i = 0; i < index; i++) (_, _) = (head.Word(), head.Word());
        if (int.Parse(head.Word()) != id) throw new InvalidDataException($"object {id} is not where it should be");
        return new PdfParser(bytes, int.Parse(head.Word()) + (int)(double)container.Entries["First"]!).Value();
    }

    private object? ReadObject(int? id, int offset)
    {
        var parser = new PdfParser(_bytes, offset);
        var found = int.Parse(parser.Word());
        if (id is not null && found != id) throw new InvalidDataException($"object {found} where {id} should be");
        parser.Expect("0");
        parser.Expect("obj");
        var value = parser.Value();
        if (value is not Dictionary<string, object?> entries || !parser.IsNext("stream"))
        {
            parser.Expect("endobj");
            return value;
        }
        parser.Expect("stream\n");
        var length = (int)(double)entries["Length"]!;
        var data = _bytes[parser.At..(parser.At + length)];
        new PdfParser(_bytes, parser.At + length).Expect("endstream");
        return new PdfStream(entries, data);
    }
}
