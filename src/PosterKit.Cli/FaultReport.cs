using PosterKit.Foundation;

namespace PosterKit.Cli;

/// <summary>Says that the program itself failed, in one line, and how to tell its makers.</summary>
internal static class FaultReport
{
    /// <summary>Writes it to standard error; where POSTERKIT_DEBUG=1 is set, the place in the program too.</summary>
    /// <returns>The exit code.</returns>
    public static int Write(Exception fault, CliSession session)
    {
        if (fault is NativeLibraryException missing)
        {
            // A command that makes nothing (such as `fonts`) has no list of diagnostics; the text is the same.
            var diagnostics = new DiagnosticBag();
            missing.ReportTo(diagnostics);
            Reports.DiagnosticReport.Write(diagnostics.ToSorted(), session);
            return ExitCode.OurFault;
        }
        var what = fault.Message.ReplaceLineEndings(" ");
        session.SayError(new(
            $"this is a fault of PosterKit, not of your layout: {fault.GetType().Name}: {what}",
            $"这是 PosterKit 的故障，不是版式文件的问题：{fault.GetType().Name}：{what}"));
        if (session.Host.GetVariable("POSTERKIT_DEBUG") == "1") session.Host.Error.WriteLine(fault);
        else
        {
            session.SayError(new(
                "please report it with the layout, what `posterkit --version` says, and what the same call says under POSTERKIT_DEBUG=1",
                "请报告此故障，并附上版式文件、`posterkit --version` 的输出，以及设 POSTERKIT_DEBUG=1 后同一命令的输出"));
        }
        return ExitCode.OurFault;
    }
}
