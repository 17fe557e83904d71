using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>A single value. What type it has is for its reader to say: YAML's own guesses (no, 12:30, 010) are not made.</summary>
internal sealed class ScalarNode : Node
{
    public ScalarNode(SourceSpan span, string value, ScalarForm form) : base(span)
    {
        Value = value;
        Form = form;
        // A fact has its expressions behind it: what looks like one is text.
        HasExpression = form is not (ScalarForm.Fact or ScalarForm.Resolved) && value.Contains("${", StringComparison.Ordinal);
    }

    /// <summary>The value as YAML reads it: line ends folded, escapes replaced.</summary>
    public string Value { get; }

    /// <summary>How it is written.</summary>
    public ScalarForm Form { get; }

    /// <summary>True for nothing at all, and for a plain ~ or null.</summary>
    public bool IsNull => Form == ScalarForm.Plain && Value is "" or "~" or "null";

    /// <summary>A value that no file holds: a fact of the poster, asked for at <paramref name="span"/>.</summary>
    public static ScalarNode OfFact(SourceSpan span, string value) => new(span, value, ScalarForm.Fact);
}
