using System.Reflection;
using System.Xml.Linq;

namespace PosterKit.Tests;

/// <summary>Holds the arrows between the rooms.</summary>
public sealed class ArchitectureTests
{
    // room -> the rooms it may know; what those know, it may know too.
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["PosterKit.Foundation"] = [],
        ["PosterKit.Imaging"] = ["PosterKit.Foundation"],
        ["PosterKit.Fonts"] = ["PosterKit.Foundation"],
        ["PosterKit.Scene"] = ["PosterKit.Imaging", "PosterKit.Fonts"],
        ["PosterKit.Typesetting"] = ["PosterKit.Scene"],
        ["PosterKit.Svg"] = ["PosterKit.Typesetting"],
        ["PosterKit.Layout"] = ["PosterKit.Typesetting", "PosterKit.Svg"],
        ["PosterKit.Raster"] = ["PosterKit.Scene"],
        ["PosterKit.Pdf"] = ["PosterKit.Scene"],
        ["PosterKit"] = ["PosterKit.Layout", "PosterKit.Raster", "PosterKit.Pdf"],
        ["PosterKit.Cli"] = ["PosterKit"],
        ["PosterKit.Studio"] = ["PosterKit"],
        // Engines from outside: what is compiled of them is held in PosterKit.Engines.Tests.
        ["PosterKit.Skia"] = ["PosterKit.Scene"],
        ["PosterKit.QuestPdf"] = ["PosterKit.Scene"],
    };

    public static TheoryData<string> Rooms => [.. Directory.GetDirectories(Path.Combine(RepositoryRoot.Path, "src")).Select(folder => Path.GetFileName(folder)!)];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Room_references_only_what_the_design_allows(string room)
    {
        Assert.True(Arrows.ContainsKey(room), $"src/{room} is no room of the design");
        var project = XDocument.Load(Path.Combine(RepositoryRoot.Path, "src", room, room + ".csproj"));

        var referenced = project.Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/')));

        Assert.All(referenced, other => Assert.Contains(other, Reachable(room)));
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Compiled_room_uses_only_what_the_design_allows(string room)
    {
        if (room is "PosterKit.Cli" or "PosterKit.Studio" or "PosterKit.Skia" or "PosterKit.QuestPdf") return; // Hosts and engines from outside: not loaded here, and nothing refers to them.

        var used = Assembly.Load(room).GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith("PosterKit", StringComparison.Ordinal));

        Assert.All(used, other => Assert.Contains(other, Reachable(room)));
    }

    [Fact]
    public void No_source_file_hides_its_arrows_in_a_global_using()
    {
        var hidden = Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => File.ReadLines(file).Any(line => line.StartsWith("global using PosterKit", StringComparison.Ordinal)));

        Assert.Empty(hidden);
    }

    private static HashSet<string> Reachable(string room)
    {
        var reachable = new HashSet<string>();
        var open = new Stack<string>(Arrows[room]);
        while (open.TryPop(out var next))
        {
            if (reachable.Add(next)) Array.ForEach(Arrows[next], open.Push);
        }
        return reachable;
    }
}
