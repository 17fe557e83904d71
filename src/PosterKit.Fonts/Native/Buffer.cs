using System.Runtime.InteropServices;

namespace PosterKit.Fonts.Native;

/// <summary>hb_buffer_t: characters in, glyphs out. One thread at a time.</summary>
internal sealed class Buffer : SafeHandle
{
    // HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES: a combining mark shares the cluster of its base, which is where a line may never break.
    private const int MonotoneGraphemes = 0;

    // HB_BUFFER_FLAG_BOT | HB_BUFFER_FLAG_EOT: the whole paragraph is passed as context, so HarfBuzz itself sees where it begins and ends.
    private const uint BeginningAndEndOfText = 1 | 2;

    public Buffer()
        : base(0, ownsHandle: true)
    {
        SetHandle(HarfBuzz.BufferCreate());
        HarfBuzz.BufferSetClusterLevel(handle, MonotoneGraphemes);
        HarfBuzz.BufferSetFlags(handle, BeginningAndEndOfText);
    }

    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        HarfBuzz.BufferDestroy(handle);
        return true;
    }
}
