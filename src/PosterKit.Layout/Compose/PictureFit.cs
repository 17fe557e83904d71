using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>How something with a size of its own meets its box.</summary>
internal static class PictureFit
{
    /// <summary>Maps the space of a drawing to the page.</summary>
    /// <param name="size">The drawing's own size, over zero; its space starts at the top left.</param>
    /// <param name="box">Where it stands.</param>
    /// <param name="fit">Whole and centred, cropped to fill, or stretched.</param>
    /// <param name="focus">Where it is cropped: the share of its width and height that comes as near to the middle of the box as it can.</param>
    public static Matrix Map(Size size, Rect box, ImageFit fit, Point focus)
    {
        double sx = box.Width / size.Width, sy = box.Height / size.Height;
        if (fit == ImageFit.Fill) return new(sx, 0, 0, sy, box.X, box.Y);
        var scale = fit == ImageFit.Cover ? Math.Max(sx, sy) : Math.Min(sx, sy);
        double width = size.Width * scale, height = size.Height * scale;
        if (fit == ImageFit.Contain) return new(scale, 0, 0, scale, box.X + (box.Width - width) / 2, box.Y + (box.Height - height) / 2);
        var x = Math.Clamp(box.Width / 2 - focus.X * width, box.Width - width, 0);
        var y = Math.Clamp(box.Height / 2 - focus.Y * height, box.Height - height, 0);
        return new(scale, 0, 0, scale, box.X + x, box.Y + y);
    }
}
