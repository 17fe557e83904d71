using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>`upper`, `lower`: the simple case mappings of Unicode, the same in every language.</summary>
internal sealed class LetterFilter(string name, bool isUpper) : Filter(name, isUpper
    ? new("Capital letters.", "改为大写字母。")
    : new("Small letters.", "改为小写字母。"))
{
    public override DiagnosticPhrase Takes => new("a text", "文字");

    public override string Apply(string text, string option, string language) => isUpper ? text.ToUpperInvariant() : text.ToLowerInvariant();
}
