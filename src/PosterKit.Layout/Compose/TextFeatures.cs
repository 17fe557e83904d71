using System.Collections.Immutable;
using PosterKit.Fonts;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>The OpenType features that a text asks for: by name, or as kinds of figures and small capitals.</summary>
internal static class TextFeatures
{
    /// <summary>True where a style says something of features.</summary>
    public static bool AreIn(PropertyBag bag) => bag.Find(Properties.Features) is not null || bag.Find(Properties.FigureStyles) is not null || bag.Find(Properties.SmallCaps) is not null;

    /// <summary>All features; those asked for by their tags come last, so that they win.</summary>
    public static ImmutableArray<FontFeature> Of(PropertyBag bag)
    {
        var tagged = bag.Get(Properties.Features, []);
        var named = Named(bag);
        return named.Count == 0 ? tagged : [.. named.Select(static feature => new FontFeature(feature.Tag, 1)), .. tagged];
    }

    /// <summary>Reports kinds of figures and small capitals that a font does not have.</summary>
    /// <param name="bag">What the text asks for.</param>
    /// <param name="font">The Latin face is asked.</param>
    /// <param name="diagnostics">Gets them.</param>
    public static void Check(PropertyBag bag, CompositeFont font, DiagnosticBag diagnostics)
    {
        foreach (var (tag, property) in Named(bag))
        {
            // Figures that are lining or proportional by themselves need no feature.
            if (tag is "lnum" or "pnum" || font.Latin.HasFeature(tag)) continue;
            diagnostics.Report(DiagnosticCode.FeatureNotInFont, bag.SpanOf(property), font.Latin.FamilyName, NameOf(tag));
        }
    }

    private static List<(string Tag, Property Property)> Named(PropertyBag bag)
    {
        var named = new List<(string, Property)>();
        foreach (var figure in bag.Get(Properties.FigureStyles, [])) named.Add((TagOf(figure), Properties.FigureStyles));
        var capitals = bag.Get(Properties.SmallCaps, SmallCapitals.None);
        if (capitals != SmallCapitals.None) named.Add(("smcp", Properties.SmallCaps));
        if (capitals == SmallCapitals.All) named.Add(("c2sc", Properties.SmallCaps));
        return named;
    }

    private static string TagOf(FigureStyle style) => style switch
    {
        FigureStyle.Lining => "lnum",
        FigureStyle.OldStyle => "onum",
        FigureStyle.Proportional => "pnum",
        _ => "tnum",
    };

    private static DiagnosticPhrase NameOf(string tag) => tag switch
    {
        "onum" => new("old-style figures", "旧式数字"),
        "tnum" => new("tabular figures", "等宽数字"),
        _ => new("small capitals", "小型大写字母"),
    };
}
