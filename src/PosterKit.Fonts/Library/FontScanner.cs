using System.Collections.Immutable;
using PosterKit.Fonts.Sfnt;
using PosterKit.Foundation;

namespace PosterKit.Fonts.Library;

/// <summary>Reads the names of font files that no index lists, and groups their faces into families.</summary>
internal static class FontScanner
{
    private sealed record Found(FontNames Names, FontFaceEntry Entry);

    /// <summary>The families in the files, in the order of the files. A file that cannot be used is left out, and that is reported.</summary>
    public static List<FontFamily> Scan(IPosterWorld world, IReadOnlyList<string> files, DiagnosticBag diagnostics)
    {
        // Reading is most of the work; the results are put together in the order of the files, so threads do not show.
        var found = new List<Found>[files.Count];
        Parallel.For(0, files.Count, i => found[i] = ReadFile(world, files[i], diagnostics));
        return [.. found.SelectMany(faces => faces)
            .GroupBy(f => f.Names.Family, StringComparer.OrdinalIgnoreCase)
            .Select(faces => MakeFamily([.. faces]))];
    }

    private static List<Found> ReadFile(IPosterWorld world, string path, DiagnosticBag diagnostics)
    {
        var faces = new List<Found>();
        var file = world.Read(path, WorldFileKind.Font);
        if (!file.IsOk)
        {
            var reason = file.Status == WorldReadStatus.TooLarge ? "it is too large" : file.Reason ?? "it cannot be read";
            diagnostics.Report(DiagnosticCode.FontLeftOut, default, path, reason);
            return faces;
        }
        var count = SfntFile.CountFaces(file.Bytes.Span);
        for (var index = 0; index < count; index++)
        {
            if (SfntFile.Read(file.Bytes, index, out var problem) is not { } sfnt)
            {
                diagnostics.Report(DiagnosticCode.FontLeftOut, default, path, problem.Reason);
                break;
            }
            var names = FontNames.Read(sfnt, path);
            // A name that begins with a dot is a system's own, not meant to be chosen.
            if (!names.Family.StartsWith('.')) faces.Add(new(names, new(path, index, names.Weight, names.IsItalic)));
        }
        return faces;
    }

    private static FontFamily MakeFamily(List<Found> faces)
    {
        var name = faces[0].Names.Family;
        var aliases = faces.SelectMany(f => f.Names.Aliases).Where(a => !a.Equals(name, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase);
        var chinese = faces.Select(f => f.Names.ChineseName).FirstOrDefault(n => n is not null);
        return new(name, chinese, [.. aliases], "other", FaceMatching.Sort(Distinct(faces.Select(f => f.Entry))));
    }

    // Of two files of one weight and slope the first counts.
    private static IEnumerable<FontFaceEntry> Distinct(IEnumerable<FontFaceEntry> faces) => faces.DistinctBy(f => (f.Weight, f.IsItalic));
}
