using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>A layout file that was read: everything but the fonts and pictures it names. Immutable; safe for several threads.</summary>
public sealed partial class LayoutDefinition
{
    internal LayoutDefinition() { }

    /// <summary>World path of the layout file.</summary>
    public required string Path { get; init; }

    /// <summary>Languages of the layout's own edition; the first leads. Never empty.</summary>
    public required ImmutableArray<string> Languages { get; init; }

    /// <summary>What comes out, in the order of the file; where the layout declares nothing, one target with no formats.</summary>
    public required ImmutableArray<TargetDefinition> Targets { get; init; }

    /// <summary>How many posters the layout makes: the items of its series, or 1.</summary>
    public int PosterCount => Series.IsDefault ? 1 : Series.Length;

    /// <summary>The date that documents bear; null: not given.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>The layout as it is written, those it extends merged in.</summary>
    internal MappingNode Root { get; init; } = null!;

    /// <summary>The title; null: none is written.</summary>
    internal Node? Title { get; init; }

    /// <summary>One item for each poster; default: there is no series.</summary>
    internal ImmutableArray<Node> Series { get; init; }

    /// <summary>The name by which expressions reach the item.</summary>
    internal string SeriesName { get; init; } = "item";

    /// <summary>What the content file holds; null: none is named, or it could not be read.</summary>
    internal MappingNode? Content { get; init; }

    /// <summary>True where a content file is named but could not be read.</summary>
    internal bool IsContentLost { get; init; }

    /// <summary>The target of a name; null where there is none.</summary>
    public TargetDefinition? FindTarget(string name)
    {
        foreach (var target in Targets)
        {
            if (target.Name == name) return target;
        }
        return null;
    }

    /// <summary>The name of a target nearest to a wrong one; null where none is near.</summary>
    public string? FindNearestTarget(string name) => NearestName.Find(name, Targets.Select(target => target.Name));

    /// <summary>The layout's title in a language, names of the content file put in; null where there is none in that language.</summary>
    public string? GetTitle(string language)
    {
        if (Title is null) return null;
        var scope = new Scope(Content, new DiagnosticBag());
        return new TextEvaluator(scope).ToPlainText(Title, language);
    }
}
