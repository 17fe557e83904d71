using PosterKit.Typesetting;

namespace PosterKit.Layout;

/// <summary>How figures look (EN-03).</summary>
internal enum FigureStyle
{
    /// <summary>As high as capitals (lnum).</summary>
    Lining,

    /// <summary>With ascenders and descenders (onum).</summary>
    OldStyle,

    /// <summary>Each as wide as it is (pnum).</summary>
    Proportional,

    /// <summary>All equally wide (tnum).</summary>
    Tabular,
}

/// <summary>Small capitals of the font.</summary>
internal enum SmallCapitals
{
    None,

    /// <summary>In place of small letters (smcp).</summary>
    Lowercase,

    /// <summary>In place of small letters and of capitals (smcp, c2sc).</summary>
    All,
}

/// <summary>Fewest letters of a word that is hyphenated, before the hyphen, after it (EN-02).</summary>
internal sealed class HyphenLimitsType() : ValueType<HyphenLimits>(new("three numbers of letters such as [6, 3, 3]", "三个字母数，如 [6, 3, 3]"))
{
    private static readonly NumberType Letters = new(1, 40, isWhole: true);

    public override ValueShape Shape => new ListShape(Letters.Shape, 3, 3);

    public override bool TryRead(Node node, string key, ValueContext context, out HyphenLimits value)
    {
        value = Hyphenator.DefaultLimits;
        if (node is not SequenceNode { Items.Length: 3 } list) return Wrong(node, key, context, out value);
        if (!Letters.TryRead(list.Items[0], key, context, out var word) | !Letters.TryRead(list.Items[1], key, context, out var before) | !Letters.TryRead(list.Items[2], key, context, out var after))
            return false;
        value = new((int)word, (int)before, (int)after);
        return true;
    }
}
