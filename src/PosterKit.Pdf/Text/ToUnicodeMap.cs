namespace PosterKit.Pdf;

/// <summary>The map from codes back to characters (PDF 32000-1 9.10.3).</summary>
internal static class ToUnicodeMap
{
    /// <summary>The most lines in a block that readers must take (Adobe Technical Note 5411).</summary>
    private const int LinesInBlock = 100;

    public static void Write(PdfBuffer to, EmbeddedFont font, ReadOnlySpan<int> byCode)
    {
        to.Raw("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"u8);
        to.Raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"u8);
        to.Raw("1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n"u8);
        var lines = 0;
        foreach (var index in byCode)
        {
            if (TextOf(font, index) is not null) lines++;
        }
        var left = 0;
        foreach (var index in byCode)
        {
            if (TextOf(font, index) is not { } text) continue;
            if (left == 0)
            {
                left = Math.Min(lines, LinesInBlock);
                lines -= left;
                to.Integer(left).Raw(" beginbfchar\n"u8);
            }
            to.Byte((byte)'<').Hex4(font.CodeOf(index)).Raw("><"u8);
            foreach (var c in text) to.Hex4(c);
            to.Raw(">\n"u8);
            if (--left == 0) to.Raw("endbfchar\n"u8);
        }
        to.Raw("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n"u8);
    }

    private static string? TextOf(EmbeddedFont font, int index) => font.Glyphs[index].Text ?? font.Glyphs[index].Suggestion;
}
