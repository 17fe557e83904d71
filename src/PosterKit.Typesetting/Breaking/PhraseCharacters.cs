using System.Buffers;

namespace PosterKit.Typesetting;

/// <summary>What single characters do in a heading, simplified forms (HD-03): which lean on what is before them, which on what is after.</summary>
internal static class PhraseCharacters
{
    /// <summary>End a phrase: 春天的|故事.</summary>
    private static readonly SearchValues<char> Particles = SearchValues.Create("的了着们吗呢吧啊呀");

    /// <summary>Stay with what is before them, and may end a line: 傳統與|現代.</summary>
    private static readonly SearchValues<char> Conjunctions = SearchValues.Create("和与及暨或是");

    /// <summary>Begin a phrase: 相遇|在春天.</summary>
    private static readonly SearchValues<char> Prepositions = SearchValues.Create("在从向把被让由给用因");

    /// <summary>Stay with what is after them: numbers of order, qualities, pronouns, adverbs, verbs of one character.</summary>
    private static readonly SearchValues<char> Prefixes = SearchValues.Create(
        "新大小老第各每全本该这那一多最更不无非再超我你他她您谁也都就又还很正将要可能共首总双慢好早古女男真有没请看来去走回做说读写听想爱见");

    /// <summary>Stay with what is before them: kinds of places, people, events and works.</summary>
    private static readonly SearchValues<char> Suffixes = SearchValues.Create(
        "展节馆院会届者家市省县国路街奖赛史界版篇式性化学季周日夜月年城村镇里记录品团队员师生人剧曲歌诗画书课站店区园台宫寺塔桥山河江湖海岛港湾茶酒图集卷行游");

    /// <summary>Han digits.</summary>
    private static readonly SearchValues<char> Digits = SearchValues.Create("〇零一二三四五六七八九十百千万亿两");

    /// <summary>Measures after which a phrase may end: times, and numbers of order.</summary>
    private static readonly string[] Times = ["周年", "年代", "世纪", "星期", "季度", "小时", "分钟", "年", "月", "日", "号", "时", "点", "分", "秒", "届", "期", "天", "周", "季", "夜", "岁", "场"];

    /// <summary>Measures that belong to the thing counted: 百件珍品.</summary>
    private static readonly string[] Counts = [
        "公里", "公斤", "平方米", "万", "亿", "元", "角", "人", "位", "名", "个", "件", "次", "层", "楼", "米", "克", "倍", "折", "本", "部", "幅", "座", "种", "家",
        "条", "份", "杯", "张", "封", "首", "城", "国", "道", "步", "号线", "大", "世"];

    public static PhraseTokenKind KindOf(char folded)
    {
        if (Particles.Contains(folded)) return PhraseTokenKind.Particle;
        if (Conjunctions.Contains(folded)) return PhraseTokenKind.Conjunction;
        if (Prepositions.Contains(folded)) return PhraseTokenKind.Preposition;
        if (Prefixes.Contains(folded)) return PhraseTokenKind.Prefix;
        return Suffixes.Contains(folded) ? PhraseTokenKind.Suffix : PhraseTokenKind.Unknown;
    }

    /// <summary>A number in Han digits or in figures, with its measure word, at the start of a text.</summary>
    /// <param name="folded">Simplified text.</param>
    /// <param name="kind">Time or count.</param>
    /// <returns>Its length in UTF-16 units; 0: no number, or a single Han digit that measures nothing.</returns>
    public static int NumberAt(ReadOnlySpan<char> folded, out PhraseTokenKind kind)
    {
        kind = PhraseTokenKind.Time;
        var end = 0;
        if (folded.StartsWith("第")) end = 1;
        var first = end;
        var isHan = end < folded.Length && Digits.Contains(folded[end]);
        while (end < folded.Length && (isHan ? Digits.Contains(folded[end]) : IsFigure(folded, end))) end++;
        if (end == first) return 0;
        if (end < folded.Length && folded[end] is '%' or '％' or '℃' or '多' or '余') end++;
        if (MeasureAt(folded[end..], Times) is > 0 and var time) return end + time;
        kind = PhraseTokenKind.Count;
        if (MeasureAt(folded[end..], Counts) is > 0 and var count) return end + count;
        return isHan && end - first < 2 && first == 0 ? 0 : end;
    }

    private static bool IsFigure(ReadOnlySpan<char> text, int index) =>
        char.IsAsciiDigit(text[index])
        || (index > 0 && index + 1 < text.Length && text[index] is '.' or ',' or ':' or '/' or '-' or '–' && char.IsAsciiDigit(text[index - 1]) && char.IsAsciiDigit(text[index + 1]));

    private static int MeasureAt(ReadOnlySpan<char> text, string[] measures)
    {
        foreach (var measure in measures)
        {
            if (text.StartsWith(measure)) return measure.Length;
        }
        return 0;
    }
}
