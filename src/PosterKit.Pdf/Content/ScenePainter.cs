using System.Collections.Immutable;
using System.Diagnostics;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Pdf;

/// <summary>Writes scene items as the operators of one content stream. Files beside this one hold its parts.</summary>
internal sealed partial class ScenePainter
{
    private readonly PdfDocument _document;
    private readonly ContentStream _content;
    private readonly PdfBuffer _out;
    private readonly Rect _visible;
    private readonly Matrix _toPage = Matrix.Identity;
    private GraphicsState[] _saved = new GraphicsState[4];
    private int _savedCount;
    private GraphicsState _state;
    private double _opacity = 1;

    // What the author says of overprinting here; null: each as its kind does.
    private bool? _overprints;

    // From the items' own space to that in which the stream starts.
    private readonly Matrix _start = Matrix.Identity;
    private bool _isPage;
    private readonly bool _isUnmarked;

    /// <summary>A painter of a page.</summary>
    /// <param name="document">What all pages share.</param>
    /// <param name="content">The page's content.</param>
    /// <param name="sceneToPage">From scene space to the page's own.</param>
    /// <param name="page">The page's media box.</param>
    public ScenePainter(PdfDocument document, ContentStream content, Matrix sceneToPage, Rect page)
    {
        _document = document;
        _content = content;
        _out = content.Body;
        _visible = page;
        _element = document.Structure.Root;
        _language = document.Language;
        _state = GraphicsState.Initial(Matrix.Identity, scale: 1);
        ConcatenateMatrix(sceneToPage, scale: 1);
        _start = sceneToPage;
        _isPage = true;
    }

    // A painter of a form that is drawn at this place; one that is unmarked says nothing of what its content means.
    private ScenePainter(ScenePainter outer, ContentStream form, Rect visible, bool isUnmarked = false, double scale = 1)
    {
        _isUnmarked = isUnmarked || outer._isUnmarked;
        _document = outer._document;
        _content = form;
        _out = form.Body;
        _visible = visible;
        _toPage = outer._state.Transform.Then(outer._toPage);
        _element = outer._element;
        _language = outer._language;
        _overprints = outer._overprints;
        _state = GraphicsState.Inherited(outer._state.Scale * scale);
    }

    /// <summary>Draws items from the bottom, and leaves the graphics state and marked content balanced.</summary>
    public void PaintAll(ImmutableArray<SceneItem> items)
    {
        PaintList(items, null);
        EndMarkedContent();
    }

    private void Paint(SceneItem item)
    {
        _document.Cancellation.ThrowIfCancellationRequested();
        switch (item)
        {
            case PathItem path: PaintPath(path); break;
            case GlyphRunItem text: PaintGlyphRun(text); break;
            case ImageItem image: PaintImage(image); break;
            case GroupItem group: PaintGroup(group); break;
            case StructureItem structure: PaintStructure(structure); break;
            default: throw new UnreachableException($"no PDF form for {item.GetType().Name}");
        }
    }

    private void Save()
    {
        _out.Raw("q\n"u8);
        if (_savedCount == _saved.Length) Array.Resize(ref _saved, 2 * _savedCount);
        _saved[_savedCount++] = _state;
    }

    private void Restore()
    {
        _out.Raw("Q\n"u8);
        _state = _saved[--_savedCount];
    }

    private void ConcatenateMatrix(Matrix matrix, double scale)
    {
        WriteMatrix(matrix);
        _out.Raw("cm\n"u8);
        _state.Transform = matrix.Then(_state.Transform);
        _state.Scale *= scale;
    }

    // The four factors multiply lengths of up to a page, so they get more decimals than the shift.
    private void WriteMatrix(Matrix m)
    {
        _out.Number(m.A, 8).Space().Number(m.B, 8).Space().Number(m.C, 8).Space().Number(m.D, 8).Space();
        _out.Number(m.E, _state.Decimals).Space().Number(m.F, _state.Decimals).Space();
    }

    private static double ScaleOf(Matrix m) => Math.Max(Math.Max(Math.Abs(m.A), Math.Abs(m.B)), Math.Max(Math.Abs(m.C), Math.Abs(m.D)));

    private void WriteName(char letter, int id) => _out.Byte((byte)'/').Byte((byte)letter).Integer(id).Space();
}
