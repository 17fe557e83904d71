using System.Globalization;

namespace PosterKit.Pdf;

// What the document says of itself: catalog, information dictionary, XMP (PDF 32000-1 7.7.2, 14.3).
internal sealed partial class PdfDocument
{
    private void WriteCatalog(int structureId)
    {
        var metadataId = _file.Reserve();
        _body.Clear();
        XmpMetadata.Write(_body, _title, Language, _options, _file.ContentHash());
        // Left uncompressed, for programs that look for it without reading PDF (14.3.2).
        _file.WriteStream(metadataId, "/Type/Metadata/Subtype/XML"u8, _body.Written, isEncoded: true);

        var infoId = WriteInfo();
        _body.Clear();
        _body.Raw("<</Type/Catalog/Pages "u8).Reference(_pagesId).Raw("/Metadata "u8).Reference(metadataId);
        _body.Raw("/Lang"u8).Text(Language).Raw("/MarkInfo<</Marked true>>/StructTreeRoot "u8).Reference(structureId);
        if (_title is not null) _body.Raw("/ViewerPreferences<</DisplayDocTitle true>>"u8);
        var rootId = _file.WriteObject(_body.Raw(">>"u8).Written);
        _file.Finish(rootId, infoId);
    }

    private int WriteInfo()
    {
        _body.Clear();
        _body.Raw("<<"u8);
        if (_title is not null) _body.Raw("/Title"u8).Text(_title);
        _body.Raw("/Creator"u8).Text(_options.Producer).Raw("/Producer"u8).Text(_options.Producer);
        var date = DateText();
        _body.Raw("/CreationDate"u8).Text(date).Raw("/ModDate"u8).Text(date).Raw("/Trapped/False>>"u8);
        return _file.WriteObject(_body.Written);
    }

    // D:YYYYMMDDHHmmSS and the offset from UT (7.9.4).
    private string DateText()
    {
        var date = _options.Date;
        var text = date.ToString("'D:'yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        if (date.Offset == TimeSpan.Zero) return text + "Z";
        return string.Create(CultureInfo.InvariantCulture, $"{text}{(date.Offset < TimeSpan.Zero ? '-' : '+')}{date.Offset:hh}'{date.Offset:mm}");
    }
}
