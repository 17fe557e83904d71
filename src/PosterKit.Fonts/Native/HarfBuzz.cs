using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

[assembly: DisableRuntimeMarshalling]

namespace PosterKit.Fonts.Native;

/// <summary>
/// The calls of HarfBuzz's C library that we use, all in version 6.0.0 and later. Handles are raw here; <see cref="Blob"/>,
/// <see cref="Face"/>, <see cref="Font"/> and <see cref="Buffer"/> own them.
/// </summary>
internal static unsafe partial class HarfBuzz
{
    internal const string Library = "harfbuzz";

    /// <summary>hb_feature_t's end for "to the end of the text".</summary>
    internal const uint FeatureGlobalEnd = uint.MaxValue;

    [LibraryImport(Library, EntryPoint = "hb_version_string")]
    internal static partial byte* VersionString();

    // Blobs
    [LibraryImport(Library, EntryPoint = "hb_blob_create_or_fail")]
    internal static partial nint BlobCreate(byte* data, uint length, int mode, nint userData, delegate* unmanaged[Cdecl]<nint, void> destroy);

    [LibraryImport(Library, EntryPoint = "hb_blob_destroy")]
    internal static partial void BlobDestroy(nint blob);

    [LibraryImport(Library, EntryPoint = "hb_blob_get_data")]
    internal static partial byte* BlobGetData(nint blob, uint* length);

    // Faces
    [LibraryImport(Library, EntryPoint = "hb_face_create")]
    internal static partial nint FaceCreate(nint blob, uint index);

    [LibraryImport(Library, EntryPoint = "hb_face_destroy")]
    internal static partial void FaceDestroy(nint face);

    [LibraryImport(Library, EntryPoint = "hb_face_make_immutable")]
    internal static partial void FaceMakeImmutable(nint face);

    [LibraryImport(Library, EntryPoint = "hb_face_get_glyph_count")]
    internal static partial uint FaceGetGlyphCount(nint face);

    [LibraryImport(Library, EntryPoint = "hb_face_reference_table")]
    internal static partial nint FaceReferenceTable(nint face, uint tag);

    [LibraryImport(Library, EntryPoint = "hb_face_reference_blob")]
    internal static partial nint FaceReferenceBlob(nint face);

    [LibraryImport(Library, EntryPoint = "hb_face_collect_unicodes")]
    internal static partial void FaceCollectUnicodes(nint face, nint set);

    // Fonts
    [LibraryImport(Library, EntryPoint = "hb_font_create")]
    internal static partial nint FontCreate(nint face);

    [LibraryImport(Library, EntryPoint = "hb_font_destroy")]
    internal static partial void FontDestroy(nint font);

    [LibraryImport(Library, EntryPoint = "hb_font_make_immutable")]
    internal static partial void FontMakeImmutable(nint font);

    [LibraryImport(Library, EntryPoint = "hb_font_get_nominal_glyph")]
    internal static partial int FontGetNominalGlyph(nint font, uint codePoint, uint* glyph);

    [LibraryImport(Library, EntryPoint = "hb_font_get_glyph_extents")]
    internal static partial int FontGetGlyphExtents(nint font, uint glyph, GlyphExtents* extents);

    [LibraryImport(Library, EntryPoint = "hb_font_get_glyph_shape")]
    internal static partial void FontGetGlyphShape(nint font, uint glyph, nint drawFuncs, nint drawData);

    // Outlines
    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_create")]
    internal static partial nint DrawFuncsCreate();

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_destroy")]
    internal static partial void DrawFuncsDestroy(nint funcs);

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_make_immutable")]
    internal static partial void DrawFuncsMakeImmutable(nint funcs);

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_set_move_to_func")]
    internal static partial void DrawFuncsSetMoveTo(
        nint funcs, delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, nint, void> function, nint userData, nint destroy);

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_set_line_to_func")]
    internal static partial void DrawFuncsSetLineTo(
        nint funcs, delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, nint, void> function, nint userData, nint destroy);

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_set_quadratic_to_func")]
    internal static partial void DrawFuncsSetQuadraticTo(
        nint funcs, delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, float, float, nint, void> function, nint userData, nint destroy);

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_set_cubic_to_func")]
    internal static partial void DrawFuncsSetCubicTo(
        nint funcs, delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, float, float, float, float, nint, void> function, nint userData, nint destroy);

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_set_close_path_func")]
    internal static partial void DrawFuncsSetClosePath(
        nint funcs, delegate* unmanaged[Cdecl]<nint, nint, nint, nint, void> function, nint userData, nint destroy);

    // Buffers and shaping
    [LibraryImport(Library, EntryPoint = "hb_buffer_create")]
    internal static partial nint BufferCreate();

    [LibraryImport(Library, EntryPoint = "hb_buffer_destroy")]
    internal static partial void BufferDestroy(nint buffer);

    [LibraryImport(Library, EntryPoint = "hb_buffer_clear_contents")]
    internal static partial void BufferClearContents(nint buffer);

