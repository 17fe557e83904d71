using System.IO.Compression;

namespace PosterKit.Pdf.Tests.Reading;

/// <summary>A stream: its dictionary and its bytes as they stand in the file.</summary>
internal sealed record PdfStream(Dictionary<string, object?> Entries, byte[] Data)
{
    /// <summary>Its bytes with Flate undone; other filters stay.</summary>
    public byte[] Decode()
    {
        if (Entries.GetValueOrDefault("Filter") is not PdfName { Value: "FlateDecode" }) return Data;
        using var zlib = new ZLibStream(new MemoryStream(Data), CompressionMode.Decompress);
        using var all = new MemoryStream();
        zlib.CopyTo(all);
        return all.ToArray();
    }

    /// <summary>Its decoded bytes as Latin-1.</summary>
    public string Text => System.Text.Encoding.Latin1.GetString(Decode());
}
