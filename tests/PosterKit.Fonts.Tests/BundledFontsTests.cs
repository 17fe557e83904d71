using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using PosterKit.Foundation;

namespace PosterKit.Fonts.Tests;

/// <summary>Holds the bundled fonts to what their index says of them.</summary>
public sealed class BundledFontsTests
{
    private static readonly JsonDocument Index = JsonDocument.Parse(TestFonts.Bytes("fonts.json"));

    private static IEnumerable<JsonElement> AllFaces =>
        Index.RootElement.GetProperty("families").EnumerateArray().SelectMany(family => family.GetProperty("faces").EnumerateArray());

    public static TheoryData<string> Files => [.. AllFaces.Select(face => face.GetProperty("file").GetString()!)];

    [Theory]
    [MemberData(nameof(Files))]
    public void File_is_the_one_that_the_index_means(string file)
    {
        var face = AllFaces.Single(f => f.GetProperty("file").GetString() == file);
        var bytes = TestFonts.Bytes(file);

        Assert.Equal(face.GetProperty("bytes").GetInt32(), bytes.Length);
        Assert.Equal(face.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Face_has_every_character_of_the_lists_that_it_names(string file)
    {
        var entry = AllFaces.Single(f => f.GetProperty("file").GetString() == file);
        var missing = entry.GetProperty("missing").EnumerateArray().Select(c => Parse(c.GetString()![2..])).ToHashSet();
        var characters = Load(file).Characters;

        foreach (var list in entry.GetProperty("covers").EnumerateArray())
        {
            var lacking = ReadList(list.GetString()!).Where(c => !characters.Contains(c) && !missing.Contains(c)).Select(c => $"U+{c:X4}");
            Assert.Empty(lacking);
        }
        Assert.All(missing, c => Assert.False(characters.Contains(c), $"U+{c:X4} is there"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Face_agrees_with_its_entry_and_may_be_embedded(string file)
    {
        var entry = AllFaces.Single(f => f.GetProperty("file").GetString() == file);
        var face = Load(file);

        Assert.Equal(entry.GetProperty("weight").GetInt32(), face.Weight);
        Assert.Equal(entry.GetProperty("italic").GetBoolean(), face.IsItalic);
        Assert.True(face.IsEmbeddable && face.IsSubsettable);
        Assert.Matches("^[A-Za-z0-9-]+$", face.PostScriptName);
    }

    [Fact]
    public void Every_font_file_of_the_folder_is_in_the_index()
    {
        var files = Directory.GetFiles(TestFonts.Folder, "*.?t?", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".otf" or ".ttf" or ".ttc" or ".otc")
            .Select(file => Path.GetRelativePath(TestFonts.Folder, file).Replace('\\', '/'));

        Assert.Equal(AllFaces.Select(face => face.GetProperty("file").GetString()!).Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
    }

    private static FontFace Load(string file)
    {
        var diagnostics = new DiagnosticBag();
        var face = FontFace.Load(TestFonts.Bytes(file), 0, file, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return face!;
    }

    private static IEnumerable<int> ReadList(string name)
    {
        foreach (var line in File.ReadLines(Path.Combine(TestFonts.Folder, "coverage", name + ".txt")))
        {
            var text = line.Split('#')[0].Trim();
            if (text.Length == 0) continue;
            var ends = text.Split('-');
            for (var c = Parse(ends[0]); c <= Parse(ends[^1]); c++) yield return c;
        }
    }

    private static int Parse(string hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
