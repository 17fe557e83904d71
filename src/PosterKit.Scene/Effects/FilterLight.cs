namespace PosterKit.Scene;

/// <summary>Where light comes from. The family is closed.</summary>
public abstract record FilterLight
{
    private protected FilterLight() { }
}
