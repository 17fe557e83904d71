using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using PosterKit.Fonts;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Pdf;

/// <summary>
/// A document in the making. Pages come one at a time; what pages share is written once. Content waits until the fonts it uses have
/// their subsets; so that a long series stays in bounds, that is done whenever much content has piled up, and later pages get new subsets.
/// </summary>
internal sealed partial class PdfDocument : IDisposable
{
    private readonly PdfFile _file;
    private readonly PdfOptions _options;
    private readonly PdfWriterSettings _settings;
    private readonly SharedParts _shared;
    private readonly StandardRules _rules;
    private readonly List<ContentStream> _waiting = [];
    private readonly List<int> _pageIds = [];
    private readonly Dictionary<int, int> _alphaStates = [];
    private readonly PdfBuffer _body = new(1 << 10);
    private readonly int _pagesId;
    // Forms of what comes again, by the very items that they draw.
    private readonly Dictionary<SceneItem[], ContentStream> _forms = new(ReferenceEqualityComparer.Instance);
    private long _waitingBytes;
    private readonly int[] _blendStates = new int[Enum.GetValues<BlendMode>().Length];
    private int _overprintOn;
    private int _overprintOff;
    private int _pageId;
    private string? _title;

    public PdfDocument(
        Stream output, PdfOptions options, PdfWriterSettings settings, SharedParts shared, IRasterEngine? raster, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        _options = options;
        _settings = settings;
        _shared = shared;
        Diagnostics = diagnostics;
        Cancellation = cancellation;
        _rules = StandardRules.Of(options.Standard);
        _file = new(output, settings.IsPlain, _rules.Version, packsObjects: !settings.IsPlain && _rules.AllowsObjectStreams);
        _pagesId = _file.Reserve();
        Colors = new(_file, options);
        Gradients = new(_file, Colors);
        Images = new(_file, shared, diagnostics, options);
        Patches = new(_file, Images, shared, raster, options, diagnostics, cancellation);
        Structure = new(_file);
    }

    public DiagnosticBag Diagnostics { get; }

    public CancellationToken Cancellation { get; }

    public PressColors Colors { get; }

    /// <summary>How it is made.</summary>
    public PdfOptions Options => _options;

    public GradientObjects Gradients { get; }

    /// <summary>Tiles of patterns on this page, by the pattern, where it lies, and whether it is part of a mask.</summary>
    public Dictionary<(object Pattern, Matrix Transform, bool IsMask), ContentStream> Tiles { get; } = [];

    public ImageObjects Images { get; }

    /// <summary>What no operator can draw, as pictures.</summary>
    public EffectPatches Patches { get; }

    public StructureTree Structure { get; }

    /// <summary>Pages drawn so far.</summary>
    public int PageCount => _pageIds.Count;

    /// <summary>BCP 47 language of the document: that of its first page.</summary>
    public string Language { get; private set; } = "und";

    public void AddPage(PosterScene scene)
    {
        if (_pageIds.Count == 0) (_title, Language) = (scene.Title, scene.Language);
        if (_options.Color != PdfColorMode.Cmyk) scene = TechnicalInks.Without(scene);
        var geometry = new PageGeometry(scene, _options.Marks);
        var id = _file.Reserve();
        _pageId = id;
        var content = new ContentStream(_file.Reserve(), id, isForm: false);
        // Blend modes mix with white paper, as on screens. The page itself is clear (11.4.7), and white is no ink.
        var items = UsesBlendModes(scene.Items.AsSpan()) ? scene.Items.Insert(0, PaperOf(scene)) : scene.Items;
        // Artwork ends at the bleed; what lies beyond is for marks.
        if (geometry.HasMargin) items = [new GroupItem(items) { Clip = new(VectorPath.Rectangle(scene.BleedBox)) }];
        var painter = new ScenePainter(this, content, geometry.SceneToPage, geometry.Media);
        painter.PaintAll(items);
        if (_options.Marks is { Kinds: not PressMarkKinds.None } marks) painter.PaintAll(MarkArtwork.Of(scene, marks, Colors.Process.ComponentCount == 4, Colors.SpotNames));
        _pageIds.Add(id);
        _headings.Add(SceneHeadings.First(scene.Items) ?? scene.Title);
        Queue(content);
        WritePage(id, content, geometry);
        Structure.EndPage();
        Gradients.EndPage();
        Tiles.Clear();
        if (_waitingBytes > _settings.WaitingBytes) FlushContent();
    }

