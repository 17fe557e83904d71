using PosterKit.Typesetting;

namespace PosterKit.Layout;

// Texts in several languages.
internal static partial class Properties
{
    public static Property<OtherWeightValue> OtherWeight { get; private set; } = null!;
    public static Property<WidthMatch> MatchWidth { get; private set; } = null!;
    public static Property<InlineSeparator> InlineSeparator { get; private set; } = null!;
    public static Property<RotatedBeside> Beside { get; private set; } = null!;

    private static void DeclarePairs()
    {
        Declared.Add(OtherWeight = new("other-weight", new OtherWeightType(), Place.Style | Place.Container | Place.AnyText, "lighter", "same", new(
            "Weight of the other languages: one step lighter than the first, where the family has such a weight, else the same; the same; or a number.",
            "其他语言的字重：比第一种轻一级（字体没有更轻的字重时不变）、相同，或写明数字。")) { IsInherited = true });
        Declared.Add(MatchWidth = new("match-width", new EnumType<WidthMatch>(("none", WidthMatch.None), ("track", WidthMatch.Track), ("scale", WidthMatch.Scale)), Place.Style | Place.Container | Place.OneText, "none", "track", new(
            "Brings languages that stand one below the other to the same width, from ink to ink: the shorter one is tracked, Latin by 0.25em at most and Han by 0.5em, or the size of the others changes, by 8 % at most.",
            "使上下排列的各语言墨迹等宽：track 拉开较短者的字距（西文至多 0.25em，汉字至多 0.5em），scale 改变其他语言的字号（至多 8 %）。")) { IsInherited = true });
        Declared.Add(InlineSeparator = new("inline-separator", new EnumType<InlineSeparator>(("bracket", Layout.InlineSeparator.Bracket), ("slash", Layout.InlineSeparator.Slash), ("space", Layout.InlineSeparator.Space)), Place.Style | Place.Container | Place.AnyText, "bracket", "slash", new(
            "What parts the languages of `arrange: inline`: brackets as the first language has them, a slash, or a wide space.",
            "`arrange: inline` 时各语言之间用什么隔开：第一种语言的括号、斜线，或宽空格。")) { IsInherited = true });
        Declared.Add(Beside = new("beside", new EnumType<RotatedBeside>(("turned", RotatedBeside.Turned), ("horizontal", RotatedBeside.Horizontal)), Place.Style | Place.Container | Place.OneText, "turned", "horizontal", new(
            "How the other languages stand left of Chinese in vertical lines (`arrange: rotated`): turned with their lines, or horizontal.",
            "`arrange: rotated` 时其他语言在竖排中文左侧如何放置：随行旋转，或横排。")) { IsInherited = true });
    }
}
