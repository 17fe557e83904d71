using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Pdf;

// Groups: transforms and clips in place; opacity as a transparency group (PDF 32000-1 11.6.6).
internal sealed partial class ScenePainter
{
    private void PaintGroup(GroupItem group)
    {
        if (!(group.Opacity > 0) || group.Items.IsEmpty || group.Transform.Determinant == 0) return;
        EndMarkedContent();
        Save();
        if (!group.Transform.IsIdentity) ConcatenateMatrix(group.Transform, ScaleOf(group.Transform));
        if (group.Clip is { } clip) Clip(clip);
        if (group.Opacity >= 1) PaintItems(group);
        else if (IsFadedAlone(group)) PaintFaded(group);
        else PaintForm(group);
        EndMarkedContent();
        Restore();
    }

    private void PaintItems(GroupItem group)
    {
        foreach (var item in group.Items) Paint(item);
    }

    // A single shape or picture fades to the same picture with or without a group of its own.
    private static bool IsFadedAlone(GroupItem group) => group.Items.Length == 1 && group.Items[0] switch
    {
        PathItem path => path.Fill is null || path.Stroke is null,
        ImageItem => true,
        _ => false,
    };

    private void PaintFaded(GroupItem group)
    {
        var outer = _opacity;
        _opacity *= group.Opacity;
        PaintItems(group);
        _opacity = outer;
    }

    private void PaintForm(GroupItem group)
    {
        var bounds = SceneBounds.Of(group.Items.AsSpan());
        if (group.Clip is { } clip) bounds = bounds.Intersect(clip.Path.Bounds);
        bounds = bounds.Intersect(Visible());
        if (bounds.IsEmpty) return;

        var form = _document.NewForm();
        new ScenePainter(this, form, bounds).PaintAll(group.Items.AsSpan());
        _document.CompleteForm(form, bounds, _state.Decimals, isTransparencyGroup: true);
        SetAlpha(group.Opacity, _state.StrokeAlpha);
        SetOverprint(false);
        _content.UseForm(form.Id);
        WriteName('X', form.Id);
        _out.Raw("Do\n"u8);
        _content.UsesTransparency = true;
    }

    // What of the current space can be seen at all.
    private Rect Visible() => _state.Transform.Inverse() is { } back ? back.MapBounds(_visible) : default;
}
