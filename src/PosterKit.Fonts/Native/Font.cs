using System.Runtime.InteropServices;

namespace PosterKit.Fonts.Native;

/// <summary>hb_font_t: a face at the scale of its own units (HarfBuzz's default), y up. One thread at a time.</summary>
internal sealed class Font : SafeHandle
{
    /// <summary>A font of a face; keeps the native face alive.</summary>
    public Font(Face face)
        : base(0, ownsHandle: true)
    {
        using var lease = face.Borrow();
        SetHandle(HarfBuzz.FontCreate(lease.Handle));
        HarfBuzz.FontMakeImmutable(handle);
    }

    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        HarfBuzz.FontDestroy(handle);
        return true;
    }
}
