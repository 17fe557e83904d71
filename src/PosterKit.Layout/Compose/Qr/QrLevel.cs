namespace PosterKit.Layout;

/// <summary>How much of a QR code may be lost and still be read (ISO/IEC 18004): some 7, 15, 25 and 30 per cent.</summary>
internal enum QrLevel
{
    Low,
    Medium,
    Quartile,
    High,
}
