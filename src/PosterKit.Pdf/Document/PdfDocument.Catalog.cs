using System.Globalization;
using PosterKit.Scene;

namespace PosterKit.Pdf;

// What the document says of itself: catalog, information dictionary, XMP (PDF 32000-1 7.7.2, 14.3).
internal sealed partial class PdfDocument
{
    private void WriteCatalog(int structureId)
    {
        var metadataId = _file.Reserve();
        _body.Clear();
        XmpMetadata.Write(_body, _title, Language, _options, _file.ContentHash(), IsPdfX4);
        // Left uncompressed, for programs that look for it without reading PDF (14.3.2).
        _file.WriteStream(metadataId, "/Type/Metadata/Subtype/XML"u8, _body.Written, isEncoded: true);

        var infoId = WriteInfo();
        var intentProfileId = WriteIntentProfile();
        _body.Clear();
        _body.Raw("<</Type/Catalog/Pages "u8).Reference(_pagesId).Raw("/Metadata "u8).Reference(metadataId);
        _body.Raw("/Lang"u8).Text(Language).Raw("/MarkInfo<</Marked true>>/StructTreeRoot "u8).Reference(structureId);
        if (_title is not null) _body.Raw("/ViewerPreferences<</DisplayDocTitle true>>"u8);
        if (_options.OutputIntent is { } intent) WriteOutputIntent(intent, intentProfileId);
        var rootId = _file.WriteObject(_body.Raw(">>"u8).Written);
        _file.Finish(rootId, infoId);
    }

    /// <summary>
    /// True where all that PDF/X-4 asks for is in the document: inks or profiles for every colour, the press's profile; the rest (boxes,
    /// embedded fonts, dates, no encryption) always is.
    /// </summary>
    private bool IsPdfX4 => _options is { Color: PdfColorMode.Cmyk, OutputIntent.Profile.IsEmpty: false };

    private int WriteIntentProfile()
    {
        if (_options.OutputIntent is not { Profile.IsEmpty: false } intent) return 0;
        var id = _file.Reserve();
        _file.WriteStream(id, "/N 4"u8, intent.Profile.Span);
        return id;
    }

    private void WriteOutputIntent(PdfOutputIntent intent, int profileId)
    {
        _body.Raw("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFX/OutputConditionIdentifier"u8).Text(intent.Condition);
        _body.Raw("/RegistryName(http://www.color.org)"u8);
        if (intent.Description is { } words) _body.Raw("/Info"u8).Text(words);
        if (profileId != 0) _body.Raw("/DestOutputProfile "u8).Reference(profileId);
        _body.Raw(">>]"u8);
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
