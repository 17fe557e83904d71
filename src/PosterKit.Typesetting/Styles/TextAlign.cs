namespace PosterKit.Typesetting;

/// <summary>Where lines stand in the measure.</summary>
public enum TextAlign
{
    /// <summary>At the start of the measure, ragged at the end.</summary>
    Start,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the end, ragged at the start.</summary>
    End,

    /// <summary>Both edges flush; the last line at the start.</summary>
    Justify,

    /// <summary>Both edges flush, the last line too (均排, JU-06).</summary>
    Distribute,
}
