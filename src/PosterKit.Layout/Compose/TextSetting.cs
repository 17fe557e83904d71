using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Typesetting;

namespace PosterKit.Layout;

/// <summary>A text set at one size to one measure: the width of its box, or the height where lines are vertical.</summary>
internal sealed record TextSetting
{
    /// <summary>The paragraphs, in reading order.</summary>
    public required ImmutableArray<PlacedParagraph> Paragraphs { get; init; }

    /// <summary>From the first line to the last, across them: its height in points, or its width where lines are vertical.</summary>
    public required double Extent { get; init; }

    /// <summary>By how much the longest line is longer than the measure, in points; zero or less: all fit.</summary>
    public required double TooLong { get; init; }

    /// <summary>Lines of the leading language.</summary>
    public required int LeadLines { get; init; }

    /// <summary>Where each part ends across the lines, in the order of the languages, in points.</summary>
    public required ImmutableArray<double> Ends { get; init; }

    /// <summary>The largest font size of a line, in points.</summary>
    public required double LargestSize { get; init; }

    /// <summary>The first baseline from the top, in points; of vertical lines the middle of the first from the right.</summary>
    public required double FirstBaseline { get; init; }

    /// <summary>The middles of the gaps between columns.</summary>
    public ImmutableArray<ColumnGapLine> ColumnGaps { get; init; } = [];

    /// <summary>What the typesetter reported; passed on only where this setting is the one that is used.</summary>
    public required DiagnosticBag Diagnostics { get; init; }
}

/// <summary>The middle of the gap between two columns of a text.</summary>
/// <param name="Along">From the start of the lines of the first column, in points.</param>
/// <param name="Start">Where it starts across the lines: from the top of the text, or from the left of a vertical one.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct ColumnGapLine(double Along, double Start, double End);

/// <summary>A set paragraph in its place in the text.</summary>
/// <param name="Lines">Its lines.</param>
/// <param name="X">Left of its box from the left of the text, in points.</param>
/// <param name="Y">Top of its line boxes from the top of the text, in points; like <paramref name="X"/> it may be negative where leading is trimmed.</param>
/// <param name="Language">Its language.</param>
internal sealed record PlacedParagraph(TypesetParagraph Lines, double X, double Y, string Language)
{
    /// <summary>True where it goes on with the paragraph before it: in the next column, or in a line of another size.</summary>
    public bool Continues { get; init; }
}
