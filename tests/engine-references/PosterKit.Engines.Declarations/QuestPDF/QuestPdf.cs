using PosterKit.Engines.Declarations;
using QuestPDF.Infrastructure;

#pragma warning disable CA1050 // Namespaces are those of the package.

namespace QuestPDF
{
    public static class Settings
    {
        public static LicenseType? License { get => throw Declared.Only; set => throw Declared.Only; }
    }
}

namespace QuestPDF.Infrastructure
{
    public enum AspectRatioOption
    {
        FitWidth = 0,
    }

    public enum ImageCompressionQuality
    {
        Best = 0,
    }

    public enum LicenseType
    {
    }

    public enum Unit
    {
        Point = 0,
    }

    public interface IContainer
    {
    }

    public interface IDocument
    {
    }

    public interface IDocumentContainer
    {
    }

    public readonly struct Size
    {
    }

    public sealed class DocumentMetadata
    {
        public string? Title { get => throw Declared.Only; set => throw Declared.Only; }

        public string? Producer { get => throw Declared.Only; set => throw Declared.Only; }

        public string? Language { get => throw Declared.Only; set => throw Declared.Only; }

        public DateTimeOffset CreationDate { get => throw Declared.Only; set => throw Declared.Only; }

        public DateTimeOffset ModifiedDate { get => throw Declared.Only; set => throw Declared.Only; }
    }

    public sealed class DocumentSettings
    {
        public ImageCompressionQuality ImageCompressionQuality { get => throw Declared.Only; set => throw Declared.Only; }

        public int ImageRasterDpi { get => throw Declared.Only; set => throw Declared.Only; }
    }
}

namespace QuestPDF.Fluent
{
    public delegate string? GenerateDynamicSvgDelegate(Size size);

    public sealed class Document : IDocument
    {
        internal Document() { }

        public static Document Create(Action<IDocumentContainer> handler) => throw Declared.Only;

        public Document WithMetadata(DocumentMetadata metadata) => throw Declared.Only;

        public Document WithSettings(DocumentSettings settings) => throw Declared.Only;
    }

    public sealed class PageDescriptor
    {
        internal PageDescriptor() { }

        public void Size(float width, float height, Unit unit = Unit.Point) => throw Declared.Only;

        public void Margin(float value, Unit unit = Unit.Point) => throw Declared.Only;

        public IContainer Content() => throw Declared.Only;
    }

    public static class ElementExtensions
    {
        public static IContainer AspectRatio(this IContainer element, float ratio, AspectRatioOption option = AspectRatioOption.FitWidth) => throw Declared.Only;
    }

    public static class GenerateExtensions
    {
        public static void GeneratePdf(this IDocument document, Stream stream) => throw Declared.Only;
    }

    public static class PageExtensions
    {
        public static IDocumentContainer Page(this IDocumentContainer document, Action<PageDescriptor> handler) => throw Declared.Only;
    }

    public static class SemanticExtensions
    {
        public static IContainer SemanticLanguage(this IContainer container, string language) => throw Declared.Only;

        public static IContainer SemanticImage(this IContainer container, string alternativeText) => throw Declared.Only;
    }

    public static class SvgExtensions
    {
        public static void Svg(this IContainer element, GenerateDynamicSvgDelegate dynamicSvgSource) => throw Declared.Only;
    }
}
