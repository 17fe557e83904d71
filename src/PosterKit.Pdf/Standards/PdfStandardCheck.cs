using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Pdf;

/// <summary>
/// Finds what of a poster the standard of its document does not allow, each at its place in the layout. What belongs to the file as a whole
/// (boxes, fonts, metadata, dates) is always written as the standards want it.
/// </summary>
public static class PdfStandardCheck
{
    /// <summary>Checks one page.</summary>
    /// <param name="scene">The page.</param>
    /// <param name="options">How the document is made.</param>
    /// <param name="span">Where the standard is asked for: for what concerns the whole document.</param>
    /// <param name="diagnostics">Gets what is not allowed.</param>
    public static void Check(PosterScene scene, PdfOptions options, SourceSpan span, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (options.Standard == PdfStandard.Pdf17) return;
        var name = options.Standard.Name();
        var rules = StandardRules.Of(options.Standard);
        if ((rules.IsForPress || options.Standard == PdfStandard.PdfUa1) && string.IsNullOrWhiteSpace(scene.Title))
            diagnostics.Report(DiagnosticCode.StandardNeedsTitle, span, name);
        if (!rules.AllowsTransparency) new Transparency(name, diagnostics).Find(scene.Items);
        if (options.Standard == PdfStandard.PdfUa1) new Meaning(name, diagnostics).Find(scene.Items);
    }

    /// <summary>Checks the size of a page as it is written.</summary>
    /// <param name="page">The poster, or one sheet of it.</param>
    /// <param name="options">How the document is made.</param>
    /// <param name="span">Where the standard is asked for.</param>
    /// <param name="diagnostics">Gets a page that the standard has no size for.</param>
    public static void CheckSize(PosterScene page, PdfOptions options, SourceSpan span, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (options.Standard == PdfStandard.PdfX1a && new PageGeometry(page, options.Marks).UserUnit > 1)
            diagnostics.Report(DiagnosticCode.PageTooLargeForStandard, span, options.Standard.Name());
    }

    // What lets through something that lies under it.
    private sealed class Transparency(string standard, DiagnosticBag diagnostics)
    {
        /// <param name="items">What is looked through.</param>
        /// <param name="softened">Where the effect that holds them was written; null outside one. How strong its own parts are is no second fault.</param>
        public void Find(ImmutableArray<SceneItem> items, SourceSpan? softened = null)
        {
            foreach (var item in items)
            {
                switch (item)
                {
                    case GroupItem group:
                        var isSoft = group.Filter is not null || group.BackdropBlur > 0;
                        if (group.Opacity < 1 && !isSoft && group.Source != softened) Report(group, new("an opacity", "不透明度"));
                        if (group.Blend != BlendMode.Normal) Report(group, new("a blend mode", "混合模式"));
                        if (group.Mask is not null) Report(group, new("a mask", "蒙版"));
                        if (isSoft) Report(group, new("a soft shadow, a blur or a filter", "柔和阴影、模糊或滤镜"));
                        Find(group.Items, isSoft ? group.Source : softened);
                        break;
                    case StructureItem structure:
                        Find(structure.Items, softened);
                        break;
                    case PathItem path:
                        Check(path, path.Fill);
                        Check(path, path.Stroke?.Paint);
                        break;
                    case GlyphRunItem run:
                        Check(run, run.Fill);
                        Check(run, run.Stroke?.Paint);
                        if (HasClearLayers(run)) Report(run, new("an emoji whose colours are partly clear", "颜色半透明的表情符号"));
                        break;
                    case ImageItem image when image.Image.Header.HasAlpha && image.Image.Decode(new(), image.Source) is { IsOpaque: false }:
                        Report(image, new("a picture with clear parts", "带透明部分的图片"));
                        break;
                }
            }
        }

        private static bool HasClearLayers(GlyphRunItem item)
        {
            if (item.IsDrawingOnly || !item.Run.Face.HasColorLayers) return false;
            foreach (var glyph in item.Run.Glyphs)
            {
                foreach (var layer in item.Run.Face.GetColorLayers(glyph.Glyph))
                {
                    if (layer.Color is { Alpha: > 0 and < 1 }) return true;
                }
            }
            return false;
        }

        private void Check(SceneItem item, Paint? paint)
        {
            if (paint is PatternPaint pattern) Find(pattern.Items);
            if (paint is not null && (!GradientStops.IsEvenlyClear(paint) || GradientStops.AlphaOf(paint) is > 0 and < 1))
                Report(item, new("a colour that is partly clear", "半透明的颜色"));
        }

        private void Report(SceneItem item, DiagnosticPhrase what) => diagnostics.Report(DiagnosticCode.TransparencyInStandard, item.Source, standard, what);
    }

    // What a reader that speaks cannot do without (ISO 14289-1 7.3, 7.4).
    private sealed class Meaning(string standard, DiagnosticBag diagnostics)
    {
        private int _level;

        public void Find(ImmutableArray<SceneItem> items)
        {
            foreach (var item in items)
            {
                if (item is GroupItem group) Find(group.Items);
                if (item is not StructureItem { Role: not StructureRole.Artifact } part) continue;
                if (part.Role == StructureRole.Figure && string.IsNullOrWhiteSpace(part.AlternateText))
                    diagnostics.Report(DiagnosticCode.StandardNeedsWords, part.Source, standard);
                if (part.Role == StructureRole.Heading)
                {
                    if (part.Level > _level + 1) diagnostics.Report(DiagnosticCode.HeadingLevelSkipped, part.Source, standard, part.Level, _level + 1);
                    _level = part.Level;
                }
                Find(part.InReadingOrder());
            }
        }
    }
}
