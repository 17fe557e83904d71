namespace PosterKit.Pdf;

/// <summary>A picture that was made anew, ready to be written.</summary>
/// <param name="Entries">Of its dictionary, without the filter where that is Flate, and without its mask.</param>
/// <param name="Data">Its bytes, compressed.</param>
/// <param name="IsFlate">True: by <see cref="Flate"/>; false: the entries name the filter.</param>
/// <param name="Mask">How opaque it is; null: all of it.</param>
internal sealed record PackedImage(byte[] Entries, byte[] Data, bool IsFlate, PackedImage? Mask = null)
{
    /// <summary>What it takes to keep it.</summary>
    public long Bytes => Entries.Length + Data.Length + (Mask?.Bytes ?? 0);
}
