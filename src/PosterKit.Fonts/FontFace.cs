using System.Runtime.CompilerServices;
using PosterKit.Fonts.Native;
using PosterKit.Fonts.Sfnt;
using PosterKit.Foundation;

namespace PosterKit.Fonts;

/// <summary>One face of a font file. Its outlines and metrics are cached. Safe for several threads; lives until disposed with its library.</summary>
public sealed partial class FontFace : IDisposable
{
    private readonly SfntFile _sfnt;
    private readonly Face _face;
    private readonly FontSessionPool _sessions;
    private readonly Lazy<uint[]> _features;
    private readonly Lazy<CharacterSet> _characters;
    private StrongBox<FontMetrics>? _metrics;
    private readonly ReadOnlyMemory<byte> _advances;

    private FontFace(SfntFile sfnt, Face face, string family, int weight, bool isItalic)
    {
        (_sfnt, _face) = (sfnt, face);
        _sessions = new(face);
        (FamilyName, Weight, IsItalic) = (family, weight, isItalic);
        PostScriptName = FontNames.ReadPostScriptName(sfnt, family);
        _advances = sfnt.TableMemory("hmtx");
        _features = new(ReadFeatures);
        _characters = new(ReadCharacters);
        _outlines = new(sfnt.GlyphCount);
        _inkBoxes = new(sfnt.GlyphCount);
        using var lease = face.Borrow();
        Axes = sfnt.HasTable("fvar") ? AxisTable.Read(sfnt.Table("fvar")) : [];
        HasColorLayers = HarfBuzz.ColorHasLayers(lease.Handle) != 0;
        _layers = new(HasColorLayers ? sfnt.GlyphCount : 0);
        _palette = new(ReadPalette);
    }

    /// <summary>Reads a face from a font file in memory. The file is checked before HarfBuzz sees it.</summary>
    /// <param name="file">The whole file; kept, and not to be changed while the face lives.</param>
    /// <param name="index">Number of the face in a collection; 0 in a single font.</param>
    /// <param name="path">The name of the file in messages.</param>
    /// <param name="diagnostics">Gets a damaged file, or one of a kind that cannot be used.</param>
    /// <param name="span">The place that names the font; default: nowhere.</param>
    /// <returns>Null where the file cannot be used; it is reported.</returns>
    /// <exception cref="NativeLibraryException">HarfBuzz is not there.</exception>
    public static FontFace? Load(ReadOnlyMemory<byte> file, int index, string path, DiagnosticBag diagnostics, SourceSpan span = default)
    {
        if (SfntFile.Read(file, index, out var problem) is { } sfnt)
        {
            var names = FontNames.Read(sfnt, path);
            return Create(file, index, sfnt, names.Family, names.Weight, names.IsItalic);
        }
        problem.ReportTo(diagnostics, span, path);
        return null;
    }

    internal static FontFace Create(ReadOnlyMemory<byte> file, int index, SfntFile sfnt, string family, int weight, bool isItalic)
    {
        using var blob = Blob.FromMemory(file);
        return new(sfnt, new Face(blob, index), family, weight, isItalic);
    }

    /// <summary>Family name as layouts write it.</summary>
    public string FamilyName { get; }

    /// <summary>PostScript name (name ID 6), as PDF wants it: 1 to 63 ASCII characters, none that PostScript gives a meaning.</summary>
    public string PostScriptName { get; private init; }

    /// <summary>Weight, 1 to 1000; 400 is regular, 700 bold.</summary>
    public int Weight { get; }

    /// <summary>True for an italic or oblique face.</summary>
    public bool IsItalic { get; }

    /// <summary>Font units in an em, 16 to 16,384; usually 1000 or 2048.</summary>
    public int UnitsPerEm => _sfnt.UnitsPerEm;

    /// <summary>Number of glyphs, .notdef included; glyph IDs lie below it.</summary>
    public int GlyphCount => _sfnt.GlyphCount;

    /// <summary>How outlines are stored.</summary>
    public FontFlavour Flavour => _sfnt.Flavour;

