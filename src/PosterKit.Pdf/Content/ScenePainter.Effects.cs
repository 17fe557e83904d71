using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Pdf;

// What PDF has no operators for, as pictures no larger than what is seen of it.
internal sealed partial class ScenePainter
{
    private void PaintFiltered(ImmutableArray<SceneItem> items, GroupFilter filter)
    {
        var bounds = SceneBounds.OfFiltered(SceneBounds.Of(items.AsSpan()), filter).Intersect(Visible());
        var ink = SoleInk.Of(items.AsSpan(), filter);
        if (ink is not null) PaintInk(items, filter, bounds, ink);
        else PaintPatch([new GroupItem(items) { Filter = filter }], bounds, bounds, ScenePatch.BlurOf(filter), background: null);
        if (!_isUnmarked) PaintList(UnseenText.Of(items.AsSpan()), null);
    }

    private void PaintBackdrop(ScenePainter outer, GroupItem group)
    {
        if (outer._state.Transform.Inverse() is not { } back) return;
        var seen = outer.Visible();
        var bounds = group.Clip is { } clip ? clip.Path.Bounds.Intersect(seen) : seen;
        var around = bounds.Outset(3.5 * group.BackdropBlur).Intersect(seen);
        var under = new GroupItem([outer._trail.Under()]) { Transform = outer._start.Then(back) };
        var blurred = new GroupItem([]) { Clip = group.Clip, BackdropBlur = group.BackdropBlur };
        PaintPatch([under, blurred], around, bounds, group.BackdropBlur, outer._isPage ? ColorValue.White : null);
    }

    // Alphas mask a rectangle in the colour itself, so that it keeps its inks.
    private void PaintInk(ImmutableArray<SceneItem> items, GroupFilter filter, Rect bounds, ColorValue ink)
    {
        if (_document.Patches.DrawMask(items, filter, bounds, _state.Scale) is not { } mask) return;
        BeginPatch();
        UseGraphicsState(_document.Patches.WriteMask(mask.Image, mask.Box));
        SetFill(new SolidPaint(ink));
        SetAlpha(_opacity, _state.StrokeAlpha);
        WritePath(VectorPath.Rectangle(mask.Box));
        _out.Raw("f\n"u8);
        Restore();
    }

    // Draws items as pixels within some bounds, and shows a part of them.
    private void PaintPatch(ImmutableArray<SceneItem> items, Rect bounds, Rect shown, double blur, ColorValue? background)
    {
        if (_document.Patches.Draw(items, bounds, shown, _state.Scale, blur, background) is not { } patch) return;
        BeginPatch();
        SetAlpha(_opacity, _state.StrokeAlpha);
        var id = _document.Images.Write(patch.Pixels).Id;
        var matrix = new Matrix(patch.Box.Width, 0, 0, -patch.Box.Height, patch.Box.X, patch.Box.Bottom);
        ConcatenateMatrix(matrix, ScaleOf(matrix));
        _content.UseForm(id);
        WriteName('X', id);
        _out.Raw("Do\n"u8);
        Restore();
    }

    private void BeginPatch()
    {
        BeginMarkedContent();
        Save();
        SetOverprint(false);
        _content.UsesTransparency = true;
    }
}
