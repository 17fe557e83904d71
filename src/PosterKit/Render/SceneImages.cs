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
        foreach (var poster in composition.Posters)
        {
            foreach (var item in poster.Scene.Items) Collect(item, images);
        }
        return images;
    }

    private static void Collect(SceneItem item, OrderedDictionary<ImageSource, SourceSpan> images)
    {
        switch (item)
        {
            case ImageItem image: images.TryAdd(image.Image, image.Source); break;
            case GroupItem group:
                foreach (var child in group.Items) Collect(child, images);
                break;
            case StructureItem structure:
                foreach (var child in structure.Items) Collect(child, images);
                break;
        }
    }
}
