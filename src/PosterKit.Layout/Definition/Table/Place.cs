namespace PosterKit.Layout;

/// <summary>Where a key may stand.</summary>
[Flags]
internal enum Place : long
{
    None = 0,

    // Sections of the file.
    Document = 1L << 0,
    Page = 1L << 1,
    Style = 1L << 2,
    Target = 1L << 3,
    Color = 1L << 5,
    Font = 1L << 6,
    Component = 1L << 7,

    // Elements.
    Column = 1L << 10,
    Row = 1L << 11,
    Stack = 1L << 12,
    Text = 1L << 13,
    Heading = 1L << 14,
    Image = 1L << 15,
    Shape = 1L << 16,
    Each = 1L << 17,
    If = 1L << 18,
    Svg = 1L << 19,
    Rule = 1L << 20,
    Qr = 1L << 21,
    List = 1L << 22,
    Quote = 1L << 23,
    Use = 1L << 28,
    Slot = 1L << 29,
    Grid = 1L << 24,

    // Values that are mappings.
    PageSize = 1L << 30,
    PageGrid = 1L << 31,
    LatinFont = 1L << 32,
    SizeRange = 1L << 33,
    Edges = 1L << 34,
    At = 1L << 35,
    Border = 1L << 36,
    BorderLine = 1L << 45,
    Gradient = 1L << 37,
    Stop = 1L << 38,
    Outline = 1L << 50,
    TextShadow = 1L << 51,
    Clip = 1L << 52,
    TextPath = 1L << 53,

    Pdf = 1L << 46,
    OutputIntent = 1L << 47,
    Marks = 1L << 48,
    Tile = 1L << 49,

    DropCap = 1L << 54,
    TabStop = 1L << 55,
    Shadow = 1L << 56,
    Filter = 1L << 57,
    Scrim = 1L << 59,
    Pattern = 1L << 60,
    PicturePaint = 1L << 61,
    PngOutput = 1L << 40,
    JpegOutput = 1L << 41,
    WebPOutput = 1L << 42,

    Container = Column | Row | Stack | Grid,
    AnyText = Text | Heading | List | Quote,
    // Text that is one piece: a list has a row for each item.
    OneText = AnyText & ~List,
    Picture = Image | Svg,
    Leaf = AnyText | Picture | Shape | Rule | Qr,
    Box = Container | Leaf,
    // A rule has a length and a thickness in place of a width and a height.
    Sized = Box & ~Rule,
    Control = Each | If | Use | Slot,
    Element = Box | Control,
}
