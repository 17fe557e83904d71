namespace PosterKit.Typesetting;

/// <summary>What is tried first when a mark may not start the next line (LB-11).</summary>
public enum KinsokuMode
{
    /// <summary>Compress the line to keep the mark (CLREQ: in first, out second).</summary>
    PushInFirst,

    /// <summary>Move the character before it down; compress only where that is impossible.</summary>
    PushOutFirst,

    /// <summary>Move the character before it down; never compress.</summary>
    PushOutOnly,
}
