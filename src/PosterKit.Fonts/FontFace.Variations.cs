using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PosterKit.Fonts.Native;
using PosterKit.Fonts.Sfnt;

namespace PosterKit.Fonts;

// Variable faces. A place in their space is made a face of its own, with the outlines of that place, so that whoever draws, measures or embeds it
// need not know where it came from.
public sealed partial class FontFace
{
    private const string WeightAxis = "wght";
    private const string ItalicAxis = "ital";
    private const string SlantAxis = "slnt";

    // Degrees, counted against the clock: where the slope of an oblique face is not said (CSS Fonts 4 section 2.4 has 14, most faces 10 to 12).
    private const double Slant = -12;

    // More places of one face than any page shows.
    private const int MostInstances = 200;

    private readonly Lock _instancesGate = new();
    // Null: a place that cannot be made.
    private Dictionary<string, FontFace?>? _instances;

    // Of a face that was made of another: that one, and the place.
    private FontFace? _variable;
    private double[]? _place;

    /// <summary>The axes of a variable face, and of a face that was made of one, in the order of the file; empty for any other.</summary>
    public ImmutableArray<FontAxis> Axes { get; private init; }

    /// <summary>The face at another place of its axes; this one, where nothing differs from it or the place cannot be made.</summary>
    /// <param name="values">
    /// Axes by their tags; others stay where they are. Values are brought within what the axis has; tags that the face has not are passed over; of
    /// two of one tag the last counts.
    /// </param>
    /// <returns>A face that lives as long as the one it was loaded as.</returns>
    public FontFace WithAxes(params ReadOnlySpan<(string Tag, double Value)> values)
    {
        if (Axes.IsEmpty) return this;
        var place = new double[Axes.Length];
        var (isSame, isDefault) = (true, true);
        for (var i = 0; i < place.Length; i++)
        {
            var own = place[i] = _place?[i] ?? Axes[i].Default;
            foreach (var (tag, value) in values)
            {
                // A hundredth of a weight is not seen.
                if (tag == Axes[i].Tag && !double.IsNaN(value)) place[i] = Math.Clamp(Math.Round(value, 2), Axes[i].Least, Axes[i].Most);
            }
            isSame &= place[i] == own;
            isDefault &= place[i] == Axes[i].Default;
        }
        if (isSame) return this;
        var variable = _variable ?? this;
        return isDefault ? variable : variable.Instance(place) ?? this;
    }

    private FontFace? Instance(double[] place)
    {
        var name = new StringBuilder();
        for (var i = 0; i < place.Length; i++)
        {
            if (place[i] != Axes[i].Default) name.Append(CultureInfo.InvariantCulture, $"_{place[i]:0.##}{Axes[i].Tag.Trim()}");
        }
        var key = name.ToString();
        lock (_instancesGate)
        {
            _instances ??= new(StringComparer.Ordinal);
            if (_instances.TryGetValue(key, out var known)) return known;
            return _instances.Count >= MostInstances ? null : _instances[key] = MakeInstance(place, key);
        }
    }

    /// <summary>The place of a variable face that comes nearest to a weight and a slope; this face where it is none.</summary>
    internal FontFace Styled(int weight, bool isItalic)
    {
        if (Axes.IsEmpty) return this;
        var isSloped = isItalic && !IsItalic;
        return WithAxes((WeightAxis, weight), (ItalicAxis, isSloped ? 1 : double.NaN), (SlantAxis, isSloped && !HasAxis(ItalicAxis) ? Slant : double.NaN));
    }

    /// <summary>True where the face has an axis of this tag.</summary>
    public bool HasAxis(string tag)
    {
        foreach (var axis in Axes)
        {
            if (axis.Tag == tag) return true;
        }
        return false;
    }

    private FontFace? MakeInstance(double[] place, string name)
    {
        var file = FontInstancer.Pin(_face, Axes, place);
        if (SfntFile.Read(file, 0, out _) is not { } sfnt) return null;
        var (weight, isItalic) = (Weight, IsItalic);
        for (var i = 0; i < place.Length; i++)
        {
            if (Axes[i].Tag == WeightAxis) weight = (int)Math.Clamp(Math.Round(place[i]), 1, 1000);
            if (Axes[i].Tag is ItalicAxis or SlantAxis) isItalic |= place[i] != Axes[i].Default && place[i] != 0;
        }
        using var blob = Blob.FromMemory(file);
        return new(sfnt, new Face(blob, 0), FamilyName, weight, isItalic) { PostScriptName = FontNames.ToPostScriptName(PostScriptName, name), Axes = Axes, _variable = this, _place = place };
    }
}
