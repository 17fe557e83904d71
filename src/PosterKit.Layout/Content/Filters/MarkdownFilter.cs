using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>`markdown`: reads the marks in a value that is otherwise taken as it is, such as one of --set.</summary>
internal sealed class MarkdownFilter() : Filter("markdown", new("The marks inside a value that was given are read: *so*.", "识别外部给定的值中的标记，如 *强调*。"))
{
    public override DiagnosticPhrase Takes => new("a text", "文字");

    public override bool MakesMarkup => true;

    public override string Apply(string text, string option, string language) => text;
}
