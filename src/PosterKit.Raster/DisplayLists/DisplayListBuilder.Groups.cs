using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Raster;

internal sealed partial class DisplayListBuilder<TFormat>
{
    // Commands that begin something which has not ended yet.
    private readonly Stack<int> _open = [];

    private void AddGroup(GroupItem group, in Place outer)
    {
        var opacity = double.IsNaN(group.Opacity) ? 0 : Math.Clamp(group.Opacity, 0, 1);
        var place = outer with { ToDevice = group.Transform.Then(outer.ToDevice) };
        if (opacity == 0 || place.ToDevice.Determinant == 0) return;

        Shape? clipShape = null;
        if (group.Clip is { } clip)
        {
            if (FindWholePixels(clip, place.ToDevice) is { } pixels)
            {
                place = place with { Clip = place.Clip.Intersect(pixels) };
            }
            else
            {
                var (box, cut) = SeenPart(clip.Path, 0, place);
                clipShape = new PathShape(clip.Path, place.ToDevice, clip.FillRule, cut);
                place = place with { Clip = box };
            }
        }
        if (place.Clip.IsEmpty) return;

        var start = _commands.Count;
        if (clipShape is not null) Open(new() { Kind = DrawKind.BeginClip, Box = place.Clip, Shape = clipShape });
        var fade = (byte)Math.Floor(opacity * 255 + 0.5);
        // What overprints is one item in a group of its own: it is laid down apart, for some planes stay as they are.
        var kept = group is { Overprints: true, Items: [var sole] } ? _settings.Format.KeptBy(sole) : 0;
        var isLayer = kept != 0 || fade < 255 || group.Blend != BlendMode.Normal || group.Mask is not null || group.IsIsolated;
        var backdrop = group.BackdropBlur > 0 ? MakeBackdrop(group.BackdropBlur, place) : null;
        if (isLayer) Open(new() { Kind = DrawKind.BeginLayer, Box = place.Clip });
        var first = _commands.Count;
        if (backdrop is not null) AddPicture(backdrop, place.Clip);
        if (group.Filter is { } filter) AddFiltered(group, filter, place);
        else Add(group.Items.AsSpan(), place);

        // The clip and the layer need hold no more than what is drawn inside them.
        var ink = default(PixelBox);
        for (var i = first; i < _commands.Count; i++) ink = ink.Union(_commands[i].Box);
        var isSeen = !ink.IsEmpty && (group.Mask is null || AddMask(group.Mask, place with { Clip = ink }));
        if (isLayer) _open.Pop();
        if (clipShape is not null) _open.Pop();
        if (!isSeen)
        {
            _commands.Truncate(start);
            return;
        }
        for (var i = start; i < first; i++) _commands[i] = _commands[i] with { Box = ink };
        if (isLayer) _commands.Add(new() { Kind = DrawKind.EndLayer, Box = ink, Opacity = fade, Blend = group.Blend, Kept = kept });
        if (clipShape is not null) _commands.Add(new() { Kind = DrawKind.EndClip, Box = ink });
    }

    private void Open(in DrawCommand command)
    {
        _open.Push(_commands.Count);
        _commands.Add(command);
    }

    // False where the mask lets nothing be seen.
    private bool AddMask(SceneMask mask, in Place place)
    {
        Open(new() { Kind = DrawKind.BeginMask, Box = place.Clip });
        var first = _commands.Count;
        var outer = _settings;
        if (mask.Kind == MaskKind.Luminance) (_settings, _lastPaint) = (outer with { Format = outer.BrightnessFormat }, null);
        Add(mask.Items.AsSpan(), place);
        (_settings, _lastPaint) = (outer, null);
        _open.Pop();
        _commands.Add(new() { Kind = DrawKind.EndMask, Box = place.Clip, MaskKind = mask.Kind });
        return _commands.Count > first + 1;
    }

    // A picture in a box of whole pixels.
    private void AddPicture(StripSource picture, PixelBox box) => _commands.Add(new()
    {
        Kind = DrawKind.Fill,
        Box = box,
        Shape = new PathShape(VectorPath.Rectangle(new(box.Left, box.Top, box.Width, box.Height)), Matrix.Identity, FillRule.NonZero, null),
        Paint = new(picture),
    });

