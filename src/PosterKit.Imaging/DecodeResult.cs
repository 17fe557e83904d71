using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Imaging;

/// <summary>What a decoder made of a file: pixels, a complaint, or both (a file cut short, of which a part could be read).</summary>
/// <param name="Pixels">As stored, not turned upright; null where nothing could be read.</param>
/// <param name="Complaint">What to report; null where all is well.</param>
/// <param name="Arguments">Its arguments less the picture's name, which <see cref="Report"/> puts first.</param>
internal sealed record DecodeResult(PixelImage? Pixels, DiagnosticCode? Complaint, ImmutableArray<object> Arguments)
{
    public static DecodeResult Whole(PixelImage pixels) => new(pixels, null, []);

    public static DecodeResult Damaged(string english, string chinese) =>
        new(null, DiagnosticCode.CorruptImage, [new DiagnosticPhrase(english, chinese)]);

    public static DecodeResult Salvaged(PixelImage pixels, string english, string chinese) =>
        new(pixels, DiagnosticCode.TruncatedImage, [new DiagnosticPhrase(english, chinese)]);

    /// <summary>The same pixels, of which the profile was left aside; an earlier complaint goes before.</summary>
    public DecodeResult WithoutProfile(DiagnosticPhrase reason) =>
        Complaint is null ? this with { Complaint = DiagnosticCode.ImageProfileNotUsed, Arguments = [reason] } : this;

    public static DecodeResult CutShort { get; } = Damaged("it is cut short", "文件不完整");

    public static DecodeResult LibraryMissing(NativeCodec codec) =>
        new(null, DiagnosticCode.NativeLibraryMissing, [codec.Library, codec.Purpose, codec.Installation]);

    /// <summary>Reports the complaint, if any, about the picture <paramref name="name"/>.</summary>
    public void Report(string name, DiagnosticBag diagnostics, SourceSpan span)
    {
        if (Complaint is not { } code) return;
        // The text about a missing library does not name the picture.
        if (code == DiagnosticCode.NativeLibraryMissing) diagnostics.Report(code, span, [.. Arguments]);
        else diagnostics.Report(code, span, [name, .. Arguments]);
    }
}
