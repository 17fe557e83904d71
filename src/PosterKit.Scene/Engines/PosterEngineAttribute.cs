namespace PosterKit.Scene;

/// <summary>Names the class of an assembly that brings an engine to PosterKit.</summary>
/// <param name="plugin">The class: it implements <see cref="IEnginePlugin"/> and has a public constructor without parameters.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class PosterEngineAttribute(Type plugin) : Attribute
{
    /// <summary>The class.</summary>
    public Type Plugin { get; } = plugin;
}
