using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>What messages call the places where keys stand.</summary>
internal static class PlaceNames
{
    // Wider places come first, so that a property of all elements is not listed under each of them.
    private static readonly (Place Place, string English, string Chinese)[] Names =
    [
        (Place.Document, "the layout", "版式文件"),
        (Place.Page, "`page`", "`page`"),
        (Place.Style, "a style", "样式"),
        (Place.Target, "a target", "输出目标"),
        (Place.Color, "a colour", "颜色"),
        (Place.Font, "a font", "字体"),
        (Place.Component, "a component", "组件"),
        (Place.Box, "any element", "任意元素"),
        (Place.Sized, "any element but `rule`", "除 `rule` 外的任意元素"),
        (Place.Container, "a container", "容器"),
        (Place.AnyText, "text", "文字"),
        (Place.OneText, "text but `list`", "除 `list` 外的文字"),
        (Place.Column, "`column`", "`column`"),
        (Place.Row, "`row`", "`row`"),
        (Place.Stack, "`stack`", "`stack`"),
        (Place.Grid, "`grid`", "`grid`"),
        (Place.Text, "`text`", "`text`"),
        (Place.Heading, "`heading`", "`heading`"),
        (Place.List, "`list`", "`list`"),
        (Place.Quote, "`quote`", "`quote`"),
        (Place.Image, "`image`", "`image`"),
        (Place.Svg, "`svg`", "`svg`"),
        (Place.Shape, "`shape`", "`shape`"),
        (Place.Rule, "`rule`", "`rule`"),
        (Place.Qr, "`qr`", "`qr`"),
        (Place.Each, "`each`", "`each`"),
        (Place.If, "`if`", "`if`"),
        (Place.Use, "`use`", "`use`"),
        (Place.Slot, "`slot`", "`slot`"),
        (Place.PageSize, "a size", "尺寸"),
        (Place.PageGrid, "the grid of a page", "页面网格"),
        (Place.LatinFont, "`latin`", "`latin`"),
        (Place.SizeRange, "a range of sizes", "字号范围"),
        (Place.Edges, "the sides of a box", "四边"),
        (Place.At, "`at`", "`at`"),
        (Place.Border, "`border`", "`border`"),
        (Place.BorderLine, "a line of a border", "边框的线"),
        (Place.Gradient, "a gradient", "渐变"),
        (Place.Stop, "a gradient stop", "渐变色标"),
        (Place.DropCap, "a drop cap", "首字下沉"),
        (Place.TabStop, "a tab stop", "制表位"),
        (Place.Outline, "an outline", "描边"),
        (Place.TextShadow, "a shadow of text", "文字阴影"),
        (Place.Pdf, "`pdf`", "`pdf`"),
        (Place.OutputIntent, "`output-intent`", "`output-intent`"),
        (Place.Marks, "`marks`", "`marks`"),
        (Place.Tile, "`tile`", "`tile`"),
        (Place.Clip, "a clip", "裁切形状"),
        (Place.TextPath, "the path of a text", "文字的路径"),
        (Place.Shadow, "a shadow", "阴影"),
        (Place.Filter, "a colour filter", "颜色滤镜"),
        (Place.Scrim, "a scrim", "遮光渐变"),
        (Place.Pattern, "a pattern", "图案"),
        (Place.PicturePaint, "a picture as a fill", "图片填充"),
        (Place.PngOutput, "`png`", "`png`"),
        (Place.JpegOutput, "`jpeg`", "`jpeg`"),
        (Place.WebPOutput, "`webp`", "`webp`"),
    ];

    /// <summary>The names of some places, joined.</summary>
    public static DiagnosticPhrase Describe(Place places)
    {
        var english = new List<string>();
        var chinese = new List<string>();
        foreach (var (place, en, zh) in Names)
        {
            // All of a group must be there.
            if ((places & place) != place) continue;
            english.Add(en);
            chinese.Add(zh);
            places &= ~place;
        }
        return new(string.Join(", ", english), string.Join("、", chinese));
    }
}
