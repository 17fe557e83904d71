using PosterKit.Fonts.Sfnt;
using PosterKit.Foundation;

namespace PosterKit.Fonts;

/// <summary>The entries of a font descriptor (ISO 32000-2, 9.8), in 1/1000 em, y up.</summary>
/// <param name="FontBox">FontBBox: the box round all glyphs, from the head table.</param>
/// <param name="ItalicAngle">Degrees anticlockwise from upright; under zero for an italic.</param>
/// <param name="Ascent">Over zero.</param>
/// <param name="Descent">Under zero.</param>
/// <param name="CapHeight">Height of H.</param>
/// <param name="XHeight">Height of x.</param>
/// <param name="StemWidth">StemV. Fonts do not state it; this is an estimate from the weight, on which no drawing depends.</param>
/// <param name="IsFixedPitch">True where all glyphs have one advance.</param>
public readonly record struct FontDescriptor(
    Rect FontBox, double ItalicAngle, double Ascent, double Descent, double CapHeight, double XHeight, double StemWidth, bool IsFixedPitch)
{
    internal static FontDescriptor Read(SfntFile sfnt, FontFace face)
    {
        var scale = 1000.0 / sfnt.UnitsPerEm;
        var head = sfnt.Table("head");
        var post = sfnt.Table("post");
        var metrics = face.Metrics;
        return new(
            Rect.FromCorners(
                BigEndian.ReadInt16(head, 36) * scale, BigEndian.ReadInt16(head, 38) * scale,
                BigEndian.ReadInt16(head, 40) * scale, BigEndian.ReadInt16(head, 42) * scale),
            (int)BigEndian.ReadUInt32(post, 4) / 65536.0,
            metrics.Ascent * 1000,
            metrics.Descent * 1000,
            metrics.CapHeight * 1000,
            metrics.XHeight * 1000,
            // By eye over the bundled families: 88 at weight 400, 166 at 700, 242 at 900.
            Math.Round(50 + Math.Pow(face.Weight / 65.0, 2)),
            BigEndian.ReadUInt32(post, 12) != 0);
    }
}
