using System.Globalization;
using PosterKit.Imaging;
using PosterKit.Scene;

namespace PosterKit.Pdf;

// What the document says of itself: catalog, information dictionary, XMP (PDF 32000-1 7.7.2, 14.3).
internal sealed partial class PdfDocument
{
    private void WriteCatalog(int structureId)
    {
        var metadataId = _file.Reserve();
        _body.Clear();
        XmpMetadata.Write(_body, _title, Language, _options, _file.Identity());
        // Left uncompressed, for programs that look for it without reading PDF (14.3.2).
        _file.WriteStream(metadataId, "/Type/Metadata/Subtype/XML"u8, _body.Written, isEncoded: true);

        var infoId = WriteInfo();
        var intent = Intent();
        var profileId = WriteIntentProfile(intent);
        var outlineId = WriteOutline();
        _body.Clear();
        _body.Raw("<</Type/Catalog/Pages "u8).Reference(_pagesId).Raw("/Metadata "u8).Reference(metadataId);
        _body.Raw("/Lang"u8).Text(Language).Raw("/MarkInfo<</Marked true>>/StructTreeRoot "u8).Reference(structureId);
        if (_title is not null) _body.Raw("/ViewerPreferences<</DisplayDocTitle true>>"u8);
        if (outlineId != 0) _body.Raw("/Outlines "u8).Reference(outlineId).Raw("/PageMode/UseOutlines/PageLabels<</Nums[0<</S/D>>]>>"u8);
        if (intent is not null) WriteOutputIntent(intent, profileId);
        var rootId = _file.WriteObject(_body.Raw(">>"u8).Written);
        _file.Finish(rootId, infoId);
    }

    // An archive wants to know what device colours mean (ISO 19005-2 6.2.3): sRGB, where no press says otherwise.
    private PdfOutputIntent? Intent()
    {
        if (_options.OutputIntent is { } own && (!_rules.IsForArchive || _options.Color == PdfColorMode.Cmyk)) return own;
        return _rules.IsForArchive ? new("sRGB IEC61966-2.1", StandardRgbProfile.Create()) { Description = "sRGB IEC61966-2.1" } : null;
    }

    private int WriteIntentProfile(PdfOutputIntent? intent)
    {
        if (intent is not { Profile.IsEmpty: false }) return 0;
        var id = _file.Reserve();
        _file.WriteStream(id, IccHeader.Fits(intent.Profile.Span, 3) ? "/N 3"u8 : "/N 4"u8, intent.Profile.Span);
        return id;
    }

    private void WriteOutputIntent(PdfOutputIntent intent, int profileId)
    {
        _body.Raw("/OutputIntents[<</Type/OutputIntent/S"u8).Raw(_rules.IsForArchive ? "/GTS_PDFA1"u8 : "/GTS_PDFX"u8);
        _body.Raw("/OutputConditionIdentifier"u8).Text(intent.Condition);
        // A condition without a profile is one that everybody can look up there.
        if (profileId == 0) _body.Raw("/RegistryName(http://www.color.org)"u8);
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
        _body.Raw("/CreationDate"u8).Text(date).Raw("/ModDate"u8).Text(date).Raw("/Trapped/False"u8);
        // ISO 15930-4 6.3; later parts say it in the metadata alone.
        if (_options.Standard == PdfStandard.PdfX1a) _body.Raw("/GTS_PDFXVersion(PDF/X-1a:2003)"u8);
        _body.Raw(">>"u8);
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
