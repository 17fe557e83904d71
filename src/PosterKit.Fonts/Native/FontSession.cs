using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PosterKit.Foundation;

namespace PosterKit.Fonts.Native;

/// <summary>What one thread needs to ask a face: a font, a buffer and a path to draw into. Rented from a <see cref="FontSessionPool"/>.</summary>
internal sealed unsafe class FontSession(Face face) : IDisposable
{
    private const int LeftToRight = 4;
    private const int RightToLeft = 5;
    private const int TopToBottom = 6;
    private const int FeaturesOnStack = 32;

    // A null-terminated list of names. Without it a HarfBuzz that was built with Graphite runs the programs of fonts that have some,
    // and the same font would give other lines with other builds.
    private static readonly byte** OpenTypeOnly = MakeShaperList();

    private static nint _drawFuncs;

    private readonly Font _font = new(face);
    private readonly Buffer _buffer = new();
    private readonly PathBuilder _path = new();
    private string? _language;
    private nint _languageHandle;

    private nint FontHandle => _font.DangerousGetHandle();

    public void Dispose()
    {
        _font.Dispose();
        _buffer.Dispose();
    }

    /// <summary>The glyph of a code point; 0 where there is none.</summary>
    public uint FindGlyph(int codePoint)
    {
        uint glyph = 0;
        return HarfBuzz.FontGetNominalGlyph(FontHandle, (uint)codePoint, &glyph) != 0 ? glyph : 0;
    }

    /// <summary>The ink box of a glyph; null where HarfBuzz cannot tell.</summary>
    public GlyphExtents? FindExtents(uint glyph)
    {
        GlyphExtents extents;
        return HarfBuzz.FontGetGlyphExtents(FontHandle, glyph, &extents) != 0 ? extents : null;
    }

    /// <summary>The outline of a glyph in font units, y up.</summary>
    public VectorPath Draw(uint glyph)
    {
        var target = new GCHandle<PathBuilder>(_path);
        try
        {
            HarfBuzz.FontGetGlyphShape(FontHandle, glyph, GetDrawFuncs(), GCHandle<PathBuilder>.ToIntPtr(target));
            return _path.Build();
        }
        finally
        {
            target.Dispose();
        }
    }

    /// <summary>A baseline that the face states for Han text set horizontally, in font units; null where it states none.</summary>
    public int? FindHanBaseline(string tag)
    {
        int coordinate;
        return HarfBuzz.LayoutGetBaseline(FontHandle, Tag.Parse(tag), LeftToRight, Tag.Parse("hani"), 0, &coordinate) != 0 ? coordinate : null;
    }

    /// <summary>Shapes a run and adds its glyphs. Bounds are the caller's to check.</summary>
    [SkipLocalsInit]
    public void Shape(in ShapeRun run, uint glyphCount, List<ShapedGlyph> glyphs)
    {
        var buffer = _buffer.DangerousGetHandle();
        HarfBuzz.BufferClearContents(buffer);
        HarfBuzz.BufferSetDirection(buffer, run.IsVertical ? TopToBottom : run.IsRightToLeft ? RightToLeft : LeftToRight);
        HarfBuzz.BufferSetScript(buffer, HarfBuzz.ScriptFromIso15924(Tag.Parse(run.Script)));
        if (!ReferenceEquals(run.Language, _language)) (_language, _languageHandle) = (run.Language, Languages.Get(run.Language));
        HarfBuzz.BufferSetLanguage(buffer, _languageHandle);
        fixed (char* text = run.Text)
            HarfBuzz.BufferAddUtf16(buffer, text, run.Text.Length, (uint)run.Start, run.Length);

        var count = run.Features.Length;
        Span<Feature> features = count <= FeaturesOnStack ? stackalloc Feature[FeaturesOnStack] : new Feature[count];
        for (var i = 0; i < count; i++)
        {
            ref readonly var feature = ref run.Features[i];
            features[i] = new(
                Tag.Parse(feature.Tag),
                feature.Value,
                (uint)Math.Max(0, feature.Start),
                feature.End == int.MaxValue ? HarfBuzz.FeatureGlobalEnd : (uint)Math.Max(0, feature.End));
        }
        int isShaped;
        fixed (Feature* first = features) isShaped = HarfBuzz.ShapeFull(FontHandle, buffer, first, (uint)count, OpenTypeOnly);

        uint length;
        var infos = HarfBuzz.BufferGetGlyphInfos(buffer, &length);
        var positions = HarfBuzz.BufferGetGlyphPositions(buffer, &length);
        if (infos is null || positions is null) return;
        var at = glyphs.Count;
        CollectionsMarshal.SetCount(glyphs, at + (int)length);
        var target = CollectionsMarshal.AsSpan(glyphs)[at..];
        for (var i = 0; i < target.Length; i++)
        {
            ref readonly var info = ref infos[i];
            ref readonly var place = ref positions[i];
            // A damaged font can name glyphs that it has not. What could not be shaped still holds characters.
            var glyph = isShaped != 0 && info.Codepoint < glyphCount ? (ushort)info.Codepoint : (ushort)0;
            target[i] = new(new(glyph), (int)info.Cluster, place.AdvanceX, place.AdvanceY, place.OffsetX, place.OffsetY, info.IsUnsafeToBreak);
        }
    }

    private static byte** MakeShaperList()
    {
        // Lives as long as the process.
        var list = (byte**)NativeMemory.AllocZeroed(2, (nuint)sizeof(byte*));
        list[0] = (byte*)NativeMemory.AllocZeroed(3);
        "ot"u8.CopyTo(new Span<byte>(list[0], 2));
        return list;
    }

    // Made once for the process. Two threads may make one each; the second is let go.
    private static nint GetDrawFuncs()
    {
        var known = Volatile.Read(ref _drawFuncs);
        if (known != 0) return known;
        var funcs = HarfBuzz.DrawFuncsCreate();
        HarfBuzz.DrawFuncsSetMoveTo(funcs, &MoveTo, 0, 0);
        HarfBuzz.DrawFuncsSetLineTo(funcs, &LineTo, 0, 0);
        HarfBuzz.DrawFuncsSetQuadraticTo(funcs, &QuadraticTo, 0, 0);
        HarfBuzz.DrawFuncsSetCubicTo(funcs, &CubicTo, 0, 0);
        HarfBuzz.DrawFuncsSetClosePath(funcs, &Close, 0, 0);
        HarfBuzz.DrawFuncsMakeImmutable(funcs);
        var first = Interlocked.CompareExchange(ref _drawFuncs, funcs, 0);
        if (first == 0) return funcs;
        HarfBuzz.DrawFuncsDestroy(funcs);
        return first;
    }

    private static PathBuilder Target(nint drawData) => GCHandle<PathBuilder>.FromIntPtr(drawData).Target;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void MoveTo(nint funcs, nint drawData, nint state, float x, float y, nint userData) => Target(drawData).MoveTo(x, y);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void LineTo(nint funcs, nint drawData, nint state, float x, float y, nint userData) => Target(drawData).LineTo(x, y);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void QuadraticTo(nint funcs, nint drawData, nint state, float cx, float cy, float x, float y, nint userData) =>
        Target(drawData).QuadraticTo(cx, cy, x, y);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void CubicTo(nint funcs, nint drawData, nint state, float c1x, float c1y, float c2x, float c2y, float x, float y, nint userData) =>
        Target(drawData).CubicTo(c1x, c1y, c2x, c2y, x, y);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Close(nint funcs, nint drawData, nint state, nint userData) => Target(drawData).Close();
}
