using System.Collections.Immutable;

namespace PosterKit.Imaging;

/// <summary>The libraries of the system that pictures are read with.</summary>
public static class ImageLibraries
{
    /// <summary>The file name of each, and whether it is there with the calls that are needed. They are loaded by this.</summary>
    public static ImmutableArray<(string Name, bool IsAvailable)> List() => [.. NativeCodec.Known.Select(codec => (codec.Library, codec.IsAvailable))];
}
