using PosterKit.Foundation;
using PosterKit.Imaging;

namespace PosterKit;

/// <summary>One of two things that are compared: pages that can be drawn at a size that is asked for.</summary>
internal abstract class DiffSide : IDisposable
{
    /// <summary>How many pages there are.</summary>
    public abstract int Count { get; }

    /// <summary>True where another program draws, whose edges fall on another side of a pixel.</summary>
    public virtual bool IsForeign => false;

    /// <summary>How its text is known.</summary>
    public abstract DiffText Text { get; }

    /// <summary>Width and height of a page in pixels that it has by itself; null: it is drawn at any size.</summary>
    /// <param name="page">0-based.</param>
    public abstract (int Width, int Height)? PixelsOf(int page);

    /// <summary>Width and height of a page, in points or in any other unit: their proportions count. Null: it cannot be told.</summary>
    public abstract (double Width, double Height)? SizeOf(int page);

    /// <summary>Draws a page, its bleed left out.</summary>
    /// <returns>Null where that cannot be done; the reason is reported.</returns>
    public abstract PixelImage? Draw(int page, int width, int height, DiagnosticBag diagnostics, CancellationToken cancellation);

    /// <summary>The lines of a page; empty where <see cref="Text"/> is <see cref="DiffText.None"/>.</summary>
    public abstract IReadOnlyList<string> LinesOf(int page, DiagnosticBag diagnostics);

    /// <inheritdoc/>
    public virtual void Dispose() { }
}
