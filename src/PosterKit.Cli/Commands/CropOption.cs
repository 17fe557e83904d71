using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace PosterKit.Cli.Commands;

/// <summary>`--crop X,Y,W,H`: a part of each picture, in its pixels.</summary>
internal static class CropOption
{
    /// <summary>The option; its value is null where it is not given.</summary>
    public static Option<PixelRegion?> Create(CliSession session) => new("--crop")
    {
        HelpName = "X,Y,W,H",
        Description = session.Say(new("Write this part of pictures alone, in their pixels", "只输出图片的这一部分，以像素计")),
        CustomParser = result => Parse(result, session),
    };

    private static PixelRegion? Parse(ArgumentResult result, CliSession session)
    {
        var text = result.Tokens[0].Value;
        var parts = text.Split(',');
        Span<int> numbers = stackalloc int[4];
        var isRead = parts.Length == numbers.Length;
        for (var i = 0; isRead && i < parts.Length; i++) isRead = int.TryParse(parts[i].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]);
        if (isRead && numbers[2] > 0 && numbers[3] > 0) return new(numbers[0], numbers[1], numbers[2], numbers[3]);
        result.AddError(session.Say(new(
            $"--crop: \"{text}\" is not X,Y,W,H in pixels, such as 0,0,400,300",
            $"--crop：“{text}”不是以像素计的 X,Y,W,H，如 0,0,400,300")));
        return null;
    }
}
