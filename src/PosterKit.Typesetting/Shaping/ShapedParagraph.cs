using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Typesetting;

/// <summary>
/// A paragraph that is shaped and measured, ready to be set to any measure. Everything in it is in proportion to its font sizes, so it serves
/// every scale. Not changed once made; safe for several threads.
/// </summary>
public sealed class ShapedParagraph
{
    /// <summary>HD-05: above this size in points, lines that are not justified begin and end with the ink of their brackets and marks.</summary>
    private const double DisplaySize = 40;

    // A text that looks for its size asks for nine, and may be laid out in two ways; a box is asked for its least and its best measure, and then given one.
    private const int MostScales = 24;
    private const int MostSettings = 8;

    private readonly SpacingCluster[] _spacingClusters;
    private readonly double[] _tracking;
    private readonly double[] _hyphens;
    private ShapedParagraph[] _scaled = [];
    private PastSetting[] _settings = [];

    private ShapedParagraph(TextAnalysis text, ShapedText shaped, Cluster[] clusters, SpacingCluster[] spacing, RubyText? ruby, ShapedDropCap? dropCap, ImmutableArray<Diagnostic> diagnostics)
    {
        Paragraph = text.Paragraph;
        IsVertical = text.IsVertical;
        Profile = text.Profile;
        Runs = [.. shaped.Runs];
        Glyphs = [.. shaped.Glyphs];
        Clusters = clusters;
        Diagnostics = diagnostics;
        Ruby = ruby;
        DropCap = dropCap;
        _spacingClusters = spacing;
        (_tracking, _hyphens) = (new double[Runs.Length], new double[Runs.Length]);
        for (var i = 0; i < Runs.Length; i++)
        {
            var style = StyleOf(Runs[i]);
            (_tracking[i], _hyphens[i]) = (style.Tracking * style.Size, Runs[i].Hyphen?.Advance ?? 0);
        }
        RunLooks = PosterKit.Typesetting.RunLooks.Number(this);
        BaseSize = FindBaseSize();
        SpacingOptions = SpacingOptionsAt(1);
        Measure = MeasureWith(SpacingOptions);
        Marks = InterlinearPlacer.For(this);
    }

    private ShapedParagraph(ShapedParagraph other, double scale)
    {
        (Paragraph, IsVertical, Profile, Runs, Glyphs, Clusters) = (other.Paragraph, other.IsVertical, other.Profile, other.Runs, other.Glyphs, other.Clusters);
        RunLooks = other.RunLooks;
        (_spacingClusters, _tracking, _hyphens) = (other._spacingClusters, other._tracking, other._hyphens);
        (Diagnostics, BaseSize, Scale, Ruby, DropCap) = (other.Diagnostics, other.BaseSize, scale, other.Ruby, other.DropCap);
        SpacingOptions = SpacingOptionsAt(scale);
        Measure = SpacingOptions == other.SpacingOptions ? other.Measure : MeasureWith(SpacingOptions);
        Marks = InterlinearPlacer.For(this);
    }

    private ShapedParagraph(ShapedParagraph other, Paragraph paragraph)
    {
        Paragraph = paragraph;
        (IsVertical, Profile, Runs, Glyphs, Clusters) = (other.IsVertical, other.Profile, other.Runs, other.Glyphs, other.Clusters);
        (_spacingClusters, _tracking, _hyphens) = (other._spacingClusters, other._tracking, other._hyphens);
        (Diagnostics, BaseSize, SpacingOptions, Measure) = ([], other.BaseSize, other.SpacingOptions, other.Measure);
        RunLooks = PosterKit.Typesetting.RunLooks.Number(this);
        Marks = InterlinearPlacer.For(this);
    }

    /// <summary>What was shaped.</summary>
    public Paragraph Paragraph { get; }

    /// <summary>The factor on all font sizes; 1 as shaped.</summary>
    public double Scale { get; } = 1;

    /// <summary>The paragraph's font size in points, at this scale: that of most of its text. The em of its indent, and of `auto` alignment.</summary>
    public double FontSize => BaseSize * Scale;

    internal bool IsVertical { get; }

    internal LocaleProfile Profile { get; }

    internal FaceRun[] Runs { get; }

    /// <summary>A number for each face run; neighbours with the same number can be one glyph run on a line.</summary>
    internal int[] RunLooks { get; }

    internal ClusterGlyph[] Glyphs { get; }

    /// <summary>The clusters, and a sentinel after the last.</summary>
    internal Cluster[] Clusters { get; }

    internal ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>As <see cref="FontSize"/>, at scale 1.</summary>
    internal double BaseSize { get; }

    internal SpacingOptions SpacingOptions { get; }

    internal LineMeasure Measure { get; }

    /// <summary>The annotations; null: there are none.</summary>
    internal RubyText? Ruby { get; }

    /// <summary>The large first letter; null: there is none.</summary>
    internal ShapedDropCap? DropCap { get; }

