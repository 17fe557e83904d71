using System.Security.Cryptography;
using PosterKit.Foundation;

namespace PosterKit.Raster.Tests;

/// <summary>Draws the sample scenes and prints a digest of each: the pixels of a process with other vector instructions can be compared so.</summary>
internal static class DigestProgram
{
    public static int Main()
    {
        foreach (var name in SampleScenes.All.Keys) Console.Out.WriteLine($"{name} {Digest(name)}");
        return 0;
    }

    public static string Digest(string name)
    {
        var clear = Draw.Render(SampleScenes.All[name]);
        var white = Draw.Render(SampleScenes.All[name], ColorValue.White);
        return Convert.ToHexString(SHA256.HashData([.. clear.Rgba, .. white.Rgba]));
    }
}
