using System.Numerics;
using System.Runtime.CompilerServices;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Raster;

/// <summary>
/// All that the pixels of something depend on, as numbers in a row: equal numbers, equal pixels. Whoever adds to it begins with what kind of thing it is
/// and writes how many there are of what there may be several of, so that no two different things come out as the same row.
/// </summary>
internal sealed class Description
{
    /// <summary>Numbers at most of a page, some 4 MB; the steps that come after those are drawn anew each time.</summary>
    private const int Most = 1 << 19;

    private static readonly ConditionalWeakTable<object, Identity> Identities = [];
    private static long _lastIdentity;

    // Not the library's box of a number, code for which is never compiled ahead.
    private sealed class Identity
    {
        public long Number { get; } = NewIdentity();
    }

    private ulong[] _numbers = new ulong[512];

    /// <summary>How many numbers there are.</summary>
    public int Count { get; private set; }

    /// <summary>False once anything came that cannot be told in numbers: then equal numbers say nothing.</summary>
    public bool IsWhole { get; set; } = true;

    /// <summary>All numbers.</summary>
    public ReadOnlySpan<ulong> Numbers => _numbers.AsSpan(0, Count);

    /// <summary>A number that no other object has had or will have in this process.</summary>
    public static long NewIdentity() => Interlocked.Increment(ref _lastIdentity);

    /// <summary>A number that tells rows of numbers apart, as a rule.</summary>
    public static ulong HashOf(ReadOnlySpan<ulong> numbers)
    {
        var hash = (ulong)numbers.Length;
        foreach (var number in numbers) hash = Join(hash, number);
        return hash;
    }

    /// <summary>The number of a row that goes on with one more.</summary>
    public static ulong Join(ulong hash, ulong next)
    {
        hash = BitOperations.RotateLeft(hash ^ next, 27) * 0x9E3779B97F4A7C15;
        return hash ^ hash >> 32;
    }

    /// <summary>What cannot be told in numbers.</summary>
    public void AddUnknown() => IsWhole = false;

    /// <summary>A number.</summary>
    public void Add(long number)
    {
        if (Count == _numbers.Length)
        {
            if (Count >= Most)
            {
                IsWhole = false;
                return;
            }
            Array.Resize(ref _numbers, Count * 2);
        }
        _numbers[Count++] = (ulong)number;
    }

    /// <summary>Numbers in a row that were put together elsewhere by the same rule.</summary>
    public void Add(ReadOnlySpan<ulong> numbers)
    {
        foreach (var number in numbers) Add((long)number);
    }

    /// <summary>A number, by its bits.</summary>
    public void Add(double number) => Add(BitConverter.DoubleToInt64Bits(number));

    /// <summary>An object that never changes, as itself.</summary>
    public void AddIdentity(object thing) => Add(Identities.GetValue(thing, static _ => new()).Number);

    /// <summary>A rectangle of pixels.</summary>
    public void Add(PixelBox box)
    {
        Add((long)box.Left << 32 | (uint)box.Top);
        Add((long)box.Right << 32 | (uint)box.Bottom);
    }

    /// <summary>A rectangle.</summary>
    public void Add(Rect r)
    {
        Add(r.X);
        Add(r.Y);
        Add(r.Width);
        Add(r.Height);
    }

    /// <summary>A rectangle, or none.</summary>
    public void Add(Rect? r)
    {
        Add(r.HasValue ? 1L : 0);
        if (r is { } there) Add(there);
    }

    /// <summary>A matrix.</summary>
    public void Add(Matrix m)
    {
        Add(m.A);
        Add(m.B);
        Add(m.C);
        Add(m.D);
        Add(m.E);
        Add(m.F);
    }

    /// <summary>A colour as it is drawn; inks do not show on a screen.</summary>
    public void Add(ColorValue color)
    {
        Add(color.Red);
        Add(color.Green);
        Add(color.Blue);
        Add(color.Alpha);
    }

    /// <summary>A path.</summary>
    public void Add(VectorPath path)
    {
        Add(path.Verbs.Length);
        Add(path.Points.Length);
        if (!IsWhole) return;
        foreach (var verb in path.Verbs) Add((long)verb);
        foreach (var point in path.Points)
        {
            Add(point.X);
            Add(point.Y);
        }
    }

    /// <summary>How a line is drawn, its paint left out.</summary>
    public void Add(Stroke stroke)
    {
        Add(stroke.Width);
        Add((long)stroke.Cap << 32 | (long)stroke.Join);
        Add(stroke.MiterLimit);
        Add(stroke.DashOffset);
        Add(stroke.Dashes.IsDefault ? 0 : stroke.Dashes.Length);
        if (stroke.Dashes.IsDefault) return;
        foreach (var length in stroke.Dashes) Add(length);
    }

    /// <summary>Bytes.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        Add(bytes.Length);
        foreach (var b in bytes) Add((long)b);
    }
}
