using PosterKit.Foundation;
using PosterKit.Imaging;

namespace PosterKit.Scene;

/// <summary>How a PDF document is made, and what it says of itself.</summary>
public sealed record PdfOptions
{
    /// <summary>Name of the program that wrote it.</summary>
    public string Producer { get; init; } = "PosterKit";

    /// <summary>When the document counts as made; never the clock: the layout's date, SOURCE_DATE_EPOCH, or this constant.</summary>
    public DateTimeOffset Date { get; init; } = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The colour space of the document.</summary>
    public PdfColorMode Color { get; init; } = PdfColorMode.Rgb;

    /// <summary>What it keeps to.</summary>
    public PdfStandard Standard { get; init; }

    /// <summary>How colours without inks become inks.</summary>
    public InkConverter Inks { get; init; } = InkConverter.Formula;

    /// <summary>The inks of large black areas whose inks the author did not give; null: black ink alone.</summary>
    public CmykColor? RichBlack { get; init; }

    /// <summary>False: black text and hairlines knock out what lies under them, as all else does.</summary>
    public bool OverprintsBlack { get; init; } = true;

    /// <summary>What is printed round the page; null: nothing.</summary>
    public PressMarks? Marks { get; init; }

    /// <summary>True: text is shapes, and no font is in the document (转曲). What it says is told beside the shapes.</summary>
    public bool OutlinesText { get; init; }

    /// <summary>Most pixels per inch of pictures on paper, over zero: those with more are reduced. Null: they stay as they are.</summary>
    public double? MostImagePpi { get; init; }

    /// <summary>The printing condition it is made for; null: none is stated.</summary>
    public PdfOutputIntent? OutputIntent { get; init; }

    /// <summary>Pixels per inch on paper of what is drawn as a picture because PDF has no operators for it, such as soft shadows; over zero.</summary>
    public double EffectsDpi { get; init; } = 300;

    /// <summary>How many threads work; 0: as many as there are processors. The bytes are the same for any number.</summary>
    public int Threads { get; init; }
}
