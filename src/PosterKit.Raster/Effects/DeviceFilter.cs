using System.Diagnostics;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Raster;

/// <summary>
/// The steps of a filter in device pixels, and how far pictures reach through them: backwards what has to be known for a rectangle of the result,
/// forwards where the result is not clear. Never changed.
/// </summary>
internal sealed class DeviceFilter
{
    /// <summary>Standard deviations, shifts and radii of more pixels count as this many.</summary>
    private const double Farthest = 4096;

    /// <summary>A tile, or a picture that starts anew at its sides, is held whole; one of more pixels is not drawn.</summary>
    private const long LargestTile = 1 << 26;

    private readonly FilterStep[] _steps;
    private readonly Matrix _toDevice;

    private DeviceFilter(FilterStep[] steps, Matrix toDevice) => (_steps, _toDevice) = (steps, toDevice);

    /// <summary>The steps, lengths in pixels; what is shifted or grown is by whole pixels.</summary>
    public ReadOnlySpan<FilterStep> Steps => _steps;

    /// <summary>The one step of a filter that only blurs; else null.</summary>
    public BlurStep? Blur => _steps is [BlurStep { Input: FilterStep.Source, Region: null, IsLinear: false } blur] ? blur : null;

    /// <summary>A filter on a device; null where a step takes a picture that is not made yet, or there is none: nothing can be drawn.</summary>
    public static DeviceFilter? Create(GroupFilter filter, Matrix toDevice)
    {
        if (filter.Steps.IsDefaultOrEmpty || !double.IsFinite(toDevice.Determinant)) return null;
        var steps = new FilterStep[filter.Steps.Length];
        for (var i = 0; i < steps.Length; i++)
        {
            foreach (var input in filter.Steps[i].Inputs)
            {
                if (input < FilterStep.Source || input >= i) return null;
            }
            steps[i] = ToDevice(filter.Steps[i], toDevice);
        }
        var made = new DeviceFilter(steps, toDevice);
        foreach (var step in steps)
        {
            var whole = made.WholeOf(step);
            if (whole is { IsEmpty: false } box && (long)box.Width * box.Height > LargestTile) return null;
        }
        return made;
    }

    /// <summary>From the space of the group to pixels.</summary>
    public Matrix ToPixels => _toDevice;

    /// <summary>What a step needs of its input whatever is asked of it; null: there is no such part.</summary>
    public PixelBox? WholeOf(FilterStep step) => step switch
    {
        TileStep tile => Rounded(tile.Tile),
        ConvolveStep { Edge: EdgeMode.Wrap } => RegionOf(step) ?? default(PixelBox),
        _ => null,
    };

    private PixelBox Rounded(Rect region)
    {
        var r = _toDevice.MapBounds(region);
        return PixelBox.Around(Rect.FromCorners(Math.Round(r.X), Math.Round(r.Y), Math.Round(r.Right), Math.Round(r.Bottom)));
    }

    /// <summary>The pixels that a step leaves; null: all.</summary>
    public PixelBox? RegionOf(FilterStep step)
    {
        return step.Region is { } region ? Rounded(region) : null;
    }

    /// <summary>The pixels of the source that a rectangle of the result depends on.</summary>
    public PixelBox InputFor(PixelBox box) => NeedsOf(box, out _);

    /// <summary>The same, and the pixels that are needed of every step's picture.</summary>
    public PixelBox NeedsOf(PixelBox box, out PixelBox[] ofSteps)
    {
        ofSteps = new PixelBox[_steps.Length];
        ofSteps[^1] = box;
        var source = default(PixelBox);
        for (var i = _steps.Length - 1; i >= 0; i--)
        {
            var here = ofSteps[i];
            if (here.IsEmpty) continue;
            if (RegionOf(_steps[i]) is { } region) here = ofSteps[i] = here.Intersect(region);
            if (here.IsEmpty) continue;
            var wanted = WholeOf(_steps[i]) ?? Before(_steps[i], here);
            foreach (var input in _steps[i].Inputs)
            {
                if (input == FilterStep.Source) source = source.Union(wanted);
                else ofSteps[input] = ofSteps[input].Union(wanted);
            }
        }
        return source;
    }

    /// <summary>Where the result may be drawn, of a source that is drawn within a box; a flood fills all there is.</summary>
    public PixelBox OutputOf(PixelBox source) => OutputsOf(source)[^1];

    /// <summary>The same for each step.</summary>
    public PixelBox[] OutputsOf(PixelBox source)
    {
        var boxes = new PixelBox[_steps.Length];
        for (var i = 0; i < boxes.Length; i++)
        {
            boxes[i] = After(_steps[i], boxes, source);
            if (RegionOf(_steps[i]) is { } region) boxes[i] = boxes[i].Intersect(region);
        }
        return boxes;
    }

    /// <summary>How far a blur reaches, in pixels.</summary>
    public static int ReachOf(double deviation) => deviation > 0 ? (int)Math.Ceiling(deviation * 3.5) + 4 : 0;

    private static PixelBox Everywhere => new(-2 * Fixed.Reach, -2 * Fixed.Reach, 2 * Fixed.Reach, 2 * Fixed.Reach);

