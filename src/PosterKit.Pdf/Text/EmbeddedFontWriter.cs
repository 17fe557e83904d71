using PosterKit.Fonts;

namespace PosterKit.Pdf;

/// <summary>
/// A composite font with two-byte codes (PDF 32000-1 9.7): CFF outlines as CIDFontType0C, quadratic ones as CIDFontType2, always a
/// subset, never a type 3 font.
/// </summary>
internal sealed class EmbeddedFontWriter(PdfFile file, EmbeddedFont font)
{
    private readonly FontFace _face = font.Face;
    private readonly string _name = SubsetTag(font) + "+" + font.Face.PostScriptName;

    /// <summary>Makes the subset, and tells the font its codes.</summary>
    public static PackedSubset Subset(EmbeddedFont font, SharedParts shared)
    {
        var order = AscendingGlyphs(font);
        var glyphs = new GlyphId[order.Length];
        for (var i = 0; i < order.Length; i++) glyphs[i] = font.Glyphs[order[i]].Glyph;
        var packed = shared.GetSubset(font.Face, glyphs);
        var codes = new ushort[order.Length];
        for (var i = 0; i < order.Length; i++) codes[order[i]] = packed.Subset.Codes[i];
        font.SetCodes(codes);
        return packed;
    }

    /// <summary>Writes the font and all that hangs on it.</summary>
    /// <param name="subset">The font file.</param>
    public void Write(PackedSubset subset)
    {
        var byCode = IndexesByCode();
        var fileId = WriteFontFile(subset);
        var descriptorId = WriteDescriptor(fileId);
        var descendantId = WriteDescendant(descriptorId, byCode);
        var toUnicodeId = file.Reserve();
        using (var map = new PdfBuffer())
        {
            ToUnicodeMap.Write(map, font, byCode);
            file.WriteStream(toUnicodeId, ""u8, map.Written);
        }
        if (font.HorizontalId != 0) WriteFont(font.HorizontalId, "Identity-H", descendantId, toUnicodeId);
        if (font.VerticalId != 0) WriteFont(font.VerticalId, "Identity-V", descendantId, toUnicodeId);
    }

    private void WriteFont(int id, string encoding, int descendantId, int toUnicodeId)
    {
        using var body = new PdfBuffer(256);
        body.Raw("<</Type/Font/Subtype/Type0/BaseFont"u8);
        body.Name(_face.Flavour == FontFlavour.TrueType ? _name : _name + "-" + encoding);
        body.Raw("/Encoding"u8).Name(encoding).Raw("/DescendantFonts["u8).Reference(descendantId);
        body.Raw("]/ToUnicode "u8).Reference(toUnicodeId).Raw(">>"u8);
        file.WriteObject(id, body.Written);
    }

    private int WriteFontFile(PackedSubset subset)
    {
        var id = file.Reserve();
        using var entries = new PdfBuffer(64);
        if (_face.Flavour == FontFlavour.TrueType) entries.Raw("/Length1 "u8).Integer(subset.Subset.FontFile.Length);
        else entries.Raw("/Subtype/CIDFontType0C"u8);
        if (file.IsPlain) file.WriteStream(id, entries.Written, subset.Subset.FontFile.Span);
        else file.WriteFlateStream(id, entries.Written, subset.Packed);
        return id;
    }

    private int WriteDescriptor(int fileId)
    {
        var facts = _face.Descriptor;
        using var body = new PdfBuffer(512);
        // Symbolic: its characters are not those of the standard Latin set (Table 123).
        var flags = 4 | (facts.IsFixedPitch ? 1 : 0) | (_face.IsItalic ? 64 : 0);
        body.Raw("<</Type/FontDescriptor/FontName"u8).Name(_name).Raw("/FontFamily"u8).Text(_face.FamilyName);
        body.Raw("/FontWeight "u8).Integer(Math.Clamp((_face.Weight + 50) / 100 * 100, 100, 900));
        body.Raw("/Flags "u8).Integer(flags).Raw("/FontBBox["u8).Rectangle(facts.FontBox, 0);
        body.Raw("]/ItalicAngle "u8).Number(facts.ItalicAngle);
        body.Raw("/Ascent "u8).Number(facts.Ascent, 0).Raw("/Descent "u8).Number(facts.Descent, 0);
        body.Raw("/CapHeight "u8).Number(facts.CapHeight, 0).Raw("/XHeight "u8).Number(facts.XHeight, 0);
        body.Raw("/StemV "u8).Number(facts.StemWidth, 0);
        body.Raw(_face.Flavour == FontFlavour.TrueType ? "/FontFile2 "u8 : "/FontFile3 "u8).Reference(fileId).Raw(">>"u8);
        return file.WriteObject(body.Written);
    }

