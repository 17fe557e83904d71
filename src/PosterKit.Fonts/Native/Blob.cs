using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PosterKit.Foundation;

namespace PosterKit.Fonts.Native;

/// <summary>Font bytes as HarfBuzz holds them. They stay pinned until the last native object that reads them is gone.</summary>
internal sealed unsafe class Blob : SafeHandle
{
    private const int ModeReadOnly = 1;

    private Blob(nint handle)
        : base(0, ownsHandle: true) => SetHandle(handle);

    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <summary>A blob over managed bytes, which are not copied.</summary>
    /// <exception cref="NativeLibraryException">HarfBuzz is not there.</exception>
    /// <exception cref="InsufficientMemoryException">HarfBuzz got no memory.</exception>
    public static Blob FromMemory(ReadOnlyMemory<byte> bytes)
    {
        HarfBuzzLibrary.EnsureLoaded();
        var pin = new Pin(bytes.Pin());
        // HarfBuzz calls Release at failure too, so the pin is its business from here on.
        var handle = HarfBuzz.BlobCreate(
            (byte*)pin.Memory.Pointer, (uint)bytes.Length, ModeReadOnly, GCHandle.ToIntPtr(GCHandle.Alloc(pin)), &Release);
        return handle == 0 ? throw new InsufficientMemoryException() : new(handle);
    }

    /// <summary>Takes over a reference that a native call gave.</summary>
    public static Blob Own(nint handle) => new(handle);

    /// <summary>A copy of the bytes.</summary>
    public byte[] ToArray()
    {
        uint length;
        var data = HarfBuzz.BlobGetData(handle, &length);
        var bytes = new ReadOnlySpan<byte>(data, (int)length).ToArray();
        GC.KeepAlive(this);
        return bytes;
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        HarfBuzz.BlobDestroy(handle);
        return true;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Release(nint userData)
    {
        var gcHandle = GCHandle.FromIntPtr(userData);
        ((Pin)gcHandle.Target!).Memory.Dispose();
        gcHandle.Free();
    }

    private sealed class Pin(MemoryHandle memory)
    {
        // A field, for Dispose must reach the handle itself and no copy of it.
        public MemoryHandle Memory = memory;
    }
}
