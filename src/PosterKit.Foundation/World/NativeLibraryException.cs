namespace PosterKit.Foundation;

/// <summary>
/// A library of the system that we stand on is not there, or lacks calls that we need. Hosts report it as
/// <see cref="DiagnosticCode.NativeLibraryMissing"/>; no input of an author causes it.
/// </summary>
public sealed class NativeLibraryException : Exception
{
    /// <summary>A missing library.</summary>
    /// <param name="library">Its name, with what is missing of it, such as "libharfbuzz.so.0".</param>
    /// <param name="purpose">What it is needed for, such as "fonts".</param>
    /// <param name="install">A command that installs it.</param>
    public NativeLibraryException(string library, string purpose, string install)
        : base($"the library {library} is missing; it is needed for {purpose}; install it: {install}") =>
        (Library, Purpose, Install) = (library, purpose, install);

    /// <summary>Its name, with what is missing of it.</summary>
    public string Library { get; }

    /// <summary>What it is needed for.</summary>
    public string Purpose { get; }

    /// <summary>A command that installs it.</summary>
    public string Install { get; }

    /// <summary>Reports this as a diagnostic.</summary>
    public void ReportTo(DiagnosticBag diagnostics) =>
        diagnostics.Report(DiagnosticCode.NativeLibraryMissing, default, Library, Purpose, Install);
}
