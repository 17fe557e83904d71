using System.Runtime.InteropServices;

namespace PosterKit.Fonts.Native;

/// <summary>The subsetter: a library of its own in distributions, part of the same one in HarfBuzzSharp's natives.</summary>
internal static unsafe partial class HarfBuzz
{
    internal const string SubsetLibrary = "harfbuzz-subset";

    [LibraryImport(SubsetLibrary, EntryPoint = "hb_subset_input_create_or_fail")]
    internal static partial nint SubsetInputCreate();

    [LibraryImport(SubsetLibrary, EntryPoint = "hb_subset_input_destroy")]
    internal static partial void SubsetInputDestroy(nint input);

    [LibraryImport(SubsetLibrary, EntryPoint = "hb_subset_input_set_flags")]
    internal static partial void SubsetInputSetFlags(nint input, uint flags);

    [LibraryImport(SubsetLibrary, EntryPoint = "hb_subset_input_glyph_set")]
    internal static partial nint SubsetInputGlyphSet(nint input);

    [LibraryImport(SubsetLibrary, EntryPoint = "hb_subset_input_set")]
    internal static partial nint SubsetInputSet(nint input, int kind);

    [LibraryImport(SubsetLibrary, EntryPoint = "hb_subset_input_pin_axis_location")]
    internal static partial int SubsetInputPinAxis(nint input, nint face, uint tag, float value);

    [LibraryImport(SubsetLibrary, EntryPoint = "hb_subset_plan_create_or_fail")]
    internal static partial nint SubsetPlanCreate(nint face, nint input);

    [LibraryImport(SubsetLibrary, EntryPoint = "hb_subset_plan_destroy")]
    internal static partial void SubsetPlanDestroy(nint plan);

    [LibraryImport(SubsetLibrary, EntryPoint = "hb_subset_plan_execute_or_fail")]
    internal static partial nint SubsetPlanExecute(nint plan);

    [LibraryImport(SubsetLibrary, EntryPoint = "hb_subset_plan_old_to_new_glyph_mapping")]
    internal static partial nint SubsetPlanOldToNew(nint plan);
}
