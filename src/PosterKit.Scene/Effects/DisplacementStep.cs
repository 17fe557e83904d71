using System.Collections.Immutable;

namespace PosterKit.Scene;

/// <summary>Each pixel from another place, which a second picture tells by two of its channels (Filter Effects 1 section 9.11).</summary>
/// <param name="Input">What is moved.</param>
/// <param name="Map">What tells how far: a channel of one half is no move.</param>
/// <param name="Scale">How far a full channel moves.</param>
/// <param name="ChannelX">The channel for moves across: 0 red, 1 green, 2 blue, 3 alpha.</param>
/// <param name="ChannelY">The channel for moves down.</param>
public sealed record DisplacementStep(int Input, int Map, double Scale, int ChannelX, int ChannelY) : FilterStep
{
    /// <inheritdoc/>
    public override ImmutableArray<int> Inputs => [Input, Map];
}
