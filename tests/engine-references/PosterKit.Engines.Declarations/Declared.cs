namespace PosterKit.Engines.Declarations;

/// <summary>Marks this assembly: what it declares does nothing.</summary>
public static class Declared
{
    internal static Exception Only => new NotSupportedException("this is a declaration, to compile against; the package of that name does the work");
}
