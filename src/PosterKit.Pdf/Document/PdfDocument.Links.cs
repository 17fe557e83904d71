using System.Globalization;
using PosterKit.Foundation;

namespace PosterKit.Pdf;

// Ways through a document: links (PDF 32000-1 12.5.6.5), the outline of a series (12.3.3), the numbers of its pages (12.4.2).
internal sealed partial class PdfDocument
{
    private readonly List<int> _links = [];
    private readonly List<string?> _headings = [];

    /// <summary>A link from places of the page that is drawn. Presses have no use for any (ISO 15930-7 6.17), and get none.</summary>
    /// <param name="element">What is chosen.</param>
    /// <param name="address">Where it leads, in ASCII.</param>
    /// <param name="areas">In page space, y up.</param>
    public void AddLink(StructureElement element, string address, List<Rect> areas)
    {
        if (_rules.IsForPress || areas.Count == 0) return;
        var id = _file.Reserve();
        var line = Structure.Annotate(element, id, _pageId);
        var all = areas[0];
        foreach (var area in areas) all = all.Union(area);
        using var body = new PdfBuffer(256);
        body.Raw("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect["u8).Rectangle(all).Raw("]"u8);
        if (areas.Count > 1) WriteQuadrilaterals(body, areas);
        body.Raw("/StructParent "u8).Integer(line).Raw("/Contents"u8).Text(address).Raw("/A<</S/URI/URI"u8).Text(address);
        _file.WriteObject(id, body.Raw(">>>>"u8).Written);
        _links.Add(id);
    }

    // A place for each line: what lies between them is not chosen. Two upper corners, then two lower ones, as readers have always taken them.
    private static void WriteQuadrilaterals(PdfBuffer body, List<Rect> areas)
    {
        body.Raw("/QuadPoints["u8);
        foreach (var area in areas)
        {
            foreach (var y in (ReadOnlySpan<double>)[area.Bottom, area.Y]) body.Number(area.X).Space().Number(y).Space().Number(area.Right).Space().Number(y).Space();
        }
        body.Raw("]"u8);
    }

    private void WriteAnnotations()
    {
        if (_links.Count == 0) return;
        _body.Raw("/Annots["u8);
        foreach (var link in _links) _body.Reference(link).Space();
        _body.Raw("]"u8);
        _links.Clear();
    }

    // A line for each poster, called by its first heading; 0 where there is one page alone.
    private int WriteOutline()
    {
        if (_pageIds.Count < 2) return 0;
        var root = _file.Reserve();
        var ids = new int[_pageIds.Count];
        for (var i = 0; i < ids.Length; i++) ids[i] = _file.Reserve();
        for (var i = 0; i < ids.Length; i++)
        {
            _body.Clear();
            _body.Raw("<</Title"u8).Text(_headings[i] ?? (i + 1).ToString(CultureInfo.InvariantCulture)).Raw("/Parent "u8).Reference(root);
            if (i > 0) _body.Raw("/Prev "u8).Reference(ids[i - 1]);
            if (i + 1 < ids.Length) _body.Raw("/Next "u8).Reference(ids[i + 1]);
            _file.WriteObject(ids[i], _body.Raw("/Dest["u8).Reference(_pageIds[i]).Raw("/Fit]>>"u8).Written);
        }
        _body.Clear();
        _body.Raw("<</Type/Outlines/First "u8).Reference(ids[0]).Raw("/Last "u8).Reference(ids[^1]).Raw("/Count "u8).Integer(ids.Length);
        _file.WriteObject(root, _body.Raw(">>"u8).Written);
        return root;
    }
}
