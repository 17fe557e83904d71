using System.Runtime.InteropServices;

namespace PosterKit.Fonts.Native;

/// <summary>hb_face_t: a font file's face, made immutable, so several threads may use it.</summary>
internal sealed class Face : SafeHandle
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

    /// <summary>Holds the native face while calls use it, even if another thread disposes this meanwhile.</summary>
    /// <exception cref="ObjectDisposedException">It is disposed already.</exception>
    public Lease Borrow() => new(this);

    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <summary>Takes over a reference that a native call gave.</summary>
    public static Face Own(nint handle) => new(handle);

    /// <summary>A copy of a table; empty where the face has none.</summary>
    public byte[] CopyTable(uint tag)
    {
        using var lease = Borrow();
        using var blob = Blob.Own(HarfBuzz.FaceReferenceTable(lease.Handle, tag));
        return blob.ToArray();
    }

    /// <summary>A copy of the whole font file.</summary>
    public byte[] CopyFile()
    {
        using var lease = Borrow();
        using var blob = Blob.Own(HarfBuzz.FaceReferenceBlob(lease.Handle));
        return blob.ToArray();
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        HarfBuzz.FaceDestroy(handle);
        return true;
    }

    /// <summary>A hold on the native face; dispose it once.</summary>
    internal readonly ref struct Lease
    {
        private readonly Face _face;

        public Lease(Face face)
        {
            var added = false;
            face.DangerousAddRef(ref added);
            _face = face;
        }

        public nint Handle => _face.handle;

        public void Dispose() => _face.DangerousRelease();
    }
}
