using System.Text;
using System.Xml;
using System.Xml.Linq;
using PosterKit.Fonts;
using PosterKit.Foundation;
using PosterKit.Imaging;

namespace PosterKit.Svg;

/// <summary>Reads SVG files (SVG 1.1, and the parts of SVG 2 that illustrators write). No scripts, no references out of the file.</summary>
public static class SvgReader
{
    // Entities are how Adobe Illustrator writes name spaces; more text than this from them is an attack.
    private const int LongestEntityText = 1 << 20;

    /// <summary>True where the bytes look like an SVG file: an svg element near their start.</summary>
    public static bool IsSvg(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length, 4096)];
        return bytes.IndexOf("<svg"u8) >= 0 || bytes.IndexOf("<\0s\0v\0g\0"u8) >= 0 || bytes.IndexOf("\0<\0s\0v\0g"u8) >= 0;
    }

    /// <summary>Reads a document.</summary>
    /// <param name="name">Shown in messages.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="limits">Bounds on nesting.</param>
    /// <param name="diagnostics">Gets what is wrong with it, and what in it cannot be drawn, with its place in the SVG file.</param>
    /// <param name="span">The place that names the file.</param>
    /// <returns>Null where it is no SVG; the reason is reported.</returns>
    public static SvgPicture? Read(string name, ReadOnlyMemory<byte> bytes, PosterLimits limits, DiagnosticBag diagnostics, SourceSpan span) =>
        Read(name, bytes, limits, diagnostics, span, fonts: null);

    /// <summary>Reads a document with its text.</summary>
    /// <param name="name">Shown in messages.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="limits">Bounds on nesting, and on the pixels of pictures in it.</param>
    /// <param name="diagnostics">Gets what is wrong with it, and what in it cannot be drawn, with its place in the SVG file.</param>
    /// <param name="span">The place that names the file.</param>
    /// <param name="fonts">Fonts for its text; null: text is not drawn, which is reported.</param>
    /// <param name="cache">Keeps the pixels of pictures in it; null: each picture its own.</param>
    /// <returns>Null where it is no SVG; the reason is reported.</returns>
    public static SvgPicture? Read(
        string name, ReadOnlyMemory<byte> bytes, PosterLimits limits, DiagnosticBag diagnostics, SourceSpan span, FontLibrary? fonts, PictureCache? cache = null) =>
        Read(name, bytes, limits, diagnostics, span, fonts, new SvgBudget { Pictures = cache });

    /// <summary>Reads a document that stands in another one, and shares what that may use up.</summary>
    internal static SvgPicture? Read(
        string name, ReadOnlyMemory<byte> bytes, PosterLimits limits, DiagnosticBag diagnostics, SourceSpan span, FontLibrary? fonts, SvgBudget budget)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Parse,
            XmlResolver = null,
            MaxCharactersFromEntities = LongestEntityText,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        try
        {
            var text = SvgEncoding.Decode(bytes.Span);
            using var characters = new StringReader(text);
            using var reader = XmlReader.Create(characters, settings);
            var document = XDocument.Load(reader, LoadOptions.SetLineInfo);
            if (document.Root is not { Name.LocalName: "svg" } root)
            {
                diagnostics.Report(DiagnosticCode.CorruptImage, span, name, "its outermost element is not svg");
                return null;
            }
            if (IsTooDeep(root, limits.Depth))
            {
                diagnostics.Report(DiagnosticCode.CorruptImage, span, name, $"its elements are nested deeper than {limits.Depth} levels");
                return null;
            }
            var source = new SourceFile(name, text);
            return new SvgDrawing(root, source, limits, diagnostics, fonts, budget).Draw();
        }
        catch (DecoderFallbackException)
        {
            diagnostics.Report(DiagnosticCode.CorruptImage, span, name, "it holds bytes that are no characters; say in its first line what it is written in, as encoding=\"gbk\", or save it as UTF-8");
            return null;
        }
        catch (XmlException e)
        {
            diagnostics.Report(DiagnosticCode.CorruptImage, span, name, $"line {e.LineNumber}, column {e.LinePosition} does not read as XML");
            return null;
        }
    }

    private static bool IsTooDeep(XElement root, int limit)
    {
        var depth = 0;
        XNode? node = root;
        while (node is not null)
        {
            if (node is XElement { FirstNode: { } first })
            {
                if (++depth > limit) return true;
                node = first;
                continue;
            }
            while (node is not null && node != root && node.NextNode is null)
            {
                node = node.Parent;
                depth--;
            }
            node = node is null || node == root ? null : node.NextNode;
        }
        return false;
    }
}
