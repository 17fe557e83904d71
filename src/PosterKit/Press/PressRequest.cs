using PosterKit.Layout;

namespace PosterKit;

/// <summary>What documents are looked over for.</summary>
/// <param name="Profile">What the press asks for, such as <see cref="PressProfiles.Default"/>.</param>
public sealed record PressRequest(PressProfile Profile)
{
    /// <summary>Where a picture of each plate, a soft proof and a map of ink totals are written; made where it is missing. Null: nowhere.</summary>
    public string? ProofFolder { get; init; }
}