    private PixelBox Before(FilterStep step, PixelBox box) => step switch
    {
        BlurStep blur => Grown(box, ReachOf(blur.DeviationX), ReachOf(blur.DeviationY)),
        OffsetStep offset => Shifted(box, -(int)offset.X, -(int)offset.Y),
        MorphologyStep shape => Grown(box, (int)shape.RadiusX, (int)shape.RadiusY),
        // A pixel outside that the edge stands in for lies no farther than the kernel reaches.
        ConvolveStep convolve => Grown(box, convolve.Columns, convolve.Rows),
        DisplacementStep move => Grown(box, Reach(move), Reach(move)),
        LightingStep => Grown(box, 1, 1),
        _ => box,
    };

    private PixelBox After(FilterStep step, PixelBox[] boxes, PixelBox source)
    {
        if (step is FloodStep or TileStep or TurbulenceStep or LightingStep or PictureStep or ConvolveStep { Bias: not 0 } or ConvolveStep { Edge: EdgeMode.Wrap }) return Everywhere;
        // What makes something of clear pixels.
        if (step is ColorMatrixStep { Values: [.., var added] } && added > 0) return Everywhere;
        if (step is TransferStep { Alpha: [> 0, ..] } or CompositeStep { Operator: CompositeOperator.Arithmetic, Factors.K4: > 0 }) return Everywhere;
        var all = default(PixelBox);
        foreach (var input in step.Inputs) all = all.Union(BoxOf(input));
        if (all.IsEmpty) return default;
        return step switch
        {
            CompositeStep { Operator: CompositeOperator.In } both => BoxOf(both.Above).Intersect(BoxOf(both.Below)),
            CompositeStep { Operator: CompositeOperator.Out } one => BoxOf(one.Above),
            CompositeStep { Operator: CompositeOperator.Atop } one => BoxOf(one.Below),
            OffsetStep offset => Shifted(all, (int)offset.X, (int)offset.Y),
            MorphologyStep { IsDilation: false } => all,
            _ => Before(step, all),
        };
        PixelBox BoxOf(int input) => input == FilterStep.Source ? source : boxes[input];
    }

    private static PixelBox Grown(PixelBox box, int x, int y) => new(box.Left - x, box.Top - y, box.Right + x, box.Bottom + y);

    private static PixelBox Shifted(PixelBox box, int x, int y) => new(box.Left + x, box.Top + y, box.Right + x, box.Bottom + y);

    private static FilterStep ToDevice(FilterStep step, Matrix m)
    {
        switch (step)
        {
            case BlurStep blur:
                return blur with { DeviationX = Spread(m.A, blur.DeviationX, m.C, blur.DeviationY), DeviationY = Spread(m.B, blur.DeviationX, m.D, blur.DeviationY) };
            case OffsetStep offset:
                return offset with { X = Shift(m.A * offset.X + m.C * offset.Y), Y = Shift(m.B * offset.X + m.D * offset.Y) };
            case MorphologyStep shape:
                return shape with
                {
                    RadiusX = Math.Max(0, Whole(Math.Abs(m.A) * shape.RadiusX + Math.Abs(m.C) * shape.RadiusY)),
                    RadiusY = Math.Max(0, Whole(Math.Abs(m.B) * shape.RadiusX + Math.Abs(m.D) * shape.RadiusY)),
                };
            case DisplacementStep move:
                return move with { Scale = Bounded(move.Scale, m) };
            case FloodStep or MergeStep or CompositeStep or BlendStep or ColorMatrixStep or TransferStep or TileStep or TurbulenceStep or ConvolveStep or LightingStep or PictureStep:
                return step;
            default:
                throw new UnreachableException($"no pixels for {step.GetType().Name}");
        }
    }

    // Independent deviations add as squares; exact for any turn where both are the same, and for right angles.
    private static double Spread(double a, double x, double c, double y)
    {
        var deviation = Math.Sqrt(a * x * (a * x) + c * y * (c * y));
        return double.IsNaN(deviation) ? 0 : Math.Min(deviation, Farthest);
    }

    // A scale under which nothing moves farther than the farthest.
    private static double Bounded(double scale, Matrix m)
    {
        var pixels = Math.Max(Math.Abs(m.A) + Math.Abs(m.C), Math.Abs(m.B) + Math.Abs(m.D));
        return double.IsFinite(scale) && pixels > 0 ? Math.Clamp(scale, -Farthest / pixels, Farthest / pixels) : 0;
    }

    private int Reach(DisplacementStep move)
    {
        var most = Math.Abs(move.Scale) / 2;
        return (int)Math.Ceiling(most * Math.Max(Math.Abs(_toDevice.A) + Math.Abs(_toDevice.C), Math.Abs(_toDevice.B) + Math.Abs(_toDevice.D))) + 1;
    }

    // A half goes towards nothing: a shadow lies as near as may be.
    private static double Shift(double pixels) => double.IsNaN(pixels) ? 0 : Math.Clamp(Math.Sign(pixels) * Math.Ceiling(Math.Abs(pixels) - 0.5), -Farthest, Farthest);

    private static double Whole(double pixels) => double.IsNaN(pixels) ? 0 : Math.Clamp(Math.Floor(pixels + 0.5), -Farthest, Farthest);
}