    private static bool UsesBlendModes(ReadOnlySpan<SceneItem> items)
    {
        foreach (var item in items)
        {
            if (item is GroupItem group && (group.Blend != BlendMode.Normal || UsesBlendModes(group.Items.AsSpan()))) return true;
            if (item is StructureItem structure && UsesBlendModes(structure.Items.AsSpan())) return true;
        }
        return false;
    }

    private static StructureItem PaperOf(PosterScene scene) => new(
        StructureRole.Artifact, [new PathItem(VectorPath.Rectangle(scene.BleedBox), new SolidPaint(ColorValue.White with { Cmyk = new(0, 0, 0, 0) }))]);

    /// <summary>A new form XObject; to be drawn and then completed.</summary>
    public ContentStream NewForm() => new(_file.Reserve(), _pageId, isForm: true);

    /// <summary>Finds the form of items that were drawn before.</summary>
    public bool TryGetShared(ImmutableArray<SceneItem> items, [NotNullWhen(true)] out ContentStream? form) =>
        _forms.TryGetValue(ImmutableCollectionsMarshal.AsArray(items)!, out form);

    /// <summary>Keeps the form of items that come again.</summary>
    public void KeepShared(ImmutableArray<SceneItem> items, ContentStream form) => _forms.Add(ImmutableCollectionsMarshal.AsArray(items)!, form);

    /// <summary>Closes the tile of a pattern that is drawn (8.7.3).</summary>
    /// <param name="tile">The drawn tile.</param>
    /// <param name="box">The tile in the pattern's space.</param>
    /// <param name="matrix">From there to the start of the content stream that paints with it.</param>
    public void CompleteTile(ContentStream tile, Rect box, Matrix matrix)
    {
        var entries = tile.Entries.Raw("/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox["u8).Rectangle(box, 6);
        entries.Raw("]/XStep "u8).Number(box.Width, 6).Raw("/YStep "u8).Number(box.Height, 6).Raw("/Matrix["u8);
        entries.Number(matrix.A, 8).Space().Number(matrix.B, 8).Space().Number(matrix.C, 8).Space().Number(matrix.D, 8).Space();
        entries.Number(matrix.E, 5).Space().Number(matrix.F, 5).Raw("]/Resources"u8);
        tile.WriteResources(entries);
        Queue(tile);
    }

    /// <summary>Closes a form that is drawn.</summary>
    /// <param name="form">The form.</param>
    /// <param name="box">What of its own space is seen.</param>
    /// <param name="decimals">Of the box.</param>
    /// <param name="isTransparencyGroup">True: it is composed by itself first.</param>
    public void CompleteForm(ContentStream form, Rect box, int decimals, bool isTransparencyGroup)
    {
        form.Entries.Raw("/Type/XObject/Subtype/Form/BBox["u8).Rectangle(box, decimals).Raw("]/Resources"u8);
        form.WriteResources(form.Entries);
        if (isTransparencyGroup && _rules.AllowsTransparency)
        {
            Colors.Process.Write(form.Entries.Raw("/Group<</S/Transparency/I true/CS"u8));
            form.Entries.Raw(">>"u8);
        }
        if (form.StructParents >= 0) form.Entries.Raw("/StructParents "u8).Integer(form.StructParents);
        Queue(form);
    }

    /// <summary>The graphics state that sets the alphas of fills and strokes.</summary>
    public int GetAlphaState(double fill, double stroke)
    {
        var key = (int)Math.Round(fill * 10000) * 10001 + (int)Math.Round(stroke * 10000);
        if (_alphaStates.TryGetValue(key, out var id)) return id;
        _body.Clear();
        _body.Raw("<</ca "u8).Number(fill).Raw("/CA "u8).Number(stroke).Raw(">>"u8);
        id = _file.WriteObject(_body.Written);
        _alphaStates.Add(key, id);
        return id;
    }