    /// <summary>Draws emphasis dots and lines along the text; null: there are none.</summary>
    internal InterlinearPlacer? Marks { get; }

    /// <summary>The same paragraph with all font sizes multiplied; nothing is shaped again.</summary>
    /// <param name="scale">Factor on the sizes as shaped (not on those of this object), over zero.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="scale"/> is not over zero, or not finite.</exception>
    public ShapedParagraph ScaledTo(double scale)
    {
        if (!(scale > 0) || !double.IsFinite(scale)) throw new ArgumentOutOfRangeException(nameof(scale), scale, "over zero, and finite");
        if (scale == Scale) return this;
        foreach (var known in Volatile.Read(ref _scaled))
        {
            if (known.Scale == scale) return known;
        }
        var scaled = new ShapedParagraph(this, scale);
        PastItems.Add(ref _scaled, scaled, MostScales);
        return scaled;
    }

    /// <summary>True where the same words elsewhere in the files have the same clusters: nothing in this holds a place of its text.</summary>
    internal bool CanMove => Diagnostics.IsEmpty && Ruby is null && DropCap is null;

    /// <summary>This as the shape of the same words in another place.</summary>
    /// <param name="paragraph">Equal but for its places.</param>
    internal ShapedParagraph MovedTo(Paragraph paragraph) => new(this, paragraph);

    /// <summary>The lines of a measure that were set before; null: none.</summary>
    internal PastSetting? FindSetting(double measure)
    {
        foreach (var known in Volatile.Read(ref _settings))
        {
            if (known.Measure == measure) return known;
        }
        return null;
    }

    /// <summary>Keeps the lines of a measure for the next who asks.</summary>
    internal void Keep(PastSetting setting) => PastItems.Add(ref _settings, setting, MostSettings);

    /// <summary>Applies the rules to shaped clusters, however they were made.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="shaped">Its clusters.</param>
    /// <param name="annotate">Shapes its annotations, once its clusters are known; null: there are none.</param>
    /// <param name="diagnostics">What was found, all of it once this has run.</param>
    /// <param name="dropCap">Shapes its drop cap, once its clusters are known; null: there is none.</param>
    internal static ShapedParagraph Create(
        TextAnalysis text, ShapedText shaped, Func<Cluster[], RubyText?>? annotate, DiagnosticBag diagnostics, Func<Cluster[], ShapedDropCap?>? dropCap = null)
    {
        var (clusters, spacing) = ClusterBuilder.Build(text, shaped);
        var ruby = annotate?.Invoke(clusters);
        var drop = dropCap?.Invoke(clusters);
        return new(text, shaped, clusters, spacing, ruby, drop, diagnostics.ToSorted());
    }

    internal TextStyle StyleOf(FaceRun run) => Paragraph.Runs[run.StyleIndex].Style;

    // AS-08 and HD-05 depend on the size in points, so a scale can change them.
    private SpacingOptions SpacingOptionsAt(double scale)
    {
        var given = Paragraph.Options;
        var options = SpacingOptions.For(Profile, given, BaseSize * scale);
        if (given.HasCharacterGrid && given.PunctuationWidth is null) options = options with { Width = PunctuationWidth.Full };
        var isDisplay = Profile.IsChinese && BaseSize * scale > DisplaySize && given.Align is TextAlign.Start or TextAlign.Center or TextAlign.End;
        if (!isDisplay || options.Width == PunctuationWidth.Full) return options;
        return options with { LineStart = given.LineStart ?? LineStartTrim.Trim, LineEnd = given.LineEnd ?? LineEndTrim.Trim };
    }

    private LineMeasure MeasureWith(in SpacingOptions options)
    {
        var spacing = new ClusterSpacing[_spacingClusters.Length];
        SpacingRules.Compute(_spacingClusters, options, spacing);
        if (Paragraph.Options is { LocksAutospace: true } or { LocksSentenceStops: true }) SpacingTailoring.Lock(Paragraph.Options, spacing);
        if (Paragraph.Options.HasOpticalMargins) SpacingTailoring.HangWesternMarks(_spacingClusters, Clusters, spacing);
        if (Paragraph.Options.HasCharacterGrid) SpacingTailoring.FillCells(_spacingClusters, Clusters, spacing);
        Ruby?.MakeRoom(spacing, _tracking);
        return new(Clusters, spacing.Length, spacing, _tracking, _hyphens);
    }

    private double FindBaseSize()
    {
        if (Paragraph.Runs.Length == 1) return Paragraph.Runs[0].Style.Size;
        var lengths = new Dictionary<double, int>();
        var (best, most) = (Paragraph.Runs[0].Style.Size, 0);
        foreach (var run in Paragraph.Runs)
        {
            var size = run.Style.Size;
            var length = lengths[size] = lengths.GetValueOrDefault(size) + run.Text.Length;
            if (length > most) (best, most) = (size, length);
        }
        return best;
    }
}
