namespace PosterKit.Imaging.Tests;

/// <summary>The small pictures in the folder Data, which Data/make.py makes.</summary>
internal static class TestData
{
    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Data", name);

    public static byte[] Read(string name) => File.ReadAllBytes(PathOf(name));
}
