using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Raster;

internal sealed partial class DisplayListBuilder<TFormat>
{
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
        if (clipShape is not null) _commands.Add(new() { Kind = DrawKind.BeginClip, Box = place.Clip, Shape = clipShape });
        var inner = _commands.Count;
        var fade = (byte)Math.Floor(opacity * 255 + 0.5);
        if (fade < 255) _commands.Add(new() { Kind = DrawKind.BeginLayer, Box = place.Clip, Opacity = fade });
        var first = _commands.Count;
        Add(group.Items.AsSpan(), place);
        if (_commands.Count == first)
        {
            _commands.Truncate(start);
            return;
        }

        // The clip and the layer need hold no more than what is drawn inside them.
        var ink = default(PixelBox);
        for (var i = first; i < _commands.Count; i++) ink = ink.Union(_commands[i].Box);
        for (var i = start; i < first; i++) _commands[i] = _commands[i] with { Box = ink };
        if (fade < 255) _commands.Add(new() { Kind = DrawKind.EndLayer, Box = ink, Opacity = fade });
        if (clipShape is not null) _commands.Add(new() { Kind = DrawKind.EndClip, Box = ink });
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
