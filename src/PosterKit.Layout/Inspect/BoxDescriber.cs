namespace PosterKit.Layout;

/// <summary>Tells of placed boxes what a caller may know.</summary>
internal static class BoxDescriber
{
    /// <summary>A box and all that is in it.</summary>
    public static PlacedBox Describe(Box box) => new()
    {
        Element = box.Name,
        Id = box.Id,
        Frame = box.Frame,
        Source = box.Source,
        Lines = box.Content is TextContent text ? text.DescribeLines() : [],
        Children = [.. box.Children.Select(Describe)],
    };
}
