using PosterKit.Testing;
using YamlDotNet.RepresentationModel;

namespace PosterKit.Tests;

/// <summary>The words of the series as its content file holds them, read by other code than the product's own.</summary>
internal static class SeriesContent
{
    // What of a panel says how it looks, or is for ears alone.
    private static readonly string[] Unseen = ["id", "ground", "ink", "foot", "accent", "color", "photo", "art", "emblem", "middle", "alt"];

    private static readonly YamlMappingNode Root = Read();

    private static YamlSequenceNode Panels => (YamlSequenceNode)Root.Children["panels"];

    /// <summary>How many posters there are.</summary>
    public static int Count => Panels.Children.Count;

    /// <summary>All that a poster says in an edition, in the order of reading, without spaces and line ends.</summary>
    /// <param name="index">0-based number of the poster.</param>
    /// <param name="edition">The languages, the leading one first.</param>
    public static string WordsOf(int index, string[] edition)
    {
        var words = new List<string>();
        Add(Root.Children["breadcrumb"], edition, words);
        words.Add($"{index + 1}/{Count}");
        Add(Panels.Children[index], edition, words);
        Add(Root.Children["colophon"], edition, words);
        Add(Root.Children["years"], edition, words);
        return WithoutSpaces(string.Concat(words));
    }

    /// <summary>A text without its spaces and line ends: where lines end is the business of each page.</summary>
    public static string WithoutSpaces(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '\f'));

    // A text in several languages gives those of the edition, in its order.
    private static void Add(YamlNode node, string[] edition, List<string> words)
    {
        switch (node)
        {
            case YamlScalarNode { Value: { } text }:
                words.Add(text);
                break;
            case YamlSequenceNode list:
                foreach (var item in list.Children) Add(item, edition, words);
                break;
            case YamlMappingNode text when text.Children.ContainsKey("zh-Hant"):
                foreach (var language in edition) Add(text.Children[language], edition, words);
                break;
            case YamlMappingNode mapping:
                foreach (var (key, value) in mapping.Children)
                {
                    if (!Unseen.Contains(((YamlScalarNode)key).Value)) Add(value, edition, words);
                }
                break;
        }
    }

    private static YamlMappingNode Read()
    {
        using var reader = new StreamReader(Path.Combine(Repository.Root, "seeds", "sixty-years.yaml"));
        var stream = new YamlStream();
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }
}
