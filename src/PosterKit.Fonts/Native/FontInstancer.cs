using System.Collections.Immutable;

namespace PosterKit.Fonts.Native;

/// <summary>Makes a plain font file of a place in a variable one, with hb_subset.</summary>
internal static class FontInstancer
{
    private const uint NoHinting = 0x01;
    private const uint NotdefOutline = 0x40;
    private const int Characters = 1;
    private const int LayoutFeatures = 6;

    /// <summary>The whole font with every axis at its place; empty where it cannot be made.</summary>
    /// <param name="face">The variable face.</param>
    /// <param name="axes">Its axes.</param>
    /// <param name="place">A value for each of them, within its bounds.</param>
    public static byte[] Pin(Face face, ImmutableArray<FontAxis> axes, ReadOnlySpan<double> place)
    {
        var input = HarfBuzz.SubsetInputCreate();
        if (input == 0) throw new InsufficientMemoryException();
        try
        {
            using var lease = face.Borrow();
            HarfBuzz.SubsetInputSetFlags(input, NoHinting | NotdefOutline);
            // All glyphs, all characters, all features: an inverted empty set.
            HarfBuzz.SetInvert(HarfBuzz.SubsetInputGlyphSet(input));
            HarfBuzz.SetInvert(HarfBuzz.SubsetInputSet(input, Characters));
            var features = HarfBuzz.SubsetInputSet(input, LayoutFeatures);
            HarfBuzz.SetClear(features);
            HarfBuzz.SetInvert(features);
            for (var i = 0; i < axes.Length; i++)
            {
                if (HarfBuzz.SubsetInputPinAxis(input, lease.Handle, Tag.Parse(axes[i].Tag), (float)place[i]) == 0) return [];
            }
            var plan = HarfBuzz.SubsetPlanCreate(lease.Handle, input);
            if (plan == 0) return [];
            try
            {
                var made = HarfBuzz.SubsetPlanExecute(plan);
                if (made == 0) return [];
                using var instance = Face.Own(made);
                return instance.CopyFile();
            }
            finally
            {
                HarfBuzz.SubsetPlanDestroy(plan);
            }
        }
        finally
        {
            HarfBuzz.SubsetInputDestroy(input);
        }
    }
}
