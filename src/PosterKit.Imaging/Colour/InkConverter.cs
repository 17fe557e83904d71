using PosterKit.Foundation;

namespace PosterKit.Imaging;

/// <summary>
/// sRGB to process inks, where the author gave none: the one home of that conversion, for documents and for separations. Neutral colours
/// of the layout stay on black ink alone; pictures take the inks that the formula or the profile gives. Safe for several threads.
/// </summary>
public sealed unsafe class InkConverter : IDisposable
{
    /// <summary>The total ink that no conversion goes beyond where nothing else is said: 300 percent (offset, coated paper).</summary>
    public const double UsualLimit = 3;

    // The library counts pixels in 32 bits, and so do we in each call.
    private const int PixelsAtOnce = 1 << 20;

    private readonly Lock _gate = new();
    private nint _pixels;
    private nint _colors;
    private IccProfile? _profile;

    private InkConverter(double limit) => Limit = limit;

    /// <summary>
    /// The plain formula: all that is grey in a colour is black ink, the rest its complements. It is the inverse of how inks without a
    /// profile are shown, (1 - C)(1 - K).
    /// </summary>
    public static InkConverter Formula { get; } = new(UsualLimit);

    /// <summary>Most ink of all four together, 1 to 4, where 4 is 400 percent. Cyan, magenta and yellow give way to it, black stays.</summary>
    public double Limit { get; }

    /// <summary>True where a profile says how colours become inks.</summary>
    public bool HasProfile { get; private init; }

    /// <summary>The formula with another limit on the total ink, 1 to 4.</summary>
    public static InkConverter WithLimit(double limit) => limit == UsualLimit ? Formula : new(limit);

    /// <summary>A converter by a profile, relative colorimetric with black point compensation.</summary>
    /// <param name="profile">An ICC output profile of four inks.</param>
    /// <param name="limit">Most total ink, 1 to 4; it binds solid colours. Pictures hold to what the profile was made for.</param>
    /// <returns>Null where it is no such profile.</returns>
    /// <exception cref="NativeLibraryException">The library for profiles is missing.</exception>
    public static InkConverter? FromProfile(ReadOnlySpan<byte> profile, double limit = UsualLimit)
    {
        if (!IsInkProfile(profile)) return null;
        NativeCodec.LittleCms.Require();
        nint input = 0, output = 0;
        var converter = new InkConverter(limit) { HasProfile = true };
        var isWhole = false;
        try
        {
            fixed (byte* bytes = profile) output = LittleCms.OpenProfile(bytes, (uint)profile.Length);
            input = LittleCms.CreateStandardRgb();
            if (input == 0 || output == 0) return null;
            converter._pixels = LittleCms.CreateTransform(input, LittleCms.Rgba, output, LittleCms.Cmyk, LittleCms.RelativeColorimetric, Flags);
            converter._colors = LittleCms.CreateTransform(input, LittleCms.Rgb16, output, LittleCms.Cmyk16, LittleCms.RelativeColorimetric, Flags);
            converter._profile = IccProfile.Parse(profile.ToArray());
            isWhole = converter._pixels != 0 && converter._colors != 0;
            return isWhole ? converter : null;
        }
        finally
        {
            if (!isWhole) converter.Dispose();
            if (input != 0) _ = LittleCms.CloseProfile(input);
            if (output != 0) _ = LittleCms.CloseProfile(output);
        }
    }

    /// <summary>True where the bytes are an ICC output profile of four inks with a table for either way (ICC.1:2022 section 8.5).</summary>
    public static bool IsInkProfile(ReadOnlySpan<byte> profile) =>
        IccProfile.Parse(profile.ToArray()) is { Model: ImageColorModel.Cmyk } && profile.Slice(12, 4).SequenceEqual("prtr"u8);

    /// <summary>The inks of a colour: those that were given, else those that it is converted to.</summary>
    public CmykColor Convert(ColorValue color)
    {
        ArgumentNullException.ThrowIfNull(color);
        return color.Cmyk ?? Convert(color.Red, color.Green, color.Blue);
    }

