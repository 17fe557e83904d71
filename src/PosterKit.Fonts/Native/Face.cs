using System.Runtime.InteropServices;

namespace PosterKit.Fonts.Native;

/// <summary>hb_face_t: a font file's face, made immutable, so several threads may use it.</summary>
internal sealed unsafe class Face : SafeHandle
{
    private Face(nint handle)
        : base(0, ownsHandle: true) => SetHandle(handle);

    /// <summary>A face of a font file. HarfBuzz gives an empty face where it can read nothing.</summary>
    public Face(Blob blob, int index)
        : base(0, ownsHandle: true)
    {
        SetHandle(HarfBuzz.FaceCreate(blob.DangerousGetHandle(), (uint)index));
        GC.KeepAlive(blob);
        HarfBuzz.FaceMakeImmutable(handle);
    }

    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <summary>Takes over a reference that a native call gave.</summary>
    public static Face Own(nint handle) => new(handle);

    /// <summary>A copy of a table; empty where the face has none.</summary>
    public byte[] CopyTable(uint tag)
    {
        using var blob = Blob.Own(HarfBuzz.FaceReferenceTable(handle, tag));
        GC.KeepAlive(this);
        return blob.ToArray();
    }

    /// <summary>A copy of the whole font file.</summary>
    public byte[] CopyFile()
    {
        using var blob = Blob.Own(HarfBuzz.FaceReferenceBlob(handle));
        GC.KeepAlive(this);
        return blob.ToArray();
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        HarfBuzz.FaceDestroy(handle);
        return true;
    }
}