    /// <summary>Measures in em.</summary>
    public FontMetrics Metrics => (_metrics ??= new(FontMetricsReader.Read(_sfnt, this))).Value;

    /// <summary>True where glyphs have colour layers.</summary>
    public bool HasColorLayers { get; }

    /// <summary>True where the face states advances for vertical lines (vmtx); without them a character is one em high.</summary>
    public bool HasVerticalMetrics => _sfnt.HasTable("vmtx");

    /// <summary>The characters that the face has glyphs for.</summary>
    public CharacterSet Characters => _characters.Value;

    /// <summary>True where the face has a glyph for a code point.</summary>
    public bool Covers(int codePoint) => FindGlyph(codePoint) is not null;

    /// <summary>True where the face has a substitution or positioning feature of this tag ("halt", "palt", "vert", …), for any script.</summary>
    public bool HasFeature(string tag)
    {
        var wanted = Tag.Parse(tag);
        foreach (var feature in _features.Value)
        {
            if (feature == wanted) return true;
        }
        return false;
    }

    /// <summary>Shapes a run and adds its glyphs to <paramref name="glyphs"/>, in visual order.</summary>
    /// <remarks>
    /// HarfBuzz's default features hold (OpenType's required ones, kern, liga, clig, calt; vert in vertical runs) unless
    /// <see cref="ShapeRun.Features"/> says otherwise. Clusters are graphemes: a combining mark shares the cluster of its base. A lone
    /// surrogate is shaped as U+FFFD.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The run leaves its text.</exception>
    public void Shape(in ShapeRun run, List<ShapedGlyph> glyphs)
    {
        ArgumentNullException.ThrowIfNull(glyphs);
        if ((uint)run.Start > (uint)run.Text.Length || (uint)run.Length > (uint)(run.Text.Length - run.Start))
            throw new ArgumentOutOfRangeException(nameof(run), "the run leaves its text");
        if (run.Length == 0) return;
        var session = _sessions.Rent();
        session.Shape(run, (uint)GlyphCount, glyphs);
        _sessions.Return(session);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var instance in _instances?.Values ?? Enumerable.Empty<FontFace?>()) instance?.Dispose();
        _sessions.Dispose();
        _face.Dispose();
    }

    /// <summary>A line of BASE for Han text, in font units; null where the face states none.</summary>
    internal int? FindHanBaseline(string tag)
    {
        var session = _sessions.Rent();
        var found = session.FindHanBaseline(tag);
        _sessions.Return(session);
        return found;
    }

    // The tags of GSUB, then of GPOS; some come more than once, for several scripts.
    private unsafe uint[] ReadFeatures()
    {
        using var lease = _face.Borrow();
        uint gsub = Tag.Parse("GSUB"), gpos = Tag.Parse("GPOS");
        var substitutions = HarfBuzz.LayoutTableGetFeatureTags(lease.Handle, gsub, 0, null, null);
        var positions = HarfBuzz.LayoutTableGetFeatureTags(lease.Handle, gpos, 0, null, null);
        var tags = new uint[substitutions + positions];
        fixed (uint* first = tags)
        {
            _ = HarfBuzz.LayoutTableGetFeatureTags(lease.Handle, gsub, 0, &substitutions, first);
            _ = HarfBuzz.LayoutTableGetFeatureTags(lease.Handle, gpos, 0, &positions, first + tags.Length - positions);
        }
        return tags;
    }

    private unsafe CharacterSet ReadCharacters()
    {
        using var lease = _face.Borrow();
        var set = HarfBuzz.SetCreate();
        try
        {
            HarfBuzz.FaceCollectUnicodes(lease.Handle, set);
            var builder = new CharacterSet.Builder();
            // HB_SET_VALUE_INVALID starts the walk.
            uint first = uint.MaxValue, last = uint.MaxValue;
            while (HarfBuzz.SetNextRange(set, &first, &last) != 0) builder.AddRange(first, last);
            return builder.Build();
        }
        finally
        {
            HarfBuzz.SetDestroy(set);
        }
    }
}
