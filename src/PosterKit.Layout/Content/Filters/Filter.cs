using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>What stands after a bar in an expression: it makes another value of a value. No filter asks a clock or a culture.</summary>
/// <param name="name">As authors write it.</param>
/// <param name="docs">What it does, in a sentence for authors.</param>
/// <param name="options">What may stand after the colon; empty: nothing may. The first is the default.</param>
internal abstract class Filter(string name, DiagnosticPhrase docs, params string[] options)
{
    /// <summary>Every filter, in the order the reference lists them.</summary>
    public static IReadOnlyList<Filter> All { get; } = [new DateFilter(), new NumberFilter(), new OrdinalFilter(), new TimesFilter(), new LetterFilter("upper", isUpper: true), new LetterFilter("lower", isUpper: false), new MarkdownFilter()];

    /// <summary>As authors write it.</summary>
    public string Name { get; } = name;

    /// <summary>What it does, in a sentence for authors.</summary>
    public DiagnosticPhrase Docs { get; } = docs;

    /// <summary>What may stand after the colon; the first is meant where nothing does.</summary>
    public IReadOnlyList<string> Options { get; } = options;

    /// <summary>What a message calls the values it takes.</summary>
    public abstract DiagnosticPhrase Takes { get; }

    /// <summary>True where an option gives each language a form of its own, such as 2024年1月27日 and 27 January 2024.</summary>
    public virtual bool DependsOnLanguage(string option) => false;

    /// <summary>True where marks are looked for in the new value, whatever the old one was.</summary>
    public virtual bool MakesMarkup => false;

    /// <summary>The new value; null where this filter cannot take the old one.</summary>
    /// <param name="text">The old value.</param>
    /// <param name="option">One of <see cref="Options"/>; empty where there are none.</param>
    /// <param name="language">BCP 47 tag of the text that it stands in.</param>
    public abstract string? Apply(string text, string option, string language);

    /// <summary>The filter of a name; null where there is none.</summary>
    public static Filter? Find(string name)
    {
        foreach (var filter in All)
        {
            if (filter.Name == name) return filter;
        }
        return null;
    }
}