    [LibraryImport(Library, EntryPoint = "hb_buffer_set_flags")]
    internal static partial void BufferSetFlags(nint buffer, uint flags);

    [LibraryImport(Library, EntryPoint = "hb_buffer_set_cluster_level")]
    internal static partial void BufferSetClusterLevel(nint buffer, int level);

    [LibraryImport(Library, EntryPoint = "hb_buffer_set_direction")]
    internal static partial void BufferSetDirection(nint buffer, int direction);

    [LibraryImport(Library, EntryPoint = "hb_buffer_set_script")]
    internal static partial void BufferSetScript(nint buffer, uint script);

    [LibraryImport(Library, EntryPoint = "hb_buffer_set_language")]
    internal static partial void BufferSetLanguage(nint buffer, nint language);

    [LibraryImport(Library, EntryPoint = "hb_buffer_add_utf16")]
    internal static partial void BufferAddUtf16(nint buffer, char* text, int textLength, uint itemOffset, int itemLength);

    [LibraryImport(Library, EntryPoint = "hb_buffer_get_glyph_infos")]
    internal static partial GlyphInfo* BufferGetGlyphInfos(nint buffer, uint* length);

    [LibraryImport(Library, EntryPoint = "hb_buffer_get_glyph_positions")]
    internal static partial GlyphPosition* BufferGetGlyphPositions(nint buffer, uint* length);

    [LibraryImport(Library, EntryPoint = "hb_shape_full")]
    internal static partial int ShapeFull(nint font, nint buffer, Feature* features, uint featureCount, byte** shapers);

    [LibraryImport(Library, EntryPoint = "hb_language_from_string")]
    internal static partial nint LanguageFromString(byte* text, int length);

    [LibraryImport(Library, EntryPoint = "hb_script_from_iso15924_tag")]
    internal static partial uint ScriptFromIso15924(uint tag);

    // Unicode
    [LibraryImport(Library, EntryPoint = "hb_unicode_funcs_get_default")]
    internal static partial nint UnicodeFuncsGetDefault();

    [LibraryImport(Library, EntryPoint = "hb_unicode_decompose")]
    internal static partial int UnicodeDecompose(nint funcs, uint composed, uint* first, uint* second);

    [LibraryImport(Library, EntryPoint = "hb_unicode_compose")]
    internal static partial int UnicodeCompose(nint funcs, uint first, uint second, uint* composed);

    // OpenType layout and colour
    [LibraryImport(Library, EntryPoint = "hb_ot_layout_table_get_feature_tags")]
    internal static partial uint LayoutTableGetFeatureTags(nint face, uint table, uint start, uint* count, uint* tags);

    [LibraryImport(Library, EntryPoint = "hb_ot_layout_table_select_script")]
    internal static partial int LayoutTableSelectScript(nint face, uint table, uint scriptCount, uint* scripts, uint* index, uint* chosen);

    [LibraryImport(Library, EntryPoint = "hb_ot_layout_script_select_language")]
    internal static partial int LayoutScriptSelectLanguage(nint face, uint table, uint script, uint languageCount, uint* languages, uint* index);

    [LibraryImport(Library, EntryPoint = "hb_ot_tags_from_script_and_language")]
    internal static partial void TagsFromScriptAndLanguage(
        uint script, nint language, uint* scriptCount, uint* scripts, uint* languageCount, uint* languages);

    [LibraryImport(Library, EntryPoint = "hb_ot_layout_get_baseline")]
    internal static partial int LayoutGetBaseline(nint font, uint baseline, int direction, uint script, uint language, int* coordinate);

    [LibraryImport(Library, EntryPoint = "hb_ot_color_has_layers")]
    internal static partial int ColorHasLayers(nint face);

    [LibraryImport(Library, EntryPoint = "hb_ot_color_palette_get_colors")]
    internal static partial uint ColorPaletteGetColors(nint face, uint palette, uint start, uint* count, uint* colors);

    [LibraryImport(Library, EntryPoint = "hb_ot_color_glyph_get_layers")]
    internal static partial uint ColorGlyphGetLayers(nint face, uint glyph, uint start, uint* count, ColorLayerRecord* layers);

    // Sets and maps
    [LibraryImport(Library, EntryPoint = "hb_set_create")]
    internal static partial nint SetCreate();

    [LibraryImport(Library, EntryPoint = "hb_set_destroy")]
    internal static partial void SetDestroy(nint set);

    [LibraryImport(Library, EntryPoint = "hb_set_add")]
    internal static partial void SetAdd(nint set, uint value);

    [LibraryImport(Library, EntryPoint = "hb_set_clear")]
    internal static partial void SetClear(nint set);

    [LibraryImport(Library, EntryPoint = "hb_set_invert")]
    internal static partial void SetInvert(nint set);

    [LibraryImport(Library, EntryPoint = "hb_set_next_range")]
    internal static partial int SetNextRange(nint set, uint* first, uint* last);

    [LibraryImport(Library, EntryPoint = "hb_map_get")]
    internal static partial uint MapGet(nint map, uint key);
}
