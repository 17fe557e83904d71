namespace PosterKit.Layout;

/// <summary>What stands before the items of a list.</summary>
internal enum ListMarker
{
    Bullet,
    Dash,

    /// <summary>A number as the language counts: 1. or 一、.</summary>
    Number,

    /// <summary>The same in brackets: (1) or （一）.</summary>
    Parentheses,

    /// <summary>A number in digits, in every language.</summary>
    Decimal,
    None,
}
