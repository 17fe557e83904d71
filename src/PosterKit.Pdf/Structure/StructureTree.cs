using PosterKit.Scene;

namespace PosterKit.Pdf;

/// <summary>The structure tree of a document (PDF 32000-1 14.7), written page by page below one Document element.</summary>
internal sealed class StructureTree : IDisposable
{
    private readonly PdfFile _file;
    private readonly PdfBuffer _body = new();
    private readonly List<int> _topIds = [];
    private readonly List<int> _parentLines = [];
    private readonly List<ContentStream> _marked = [];
    private readonly List<(StructureElement Element, int Line)> _annotated = [];

    public StructureTree(PdfFile file)
    {
        _file = file;
        Root = new(null, StructureRole.Section, 0) { Id = file.Reserve() };
    }

    /// <summary>The document; what lies directly in it has no meaning.</summary>
    public StructureElement Root { get; }

    /// <summary>A new element, last among its parent's kids.</summary>
    public StructureElement Add(StructureElement parent, StructureItem item)
    {
        var element = new StructureElement(parent, item.Role, item.Level)
        {
            Order = item.Order,
            Language = item.Language,
            AlternateText = item.Role == StructureRole.Figure ? item.AlternateText ?? "" : item.AlternateText,
        };
        parent.Kids.Add(new(element, null, 0));
        return element;
    }

    /// <summary>Ties a new stretch of marked content to an element; returns its identifier in the stream.</summary>
    public int Mark(StructureElement element, ContentStream content)
    {
        if (content.StructParents < 0)
        {
            content.StructParents = _parentLines.Count;
            _parentLines.Add(_file.Reserve());
            _marked.Add(content);
        }
        var mark = content.Marked.Count;
        content.Marked.Add(element);
        element.Kids.Add(new(null, content, mark));
        return mark;
    }

    /// <summary>Ties an annotation to an element; returns its line in the parent tree.</summary>
    public int Annotate(StructureElement element, int annotationId, int pageId)
    {
        var line = _parentLines.Count;
        // The line is the element itself, whose number is known when its page ends.
        _parentLines.Add(0);
        _annotated.Add((element, line));
        element.Kids.Add(new(null, null, 0) { Object = (annotationId, pageId) });
        return line;
    }

    /// <summary>Writes the elements of a page that is drawn, and forgets them.</summary>
    public void EndPage()
    {
        Root.DissolvePlaces();
        foreach (var kid in Root.Kids)
        {
            if (kid.Element is not { IsEmpty: false } element) continue;
            NumberAll(element);
            WriteAll(element);
            _topIds.Add(element.Id);
        }
        foreach (var content in _marked)
        {
            _body.Clear();
            _body.Byte((byte)'[');
            foreach (var element in content.Marked) _body.Reference(element.Id).Space();
            _file.WriteObject(_parentLines[content.StructParents], _body.Byte((byte)']').Written);
            // The stream may wait for its fonts yet; the elements of its page are done with.
            content.Marked.Clear();
            content.Marked.TrimExcess();
        }
        foreach (var (element, line) in _annotated) _parentLines[line] = element.Id;
        _annotated.Clear();
        _marked.Clear();
        Root.Kids.Clear();
    }

    /// <summary>Writes the root; returns its number.</summary>
    public int Write(string language)
    {
        var rootId = _file.Reserve();
        _body.Clear();
        _body.Raw("<</Type/StructElem/S/Document/P "u8).Reference(rootId).Raw("/Lang"u8).Text(language).Raw("/K["u8);
        foreach (var id in _topIds) _body.Reference(id).Space();
        _file.WriteObject(Root.Id, _body.Raw("]>>"u8).Written);

        _body.Clear();
        _body.Raw("<</Type/StructTreeRoot/K "u8).Reference(Root.Id).Raw("/ParentTreeNextKey "u8).Integer(_parentLines.Count);
        _body.Raw("/ParentTree<</Nums["u8);
        for (var i = 0; i < _parentLines.Count; i++) _body.Integer(i).Space().Reference(_parentLines[i]).Space();
        _file.WriteObject(rootId, _body.Raw("]>>>>"u8).Written);
        return rootId;
    }

    public void Dispose() => _body.Dispose();

    private void NumberAll(StructureElement element)
    {
        element.Id = _file.Reserve();
        foreach (var kid in element.Kids)
        {
            if (kid.Element is { IsEmpty: false } child) NumberAll(child);
        }
    }

    private void WriteAll(StructureElement element)
    {
        foreach (var kid in element.Kids)
        {
            if (kid.Element is { IsEmpty: false } child) WriteAll(child);
        }
        var page = FirstPage(element);
        _body.Clear();
        _body.Raw("<</Type/StructElem/S"u8).Raw(element.Tag).Raw("/P "u8).Reference(element.Parent!.Owner.Id);
        if (page != 0) _body.Raw("/Pg "u8).Reference(page);
        if (element.Language is { Length: > 0 } language) _body.Raw("/Lang"u8).Text(language);
        if (element.AlternateText is { } words) _body.Raw("/Alt"u8).Text(words);
        if (element.Box is { } box) _body.Raw("/A<</O/Layout/Placement/Block/BBox["u8).Rectangle(box).Raw("]>>"u8);
        _body.Raw("/K["u8);
        foreach (var kid in element.Kids) WriteKid(kid);
        _file.WriteObject(element.Id, _body.Raw("]>>"u8).Written);
    }

    private void WriteKid(StructureKid kid)
    {
        if (kid.Element is not null)
        {
            if (!kid.Element.IsEmpty) _body.Reference(kid.Element.Id).Space();
        }
        else if (kid.Object.Annotation != 0)
        {
            _body.Raw("<</Type/OBJR/Pg "u8).Reference(kid.Object.Page).Raw("/Obj "u8).Reference(kid.Object.Annotation).Raw(">>"u8);
        }
        else if (!kid.Content!.IsForm)
        {
            _body.Integer(kid.Mark).Space();
        }
        else
        {
            // Content of a form names its stream (14.7.4.2).
            _body.Raw("<</Type/MCR/Pg "u8).Reference(kid.Content.PageId).Raw("/Stm "u8).Reference(kid.Content.Id);
            _body.Raw("/MCID "u8).Integer(kid.Mark).Raw(">>"u8);
        }
    }

    private static int FirstPage(StructureElement element)
    {
        foreach (var kid in element.Kids)
        {
            if (kid.Content is not null) return kid.Content.PageId;
        }
        return 0;
    }
}
