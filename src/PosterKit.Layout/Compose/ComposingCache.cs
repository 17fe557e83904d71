using PosterKit.Fonts;
using PosterKit.Foundation;
using PosterKit.Typesetting;

namespace PosterKit.Layout;

/// <summary>
/// What composers of several layouts share: the faces that fonts stand for, what was shaped and set of late, and pictures. It is bounded, and does not show in the result.
/// Safe for several threads.
/// </summary>
/// <param name="fonts">Where faces come from; not disposed here.</param>
/// <param name="limits">Bounds on pictures.</param>
public sealed class ComposingCache(FontLibrary fonts, PosterLimits limits)
{
    /// <summary>Where faces come from.</summary>
    public FontLibrary Fonts { get; } = fonts;

    /// <summary>Bounds on pictures.</summary>
    public PosterLimits Limits { get; } = limits;

    internal FontResolver Faces { get; } = new(fonts);

    internal ParagraphTypesetter Typesetter { get; } = new(fonts);

    internal KeptPictures Pictures { get; } = new(new(limits.DecodedImageBytes));
}
