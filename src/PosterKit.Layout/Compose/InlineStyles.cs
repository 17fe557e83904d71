using System.Collections.Immutable;
using PosterKit.Fonts;
using PosterKit.Foundation;
using PosterKit.Scene;
using PosterKit.Typesetting;

namespace PosterKit.Layout;

/// <summary>How the stretches of a text look that its markup names: *emphasis*, **strong**, `code`, [words]{style}, [words](address).</summary>
/// <remarks>
/// The styles "emphasis" and "strong" of the layout say how these look, where it declares them. Otherwise emphasis is italic in Latin letters
/// and a dot at each Han character, which has no italic (EM-01, FM-07); strong is bolder in both. Links look like the text round them, unless there is a style "link". Of a style, what belongs to letters counts
/// here: font, size, weight, italic, color, tracking, figures, features, and the dots and lines along the text.
/// </remarks>
/// <param name="fonts">Finds faces.</param>
/// <param name="sections">The layout's styles and fonts.</param>
/// <param name="lengths">For sizes and tracking.</param>
/// <param name="element">What the element says.</param>
/// <param name="plainWeight">The weight of the element's text where nothing names one.</param>
/// <param name="paints">The gradients and patterns of the text.</param>
/// <param name="diagnostics">Gets unknown styles, when they are checked.</param>
internal sealed class InlineStyles(
    FontResolver fonts, LayoutSections sections, LengthScale lengths, PropertyBag element, int plainWeight, TextPaints paints, DiagnosticBag diagnostics)
{
    private const int BoldWeight = 700;
    private const int HeaviestWeight = 900;

    /// <summary>The gradients and patterns of the text.</summary>
    public TextPaints Paints => paints;

    /// <summary>Reports styles that the layout does not have, and features that their fonts do not have.</summary>
    /// <param name="texts">With their markup.</param>
    /// <param name="font">That of the element.</param>
    public void Check(ImmutableArray<LanguageText> texts, CompositeFont font)
    {
        foreach (var text in texts)
        {
            foreach (var paragraph in text.Paragraphs)
            {
                foreach (var mark in paragraph.Marks) Check(mark.Look, font);
            }
        }
    }

    private void Check(InlineLook look, CompositeFont font)
    {
        foreach (var name in look.Styles)
        {
            if (!sections.Styles.ContainsKey(name.Name)) name.ReportUnknown(new("style", "样式"), [.. sections.Styles.Keys], diagnostics);
        }
        if (StyleOf(look) is var style && TextFeatures.AreIn(style) && (FontOf(look, style, isHan: false)?.Font ?? font) is { } faces) TextFeatures.Check(style, faces, diagnostics);
    }

    /// <summary>How text looks in a style of the layout.</summary>
    /// <param name="style">The style; where there is none of its name, <paramref name="plain"/> stays.</param>
    /// <param name="plain">The text round it.</param>
    public TextStyle In(NameValue style, TextStyle plain) => Apply(new(false, false, false, [style]), plain, isHan: false);

    /// <summary>True where all of a text grows with its font size.</summary>
    public bool IsProportional(ImmutableArray<LanguageText> texts) =>
        texts.SelectMany(text => text.Paragraphs).SelectMany(paragraph => paragraph.Marks).All(mark => IsProportional(StyleOf(mark.Look)));

    /// <summary>A paragraph as runs of its looks.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="plain">The style of what the markup says nothing of.</param>
    public ImmutableArray<StyledRun> ToRuns(MappedText text, TextStyle plain)
    {
        if (text.Marks.IsEmpty) return [new(text.Text, plain, text.Whole) { Places = PlacesFrom(text, 0) }];
        var runs = ImmutableArray.CreateBuilder<StyledRun>();
        var at = 0;
        foreach (var mark in text.Marks)
        {
            Add(at, mark.Start, plain);
            for (at = mark.Start; at < mark.End;)
            {
                // What has one look stays one run: one name has one line, one base one annotation.
                var end = EndOfScript(text.Text, at, mark.End, out var isHan);
                if (!IsPlainlyEmphasized(mark.Look) || !mark.Look.Annotations.IsEmpty) end = mark.End;
                Add(at, end, Apply(mark.Look, plain, isHan), mark.Look.Annotations);
                at = end;
            }
        }
        Add(at, text.Text.Length, plain);
        return runs.ToImmutable();

        void Add(int start, int end, TextStyle style, ImmutableArray<string> annotations = default)
        {
            if (end > start) runs.Add(new(text.Text[start..end], style, text.SpanOf(start, end - start))
            {
                Annotations = annotations.IsDefault ? [] : annotations,
                Places = PlacesFrom(text, start),
            });
        }
    }

    private static MappedPlaces? PlacesFrom(MappedText text, int start) => text.IsContiguous ? null : new(text, start);

    // Han and the rest are emphasized each in their own way; marks and spaces go with what is before them.
    private static int EndOfScript(string text, int start, int limit, out bool isHan)
    {
        var at = start;
        isHan = HanText.IsHanOrFullWidth(CodePoints.At(text, start, out _));
        while (at < limit)
        {
            var codePoint = CodePoints.At(text, at, out var length);
            if (HanText.IsHanOrFullWidth(codePoint) != isHan && (HanText.IsHan(codePoint) || char.IsLetterOrDigit(text, at))) break;
            at += length;
        }
        return Math.Min(at, limit);
    }

    private static bool IsProportional(PropertyBag style) =>
        !(style.TryGet(Properties.FontSize, out var size) && size.Min.Unit != LengthUnit.Em)
        && !(style.TryGet(Properties.Tracking, out var tracking) && tracking.Unit != LengthUnit.Em);

    private PropertyBag StyleOf(InlineLook look)
    {
        var bag = PropertyBag.Empty;
        if (look.IsEmphasized && sections.Styles.TryGetValue("emphasis", out var emphasis)) bag = emphasis;
        if (look.IsStrong && sections.Styles.TryGetValue("strong", out var strong)) bag = bag.With(strong);
        if (look.Link is not null && sections.Styles.TryGetValue("link", out var link)) bag = bag.With(link);
        foreach (var name in look.Styles)
        {
            if (sections.Styles.TryGetValue(name.Name, out var style)) bag = bag.With(style);
        }
        return bag;
    }

    private TextStyle Apply(InlineLook look, TextStyle plain, bool isHan)
    {
        var style = StyleOf(look);
        var size = style.TryGet(Properties.FontSize, out var written) ? lengths.Points(written.Min, plain.Size) : plain.Size;
        var (font, made) = FontOf(look, style, isHan) ?? (plain.Font, (plain.HanSynthesis, plain.LatinSynthesis));
        return plain with
        {
            Font = font,
            HanSynthesis = made.Han,
            LatinSynthesis = made.Latin,
            Size = size,
            Fill = style.TryGet(Properties.TextColor, out var color) ? paints.StandFor(InPoints(color, size)) : plain.Fill,
            Tracking = style.TryGet(Properties.Tracking, out var tracking) ? lengths.Points(tracking, size) / size : plain.Tracking,
            Features = TextFeatures.AreIn(style) ? TextFeatures.Of(element.With(style)) : plain.Features,
            IsVerbatim = plain.IsVerbatim || look.IsCode,
            HasEmphasisDots = (isHan && IsPlainlyEmphasized(look)) || style.Get(Properties.Emphasis, plain.HasEmphasisDots),
            EmphasisSide = style.TryGet(Properties.EmphasisPosition, out var side) ? side : plain.EmphasisSide,
            Decorations = With(plain.Decorations, style),
            Link = look.Link ?? plain.Link,
            Tag = style.TryGet(Properties.Outline, out _) || style.TryGet(Properties.TextShadow, out _) ? DisplayLook.Of(element.With(style)) : plain.Tag,
        };
    }

    private PaintValue InPoints(PaintValue color, double size) => color is PatternPaintValue pattern ? pattern with { TilePoints = lengths.Points(pattern.Tile, size) } : color;

    private (CompositeFont Font, (FaceSynthesis Han, FaceSynthesis Latin) Made)? FontOf(InlineLook look, PropertyBag style, bool isHan)
    {
        var isItalic = !isHan && IsPlainlyEmphasized(look);
        var isStrong = look.IsStrong && !sections.Styles.ContainsKey("strong");
        var names = style.TryGet(Properties.FontName, out _) || style.TryGet(Properties.Weight, out _) || style.TryGet(Properties.Italic, out _) || style.TryGet(Properties.Synthesize, out _);
        if (!isItalic && !isStrong && !names) return null;

        var all = element.With(style);
        var font = all.TryGet(Properties.FontName, out var named) ? named : null;
        int? weight = all.TryGet(Properties.Weight, out var written) ? (int)written : null;
        bool? italic = all.TryGet(Properties.Italic, out var slope) ? slope : null;
        if (isStrong) weight = Math.Clamp((weight ?? plainWeight) + 300, BoldWeight, HeaviestWeight);
        if (isItalic) italic = !(italic ?? false);
        if (fonts.Find(font, sections.Fonts, weight, italic, plainWeight, diagnostics) is not { } faces) return null;
        var wanted = FontResolver.Wanted(font, sections.Fonts, weight, italic, plainWeight);
        return (faces, FaceMaker.Make(all.Get(Properties.Synthesize, Synthesis.None), faces, wanted.Weight, wanted.IsItalic));
    }

    // The layout does not say itself what emphasis is.
    private bool IsPlainlyEmphasized(InlineLook look) => look.IsEmphasized && !sections.Styles.ContainsKey("emphasis");

    private static TextDecorations With(TextDecorations plain, PropertyBag style)
    {
        Set(Properties.Underline, TextDecorations.Underline);
        Set(Properties.Strike, TextDecorations.Strike);
        Set(Properties.ProperNoun, TextDecorations.ProperNoun);
        Set(Properties.BookTitle, TextDecorations.BookTitle);
        return plain;

        void Set(Property<bool> property, TextDecorations line)
        {
            if (style.TryGet(property, out var isOn)) plain = isOn ? plain | line : plain & ~line;
        }
    }
}
