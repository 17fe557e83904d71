using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Cli;

/// <summary>What the program tells its caller. The numbers are part of the interface.</summary>
internal static class ExitCode
{
    /// <summary>All is well; there may be warnings.</summary>
    public const int Fine = 0;

    /// <summary>A layout, or a file that it needs, is wrong or missing.</summary>
    public const int InputIsWrong = 1;

    /// <summary>The command was called wrongly: an unknown option, a target that the layout does not have, a folder that cannot be written.</summary>
    public const int CallIsWrong = 2;

    /// <summary>A fault of the program, or of its installation.</summary>
    public const int OurFault = 3;

    /// <summary>Interrupted, as shells count it: 128 and the number of SIGINT.</summary>
    public const int Interrupted = 130;

    /// <summary>The code for what was found: the installation's fault before the caller's, the caller's before the author's.</summary>
    public static int Of(ImmutableArray<Diagnostic> diagnostics)
    {
        var code = Fine;
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Severity == Severity.Error) code = Math.Max(code, Of(diagnostic.Code));
        }
        return code;
    }

    private static int Of(DiagnosticCode code) => code switch
    {
        DiagnosticCode.NativeLibraryMissing => OurFault,
        DiagnosticCode.TargetNotInLayout or DiagnosticCode.FormatNotOffered or DiagnosticCode.ValueNotInContent or DiagnosticCode.OutputUnwritable
            or DiagnosticCode.PosterNotInSeries or DiagnosticCode.CropNeedsPicture or DiagnosticCode.CropOutsidePicture
            or DiagnosticCode.EngineNotFound or DiagnosticCode.EngineNotUsable or DiagnosticCode.EngineLacksFeature or DiagnosticCode.EngineNeedsLicence => CallIsWrong,
        _ => InputIsWrong,
    };
}
