namespace PosterKit.Layout.Tests;

public sealed class LanguageTableTests
{
    // Those of the page and of small mappings stand where no element may.
    [Fact]
    public void No_key_of_an_element_is_the_name_of_a_property_that_stands_beside_it() =>
        Assert.Empty(LanguageTable.Elements.Select(kind => kind.Name).Intersect(Properties.All.Where(property => (property.Places & (Place.Element | Place.Style)) != 0).Select(property => property.Name)));

    [Fact]
    public void No_place_has_two_properties_of_one_name()
    {
        var places = Enum.GetValues<Place>().Where(place => long.PopCount((long)place) == 1);

        foreach (var place in places)
        {
            var names = LanguageTable.NamesAt(place);
            Assert.Equal(names.Distinct(), names);
        }
    }

    [Fact]
    public void Every_declaration_is_documented_in_both_languages() =>
        Assert.All(Properties.All, property =>
        {
            Assert.NotEqual("", property.Docs.English);
            Assert.Contains(property.Docs.Chinese, c => HanText.IsHan(c));
            Assert.NotEqual(Place.None, property.Places);
        });

    [Fact]
    public void Names_are_in_kebab_case() =>
        Assert.All(Properties.All, property => Assert.Matches(@"^\$?[a-z]+(-[a-z]+)*$", property.Name)); // $schema is JSON Schema's own word.

    [Fact]
    public void Every_place_of_a_key_has_a_name_for_messages() =>
        Assert.All(Properties.All, property => Assert.NotEqual("", PlaceNames.Describe(property.Places).Chinese));
}
