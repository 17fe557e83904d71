using System.Collections.Immutable;
using PosterKit.Layout;

namespace PosterKit;

/// <summary>What is known of the formats: their names, and what they can hold.</summary>
public static class OutputFormats
{
    /// <summary>All of them, pictures first.</summary>
    public static ImmutableArray<OutputFormat> All { get; } = [OutputFormat.Png, OutputFormat.Jpeg, OutputFormat.WebP, OutputFormat.Tiff, OutputFormat.Rgba, OutputFormat.Pdf, OutputFormat.Svg];

    /// <summary>True where a series makes one file with a page for each poster.</summary>
    public static bool HasPages(OutputFormat format) => format == OutputFormat.Pdf;

    /// <summary>True where a poster becomes pixels, which have a limit and need a codec.</summary>
    public static bool HasPixels(OutputFormat format) => format is not (OutputFormat.Pdf or OutputFormat.Svg);

    /// <summary>True where a lower quality makes a smaller file.</summary>
    public static bool HasQuality(OutputFormat format) => format is OutputFormat.Jpeg or OutputFormat.WebP;

    /// <summary>Name of a format as layouts and commands write it, which is the ending of its files too, "jpeg" and "tiff" apart.</summary>
    public static string NameOf(OutputFormat format) => format switch
    {
        OutputFormat.Png => "png",
        OutputFormat.Jpeg => "jpeg",
        OutputFormat.WebP => "webp",
        OutputFormat.Pdf => "pdf",
        OutputFormat.Svg => "svg",
        OutputFormat.Tiff => "tiff",
        OutputFormat.Rgba => "rgba",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };

    /// <summary>Names with commas between.</summary>
    public static string NamesOf(ImmutableArray<OutputFormat> formats)
    {
        var names = new List<string>();
        foreach (var format in formats) names.Add(NameOf(format));
        return string.Join(", ", names);
    }

    /// <summary>Ending of the files, without its dot.</summary>
    public static string EndingOf(OutputFormat format) => format switch { OutputFormat.Jpeg => "jpg", OutputFormat.Tiff => "tif", _ => NameOf(format) };

    /// <summary>The format of a name or an ending, in any case; null where there is none.</summary>
    public static OutputFormat? Find(string name)
    {
        foreach (var format in All)
        {
            if (name.Equals(NameOf(format), StringComparison.OrdinalIgnoreCase) || name.Equals(EndingOf(format), StringComparison.OrdinalIgnoreCase)) return format;
        }
        return null;
    }

    /// <summary>The formats of names, each once; a name that is none is left out.</summary>
    public static ImmutableArray<OutputFormat> Parse(IEnumerable<string> names)
    {
        var formats = ImmutableArray.CreateBuilder<OutputFormat>();
        foreach (var name in names)
        {
            if (Find(name) is { } format && !formats.Contains(format)) formats.Add(format);
        }
        return formats.ToImmutable();
    }
}
