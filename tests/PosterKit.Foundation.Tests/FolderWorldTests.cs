using System.Text;
using PosterKit.Foundation;

namespace PosterKit.Foundation.Tests;

public sealed class FolderWorldTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("posterkit-world-").FullName;

    public FolderWorldTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "project", "layouts"));
        Directory.CreateDirectory(Path.Combine(_folder, "project", "seeds"));
        Directory.CreateDirectory(Path.Combine(_folder, "fonts", "a"));
        File.WriteAllText(Path.Combine(_folder, "secret.txt"), "secret");
        File.WriteAllText(Path.Combine(_folder, "project", "layouts", "x.yaml"), "posterkit: 1");
        File.WriteAllText(Path.Combine(_folder, "project", "seeds", "words.yaml"), "a: b");
        File.WriteAllText(Path.Combine(_folder, "fonts", "a", "A.otf"), "font");
    }

    private FolderWorld World => new(Path.Combine(_folder, "project"), [Path.Combine(_folder, "fonts")]);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Path_is_relative_to_the_file_that_names_it()
    {
        var file = World.Read("../seeds/words.yaml", WorldFileKind.Layout, "layouts/x.yaml");

        Assert.Equal(WorldReadStatus.Ok, file.Status);
        Assert.Equal("seeds/words.yaml", file.Path);
        Assert.Equal("a: b", Encoding.UTF8.GetString(file.Bytes.Span));
    }

    [Theory]
    [InlineData("../secret.txt")]
    [InlineData("layouts/../../secret.txt")]
    [InlineData("..\\secret.txt")]
    [InlineData("/etc/hostname")]
    [InlineData("font:7/a/A.otf")]
    [InlineData("font:0/../../secret.txt")]
    [InlineData("font:x/A.otf")]
    public void Path_out_of_the_folders_is_refused(string path) =>
        Assert.Equal(WorldReadStatus.OutsideFolder, World.Read(path, WorldFileKind.Layout).Status);

    [Fact]
    public void Link_out_of_the_folder_is_refused()
    {
        File.CreateSymbolicLink(Path.Combine(_folder, "project", "link.txt"), Path.Combine(_folder, "secret.txt"));

        Assert.Equal(WorldReadStatus.OutsideFolder, World.Read("link.txt", WorldFileKind.Layout).Status);
    }

    [Fact]
    public void Missing_file_folder_and_nul_are_no_exceptions()
    {
        Assert.Equal(WorldReadStatus.NotFound, World.Read("nothing.yaml", WorldFileKind.Layout).Status);
        Assert.Equal(WorldReadStatus.Unreadable, World.Read("layouts", WorldFileKind.Layout).Status);
        Assert.Equal(WorldReadStatus.NotFound, World.Read("a\0b", WorldFileKind.Layout).Status);
    }

    [Fact]
    public void File_over_its_limit_is_not_read()
    {
        var world = new FolderWorld(Path.Combine(_folder, "project"), [], new PosterLimits { LayoutBytes = 3 });

        var file = world.Read("seeds/words.yaml", WorldFileKind.Layout);

        Assert.Equal((WorldReadStatus.TooLarge, 4L, 3L), (file.Status, file.ActualBytes, file.Limit));
    }

    [Fact]
    public void Fonts_are_listed_by_world_paths_that_can_be_read()
    {
        var listed = Assert.Single(World.ListFontFiles());

        Assert.Equal("font:0/a/A.otf", listed);
        Assert.True(World.Read(listed, WorldFileKind.Font).IsOk);
    }

    [Fact]
    public void Project_folder_of_a_layout_in_layouts_is_the_folder_round_it()
    {
        Assert.Equal(Path.Combine(_folder, "project"), FolderWorld.ProjectFolderOf(Path.Combine(_folder, "project", "layouts", "x.yaml")));
        Assert.Equal(Path.Combine(_folder, "project"), FolderWorld.ProjectFolderOf(Path.Combine(_folder, "project", "x.yaml")));
    }
}
