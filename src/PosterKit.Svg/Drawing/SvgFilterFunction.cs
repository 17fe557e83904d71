using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Svg;

/// <summary>The filter functions of CSS (Filter Effects 1 section 6), as the steps they stand for there; all mix sRGB as encoded.</summary>
/// <param name="style">Of the element that is filtered: its font size and colour.</param>
/// <param name="farthest">The largest standard deviation.</param>
internal sealed class SvgFilterFunction(SvgStyle style, double farthest)
{
    /// <summary>The steps of a function; null where it is not known or its arguments cannot be read.</summary>
    public GroupFilter? Steps(string name, string arguments)
    {
        switch (name)
        {
            case "blur":
                if (arguments.Length == 0) return GroupFilter.Blur(0);
                return SvgLength.Parse(arguments) is { Unit: not "%" } blur && blur.Value >= 0 ? GroupFilter.Blur(Math.Min(blur.Resolve(0, style.FontSize), farthest)) : null;
            case "drop-shadow":
                return DropShadow(arguments);
            case "hue-rotate":
                return arguments.Length == 0 ? Matrix(SvgColorMatrices.HueRotate(0)) : SvgTransform.ParseAngle(arguments) is { } angle && (angle == 0 || char.IsAsciiLetter(arguments[^1])) ? Matrix(SvgColorMatrices.HueRotate(angle)) : null;
        }
        // The others take one amount, 1 where none is given.
        double amount = 1;
        if (arguments.Length > 0)
        {
            if (SvgLength.Parse(arguments) is not { Unit: "" or "%", Value: >= 0 } length) return null;
            amount = length.Unit == "%" ? length.Value / 100 : length.Value;
        }
        return name switch
        {
            "grayscale" => Matrix(SvgColorMatrices.Grayscale(1 - Math.Min(amount, 1))),
            "sepia" => Matrix(SvgColorMatrices.Sepia(1 - Math.Min(amount, 1))),
            "saturate" => Matrix(SvgColorMatrices.Saturate(amount)),
            "invert" => Matrix(SvgColorMatrices.Channels(1 - 2 * Math.Min(amount, 1), Math.Min(amount, 1), 1)),
            "opacity" => Matrix(SvgColorMatrices.Channels(1, 0, Math.Min(amount, 1))),
            "brightness" => Matrix(SvgColorMatrices.Channels(amount, 0, 1)),
            "contrast" => Matrix(SvgColorMatrices.Channels(amount, 0.5 - 0.5 * amount, 1)),
            _ => null,
        };
    }

    private static GroupFilter Matrix(double[] values) => new([new ColorMatrixStep(FilterStep.Source, [.. values])]);

    // [color] x y [deviation] [color]
    private GroupFilter? DropShadow(string arguments)
    {
        ColorValue? color = null;
        var lengths = new List<double>();
        foreach (var word in Words(arguments))
        {
            if (SvgLength.Parse(word) is { Unit: not "%" } length && (length.Unit.Length > 0 || length.Value == 0 || lengths.Count < 3))
            {
                lengths.Add(length.Resolve(0, style.FontSize));
                continue;
            }
            var read = word.Equals("currentColor", StringComparison.OrdinalIgnoreCase) ? SvgColor.Parse(style["color"] ?? "black") : SvgColor.Parse(word);
            if (read is null || color is not null) return null;
            color = read;
        }
        if (lengths.Count is < 2 or > 3 || lengths is [_, _, < 0]) return null;
        color ??= SvgColor.Parse(style["color"] ?? "black") ?? ColorValue.Black;
        var deviation = lengths.Count == 3 ? Math.Min(lengths[2], farthest) : 0;
        return new(DropShadow(FilterStep.Source, 0, lengths[0], lengths[1], deviation, deviation, color, null, isLinear: false));
    }

    /// <summary>The steps of a drop shadow: of the picture the alpha, blurred, shifted, in the colour, under the picture.</summary>
    /// <param name="input">The picture.</param>
    /// <param name="first">The number that the first of the steps will have.</param>
    /// <param name="x">Shift to the right.</param>
    /// <param name="y">Shift down.</param>
    /// <param name="deviationX">Of the blur, across.</param>
    /// <param name="deviationY">Of the blur, down.</param>
    /// <param name="color">Of the shadow.</param>
    /// <param name="region">Of the last step.</param>
    /// <param name="isLinear">Whether colours mix in linear light.</param>
    public static System.Collections.Immutable.ImmutableArray<FilterStep> DropShadow(
        int input, int first, double x, double y, double deviationX, double deviationY, ColorValue color, Rect? region, bool isLinear) =>
    [
        new BlurStep(input, deviationX, deviationY) { IsLinear = isLinear },
        new OffsetStep(first, x, y) { IsLinear = isLinear },
        new FloodStep(color) { IsLinear = isLinear },
        new CompositeStep(first + 2, first + 1, CompositeOperator.In) { IsLinear = isLinear },
        new MergeStep([first + 3, input]) { IsLinear = isLinear, Region = region },
    ];

    // Words parted by white space; brackets hold theirs together.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var (start, depth) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            if (c == '(') depth++;
            if (c == ')') depth--;
            if (!char.IsWhiteSpace(c) || depth > 0 && i < text.Length) continue;
            if (i > start) words.Add(text[start..i]);
            start = i + 1;
        }
        return words;
    }
}
