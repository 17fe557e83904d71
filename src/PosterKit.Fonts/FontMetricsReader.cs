using PosterKit.Fonts.Sfnt;

namespace PosterKit.Fonts;

/// <summary>Takes the measures of a face from OS/2, hhea, post and BASE, and from its glyphs where tables are silent.</summary>
internal static class FontMetricsReader
{
    // Requirements FM-05: the bottom of a Han body where the font does not say.
    private const double UsualIdeographicBottom = -0.12;

    public static FontMetrics Read(SfntFile sfnt, FontFace face)
    {
        double em = sfnt.UnitsPerEm;
        var os2 = sfnt.Table("OS/2");
        var hhea = sfnt.Table("hhea");
        var post = sfnt.Table("post");
        double ascent = BigEndian.ReadInt16(os2, 68), descent = BigEndian.ReadInt16(os2, 70);
        if (ascent <= 0 || descent > 0) (ascent, descent) = (BigEndian.ReadInt16(hhea, 4), BigEndian.ReadInt16(hhea, 6));
        if (ascent <= 0 || descent > 0) (ascent, descent) = (0.88 * em, -0.12 * em);

        var version = BigEndian.ReadUInt16(os2, 0);
        var xHeight = version >= 2 ? BigEndian.ReadInt16(os2, 86) : 0;
        var capHeight = version >= 2 ? BigEndian.ReadInt16(os2, 88) : 0;

        double thickness = BigEndian.ReadInt16(post, 10);
        if (thickness <= 0) thickness = 0.05 * em;
        // post gives the top of the line; we say where its centre is.
        var top = BigEndian.ReadInt16(post, 8);
        var underline = top < 0 ? top - thickness / 2 : -0.1 * em;

        return new(
            ascent / em,
            descent / em,
            capHeight > 0 ? capHeight / em : MeasureTop(face, 'H', 0.7 * em) / em,
            xHeight > 0 ? xHeight / em : MeasureTop(face, 'x', 0.5 * em) / em,
            underline / em,
            thickness / em,
            face.FindHanBaseline("ideo") is { } bottom ? bottom / em : UsualIdeographicBottom);
    }

    private static double MeasureTop(FontFace face, char letter, double otherwise) =>
        face.FindGlyph(letter) is { } glyph && face.GetInkBox(glyph).Bottom is > 0 and var top ? top : otherwise;
}
