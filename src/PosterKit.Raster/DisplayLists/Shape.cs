using PosterKit.Foundation;

namespace PosterKit.Raster;

/// <summary>A shape whose outline is worked out when a band first needs it, on that band's thread. Safe for several threads.</summary>
internal abstract class Shape
{
    private readonly Lock _gate = new();
    private FlatOutline? _outline;

    /// <summary>What lies inside the outline.</summary>
    public virtual FillRule FillRule => FillRule.NonZero;

    /// <summary>The outline; the same object at every call.</summary>
    public FlatOutline Outline
    {
        get
        {
            if (Volatile.Read(ref _outline) is { } ready) return ready;
            lock (_gate)
            {
                if (_outline is null) Volatile.Write(ref _outline, Flatten());
                return _outline!;
            }
        }
    }

    /// <summary>Tells what the outline depends on, and what lies inside.</summary>
    public virtual void Describe(Description to) => to.AddUnknown();

    /// <summary>Works the outline out.</summary>
    protected abstract FlatOutline Flatten();
}
