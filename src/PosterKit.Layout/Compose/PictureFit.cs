using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>How something with a size of its own meets its box.</summary>
internal static class PictureFit
{
    /// <summary>Maps the space of a drawing to the page.</summary>
    /// <param name="size">The drawing's own size, over zero; its space starts at the top left.</param>
    /// <param name="box">Where it stands.</param>
    /// <param name="fit">Whole and centred, cropped to fill, or stretched; not as large as it is: that is <see cref="Place"/>.</param>
    /// <param name="focus">Where it is cropped: the share of its width and height that comes as near to the middle of the box as it can.</param>
    public static Matrix Map(Size size, Rect box, ImageFit fit, Point focus)
    {
        double sx = box.Width / size.Width, sy = box.Height / size.Height;
        if (fit == ImageFit.Fill) return new(sx, 0, 0, sy, box.X, box.Y);
        var scale = fit == ImageFit.Cover ? Math.Max(sx, sy) : Math.Min(sx, sy);
        double width = size.Width * scale, height = size.Height * scale;
        if (fit == ImageFit.Contain) return new(scale, 0, 0, scale, box.X + (box.Width - width) / 2, box.Y + (box.Height - height) / 2);
        return new(scale, 0, 0, scale, box.X + Start(box.Width, width, focus.X), box.Y + Start(box.Height, height, focus.Y));
    }

    /// <summary>Maps a part of a plane to a box, centred: the plane of a path.</summary>
    /// <param name="view">The part that the box shows.</param>
    /// <param name="box">Where it stands.</param>
    /// <param name="fit">As for <see cref="Map"/>.</param>
    public static Matrix MapView(Rect view, Rect box, ImageFit fit)
    {
        // A path that is a straight line has no width or no height of its own.
        var least = Math.Max(Math.Max(view.Width, view.Height) * 1e-9, 1e-9);
        var size = new Size(Math.Max(view.Width, least), Math.Max(view.Height, least));
        return Matrix.Translation(-view.X, -view.Y).Then(Map(size, box, fit, new(0.5, 0.5)));
    }

    /// <summary>Places something at its own size (CSS Images 3 section 5.5, <c>object-fit: none</c>): in the middle of the box, or the focus as near to it as leaves no gap.</summary>
    /// <param name="size">Its size in points.</param>
    /// <param name="box">Where it stands.</param>
    /// <param name="frame">The box with the bleed that it touches: what is larger than that covers it.</param>
    /// <param name="focus">The share of its width and height that stays in view.</param>
    public static Rect Place(Size size, Rect box, Rect frame, Point focus)
    {
        var x = size.Width >= frame.Width ? frame.X + Start(frame.Width, size.Width, focus.X) : box.X + Start(box.Width, size.Width, focus.X);
        var y = size.Height >= frame.Height ? frame.Y + Start(frame.Height, size.Height, focus.Y) : box.Y + Start(box.Height, size.Height, focus.Y);
        return new(x, y, size.Width, size.Height);
    }

    /// <summary>True where <c>scale-down</c> leaves something as large as it is.</summary>
    /// <param name="box">Where it stands.</param>
    /// <param name="size">Its size in points.</param>
    public static bool Holds(Rect box, Size size) => size.Width <= box.Width && size.Height <= box.Height;

    private static double Start(double room, double length, double focus) =>
        length <= room ? (room - length) / 2 : Math.Clamp(room / 2 - focus * length, room - length, 0);
}
