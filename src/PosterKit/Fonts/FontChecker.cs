using System.Collections.Immutable;
using System.Globalization;
using PosterKit.Foundation;
using PosterKit.Layout;

namespace PosterKit;

/// <summary>
/// Finds the characters of a layout that its fonts lack: every target is composed in its own edition, and in one for each other language in
/// which something is written; what no poster shows is looked through as it is written.
/// </summary>
public static class FontChecker
{
    /// <summary>Checks a layout with its content.</summary>
    /// <param name="poster">Read from a layout.</param>
    /// <param name="progress">Told of each poster that is composed, from any thread; null: nobody is.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public static FontCheckOutcome Run(Poster poster, IProgress<RenderProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(poster);
        if (poster.Layout is not { } layout || poster.Fonts is not { } fonts || poster.CreateAuditor() is not { } composer) return new([], [], [], poster.Diagnostics);
        var (own, others) = (new DiagnosticBag(), new DiagnosticBag());
        var wanted = new List<(TargetDefinition Target, ImmutableArray<string> Languages, int Index)>();
        var written = layout.FindWrittenLanguages();
        foreach (var target in layout.Targets)
        {
            foreach (var index in poster.Indexes)
            {
                wanted.Add((target, target.Languages, index));
                foreach (var language in written)
                {
                    if (!target.Languages.Contains(language)) wanted.Add((target, [language], index));
                }
            }
        }
        var done = 0;
        Work.ForEach(wanted.Count, Work.CountThreads(0), i =>
        {
            var (target, languages, index) = wanted[i];
            composer.Compose(target, languages, index, languages == target.Languages ? own : others);
            progress?.Report(new(RenderStage.Composing, Interlocked.Increment(ref done), wanted.Count));
        }, cancellation);

        var shown = own.ToSorted().Concat(others.ToSorted()).ToList();
        var families = new Dictionary<int, ImmutableArray<string>>();
        var missing = Group(shown.Where(d => d.Code == DiagnosticCode.MissingGlyph), FamiliesWith);
        var standIns = Group(shown.Where(d => d.Code == DiagnosticCode.FaceStandsIn), FamiliesWith);
        var known = missing.SelectMany(finding => finding.Places.Select(place => (finding.CodePoint, place.File, place.Start))).ToHashSet();
        var unused = layout.FindCharacters(codePoint => IsDrawn(codePoint) && FamiliesWith(codePoint).IsEmpty)
            .Where(found => !IsKnown(found.CodePoint, found.Place))
            .GroupBy(found => found.CodePoint)
            .OrderBy(group => group.Key)
            .Select(group => new CharacterFinding(group.Key, null, null, [.. group.Select(found => found.Place).Distinct()], []));

        // What keeps a poster from being made counts where it may have hidden a text; what does not fit was read all the same.
        var problems = new DiagnosticBag();
        foreach (var diagnostic in poster.Diagnostics.Concat(own.ToSorted()))
        {
            if ((int)diagnostic.Code < 3000 || (diagnostic.Severity == Severity.Error && diagnostic.Code is DiagnosticCode.UnknownFontFamily or DiagnosticCode.CorruptFont or DiagnosticCode.NativeLibraryMissing))
                problems.Add(diagnostic);
        }
        return new(missing, standIns, [.. unused], problems.ToSorted());

        ImmutableArray<string> FamiliesWith(int codePoint)
        {
            if (!families.TryGetValue(codePoint, out var names)) families[codePoint] = names = [.. fonts.FindFamiliesWith(codePoint).Select(family => family.Name)];
            return names;
        }

        // A text is reported by its grapheme, which may start before the character.
        bool IsKnown(int codePoint, SourceSpan place)
        {
            for (var start = place.Start; start > place.Start - 8; start--)
            {
                if (known.Contains((codePoint, place.File, start))) return true;
            }
            return false;
        }
    }

    // Spaces and marks that draw nothing need no glyph; combining marks are judged with their base, where they are set.
    private static bool IsDrawn(int codePoint) =>
        codePoint > 0x7F && CharUnicodeInfo.GetUnicodeCategory(codePoint) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark);

    // The arguments: "U+5B57", the character, the family that was chosen, the family that stands in.
    private static ImmutableArray<CharacterFinding> Group(IEnumerable<Diagnostic> diagnostics, Func<int, ImmutableArray<string>> familiesWith) =>
        [.. diagnostics
            .GroupBy(d => (Name: (string)d.Arguments[0], Family: (string)d.Arguments[2], StandIn: d.Code == DiagnosticCode.FaceStandsIn ? (string)d.Arguments[3] : null))
            .Select(group => (group.Key, CodePoint: int.Parse(group.Key.Name.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), Places: group.Select(d => d.Span).Distinct()))
            .OrderBy(group => group.CodePoint).ThenBy(group => group.Key.Family, StringComparer.Ordinal).ThenBy(group => group.Key.StandIn, StringComparer.Ordinal)
            .Select(group => new CharacterFinding(group.CodePoint, group.Key.Family, group.Key.StandIn, [.. group.Places], familiesWith(group.CodePoint)))];
}
