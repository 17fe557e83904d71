using System.Diagnostics;
using System.Text;

namespace PosterKit.Layout;

/// <summary>
/// Writes the reference of the layout language (layouts/README.md): the parts that explain stand in reference.md beside this file, every table
/// is made of <see cref="LanguageTable"/> and <see cref="Properties"/>.
/// </summary>
internal static class ReferenceWriter
{
    // What a reader looks for together: a property stands in the first group that it belongs to.
    private static readonly (string Title, string Introduction, Func<Property, bool> Belongs)[] Groups =
    [
        ("Every element", "", property => Has(property, Place.Sized)),
        ("Containers and boxes", "", property => Has(property, Place.Container) && !property.IsInherited),
        ("Text, inherited", "These may stand on a container or in the style of the page, too, and hold for all text inside.", property => property.IsInherited),
        ("Text, not inherited", "", property => (property.Places & Place.AnyText) != 0 && (property.Places & Place.Element & ~Place.AnyText) == 0),
        ("Pictures and shapes", "", property => (property.Places & Place.Leaf) != 0),
        ("Repeating, choosing, components", "", property => (property.Places & Place.Control) != 0),
        ("Containers only", "", property => (property.Places & Place.Container) != 0),
    ];

    private static readonly (string Title, Place Place)[] FileParts =
    [
        ("The layout", Place.Document), ("page", Place.Page), ("A colour", Place.Color), ("A font", Place.Font), ("A style", Place.Style), ("A component", Place.Component), ("A target", Place.Target),
        ("pdf", Place.Pdf), ("output-intent", Place.OutputIntent), ("marks", Place.Marks), ("tile", Place.Tile),
    ];

    private static readonly (string Title, Place Place)[] ValueParts =
    [
        ("A size", Place.PageSize), ("The grid of a page", Place.PageGrid), ("latin", Place.LatinFont), ("A range of sizes", Place.SizeRange), ("A drop cap", Place.DropCap), ("A tab stop", Place.TabStop), ("The sides of a box", Place.Edges),
        ("at", Place.At), ("border", Place.Border), ("A line of a border", Place.BorderLine), ("A clip", Place.Clip), ("A gradient", Place.Gradient), ("A gradient stop", Place.Stop),
        ("An outline", Place.Outline), ("A shadow of text", Place.TextShadow), ("The path of a text", Place.TextPath),
        ("A pattern", Place.Pattern), ("A picture as a fill", Place.PicturePaint), ("A shadow", Place.Shadow), ("A colour filter", Place.Filter), ("A scrim", Place.Scrim),
        ("png", Place.PngOutput), ("jpeg", Place.JpegOutput), ("webp", Place.WebPOutput),
    ];

    /// <summary>The whole page, in Markdown.</summary>
    public static string Write()
    {
        using var stream = typeof(ReferenceWriter).Assembly.GetManifestResourceStream("reference.md")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n")
            .Replace("{{file}}", Parts(FileParts), StringComparison.Ordinal)
            .Replace("{{filters}}", Filters(), StringComparison.Ordinal)
            .Replace("{{elements}}", Elements(), StringComparison.Ordinal)
            .Replace("{{properties}}", GroupedProperties(), StringComparison.Ordinal)
            .Replace("{{values}}", Parts(ValueParts), StringComparison.Ordinal);
    }

    private static bool Has(Property property, Place places) => (property.Places & places) == places;

    private static string Parts((string Title, Place Place)[] parts)
    {
        var text = new StringBuilder();
        foreach (var (title, place) in parts)
        {
            text.Append($"### {title}\n\n");
            // A style takes nearly every property of elements; they are listed once, below.
            if (place == Place.Style) text.Append("A style takes these, and every property below that lists styles among its places.\n\n");
            WriteTable(text, Properties.All.Where(property => (property.Places & place) != 0 && (place != Place.Style || property.Places == Place.Style)), withPlaces: false);
            text.Append('\n');
        }
        return text.ToString().TrimEnd('\n');
    }

    private static string Elements()
    {
        var text = new StringBuilder();
        foreach (var kind in LanguageTable.Elements)
        {
            text.Append($"### {kind.Name}\n\n{kind.Docs.English}<br>{kind.Docs.Chinese}\n\n");
            text.Append($"Takes {ShapeText.Of(kind.Shape)}. ");
            var own = Properties.All.Where(property => (property.Places & kind.Place) != 0 && !Has(property, Place.Sized) && (!property.IsInherited || (kind.Place & (Place.AnyText | Place.Container)) == 0)).ToList();
            text.Append(own.Count == 0 ? "" : $"Beside what every element takes: {string.Join(' ', own.Select(property => $"`{property.Name}`"))}");
            if ((kind.Place & Place.AnyText) != 0) text.Append(", and all of text");
            text.Append($".\n\n```yaml\n- {kind.Example.Replace("\n", "\n  ", StringComparison.Ordinal)}\n```\n\n");
        }
        return text.ToString().TrimEnd('\n');
    }

    private static string Filters()
    {
        var text = new StringBuilder("| filter | after the colon | meaning |\n| --- | --- | --- |\n");
        foreach (var filter in Filter.All)
            text.Append($"| `{filter.Name}` | {string.Join(' ', filter.Options.Select(option => $"`{option}`"))} | {filter.Docs.English}<br>{filter.Docs.Chinese} |\n");
        return text.ToString().TrimEnd('\n');
    }

    private static string GroupedProperties()
    {
        var text = new StringBuilder();
        var left = Properties.All.Where(property => (property.Places & Place.Element) != 0).ToList();
        foreach (var (title, introduction, belongs) in Groups)
        {
            var group = left.Where(belongs).ToList();
            if (group.Count == 0) continue;
            left.RemoveAll(group.Contains);
            text.Append($"### {title}\n\n");
            if (introduction.Length > 0) text.Append($"{introduction}\n\n");
            WriteTable(text, group, withPlaces: true);
            text.Append('\n');
        }
        if (left.Count > 0) throw new UnreachableException($"no group of the reference takes {left[0].Name}");
        return text.ToString().TrimEnd('\n');
    }

    private static void WriteTable(StringBuilder text, IEnumerable<Property> properties, bool withPlaces)
    {
        text.Append($"| key | takes | otherwise | {(withPlaces ? "where | " : "")}example | meaning |\n");
        text.Append($"| --- | --- | --- | {(withPlaces ? "--- | " : "")}--- | --- |\n");
        foreach (var property in properties)
        {
            text.Append($"| `{property.Name}` | {Cell(ShapeText.Of(property.ValueType.Shape))} | {Cell(property.DefaultText)} | ");
            if (withPlaces) text.Append($"{PlaceNames.Describe(property.Places).English} | ");
            text.Append($"`{Cell($"{property.Name}: {property.Example}")}` | {Cell(property.Docs.English)}<br>{property.Docs.Chinese} |\n");
        }
    }

    // A bar would end the cell, in code too.
    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
