namespace PosterKit.Layout;

/// <summary>A length once the poster is known: points, or what only the container can tell.</summary>
/// <param name="Value">Points, a percentage, or a share.</param>
/// <param name="Kind">Which.</param>
internal readonly record struct Extent(double Value, ExtentKind Kind)
{
    /// <summary>As large as what it holds.</summary>
    public static Extent Auto { get; } = new(0, ExtentKind.Auto);

    /// <summary>A length in points.</summary>
    public static Extent Points(double points) => new(points, ExtentKind.Points);

    /// <summary>The length in points; null where it is automatic or a share, or a percentage of what is not known.</summary>
    /// <param name="container">The container's content box in the same axis; NaN: not known.</param>
    public double? Resolve(double container) => Kind switch
    {
        ExtentKind.Points => Value,
        ExtentKind.Percent when !double.IsNaN(container) => Value / 100 * container,
        _ => null,
    };
}

/// <summary>What an <see cref="Extent"/> counts.</summary>
internal enum ExtentKind
{
    Auto,
    Points,
    Percent,
    Fraction,
}
