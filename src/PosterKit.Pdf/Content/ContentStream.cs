namespace PosterKit.Pdf;

/// <summary>The operators of a page or a form, with what they name. Glyph codes stay open until the font's subset is known.</summary>
internal sealed class ContentStream : IDisposable
{
    private readonly List<EmbeddedFont> _fonts = [];
    // Places in the body, each with the index of its font.
    private int[] _openCodes = new int[64];
    private int _openCount;
    private readonly List<int> _fontIds = [];
    private readonly List<int> _graphicsStates = [];
    private readonly List<int> _patterns = [];
    private readonly List<int> _shadings = [];
    private readonly List<int> _forms = [];
    private readonly List<int> _colorSpaces = [];

    /// <param name="id">Object number of the stream.</param>
    /// <param name="pageId">Object number of the page that shows it.</param>
    /// <param name="isForm">True for a form XObject, false for the page's own content.</param>
    public ContentStream(int id, int pageId, bool isForm) => (Id, PageId, IsForm) = (id, pageId, isForm);

    public int Id { get; }

    public int PageId { get; }

    public bool IsForm { get; }

    public PdfBuffer Body { get; } = new(4 << 10);

    /// <summary>Entries of the stream's dictionary; complete once the stream is drawn.</summary>
    public PdfBuffer Entries { get; } = new(256);

    /// <summary>Memory that it takes while it waits for its fonts.</summary>
    public long WaitingBytes => Body.Capacity + Entries.Capacity + sizeof(int) * (long)_openCodes.Length;

    /// <summary>Number of this stream's line in the parent tree; -1 while nothing in it has a meaning.</summary>
    public int StructParents { get; set; } = -1;

    /// <summary>For each marked-content identifier the element it belongs to.</summary>
    public List<StructureElement> Marked { get; } = [];

    /// <summary>True once something is drawn that lets through what lies under it.</summary>
    public bool UsesTransparency { get; set; }

    public void UseFont(int fontId) => Use(_fontIds, fontId);

    public void UseGraphicsState(int id) => Use(_graphicsStates, id);

    public void UsePattern(int id) => Use(_patterns, id);

    public void UseShading(int id) => Use(_shadings, id);

    public void UseForm(int id) => Use(_forms, id);

    public void UseColorSpace(int id) => Use(_colorSpaces, id);

    /// <summary>Writes the place of a glyph code in a hexadecimal string; <see cref="CloseCodes"/> fills it in.</summary>
    public void OpenCode(EmbeddedFont font, int glyphIndex)
    {
        if (_fonts.Count == 0 || _fonts[^1] != font) _fonts.Add(font);
        if (_openCount == _openCodes.Length) Array.Resize(ref _openCodes, 2 * _openCount);
        _openCodes[_openCount++] = Body.Length;
        _openCodes[_openCount++] = _fonts.Count - 1;
        Body.Hex4((ushort)glyphIndex);
    }

    /// <summary>Fills in the codes, once every font of the stream has its subset.</summary>
    public void CloseCodes()
    {
        var body = Body.Editable;
        for (var i = 0; i < _openCount; i += 2)
        {
            var at = body.Slice(_openCodes[i], 4);
            PdfBuffer.WriteHex4(at, _fonts[_openCodes[i + 1]].CodeOf(PdfBuffer.ReadHex4(at)));
        }
        _openCount = 0;
    }

    /// <summary>Writes the resource dictionary, kinds and numbers in a fixed order.</summary>
    public void WriteResources(PdfBuffer to)
    {
        to.Raw("<<"u8);
        WriteKind(to, "/ColorSpace"u8, 'C', _colorSpaces);
        WriteKind(to, "/ExtGState"u8, 'G', _graphicsStates);
        WriteKind(to, "/Font"u8, 'F', _fontIds);
        WriteKind(to, "/Pattern"u8, 'P', _patterns);
        WriteKind(to, "/Shading"u8, 'S', _shadings);
        WriteKind(to, "/XObject"u8, 'X', _forms);
        to.Raw(">>"u8);
    }

    public void Dispose()
    {
        Body.Dispose();
        Entries.Dispose();
    }

    private static void Use(List<int> ids, int id)
    {
        if (ids.Count > 0 && ids[^1] == id) return;
        if (!ids.Contains(id)) ids.Add(id);
    }

    private static void WriteKind(PdfBuffer to, ReadOnlySpan<byte> kind, char letter, List<int> ids)
    {
        if (ids.Count == 0) return;
        to.Raw(kind).Raw("<<"u8);
        foreach (var id in ids) to.Byte((byte)'/').Byte((byte)letter).Integer(id).Space().Reference(id);
        to.Raw(">>"u8);
    }
}
