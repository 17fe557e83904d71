namespace PosterKit.Layout;

/// <summary>What holds where a value stands.</summary>
[Flags]
internal enum SchemaMode
{
    None = 0,

    /// <summary>Each single value may be an expression.</summary>
    Expressions = 1,

    /// <summary>A mapping changes another, which may have the keys that this one lacks.</summary>
    Change = 2,
}
