using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout.Tests;

public sealed class TileTests
{
    [Theory]
    // Printable is 196 x 283 mm of A4, of which 10 mm are shared; turned, 283 x 196 mm.
    [InlineData("a4", "a4", 2)]
    [InlineData("[180mm, 250mm]", "a4", 1)]
    [InlineData("a3", "a4", 4)]
    [InlineData("a2", "{sheet: a4, overlap: 5mm, margin: 5mm}", 8)]
    public void A_poster_is_a_map_and_as_many_sheets_as_it_takes(string size, string tile, int sheets)
    {
        var composed = Compose(size, tile);

        Assert.Equal(1 + sheets, composed.Sheets.Length);
        Assert.All(composed.Sheets, sheet => Assert.Equal(composed.Sheets[0].Trim, sheet.Trim));
        // A document holds the poster once, whatever the number of sheets.
        Assert.All(composed.Sheets.Skip(1), sheet => Assert.True(WholeOf(sheet) is { IsShared: true } whole && whole.Items == composed.Scene.Items));
        Assert.Equal(0, composed.Sheets[0].Bleed);
    }

    [Fact]
    public void Sheets_show_every_place_of_the_poster_and_share_the_overlap()
    {
        var composed = Compose("a3", "{sheet: a4, overlap: 10mm, margin: 7mm}");
        var parts = composed.Sheets.Skip(1).Select(PartOf).ToList();

        for (var x = 0.5; x < composed.Trim.Width; x += 9)
        {
            for (var y = 0.5; y < composed.Trim.Height; y += 9) Assert.Contains(parts, part => part.X <= x && x <= part.Right && part.Y <= y && y <= part.Bottom);
        }
        var neighbours = parts.Where(part => part.Y == parts[0].Y).ToList();
        Assert.Equal(10 * 72 / 25.4, neighbours[0].Right - neighbours[1].X, 6);
    }

    private static GroupItem WholeOf(PosterScene sheet) => Assert.IsType<GroupItem>(Assert.Single(
        Assert.IsType<GroupItem>(Assert.Single(Assert.IsType<GroupItem>(Assert.IsType<StructureItem>(Assert.Single(sheet.Items)).Items[0]).Items)).Items));

    // The poster's items within the part that a sheet shows.
    private static Rect PartOf(PosterScene sheet)
    {
        var outer = Assert.IsType<GroupItem>(Assert.IsType<StructureItem>(Assert.Single(sheet.Items)).Items[0]);
        return Assert.IsType<GroupItem>(Assert.Single(outer.Items)).Clip!.Path.Bounds;
    }

    private static ComposedPoster Compose(string size, string tile)
    {
        var (posters, diagnostics) = Layouts.Compose("""
            posterkit: 1
            page: {size: SIZE, margin: 10mm}
            body: [{text: 拼接}]
            targets: {home: {format: pdf, tile: TILE}}
            """.Replace("SIZE", size, StringComparison.Ordinal).Replace("TILE", tile, StringComparison.Ordinal));
        Assert.Equal("", Layouts.Messages(diagnostics));
        return Assert.Single(posters);
    }
}