    /// <summary>The inks of an sRGB colour, each channel 0 to 1.</summary>
    public CmykColor Convert(double red, double green, double blue)
    {
        // A neutral colour printed with four inks shows every fault of the press as a tinge.
        if (!HasProfile || (red == green && green == blue)) return Limited(ByFormula(red, green, blue));
        var rgb = stackalloc ushort[3] { To16Bits(red), To16Bits(green), To16Bits(blue) };
        var inks = stackalloc ushort[4];
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_colors == 0, this);
            LittleCms.Transform(_colors, (byte*)rgb, (byte*)inks, 1);
        }
        return Limited(new(inks[0] / 65535.0, inks[1] / 65535.0, inks[2] / 65535.0, inks[3] / 65535.0));
    }

    /// <summary>The inks of pixels, a byte each, 255 for full ink.</summary>
    /// <param name="rgba">Four bytes a pixel, not premultiplied; alpha is left out of account.</param>
    /// <param name="inks">Takes four bytes a pixel: cyan, magenta, yellow, black.</param>
    public void Convert(ReadOnlySpan<byte> rgba, Span<byte> inks)
    {
        if (!HasProfile)
        {
            ByFormula(rgba, inks);
            return;
        }
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_pixels == 0, this);
            for (var at = 0; at < rgba.Length; at += PixelsAtOnce * 4)
            {
                var length = Math.Min(rgba.Length - at, PixelsAtOnce * 4);
                fixed (byte* from = rgba.Slice(at, length), to = inks.Slice(at, length)) LittleCms.Transform(_pixels, from, to, (uint)length / 4);
            }
        }
    }

    /// <summary>
    /// What inks look like: by the profile, relative to its paper, with black point compensation; without one each takes from the light what it leaves of it.
    /// </summary>
    /// <param name="pixels">Four bytes a pixel: cyan, magenta, yellow, black, 255 for full ink; gets opaque RGBA in their place.</param>
    public void Show(Span<byte> pixels)
    {
        if (_profile is null || !ProfileTable.TryApply(_profile, pixels, isInverted: false)) CmykPixels.ToRgba(pixels, isInverted: false);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_pixels != 0) LittleCms.DeleteTransform(_pixels);
            if (_colors != 0) LittleCms.DeleteTransform(_colors);
            (_pixels, _colors) = (0, 0);
        }
    }

    // The results do not depend on what was converted before: no cache of the last pixel.
    private const uint Flags = LittleCms.BlackPointCompensation | LittleCms.NoCache;

    private static ushort To16Bits(double value) => (ushort)Math.Clamp(Math.Floor(value * 65535 + 0.5), 0, 65535);

    private static CmykColor ByFormula(double red, double green, double blue)
    {
        var most = Math.Max(red, Math.Max(green, blue));
        if (!(most > 0)) return new(0, 0, 0, 1);
        return new((most - red) / most, (most - green) / most, (most - blue) / most, 1 - most);
    }

    private CmykColor Limited(CmykColor inks)
    {
        var (colors, total) = (inks.C + inks.M + inks.Y, inks.C + inks.M + inks.Y + inks.K);
        if (total <= Limit || !(colors > 0)) return inks;
        var share = Math.Max(0, Limit - inks.K) / colors;
        return inks with { C = inks.C * share, M = inks.M * share, Y = inks.Y * share };
    }

    private void ByFormula(ReadOnlySpan<byte> rgba, Span<byte> inks)
    {
        var limit = (int)Math.Floor(Limit * 255 + 0.5);
        for (var i = 0; i + 4 <= rgba.Length; i += 4)
        {
            int red = rgba[i], green = rgba[i + 1], blue = rgba[i + 2];
            var most = Math.Max(red, Math.Max(green, blue));
            int c = 0, m = 0, y = 0;
            var k = 255 - most;
            if (most > 0)
            {
                c = ((most - red) * 255 + most / 2) / most;
                m = ((most - green) * 255 + most / 2) / most;
                y = ((most - blue) * 255 + most / 2) / most;
            }
            var colors = c + m + y;
            if (colors + k > limit)
            {
                var room = Math.Max(0, limit - k);
                (c, m, y) = (c * room / colors, m * room / colors, y * room / colors);
            }
            (inks[i], inks[i + 1], inks[i + 2], inks[i + 3]) = ((byte)c, (byte)m, (byte)y, (byte)k);
        }
    }
}
