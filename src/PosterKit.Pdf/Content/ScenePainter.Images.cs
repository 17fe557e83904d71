using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Pdf;

// Pictures: an image object stretched over the unit square, y up (PDF 32000-1 8.9.5).
internal sealed partial class ScenePainter
{
    private void PaintImage(ImageItem item)
    {
        if (item.Box.IsEmpty || item.Crop.IsEmpty) return;
        var (width, height) = (item.Box.Width / item.Crop.Width, item.Box.Height / item.Crop.Height);
        if (_document.Images.Get(item.Image, item.Source, new(width * _state.Scale, height * _state.Scale)) is not { } image) return;
        BeginMarkedContent();
        Save();
        SetAlpha(_opacity, _state.StrokeAlpha);
        SetOverprint(false);
        if (image.HasMask) _content.UsesTransparency = true;
        var whole = new Rect(item.Box.X - item.Crop.X * width, item.Box.Y - item.Crop.Y * height, width, height);
        if (item.Crop != new Rect(0, 0, 1, 1))
        {
            WritePath(VectorPath.Rectangle(item.Box));
            _out.Raw("W n\n"u8);
        }
        var matrix = new Matrix(1, 0, 0, -1, 0, 1).Then(Upright(image.Orientation)).Then(new(whole.Width, 0, 0, whole.Height, whole.X, whole.Y));
        ConcatenateMatrix(matrix, ScaleOf(matrix));
        _content.UseForm(image.Id);
        WriteName('X', image.Id);
        _out.Raw("Do\n"u8);
        Restore();
    }

    // From the unit square of the stored picture to that of the upright one, y down (EXIF 2.32, tag 274).
    private static Matrix Upright(int orientation) => orientation switch
    {
        2 => new(-1, 0, 0, 1, 1, 0),
        3 => new(-1, 0, 0, -1, 1, 1),
        4 => new(1, 0, 0, -1, 0, 1),
        5 => new(0, 1, 1, 0, 0, 0),
        6 => new(0, 1, -1, 0, 1, 0),
        7 => new(0, -1, -1, 0, 1, 1),
        8 => new(0, -1, 1, 0, 0, 1),
        _ => Matrix.Identity,
    };
}
