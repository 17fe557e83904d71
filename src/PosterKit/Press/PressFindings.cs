using System.Collections.Immutable;
using System.Globalization;
using PosterKit.Foundation;
using PosterKit.Layout;

namespace PosterKit;

/// <summary>Collects findings: of those that one line of the layout causes in a target, the worst is told, and how many there are.</summary>
internal sealed class PressFindings
{
    private readonly OrderedDictionary<(DiagnosticCode, SourceSpan, string Target, string Kind), Entry> _entries = [];

    /// <summary>Adds a finding.</summary>
    /// <param name="sheet">The poster it is on.</param>
    /// <param name="code">What it is; its last argument is the place, which is added here.</param>
    /// <param name="span">The line of the layout.</param>
    /// <param name="badness">The larger, the worse, among findings of one code.</param>
    /// <param name="place">In points of the scene; null: the sheet as a whole.</param>
    /// <param name="arguments">The arguments before the place.</param>
    public void Add(PressSheet sheet, DiagnosticCode code, SourceSpan span, double badness, Rect? place, params ReadOnlySpan<object> arguments) =>
        AddKind(sheet, code, span, "", badness, place, arguments);

    /// <summary>As <see cref="Add"/>; findings of several kinds are told apart, though one line causes them.</summary>
    public void AddKind(PressSheet sheet, DiagnosticCode code, SourceSpan span, string kind, double badness, Rect? place, params ReadOnlySpan<object> arguments)
    {
        var key = (code, span, sheet.Target.Name, kind);
        if (!_entries.TryGetValue(key, out var entry)) _entries.Add(key, new(sheet, badness, place, [.. arguments], 1));
        else if (badness > entry.Badness) _entries[key] = new(sheet, badness, place, [.. arguments], entry.Places + 1);
        else _entries[key] = entry with { Places = entry.Places + 1 };
    }

    /// <summary>All of them, in the order of the layout.</summary>
    public ImmutableArray<PressFinding> ToSorted() =>
    [
        .. _entries
            .Select(pair => ToFinding(pair.Key.Item1, pair.Key.Item2, pair.Value))
            .OrderBy(finding => finding.Diagnostic.Span.File?.Path ?? "", StringComparer.Ordinal)
            .ThenBy(finding => finding.Diagnostic.Span.Start)
            .ThenBy(finding => finding.Diagnostic.Code),
    ];

    private static PressFinding ToFinding(DiagnosticCode code, SourceSpan span, Entry entry)
    {
        Rect? place = entry.Place is { } box ? new(Rounded(box.X), Rounded(box.Y), Rounded(box.Width), Rounded(box.Height)) : null;
        return new(new(code, span, entry.Arguments.Add(Describe(entry, place))), entry.Sheet.Target.Name, entry.Sheet.Index, place, entry.Places);
    }

    // " (target "print", poster 3, at 12.5, 30 mm; and at 7 more places)"
    private static DiagnosticPhrase Describe(Entry entry, Rect? place)
    {
        var (english, chinese) = ($"target \"{entry.Sheet.Target.Name}\"", $"目标“{entry.Sheet.Target.Name}”");
        if (entry.Sheet.Count > 1 && place is not null) (english, chinese) = ($"{english}, poster {entry.Sheet.Index + 1}", $"{chinese}，第 {entry.Sheet.Index + 1} 张");
        if (place is { } at) (english, chinese) = ($"{english}, at {Number(at.X)}, {Number(at.Y)} mm", $"{chinese}，位置 {Number(at.X)}, {Number(at.Y)} 毫米");
        var more = entry.Places - 1;
        if (more > 0) (english, chinese) = ($"{english}, and at {more} more {(more == 1 ? "place" : "places")}", $"{chinese}，另有 {more} 处");
        return new($" ({english})", $"（{chinese}）");
    }

    private static double Rounded(double points) => Math.Round(new Length(points).Millimetres, 1) + 0.0;

    private static string Number(double millimetres) => millimetres.ToString("0.#", CultureInfo.InvariantCulture);

    private sealed record Entry(PressSheet Sheet, double Badness, Rect? Place, ImmutableArray<object> Arguments, int Places);
}

/// <summary>A poster that is checked for a press.</summary>
/// <param name="Target">Its target.</param>
/// <param name="Index">0-based number in the series.</param>
/// <param name="Count">How many posters the layout makes.</param>
internal sealed record PressSheet(TargetDefinition Target, int Index, int Count);
