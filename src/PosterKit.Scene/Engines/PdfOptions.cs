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

    /// <summary>The printing condition it is made for; null: none is stated.</summary>
    public PdfOutputIntent? OutputIntent { get; init; }

    /// <summary>Pixels per inch on paper of what is drawn as a picture because PDF has no operators for it, such as soft shadows; over zero.</summary>
    public double EffectsDpi { get; init; } = 300;

    /// <summary>How many threads work; 0: as many as there are processors. The bytes are the same for any number.</summary>
    public int Threads { get; init; }
}
