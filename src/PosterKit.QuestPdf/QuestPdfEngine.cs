using PosterKit.Foundation;
using PosterKit.Scene;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace PosterKit.QuestPdf;

/// <summary>
/// Writes scenes as the pages of a QuestPDF document, each as large as its trim box. sRGB alone: neither inks nor page boxes. Text is drawn as outlines, exactly
/// where typesetting put it, and stands in the document as the words for the picture. Safe for several threads.
/// </summary>
/// <param name="raster">Draws what QuestPDF's pictures have no words for.</param>
public sealed class QuestPdfEngine(IRasterEngine raster) : IPdfEngine
{
    internal const string Name = "questpdf";

    private readonly IRasterEngine _raster = raster ?? throw new ArgumentNullException(nameof(raster));

    /// <inheritdoc/>
    public void Write(IEnumerable<PosterScene> pages, PdfOptions options, Stream output, DiagnosticBag diagnostics, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (!HasLicence(diagnostics) | !CanMeet(options, diagnostics)) return;
        var drawn = new List<PosterPicture>();
        var (hasBleed, hasLinks) = (false, false);
        foreach (var scene in pages)
        {
            hasBleed |= scene.Bleed > 0;
            hasLinks |= PosterPicture.HasLinks(scene.Items.AsSpan());
            drawn.Add(PosterPicture.Draw(scene, _raster, options.EffectsDpi, options.MostImagePpi, diagnostics, cancellation));
        }
        if (hasBleed) diagnostics.Report(DiagnosticCode.EngineLacksBleed, default, Name);
        if (hasLinks) diagnostics.Report(DiagnosticCode.EngineLacksLinks, default, Name);
        if (diagnostics.HasErrors) return;
        cancellation.ThrowIfCancellationRequested();
        Document.Create(document => Compose(document, drawn))
            .WithMetadata(new DocumentMetadata { Title = drawn[0].Title, Language = drawn[0].Language, Producer = options.Producer, CreationDate = options.Date, ModifiedDate = options.Date })
            .WithSettings(new DocumentSettings { ImageCompressionQuality = ImageCompressionQuality.Best, ImageRasterDpi = (int)Math.Round(options.EffectsDpi) })
            .GeneratePdf(output);
    }

    /// <summary>False where nobody has said which licence of QuestPDF applies, which is reported: QuestPDF would throw.</summary>
    internal static bool HasLicence(DiagnosticBag diagnostics)
    {
        if (QuestPDF.Settings.License is not null) return true;
        diagnostics.Report(DiagnosticCode.EngineNeedsLicence, default);
        return false;
    }

    /// <summary>False where pages are asked for that have inks, boxes or a standard, which is reported; the rest of the options is met, or means nothing for sRGB.</summary>
    internal static bool CanMeet(PdfOptions options, DiagnosticBag diagnostics)
    {
        if (options.Color != PdfColorMode.Rgb) Report("CMYK", "CMYK");
        if (options.Standard != PdfStandard.Pdf17) Report("a standard of documents", "文档标准");
        if (options.OutputIntent is not null) Report("an output intent", "输出意图");
        if (options.Marks is not null) Report("printer's marks", "印刷标记");
        return !diagnostics.HasErrors;

        void Report(string english, string chinese) => diagnostics.Report(DiagnosticCode.EngineLacksFeature, default, Name, new DiagnosticPhrase(english, chinese));
    }

    private static void Compose(IDocumentContainer document, List<PosterPicture> pages)
    {
        foreach (var picture in pages)
        {
            document.Page(page =>
            {
                page.Size((float)picture.Width, (float)picture.Height, Unit.Point);
                page.Margin(0, Unit.Point);
                Place(page.Content(), picture);
            });
        }
    }

    /// <summary>Puts a picture into a container, as large as that is.</summary>
    internal static void Place(IContainer container, PosterPicture picture)
    {
        var told = picture.Words.Length > 0 ? container.SemanticLanguage(picture.Language).SemanticImage(picture.Words) : container;
        told.Svg(_ => picture.Svg);
    }
}
