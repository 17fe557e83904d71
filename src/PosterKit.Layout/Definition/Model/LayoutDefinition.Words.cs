using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

// What is written in the layout and its content, whether a poster shows it or not.
public sealed partial class LayoutDefinition
{
    // Keys whose values are never set in type.
    private static readonly string[] NotSet = ["image", "svg", "qr", "alt", "file", "content", "extends", "d", "features", "title"];

    /// <summary>Every language in which a text of the layout or its content is written, in the order of the files, each once.</summary>
    public ImmutableArray<string> FindWrittenLanguages()
    {
        var found = new List<string>();
        CollectLanguages(Root, found);
        if (Content is not null) CollectLanguages(Content, found);
        return [.. found];
    }

    /// <summary>The characters of all values of the layout and its content, with their places, as far as <paramref name="isWanted"/> wants them.</summary>
    /// <param name="isWanted">Asked for each code point.</param>
    public IEnumerable<(int CodePoint, SourceSpan Place)> FindCharacters(Func<int, bool> isWanted)
    {
        ArgumentNullException.ThrowIfNull(isWanted);
        return Content is null ? CharactersOf(Root, isWanted) : CharactersOf(Root, isWanted).Concat(CharactersOf(Content, isWanted));
    }

    private static void CollectLanguages(Node node, List<string> found)
    {
        switch (node)
        {
            case MappingNode mapping:
                var isText = LanguageTag.IsLanguageMap(mapping);
                foreach (var entry in mapping.Entries)
                {
                    if (isText && !found.Contains(entry.Key.Value)) found.Add(entry.Key.Value);
                    CollectLanguages(entry.Value, found);
                }
                break;
            case SequenceNode list:
                foreach (var item in list.Items) CollectLanguages(item, found);
                break;
        }
    }

    private static IEnumerable<(int, SourceSpan)> CharactersOf(Node node, Func<int, bool> isWanted)
    {
        switch (node)
        {
            case ScalarNode scalar:
                var text = ScalarText.Read(scalar);
                for (var at = 0; at < text.Text.Length;)
                {
                    var length = char.IsSurrogatePair(text.Text, at) ? 2 : 1;
                    var codePoint = length == 2 ? char.ConvertToUtf32(text.Text, at) : text.Text[at];
                    if (isWanted(codePoint)) yield return (codePoint, text.SpanOf(at, length));
                    at += length;
                }
                break;
            case SequenceNode list:
                foreach (var found in list.Items.SelectMany(item => CharactersOf(item, isWanted))) yield return found;
                break;
            case MappingNode mapping:
                foreach (var entry in mapping.Entries)
                {
                    if (NotSet.Contains(entry.Key.Value)) continue;
                    foreach (var found in CharactersOf(entry.Value, isWanted)) yield return found;
                }
                break;
        }
    }
}
