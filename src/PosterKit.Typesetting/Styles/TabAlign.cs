namespace PosterKit.Typesetting;

/// <summary>What of the words after a tab stands at its stop.</summary>
public enum TabAlign
{
    /// <summary>Their start.</summary>
    Start,

    /// <summary>Their middle.</summary>
    Center,

    /// <summary>Their end.</summary>
    End,

    /// <summary>The decimal point of their number; its end where it has none.</summary>
    Decimal,
}
