namespace PosterKit.Scene;

/// <summary>What an area is filled with. The family is closed: every backend matches all of it.</summary>
public abstract record Paint
{
    private protected Paint() { }
}
