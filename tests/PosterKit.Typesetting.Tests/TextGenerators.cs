using FsCheck;
using FsCheck.Fluent;

namespace PosterKit.Typesetting.Tests;

/// <summary>Texts for properties: what posters hold, and what no one should write.</summary>
internal static class TextGenerators
{
    private static readonly string[] Pieces =
    [
        "春", "江", "花", "月", "〇", "𠮷", "々", "ㄅ", "ッ", "ー", "A", "b", "é", "e\u0301", "α", "Tom’s", "1", "42", "3.14", "1,250", "５", "Ｂ",
        "，", "。", "、", "．", "：", "；", "！", "？", "‼", "（", "）", "《", "》", "「", "」", "『", "』", "“", "”", "‘", "’", "【", "】",
        "—", "——", "⸺", "…", "……", "⋯⋯", "·", "・", "‧", "～", "–", "-", "/", "／", "(", ")", "[", "]", "\"", "'", "!", "?", ",", ".", ":", "%", "％", "℃", "$", "￥", "#", "@", "&",
        " ", "\u00A0", "\u3000", "\u200B", "\u2060", "\u00AD", "\n", "\u2028", "👋🏽", "👨‍👩‍👧", "🇨🇳", "①", "★", "→", "\uFE0F", "\u0301", "\u200D", "\uFFFC",
    ];

    /// <summary>Chinese and Latin words, marks, quotes, numbers, emoji, combining marks and controls.</summary>
    public static Arbitrary<string> Mixed { get; } = Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary();

    /// <summary>Any UTF-16 units, lone surrogates among them.</summary>
    public static Arbitrary<string> Anything { get; } =
        Gen.Frequency(
                (4, Gen.Choose(0, 0xFFFF)),
                (1, Gen.Choose(0xD800, 0xDFFF)),
                (2, Gen.Choose(0x20, 0x7E)),
                (2, Gen.Choose(0x2010, 0x2030)),
                (2, Gen.Choose(0x3000, 0x30FF)))
            .Select(unit => (char)unit).ArrayOf().Select(units => new string(units)).ToArbitrary();

    public static LocaleProfile[] Profiles { get; } = [LocaleProfile.English, LocaleProfile.MainlandChina, LocaleProfile.Taiwan, LocaleProfile.HongKong];
}
