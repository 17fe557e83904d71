using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Pdf;

// Groups: transforms and clips in place; what is composed apart as a transparency group (PDF 32000-1 11.6.6).
internal sealed partial class ScenePainter
{
    // Archives take 28 states within each other in a stream (ISO 19005-2 6.1.13), and what is in a group saves up to three.
    private const int MostSaved = 24;

    private readonly SceneTrail _trail = new();

    private void PaintList(ImmutableArray<SceneItem> items, SceneItem? owner)
    {
        _trail.Enter(items, owner);
        for (var i = 0; i < items.Length; i++)
        {
            _trail.MoveTo(i);
            Paint(items[i]);
        }
        _trail.Leave();
    }

    private void PaintGroup(GroupItem group)
    {
        if (!(group.Opacity > 0) || group.Transform.Determinant == 0) return;
        if (group.Items.IsEmpty && group.Filter is null && !(group.BackdropBlur > 0)) return;
        EndMarkedContent();
        if (group is { IsShared: true, IsComposedApart: false, BackdropBlur: 0, Clip: null } && group.Transform.IsIdentity && (_element is null || _isUnmarked))
        {
            PaintShared(group);
            return;
        }
        if (_savedCount >= MostSaved)
        {
            PaintDeep(group);
            return;
        }
        Save();
        if (!group.Transform.IsIdentity) ConcatenateMatrix(group.Transform, ScaleOf(group.Transform));
        if (group.Clip is { } clip) Clip(clip);
        var outer = _overprints;
        _overprints = group.Overprints ?? outer;
        if (group.Mask is null || SetMask(group.Mask)) PaintComposed(group);
        _overprints = outer;
        EndMarkedContent();
        Restore();
    }

    private void PaintComposed(GroupItem group)
    {
        if (group.Blend != BlendMode.Normal)
        {
            UseGraphicsState(_document.GetBlendState(group.Blend));
            _content.UsesTransparency = true;
        }
        var isFaded = group.Opacity < 1 || group.Blend != BlendMode.Normal;
        if (group.Mask is not null || group.IsIsolated || (isFaded && !IsFadedAlone(group))) PaintForm(group);
        else if (isFaded) PaintFaded(group);
        else PaintContent(this, group);
    }

    // What is in a group, where the state that it is drawn in is set up. What lies under it is seen from the stream that holds the group.
    private void PaintContent(ScenePainter outer, GroupItem group)
    {
        if (group.BackdropBlur > 0) PaintBackdrop(outer, group);
        if (group.Filter is { } filter) PaintFiltered(group.Items, filter);
        else PaintList(group.Items, outer == this ? group : null);
    }

    // A single shape or picture fades to the same picture with or without a group of its own. Where a soft mask is set, which effects in one ink and gradients with
    // clear stops take, it needs one all the same: MuPDF fades the mask by the alpha that is in force, and the shape by it again.
    private static bool IsFadedAlone(GroupItem group) => group.BackdropBlur == 0 && (group.Filter is { } filter
        ? SoleInk.Of(group.Items.AsSpan(), filter) is null
        : group.Items.Length == 1 && group.Items[0] switch
        {
            PathItem path => (path.Fill is null || path.Stroke is null) && !NeedsMask(path.Fill ?? path.Stroke?.Paint),
            ImageItem => true,
            _ => false,
        });

    private static bool NeedsMask(Paint? paint) => paint is not null && !GradientStops.IsEvenlyClear(paint);

    private void PaintFaded(GroupItem group)
    {
        var outer = _opacity;
        _opacity *= group.Opacity;
        PaintContent(this, group);
        _opacity = outer;
    }

    private void PaintForm(GroupItem group)
    {
        var bounds = SceneBounds.Of(group with { Transform = Matrix.Identity }).Intersect(Visible());
        if (bounds.IsEmpty) return;

        var form = _document.NewForm();
        var painter = new ScenePainter(this, form, bounds);
        painter.PaintContent(this, group);
        painter.EndMarkedContent();
        _document.CompleteForm(form, bounds, _state.Decimals, isTransparencyGroup: true);
        SetAlpha(group.Opacity, _state.StrokeAlpha);
        EndOverprint();
        _content.UseForm(form.Id);
        WriteName('X', form.Id);
        _out.Raw("Do\n"u8);
        _content.UsesTransparency = true;
    }

    // A group deep within others goes on in a stream of its own.
    private void PaintDeep(GroupItem group)
    {
        var bounds = SceneBounds.Of([group]).Intersect(Visible());
        if (bounds.IsEmpty) return;
        var form = _document.NewForm();
        var painter = new ScenePainter(this, form, bounds) { _opacity = _opacity };
        painter.PaintAll([group]);
        _document.CompleteForm(form, bounds, _state.Decimals, isTransparencyGroup: false);
        ShowForm(form);
    }

    private void ShowForm(ContentStream form)
    {
        Save();
        SetAlpha(1, 1);
        EndOverprint();
        _content.UsesTransparency |= form.UsesTransparency;
        _content.UseForm(form.Id);
        WriteName('X', form.Id);
        _out.Raw("Do\n"u8);
        Restore();
    }

    // Decoration that comes again: a form, written once, which is seen through the clips of each place (8.10).
    private void PaintShared(GroupItem group)
    {
        if (!_document.TryGetShared(group.Items, out var form))
        {
            var bounds = SceneBounds.Of(group.Items.AsSpan());
            if (bounds.IsEmpty) return;
            form = _document.NewForm();
            var painter = new ScenePainter(this, form, bounds, isUnmarked: true) { _isPage = _isPage, _overprints = group.Overprints ?? _overprints };
            painter.PaintAll(group.Items);
            _document.CompleteForm(form, bounds, _state.Decimals, isTransparencyGroup: false);
            _document.KeepShared(group.Items, form);
        }
        BeginMarkedContent();
        ShowForm(form);
    }

    // A soft mask in the space that is current (11.6.5.3). False where it lets nothing be seen.
    private bool SetMask(SceneMask mask)
    {
        var bounds = SceneBounds.Of(mask.Items.AsSpan()).Intersect(Visible());
        if (bounds.IsEmpty) return false;
        var wasMask = _document.Colors.IsMask;
        _document.Colors.IsMask = mask.Kind == MaskKind.Luminance;
        var form = _document.NewForm();
        new ScenePainter(this, form, bounds, isUnmarked: true).PaintAll(mask.Items);
        _document.CompleteForm(form, bounds, _state.Decimals, isTransparencyGroup: true);
        _document.Colors.IsMask = wasMask;
        UseGraphicsState(_document.WriteMaskState(form, mask.Kind));
        _content.UsesTransparency = true;
        return true;
    }

    // The tile of a pattern; drawn once for each place on the page where the pattern lies.
    private int GetTile(PatternPaint pattern)
    {
        var transform = pattern.Transform.Then(_state.Transform);
        var key = ((object)pattern, transform, _document.Colors.IsMask);
        if (!_document.Tiles.TryGetValue(key, out var tile))
        {
            tile = _document.NewForm();
            new ScenePainter(this, tile, pattern.Tile, isUnmarked: true, ScaleOf(pattern.Transform)).PaintAll(pattern.Items);
            _document.CompleteTile(tile, pattern.Tile, transform);
            _document.Tiles.Add(key, tile);
        }
        _content.UsesTransparency |= tile.UsesTransparency;
        return tile.Id;
    }

    // What of the current space can be seen at all.
    private Rect Visible() => _state.Transform.Inverse() is { } back ? back.MapBounds(_visible) : default;
}
