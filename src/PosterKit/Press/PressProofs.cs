using System.Collections.Immutable;
using System.Text;
using PosterKit.Foundation;
using PosterKit.Layout;

namespace PosterKit;

/// <summary>Writes what a separation shows into a folder: a picture for each ink, a soft proof, and a map of ink totals.</summary>
/// <param name="folder">Made where it is missing.</param>
internal sealed class PressProofs(string folder)
{
    private readonly ImmutableArray<ProofFile>.Builder _files = ImmutableArray.CreateBuilder<ProofFile>();

    /// <summary>What was written.</summary>
    public ImmutableArray<ProofFile> Files => _files.ToImmutable();

    /// <summary>Writes the pictures of a sheet.</summary>
    public void Write(
        Poster poster, RenderJob job, PressSheet sheet, InkSeparation inks, InkTotals totals, double limit, (double Total, Rect Place) worst, DiagnosticBag diagnostics)
    {
        var stem = Path.GetFileNameWithoutExtension(job.Path);
        if (job.Posters.Length > 1) stem += "-" + (sheet.Index + 1).ToString("D" + Math.Max(2, poster.Count.ToString().Length));
        foreach (var plane in inks.Planes) Write(stem, NameOf(plane.Name), plane.Name, output => InkPictures.WritePlate(inks, plane, output));
        Write(stem, "proof", "proof", output => InkPictures.WriteProof(inks, output));
        Write(stem, "ink-total", "ink-total", output => InkPictures.WriteMap(inks, totals, limit, worst, poster.Options, output));

        void Write(string name, string ending, string kind, Action<Stream> write)
        {
            var path = Path.Combine(Path.GetFullPath(folder), $"{name}-{ending}.png");
            using var file = PendingFile.Open(path, diagnostics);
            if (file is null) return;
            try
            {
                write(file.Stream);
                file.Close();
            }
            catch (Exception problem) when (PendingFile.IsOfTheSystem(problem))
            {
                PendingFile.Report(path, problem, diagnostics);
                return;
            }
            if (file.Commit(diagnostics)) _files.Add(new(path, kind, sheet.Target.Name, sheet.Index));
        }
    }

    // "PANTONE 871 C" as a part of a file's name.
    private static string NameOf(string ink)
    {
        var name = new StringBuilder();
        foreach (var c in ink)
        {
            if (char.IsLetterOrDigit(c)) name.Append(char.ToLowerInvariant(c));
            else if (name.Length > 0 && name[^1] != '-') name.Append('-');
        }
        return name.ToString().TrimEnd('-') is { Length: > 0 } plain ? plain : "spot";
    }
}
