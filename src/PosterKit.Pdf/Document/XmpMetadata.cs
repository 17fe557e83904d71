using System.Globalization;
using PosterKit.Scene;

namespace PosterKit.Pdf;

/// <summary>The XMP packet (ISO 16684-1): the same facts as the information dictionary.</summary>
internal static class XmpMetadata
{
    /// <param name="to">Written to.</param>
    /// <param name="title">Null: none.</param>
    /// <param name="language">BCP 47 language of the title and the document.</param>
    /// <param name="options">Producer, date, and the standard that the document keeps to.</param>
    /// <param name="hash">16 bytes that the document is called by.</param>
    public static void Write(PdfBuffer to, string? title, string language, PdfOptions options, ReadOnlySpan<byte> hash)
    {
        var date = options.Date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        to.Raw("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"u8);
        to.Raw("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"u8);
        to.Raw("<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""u8);
        to.Raw(" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\">\n<dc:format>application/pdf</dc:format>\n"u8);
        if (title is not null)
        {
            to.Raw("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">"u8);
            Escaped(to, title).Raw("</rdf:li>"u8);
            if (language != "und")
            {
                Escaped(to.Raw("<rdf:li xml:lang=\""u8), language).Raw("\">"u8);
                Escaped(to, title).Raw("</rdf:li>"u8);
            }
            to.Raw("</rdf:Alt></dc:title>\n"u8);
        }
        Escaped(to.Raw("<dc:language><rdf:Bag><rdf:li>"u8), language).Raw("</rdf:li></rdf:Bag></dc:language>\n"u8);
        Escaped(to.Raw("<xmp:CreatorTool>"u8), options.Producer).Raw("</xmp:CreatorTool>\n"u8);
        Escaped(to.Raw("<xmp:CreateDate>"u8), date).Raw("</xmp:CreateDate>\n"u8);
        Escaped(to.Raw("<xmp:ModifyDate>"u8), date).Raw("</xmp:ModifyDate>\n"u8);
        Escaped(to.Raw("<xmp:MetadataDate>"u8), date).Raw("</xmp:MetadataDate>\n"u8);
        Escaped(to.Raw("<pdf:Producer>"u8), options.Producer).Raw("</pdf:Producer>\n"u8);
        // The schema that archives go by has no such property (ISO 19005-2 6.6.2.3, XMP of 2005).
        if (options.Standard is not (PdfStandard.PdfA2u or PdfStandard.PdfA3u)) to.Raw("<pdf:Trapped>False</pdf:Trapped>\n"u8);
        WriteUuid(to.Raw("<xmpMM:DocumentID>uuid:"u8), hash);
        WriteUuid(to.Raw("</xmpMM:DocumentID>\n<xmpMM:InstanceID>uuid:"u8), hash);
        to.Raw("</xmpMM:InstanceID>\n"u8);
        WriteStandard(to, options.Standard);
        to.Raw("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>"u8);
    }

    private static void WriteStandard(PdfBuffer to, PdfStandard standard)
    {
        switch (standard)
        {
            case PdfStandard.PdfX4:
                to.Raw("<xmpMM:VersionID>1</xmpMM:VersionID>\n<xmpMM:RenditionClass>default</xmpMM:RenditionClass>\n"u8);
                to.Raw("<pdfxid:GTS_PDFXVersion xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\">PDF/X-4</pdfxid:GTS_PDFXVersion>\n"u8);
                break;
            case PdfStandard.PdfX1a:
                to.Raw("<pdfx:GTS_PDFXVersion xmlns:pdfx=\"http://ns.adobe.com/pdfx/1.3/\">PDF/X-1a:2003</pdfx:GTS_PDFXVersion>\n"u8);
                break;
            case PdfStandard.PdfA2u or PdfStandard.PdfA3u:
                to.Raw("<pdfaid:part xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">"u8).Integer(standard == PdfStandard.PdfA2u ? 2 : 3);
                to.Raw("</pdfaid:part>\n<pdfaid:conformance xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">U</pdfaid:conformance>\n"u8);
                break;
            case PdfStandard.PdfUa1:
                to.Raw("<pdfuaid:part xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">1</pdfuaid:part>\n"u8);
                break;
        }
    }

    // In the form of RFC 9562, version 8: made from what is in the document.
    private static void WriteUuid(PdfBuffer to, ReadOnlySpan<byte> hash)
    {
        for (var i = 0; i < 16; i++)
        {
            if (i is 4 or 6 or 8 or 10) to.Byte((byte)'-');
            var b = i switch { 6 => (byte)(hash[i] & 0x0F | 0x80), 8 => (byte)(hash[i] & 0x3F | 0x80), _ => hash[i] };
            to.HexByte(b);
        }
    }

    private static PdfBuffer Escaped(PdfBuffer to, string text)
    {
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '<': to.Raw("&lt;"u8); break;
                case '>': to.Raw("&gt;"u8); break;
                case '&': to.Raw("&amp;"u8); break;
                case '"': to.Raw("&quot;"u8); break;
                // XML 1.0 knows no other control characters (section 2.2).
                case < ' ' and not ('\t' or '\n' or '\r'): to.Space(); break;
                case 0xFFFE or 0xFFFF: to.Raw("\uFFFD"u8); break;
                default: to.Raw(utf8[..rune.EncodeToUtf8(utf8)]); break;
            }
        }
        return to;
    }
}
