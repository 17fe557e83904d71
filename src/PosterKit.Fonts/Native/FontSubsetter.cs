using System.Collections.Immutable;
using PosterKit.Fonts.Sfnt;

namespace PosterKit.Fonts.Native;

/// <summary>Cuts a face down to some glyphs with hb_subset, and finds the codes by which a PDF calls them.</summary>
internal static unsafe class FontSubsetter
{
    private const uint NoHinting = 0x01;
    private const uint NotdefOutline = 0x40;
    private const int DropTables = 3;
    private const uint NotInMap = uint.MaxValue;

    // What a viewer reads of an embedded CIDFont (ISO 32000-2, 9.9). With GSUB dropped, HarfBuzz adds no glyphs that layout could reach.
    private static readonly string[] KeptTables = ["glyf", "loca", "head", "hhea", "hmtx", "maxp", "CFF "];

    // What a browser asks of a web font besides; without these it is refused.
    private static readonly string[] WebTables = [.. KeptTables, "OS/2", "name", "post", "cvt ", "fpgm", "prep"];

    public static FontSubset Subset(Face face, SfntFile sfnt, ReadOnlySpan<GlyphId> glyphs)
    {
        var input = CreateInput(sfnt, glyphs, NoHinting | NotdefOutline, KeptTables);
        try
        {
            return Execute(face, input, sfnt, glyphs) ?? KeepWhole(sfnt, glyphs);
        }
        finally
        {
            HarfBuzz.SubsetInputDestroy(input);
        }
    }

    public static byte[] SubsetForCharacters(Face face, SfntFile sfnt, ReadOnlySpan<(int CodePoint, GlyphId Glyph)> characters)
    {
        var glyphs = new GlyphId[characters.Length];
        for (var i = 0; i < glyphs.Length; i++) glyphs[i] = characters[i].Glyph;
        var input = CreateInput(sfnt, glyphs, NoHinting | NotdefOutline, WebTables);
        try
        {
            return ExecuteForCharacters(face, input, characters);
        }
        finally
        {
            HarfBuzz.SubsetInputDestroy(input);
        }
    }

    private static nint CreateInput(SfntFile sfnt, ReadOnlySpan<GlyphId> glyphs, uint flags, string[] keptTables)
    {
        var input = HarfBuzz.SubsetInputCreate();
        if (input == 0) throw new InsufficientMemoryException();
        HarfBuzz.SubsetInputSetFlags(input, flags);
        var set = HarfBuzz.SubsetInputGlyphSet(input);
        HarfBuzz.SetAdd(set, 0);
        foreach (var glyph in glyphs)
        {
            if (glyph.Value < sfnt.GlyphCount) HarfBuzz.SetAdd(set, glyph.Value);
        }
        var dropped = HarfBuzz.SubsetInputSet(input, DropTables);
        foreach (var tag in sfnt.Tags)
        {
            if (!keptTables.Contains(Tag.ToText(tag))) HarfBuzz.SetAdd(dropped, tag);
        }
        return input;
    }

    // HarfBuzz writes a character map of the face's own; here each character has the glyph that was chosen for it.
    private static byte[] ExecuteForCharacters(Face face, nint input, ReadOnlySpan<(int CodePoint, GlyphId Glyph)> characters)
    {
        using var lease = face.Borrow();
        var plan = HarfBuzz.SubsetPlanCreate(lease.Handle, input);
        if (plan == 0) return [];
        try
        {
            var made = HarfBuzz.SubsetPlanExecute(plan);
            if (made == 0) return [];
            using var subset = Face.Own(made);
            var numbers = HarfBuzz.SubsetPlanOldToNew(plan);
            var map = new List<(int, ushort)>(characters.Length);
            foreach (var (codePoint, glyph) in characters)
            {
                if (HarfBuzz.MapGet(numbers, glyph.Value) is not NotInMap and var number) map.Add((codePoint, (ushort)number));
            }
            var tables = new List<(string Tag, ReadOnlyMemory<byte> Bytes)> { ("cmap", CharacterMap.Write(map)) };
            foreach (var tag in WebTables)
            {
                if (subset.CopyTable(Tag.Parse(tag)) is { Length: > 0 } table) tables.Add((tag, table));
            }
            return SfntWriter.Write(tables, isCff: tables.Exists(table => table.Tag == "CFF "));
        }
        finally
        {
            HarfBuzz.SubsetPlanDestroy(plan);
        }
    }

    private static FontSubset? Execute(Face face, nint input, SfntFile sfnt, ReadOnlySpan<GlyphId> glyphs)
    {
        using var lease = face.Borrow();
        var plan = HarfBuzz.SubsetPlanCreate(lease.Handle, input);
        if (plan == 0) return null;
        try
        {
            var made = HarfBuzz.SubsetPlanExecute(plan);
            if (made == 0) return null;
            using var subset = Face.Own(made);
            var file = sfnt.Flavour == FontFlavour.TrueType ? subset.CopyFile() : subset.CopyTable(Tag.Parse("CFF "));
            if (file.Length == 0) return null;
            var cids = sfnt.Flavour == FontFlavour.CffCid ? CffTable.Read(file)?.ReadCids(file) : null;
            if (sfnt.Flavour == FontFlavour.CffCid && cids is null) return null;

            var map = HarfBuzz.SubsetPlanOldToNew(plan);
            var codes = ImmutableArray.CreateBuilder<ushort>(glyphs.Length);
            foreach (var glyph in glyphs)
            {
                var number = HarfBuzz.MapGet(map, glyph.Value);
                codes.Add(number == NotInMap ? (ushort)0 : cids is null ? (ushort)number : number < cids.Length ? cids[number] : (ushort)0);
            }
            return new(file, codes.MoveToImmutable());
        }
        finally
        {
            HarfBuzz.SubsetPlanDestroy(plan);
        }
    }

    // The face as it is, for a font that HarfBuzz refuses to cut.
    private static FontSubset KeepWhole(SfntFile sfnt, ReadOnlySpan<GlyphId> glyphs)
    {
        var codes = ImmutableArray.CreateBuilder<ushort>(glyphs.Length);
        var cff = sfnt.Table("CFF ");
        var cids = sfnt.Flavour == FontFlavour.CffCid ? CffTable.Read(cff)?.ReadCids(cff) : null;
        foreach (var glyph in glyphs)
            codes.Add(glyph.Value >= sfnt.GlyphCount ? (ushort)0 : cids is null ? glyph.Value : cids[glyph.Value]);
        return new(sfnt.Flavour == FontFlavour.TrueType ? sfnt.Write(KeptTables) : cff.ToArray(), codes.MoveToImmutable());
    }
}
