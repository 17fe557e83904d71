namespace PosterKit.Foundation;

/// <summary>What came of reading a file through an <see cref="IPosterWorld"/>.</summary>
/// <param name="Status">Whether the bytes are there.</param>
/// <param name="Path">The path in the world: normalized, '/' between the parts, relative to the project folder; unique to the file.</param>
/// <param name="Bytes">The whole file; empty unless <paramref name="Status"/> is Ok. Not to be changed.</param>
/// <param name="Reason">Why it could not be read; null unless the status is Unreadable.</param>
/// <param name="ActualBytes">The size found where the status is TooLarge, else the length of <paramref name="Bytes"/>.</param>
/// <param name="Limit">The limit of its kind in bytes.</param>
public sealed record WorldFile(
    WorldReadStatus Status, string Path, ReadOnlyMemory<byte> Bytes, string? Reason = null, long ActualBytes = 0, long Limit = 0)
{
    /// <summary>True where the bytes are there.</summary>
    public bool IsOk => Status == WorldReadStatus.Ok;

    /// <summary>Reports why the file could not be read; nothing where it could.</summary>
    /// <param name="diagnostics">Where to.</param>
    /// <param name="span">The place that names the file.</param>
    public void ReportTo(DiagnosticBag diagnostics, SourceSpan span)
    {
        switch (Status)
        {
            case WorldReadStatus.NotFound: diagnostics.Report(DiagnosticCode.FileNotFound, span, Path); break;
            case WorldReadStatus.OutsideFolder: diagnostics.Report(DiagnosticCode.FileOutsideFolder, span, Path); break;
            case WorldReadStatus.TooLarge: diagnostics.Report(DiagnosticCode.FileTooLarge, span, Path, ActualBytes, Limit); break;
            case WorldReadStatus.Unreadable: diagnostics.Report(DiagnosticCode.FileUnreadable, span, Path, Reason ?? ""); break;
        }
    }
}
