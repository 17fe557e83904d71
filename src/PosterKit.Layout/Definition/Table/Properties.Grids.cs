using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

// Containers with rows and columns.
internal static partial class Properties
{
    public static Property<TracksValue> Columns { get; private set; } = null!;
    public static Property<TracksValue> Rows { get; private set; } = null!;
    public static Property<SpanValue> RowSpan { get; private set; } = null!;

    public static Property<BoxJustify> AlignContent { get; private set; } = null!;

    public static Property<bool> Flow { get; private set; } = null!;

    private static void DeclareGrids()
    {
        Declared.Add(Flow = new("flow", new EnumType<bool>(("line", false), ("wrap", true)), Place.Style | Place.Row, "line", "wrap", new(
            "Whether the children of a row that do not fit side by side go on in further lines.",
            "一行放不下的子元素是否另起一行。")));
        Declared.Add(AlignContent = new("align-content", new EnumType<BoxJustify>(("start", BoxJustify.Start), ("center", BoxJustify.Center), ("end", BoxJustify.End), ("space-between", BoxJustify.SpaceBetween), ("space-around", BoxJustify.SpaceAround), ("space-evenly", BoxJustify.SpaceEvenly)), Place.Style | Place.Row | Place.Grid, "start", "space-between", new(
            "Where the rows of a grid, or the lines of a row with `flow: wrap`, stand in a container that is higher than they are.",
            "容器高于内容时，网格的各行或换行（`flow: wrap`）后的各行在上下方向的位置。")));
        Declared.Add(Columns = new("columns", new TracksType(), Place.Style | Place.Grid, "1", "[1fr, 2fr, 30mm]", new(
            "Columns of a grid: how many equal ones, or their widths; fr shares what is left.",
            "网格的列：等宽的列数，或各列的宽度；fr 分配剩余空间。")));
        Declared.Add(Rows = new("rows", new TracksType(), Place.Style | Place.Grid, "auto", "1fr", new(
            "Rows of a grid: how many equal ones, their heights in a list, or one height for all; rows beyond a list are as high as what they hold.",
            "网格的行：等高的行数、各行高度的列表，或所有行共用的一个高度；列表以外的行与内容同高。")));
        Declared.Add(RowSpan = new("row-span", new SpanType(), Place.Style | Place.Box, "1", "2", new(
            "Rows of the `grid` round it that the element takes; 2-3 also sets where it starts.",
            "元素在所处 `grid` 中占的行数；2-3 同时决定起点。")));
    }
}
