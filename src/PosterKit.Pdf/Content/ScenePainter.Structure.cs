using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Pdf;

// Marked content: what is drawn, tied to what it means (PDF 32000-1 14.6, 14.7.4.2). All else is decoration (14.8.2.2).
internal sealed partial class ScenePainter
{
    private StructureElement? _element;
    private string _language;
    private StructureElement? _marked;
    private bool _isMarked;

    // Text that is told for all that is drawn until the structure around it ends; null: glyphs tell theirs.
    private string? _toldText;
    private bool _isTold;

    private void PaintStructure(StructureItem item)
    {
        EndMarkedContent();
        var (outer, outerLanguage, outerText, wasTold) = (_element, _language, _toldText, _isTold);
        if (item.Role == StructureRole.Artifact)
        {
            _element = null;
        }
        else
        {
            // What has a meaning of its own within a decoration is still no part of the text.
            if (outer is not null) _element = _document.Structure.Add(outer, item);
            if (item.Role == StructureRole.Figure && _element is not null)
                _element.Box = _state.Transform.Then(_toPage).MapBounds(SceneBounds.Of(item));
            _language = item.Language ?? outerLanguage;
            if (item.Text is not null && _element is not null) (_toldText, _isTold) = (item.Text, false);
        }
        PaintList(item.Items, item);
        EndMarkedContent();
        if (item.Link is { } address && _element is { Parent: not null } && !_isUnmarked)
            AddLink(_element, address, item.Areas.IsEmpty ? [SceneBounds.Of(item)] : item.Areas);
        (_element, _language, _toldText, _isTold) = (outer, outerLanguage, outerText, wasTold);
    }

    private void AddLink(StructureElement element, string address, ImmutableArray<Rect> areas)
    {
        var toPage = _state.Transform.Then(_toPage);
        var placed = new List<Rect>(areas.Length);
        foreach (var area in areas)
        {
            if (toPage.MapBounds(area) is { IsEmpty: false } onPage) placed.Add(onPage);
        }
        _document.AddLink(element, address, placed);
    }

    private void BeginMarkedContent(bool isText = false)
    {
        if (_isUnmarked) return;
        // Text that is loose in a group is read; a shape or picture that is loose there is decoration.
        var owner = _element?.Owner;
        var target = owner is null or { Parent: null } || (owner.IsGroup && !isText) ? null : owner;
        if (_isMarked && _marked == target) return;
        EndMarkedContent();
        (_isMarked, _marked) = (true, target);
        if (target is null)
        {
            _out.Raw("/Artifact BMC\n"u8);
            return;
        }
        var mark = _document.Structure.Mark(target, _content);
        _out.Raw(target.Tag).Raw("<</MCID "u8).Integer(mark);
        if (_toldText is not null)
        {
            // What goes on after an interruption was told with what came before it.
            _out.Raw("/ActualText"u8).Text(_isTold ? "" : _toldText);
            _isTold = true;
        }
        _out.Raw(">>BDC\n"u8);
    }

    private void EndMarkedContent()
    {
        if (!_isMarked) return;
        _isMarked = false;
        _out.Raw("EMC\n"u8);
    }

    // A stretch in another language, or whose glyphs do not tell its text (14.9.2, 14.9.4).
    private void BeginSpan(string? language, string? text)
    {
        _out.Raw("/Span<<"u8);
        if (language is not null) _out.Raw("/Lang"u8).Text(language);
        if (text is not null) _out.Raw("/ActualText"u8).Text(text);
        _out.Raw(">>BDC\n"u8);
    }

    private void EndSpan() => _out.Raw("EMC\n"u8);
}
