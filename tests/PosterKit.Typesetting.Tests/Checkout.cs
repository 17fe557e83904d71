namespace PosterKit.Typesetting.Tests;

/// <summary>Where the checkout is that these tests were built from.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PosterKit.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("the tests do not run inside the checkout");
    }
}
