using PosterKit.Imaging;

namespace PosterKit.Svg;

/// <summary>What a document, and all documents inside of it, have used up of what one may.</summary>
internal sealed class SvgBudget
{
    /// <summary>Elements drawn.</summary>
    public int Elements { get; set; }

    /// <summary>Dashes.</summary>
    public double Dashes { get; set; }

    /// <summary>Characters of text.</summary>
    public int Characters { get; set; }

    /// <summary>Pieces of text with places of their own.</summary>
    public int Chunks { get; set; }

    /// <summary>Steps of filters, each as many as the share of the page that it fills.</summary>
    public double FilterPages { get; set; }

    /// <summary>Filters, each of which is a picture of its own.</summary>
    public int Filters { get; set; }

    /// <summary>Keeps the pixels of pictures; null: each picture its own.</summary>
    public PictureCache? Pictures { get; init; }

    /// <summary>How deep this document lies in others.</summary>
    public int Nesting { get; set; }
}
