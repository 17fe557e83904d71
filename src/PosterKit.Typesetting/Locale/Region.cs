namespace PosterKit.Typesetting;

/// <summary>Whose habits of Chinese punctuation are followed (LC-01). They differ more by region than by script.</summary>
public enum Region : byte
{
    /// <summary>None: the text is not Chinese, or is Latin.</summary>
    None,

    /// <summary>Mainland China, Singapore, Malaysia (cn).</summary>
    MainlandChina,

    /// <summary>Taiwan (tw).</summary>
    Taiwan,

    /// <summary>Hong Kong and Macao (hk).</summary>
    HongKong,
}