    private void AddFiltered(GroupItem group, GroupFilter filter, in Place place)
    {
        if (DeviceFilter.Create(filter, place.ToDevice) is not { } graph) return;
        var wanted = graph.InputFor(place.Clip);
        // A flood is there without a source.
        if (Math.Max(wanted.Width, wanted.Height) > Fixed.Reach) return;
        var builder = new DisplayListBuilder<TFormat>(wanted, _settings);
        builder.Add(group.Items.AsSpan(), new(place.ToDevice, wanted));
        var ink = builder.Ink();
        var box = graph.OutputOf(ink).Intersect(place.Clip);
        if (box.IsEmpty) return;
        _nested.Add(builder);
        var source = new NestedPicture<TFormat>(() => builder.Build(0), _settings.Workers);
        _pictures.Add(source);
        AddPicture(TFormat.CreateFilter(graph, source, PicturesOf(graph, box, place), ink, box, _settings.Threads), box);
    }

    // The drawings that steps of a filter put in, each as far as it is asked for.
    private StripSource?[] PicturesOf(DeviceFilter graph, PixelBox box, in Place place)
    {
        var hasPictures = false;
        foreach (var step in graph.Steps) hasPictures |= step is PictureStep;
        if (!hasPictures) return [];
        graph.NeedsOf(box, out var needs);
        var pictures = new StripSource?[graph.Steps.Length];
        for (var i = 0; i < pictures.Length; i++)
        {
            if (graph.Steps[i] is not PictureStep picture || needs[i].IsEmpty || Math.Max(needs[i].Width, needs[i].Height) > Fixed.Reach) continue;
            var builder = new DisplayListBuilder<TFormat>(needs[i], _settings);
            builder.Add(picture.Items.AsSpan(), new(place.ToDevice, needs[i]));
            _nested.Add(builder);
            var source = new NestedPicture<TFormat>(() => builder.Build(0), _settings.Workers);
            _pictures.Add(source);
            pictures[i] = source;
        }
        return pictures;
    }

    // What lies under a group, blurred: all that was drawn so far on the layer that the group will be drawn on.
    private StripSource? MakeBackdrop(double deviation, in Place place)
    {
        if (DeviceFilter.Create(GroupFilter.Blur(deviation), place.ToDevice) is not { } graph) return null;
        var under = new List<DrawCommand>();
        var open = new HashSet<int>(_open);
        var layer = 0;
        foreach (var index in open)
        {
            if (_commands[index].Kind != DrawKind.BeginClip) layer = Math.Max(layer, index + 1);
        }
        for (var i = layer; i < _commands.Count; i++)
        {
            // A clip that has not ended yet is that of the group, or lies round it: it holds for what is drawn later.
            if (!open.Contains(i)) under.Add(_commands[i]);
        }
        if (under.Count == 0) return null;
        var commands = under.ToArray();
        var canvas = _canvas;
        var source = new NestedPicture<TFormat>(() => new(commands, canvas, 0), _settings.Workers);
        _pictures.Add(source);
        var seen = place.Clip;
        return TFormat.CreateFilter(graph, new EdgedPicture(source, canvas, TFormat.BytesPerPixel), [], graph.InputFor(seen), seen, _settings.Threads);
    }

    // A clip to an upright rectangle whose sides lie between pixels needs no mask: every command is cut to it. Null for other clips.
    private static PixelBox? FindWholePixels(ClipPath clip, Matrix toDevice)
    {
        if (!UprightRectangle.TryMap(clip.Path, toDevice, out var r)) return null;
        double left = Math.Round(r.X), top = Math.Round(r.Y), right = Math.Round(r.Right), bottom = Math.Round(r.Bottom);
        const double Near = 0.5 / Fixed.One;
        return Math.Abs(left - r.X) <= Near && Math.Abs(top - r.Y) <= Near && Math.Abs(right - r.Right) <= Near && Math.Abs(bottom - r.Bottom) <= Near
            ? PixelBox.Around(Rect.FromCorners(left, top, right, bottom))
            : null;
    }
}
