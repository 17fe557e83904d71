namespace PosterKit.Typesetting;

/// <summary>What a centred mark (Taiwan, Hong Kong) gives up beside a bracket (SQ-10).</summary>
public enum CentredSqueeze
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The quarter em that faces the bracket.</summary>
    Facing,
}
