using System.Text;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.QuestPdf;

/// <summary>A poster as QuestPDF takes it.</summary>
/// <param name="Svg">What is drawn, as an SVG file of the trim box in points.</param>
/// <param name="Width">Of the trim box, in points.</param>
/// <param name="Height">Its height.</param>
/// <param name="Title">Title of the poster; null: none.</param>
/// <param name="Language">BCP 47 language of the poster.</param>
/// <param name="Words">All that it says, a line for each paragraph, for readers that speak; empty: it says nothing.</param>
internal sealed record PosterPicture(string Svg, double Width, double Height, string? Title, string Language, string Words)
{
    /// <summary>Draws a scene.</summary>
    public static PosterPicture Draw(PosterScene scene, IRasterEngine raster, double effectsDpi, double? mostImagePpi, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var words = new StringBuilder();
        Read(scene.Items.AsSpan(), words);
        return new(
            new SceneSvg(scene, raster, effectsDpi, mostImagePpi, diagnostics, cancellation).Write(), scene.Trim.Width, scene.Trim.Height, scene.Title, scene.Language, words.ToString().Trim());
    }

    /// <summary>True where something leads to an address.</summary>
    public static bool HasLinks(ReadOnlySpan<SceneItem> items)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var item in items)
        {
            if (item is StructureItem { Link: not null }) return true;
            if (item is StructureItem structure && HasLinks(structure.Items.AsSpan())) return true;
            if (item is GroupItem group && HasLinks(group.Items.AsSpan())) return true;
        }
        return false;
    }

    private static void Read(ReadOnlySpan<SceneItem> items, StringBuilder words)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var item in items)
        {
            switch (item)
            {
                case GlyphRunItem { IsDrawingOnly: false } run:
                    words.Append(run.Run.Text);
                    break;
                case GroupItem group:
                    Read(group.Items.AsSpan(), words);
                    break;
                case StructureItem { Role: StructureRole.Artifact }:
                    break;
                case StructureItem structure:
                    if (structure.AlternateText is { } told) words.Append(told);
                    else if (structure.Text is { } text) words.Append(text);
                    else Read(structure.InReadingOrder().AsSpan(), words);
                    // Parts of a paragraph follow each other; everything else has a line of its own.
                    if (structure.Role is not (StructureRole.Span or StructureRole.Label or StructureRole.Link) && words is [.., not '\n']) words.Append('\n');
                    break;
            }
        }
    }
}
