using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Scene;

namespace PosterKit;

/// <summary>Finds the pictures that posters show.</summary>
internal static class SceneImages
{
    /// <summary>Each picture once, in the order of the posters, with the place that shows it first.</summary>
    public static IEnumerable<KeyValuePair<ImageSource, SourceSpan>> In(Composition composition)
    {
        var images = new OrderedDictionary<ImageSource, SourceSpan>();
        foreach (var poster in composition.Posters) Collect(poster.Scene, images);
        return images;
    }

    /// <summary>Adds the pictures of a poster that are not known yet.</summary>
    public static void Collect(PosterScene scene, OrderedDictionary<ImageSource, SourceSpan> images)
    {
        foreach (var item in scene.Items) Collect(item, images);
    }

    private static void Collect(SceneItem item, OrderedDictionary<ImageSource, SourceSpan> images)
    {
        switch (item)
        {
            case ImageItem image: images.TryAdd(image.Image, image.Source); break;
            case GroupItem group:
                foreach (var child in group.Items) Collect(child, images);
                foreach (var child in group.Mask?.Items ?? []) Collect(child, images);
                foreach (var step in group.Filter?.Steps ?? [])
                {
                    if (step is not PictureStep picture) continue;
                    foreach (var child in picture.Items) Collect(child, images);
                }
                break;
            case PathItem path:
                Collect(path.Fill, images);
                Collect(path.Stroke?.Paint, images);
                break;
            case GlyphRunItem run:
                Collect(run.Fill, images);
                Collect(run.Stroke?.Paint, images);
                break;
            case StructureItem structure:
                foreach (var child in structure.Items) Collect(child, images);
                break;
        }
    }

    private static void Collect(Paint? paint, OrderedDictionary<ImageSource, SourceSpan> images)
    {
        if (paint is not PatternPaint pattern) return;
        foreach (var item in pattern.Items) Collect(item, images);
    }
}