    /// <summary>The graphics state that mixes colours by a blend mode (11.3.5).</summary>
    public int GetBlendState(BlendMode mode)
    {
        ref var id = ref _blendStates[(int)mode];
        if (id != 0) return id;
        _body.Clear();
        // The names of the modes are those of the format.
        return id = _file.WriteObject(_body.Raw("<</BM"u8).Name(mode.ToString()).Raw(">>"u8).Written);
    }

    /// <summary>A graphics state that masks by a form which was drawn.</summary>
    public int WriteMaskState(ContentStream form, MaskKind kind)
    {
        _body.Clear();
        _body.Raw(kind == MaskKind.Alpha ? "<</SMask<</S/Alpha/G "u8 : "<</SMask<</S/Luminosity/G "u8).Reference(form.Id).Raw(">>>>"u8);
        return _file.WriteObject(_body.Written);
    }

    /// <summary>The graphics state in which one ink prints over the others, or no longer.</summary>
    public int GetOverprintState(bool overprints)
    {
        ref var id = ref overprints ? ref _overprintOn : ref _overprintOff;
        // Mode 1: an ink of which there is none leaves what lies under it (8.6.7).
        if (id == 0) id = _file.WriteObject(overprints ? "<</OP true/op true/OPM 1>>"u8 : "<</OP false/op false/OPM 0>>"u8);
        return id;
    }

    /// <summary>Writes all that is left.</summary>
    public void Finish()
    {
        FlushContent();
        var structureId = Structure.Write(Language);
        _body.Clear();
        _body.Raw("<</Type/Pages/Count "u8).Integer(_pageIds.Count).Raw("/Kids["u8);
        foreach (var page in _pageIds) _body.Reference(page).Space();
        _file.WriteObject(_pagesId, _body.Raw("]>>"u8).Written);
        WriteCatalog(structureId);
    }

    public void Dispose()
    {
        foreach (var content in _waiting) content.Dispose();
        Structure.Dispose();
        _body.Dispose();
        _file.Dispose();
    }

    private void WritePage(int id, ContentStream content, PageGeometry geometry)
    {
        _body.Clear();
        _body.Raw("<</Type/Page/Parent "u8).Reference(_pagesId);
        _body.Raw("/MediaBox["u8).Rectangle(geometry.Media).Raw("]/BleedBox["u8).Rectangle(geometry.Bleed);
        _body.Raw("]/TrimBox["u8).Rectangle(geometry.Trim).Raw("]"u8);
        if (geometry.UserUnit > 1) _body.Raw("/UserUnit "u8).Number(geometry.UserUnit);
        _body.Raw("/Contents "u8).Reference(content.Id).Raw("/Resources"u8);
        content.WriteResources(_body);
        // The space that a page with transparency is composed in; without it a reader takes its device's (11.4.7).
        if (content.UsesTransparency && _rules.AllowsTransparency)
        {
            Colors.Process.Write(_body.Raw("/Group<</S/Transparency/CS"u8));
            _body.Raw(">>"u8);
        }
        WriteAnnotations();
        if (content.StructParents >= 0) _body.Raw("/StructParents "u8).Integer(content.StructParents).Raw(_rules.AllowsObjectStreams ? "/Tabs/S"u8 : ""u8);
        _file.WriteObject(id, _body.Raw(">>"u8).Written);
    }

    private void Queue(ContentStream content)
    {
        _waiting.Add(content);
        _waitingBytes += content.WaitingBytes;
    }

    private void FlushContent()
    {
        WriteFonts();
        foreach (var content in _waiting)
        {
            Cancellation.ThrowIfCancellationRequested();
            content.CloseCodes();
            _file.WriteStream(content.Id, content.Entries.Written, content.Body.Written);
            content.Dispose();
        }
        _waiting.Clear();
        _waitingBytes = 0;
    }
}