    private int WriteDescendant(int descriptorId, int[] byCode)
    {
        var isTrueType = _face.Flavour == FontFlavour.TrueType;
        using var body = new PdfBuffer(2048);
        body.Raw("<</Type/Font/Subtype"u8).Raw(isTrueType ? "/CIDFontType2/CIDToGIDMap/Identity"u8 : "/CIDFontType0"u8);
        body.Raw("/BaseFont"u8).Name(_name).Raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor "u8);
        body.Reference(descriptorId);
        var usual = UsualWidth();
        if (usual != 1000) body.Raw("/DW "u8).Number(usual, GlyphUse.WidthDecimals);
        WriteWidths(body, byCode, usual);
        WriteVerticalAdvances(body, byCode);
        body.Raw(">>"u8);
        return file.WriteObject(body.Written);
    }

    // Rows of codes that follow each other, those of the usual width left out (9.7.4.3).
    private void WriteWidths(PdfBuffer body, int[] byCode, double usual)
    {
        var last = -2;
        foreach (var index in byCode)
        {
            var width = font.WidthOf(index);
            if (width == usual) continue;
            var code = (int)font.CodeOf(index);
            if (code == last) continue;
            if (code != last + 1) body.Raw(last < 0 ? "/W["u8 : "]"u8).Integer(code).Byte((byte)'[');
            else body.Space();
            body.Number(width, GlyphUse.WidthDecimals);
            last = code;
        }
        if (last >= 0) body.Raw("]]"u8);
    }

    // Code, then in brackets advance down and the place of the pen over the origin: only what is not one em (9.7.4.3). The form for
    // ranges, without brackets, makes Ghostscript 10.00 lose the glyphs that follow.
    private void WriteVerticalAdvances(PdfBuffer body, int[] byCode)
    {
        var any = false;
        foreach (var index in byCode)
        {
            var advance = font.Glyphs[index].VerticalAdvance;
            if (advance is 0 or 1000) continue;
            body.Raw(any ? " "u8 : "/W2["u8);
            any = true;
            body.Integer(font.CodeOf(index)).Byte((byte)'[').Integer(-advance).Space();
            body.Number(font.WidthOf(index) / 2, GlyphUse.WidthDecimals).Space().Integer(font.VerticalOriginOf(index)).Byte((byte)']');
        }
        if (any) body.Byte((byte)']');
    }

    // The whole width that most glyphs have: an em in Chinese fonts. The first of equals, in glyph order. Whole, because readers
    // (Poppler among them) take a DW with a fraction for none, and the glyphs without an entry in W then stand an em apart.
    private double UsualWidth()
    {
        var counts = new Dictionary<int, int>();
        var (usual, most) = (1000.0, 0);
        foreach (var glyph in font.Glyphs)
        {
            if (glyph.Width != Math.Floor(glyph.Width)) continue;
            var key = (int)glyph.Width;
            counts.TryGetValue(key, out var count);
            counts[key] = ++count;
            if (count > most) (usual, most) = (glyph.Width, count);
        }
        return usual;
    }

    private int[] IndexesByCode()
    {
        var codes = new int[font.Glyphs.Count];
        var indexes = new int[font.Glyphs.Count];
        for (var i = 0; i < indexes.Length; i++) (codes[i], indexes[i]) = (font.CodeOf(i), i);
        Array.Sort(codes, indexes);
        return indexes;
    }

    private static int[] AscendingGlyphs(EmbeddedFont font)
    {
        var glyphs = new int[font.Glyphs.Count];
        var indexes = new int[font.Glyphs.Count];
        for (var i = 0; i < indexes.Length; i++) (glyphs[i], indexes[i]) = (font.Glyphs[i].Glyph.Value, i);
        Array.Sort(glyphs, indexes);
        return indexes;
    }

    // Six letters that tell subsets of one font apart (9.6.4): by the glyphs, so the same subset has the same name.
    private static string SubsetTag(EmbeddedFont font)
    {
        var hash = 14695981039346656037UL; // FNV-1a, 64 bits
        foreach (var c in font.Face.PostScriptName) hash = (hash ^ c) * 1099511628211UL;
        foreach (var index in AscendingGlyphs(font)) hash = (hash ^ font.Glyphs[index].Glyph.Value) * 1099511628211UL;
        Span<char> tag = stackalloc char[6];
        for (var i = 0; i < tag.Length; i++, hash /= 26) tag[i] = (char)('A' + hash % 26);
        return tag.ToString();
    }
}
