using PosterKit.Foundation;

namespace PosterKit.Imaging;

/// <summary>What the head of a file gave: a header, or why there is none.</summary>
/// <param name="Header">Null where the picture cannot be used.</param>
/// <param name="Problem">Why; null where there is a header.</param>
/// <param name="IsDamaged">True: the file is broken; false: it is of a kind that is not read.</param>
internal readonly record struct ProbeResult(ImageHeader? Header, DiagnosticPhrase? Problem, bool IsDamaged)
{
    public static ProbeResult Found(ImageHeader header) => new(header, null, false);

    public static ProbeResult Damaged(string english, string chinese) => new(null, new(english, chinese), true);

    public static ProbeResult Unsupported(string english, string chinese) => new(null, new(english, chinese), false);

    public static ProbeResult HeadCutShort { get; } = Damaged("its head is cut short", "文件头不完整");
}
