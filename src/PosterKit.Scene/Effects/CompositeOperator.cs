namespace PosterKit.Scene;

/// <summary>How the alphas of two pictures tell what is seen of each (Porter and Duff; Filter Effects 1 section 9.8).</summary>
public enum CompositeOperator
{
    /// <summary>The upper one over the lower.</summary>
    Over,

    /// <summary>The upper one where the lower is.</summary>
    In,

    /// <summary>The upper one where the lower is not.</summary>
    Out,

    /// <summary>The upper one over the lower, where the lower is.</summary>
    Atop,

    /// <summary>Each where the other is not.</summary>
    Xor,

    /// <summary>Both added.</summary>
    Lighter,

    /// <summary>k1 times the product, plus k2 times the upper, plus k3 times the lower, plus k4; premultiplied.</summary>
    Arithmetic,
}
