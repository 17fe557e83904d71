using System.Collections.Immutable;

namespace PosterKit.Scene;

/// <summary>Each pixel as a weighed sum of those round it, in device pixels (Filter Effects 1 section 9.9).</summary>
/// <param name="Input">What is changed.</param>
/// <param name="Columns">Columns of the kernel, 1 or more.</param>
/// <param name="Kernel">Its weights, row after row, turned by half a turn as the standard has it.</param>
public sealed record ConvolveStep(int Input, int Columns, ImmutableArray<double> Kernel) : FilterStep
{
    /// <summary>The sum is divided by this, not zero.</summary>
    public double Divisor { get; init; } = 1;

    /// <summary>What is added to it, 1 being full.</summary>
    public double Bias { get; init; }

    /// <summary>The column of the kernel that lies on the pixel.</summary>
    public int TargetX { get; init; }

    /// <summary>The row of the kernel that lies on the pixel.</summary>
    public int TargetY { get; init; }

    /// <summary>What lies outside the region of the step.</summary>
    public EdgeMode Edge { get; init; }

    /// <summary>True: alpha stays, and colours are summed as they are; false: all channels are summed, premultiplied.</summary>
    public bool KeepsAlpha { get; init; }

    /// <summary>Rows of the kernel.</summary>
    public int Rows => Kernel.Length / Columns;

    /// <inheritdoc/>
    public override ImmutableArray<int> Inputs => [Input];
}
