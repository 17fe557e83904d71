using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PosterKit.Foundation;

namespace PosterKit.Foundation.Tests;

public sealed partial class DiagnosticCatalogueTests
{
    public static TheoryData<DiagnosticCode> Codes => [.. Enum.GetValues<DiagnosticCode>()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Code_has_texts_in_both_languages_with_the_same_places(DiagnosticCode code)
    {
        var entry = DiagnosticCatalogue.Find(code);

        Assert.Equal(Places(entry.English), Places(entry.Chinese));
        Assert.Contains(entry.Chinese.Message, c => c >= 0x4E00);
        Assert.DoesNotContain(entry.English.Message + entry.English.Hint, c => c >= 0x4E00);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Message_has_no_capital_and_no_full_stop(DiagnosticCode code)
    {
        var message = DiagnosticCatalogue.Find(code).English.Message;

        Assert.False(char.IsUpper(message[0]), message);
        Assert.False(message.EndsWith('.'), message);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Texts_take_their_arguments(DiagnosticCode code)
    {
        var entry = DiagnosticCatalogue.Find(code);
        ImmutableArray<object> arguments = [.. Enumerable.Range(0, 8).Select(i => (object)$"<{i}>")];

        var text = DiagnosticCatalogue.Format(new(code, default, arguments), DiagnosticLanguage.Chinese);

        Assert.All(Places(entry.Chinese), place => Assert.Contains($"<{place}>", text.Message + text.Hint, StringComparison.Ordinal));
    }

    // The numbers in braces, doubled braces (an example of an expression) left out.
    private static SortedSet<int> Places(DiagnosticText text) =>
        [.. Place().Matches((text.Message + " " + text.Hint).Replace("{{", "", StringComparison.Ordinal)).Select(match => int.Parse(match.Groups[1].Value))];

    [GeneratedRegex(@"\{(\d+)\}")]
    private static partial Regex Place();
}
