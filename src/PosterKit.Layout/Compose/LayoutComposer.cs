using System.Collections.Immutable;
using PosterKit.Fonts;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Typesetting;

namespace PosterKit.Layout;

/// <summary>
/// Composes posters of one layout: expressions, boxes, lines, scene. Pictures and faces are opened once and shared. Safe for several threads.
/// </summary>
/// <param name="layout">The layout.</param>
/// <param name="world">Where pictures are read from.</param>
/// <param name="fonts">Where faces come from; not disposed here.</param>
/// <param name="limits">Bounds on pictures.</param>
/// <param name="isAudit">True: characters that another face stands in for are reported too.</param>
/// <param name="cache">What is shared with composers of other layouts, of the same fonts and limits; null: nothing is.</param>
public sealed class LayoutComposer(LayoutDefinition layout, IPosterWorld world, FontLibrary fonts, PosterLimits limits, bool isAudit = false, ComposingCache? cache = null)
{
    private readonly (ImageStore Images, SvgStore Drawings) _files = FilesOf(world, limits, fonts, cache?.Pictures);
    private readonly FontResolver _faces = cache?.Faces ?? new(fonts);
    // An audit finds more, and what is kept tells what was found.
    private readonly ParagraphTypesetter _typesetter = cache is null || isAudit ? new(fonts) { IsAudit = isAudit } : cache.Typesetter;

    /// <summary>Composes one poster for one target.</summary>
    /// <param name="target">A target of the layout.</param>
    /// <param name="languages">Languages of the edition, the leading one first; empty: the target's own.</param>
    /// <param name="posterIndex">0 to the layout's count of posters less one.</param>
    /// <param name="diagnostics">Gets what is wrong: unknown names, fonts, pictures, text that does not fit.</param>
    /// <returns>A poster even where errors were reported, for looking at; null where there is nothing to look at.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="posterIndex"/> is none of the layout's posters.</exception>
    public ComposedPoster? Compose(TargetDefinition target, ImmutableArray<string> languages, int posterIndex, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (!target.IsSizeAssumed) return Start(target, ref languages, posterIndex, diagnostics).Compose();
        var found = new DiagnosticBag { IsAudit = diagnostics.IsAudit };
        var poster = Start(target, ref languages, posterIndex, found).Compose();
        foreach (var diagnostic in found.ToSorted())
        {
            if (!DependsOnSize(diagnostic.Code)) diagnostics.Add(diagnostic);
        }
        return poster;
    }

    // What another page would not be told: faults that follow from a size that nobody wrote.
    private static bool DependsOnSize(DiagnosticCode code) => code is
        DiagnosticCode.TextOverflows or DiagnosticCode.LineBreakEmergency or DiagnosticCode.BoxOverflows or DiagnosticCode.BoxOutsidePage or
        DiagnosticCode.ShortLastLine or DiagnosticCode.LooseLine or DiagnosticCode.TextLeavesPath or DiagnosticCode.LowResolutionImage;

    /// <summary>Composes one poster for one target, and tells where its boxes and lines stand.</summary>
    /// <param name="target">A target of the layout.</param>
    /// <param name="languages">Languages of the edition, the leading one first; empty: the target's own.</param>
    /// <param name="posterIndex">0 to the layout's count of posters less one.</param>
    /// <param name="diagnostics">Gets what is wrong.</param>
    /// <returns>A poster even where errors were reported.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="posterIndex"/> is none of the layout's posters.</exception>
    public InspectedPoster Inspect(TargetDefinition target, ImmutableArray<string> languages, int posterIndex, DiagnosticBag diagnostics)
    {
        var composer = Start(target, ref languages, posterIndex, diagnostics);
        var poster = composer.Compose();
        return new() { Target = target, Languages = languages, Poster = poster, Page = BoxDescriber.Describe(composer.Page!) };
    }

    private PosterComposer Start(TargetDefinition target, ref ImmutableArray<string> languages, int posterIndex, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(diagnostics);
        ArgumentOutOfRangeException.ThrowIfNegative(posterIndex);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(posterIndex, layout.PosterCount);
        if (languages.IsDefaultOrEmpty) languages = target.Languages;
        return new(layout, target, languages, posterIndex, _files.Images, _files.Drawings, _faces, _typesetter, limits, diagnostics);
    }

    // Pictures, and those in drawings, share what memory there is for their pixels.
    private static (ImageStore, SvgStore) FilesOf(IPosterWorld world, PosterLimits limits, FontLibrary fonts, KeptPictures? pictures)
    {
        var pixels = pictures?.Pixels ?? new(limits.DecodedImageBytes);
        return (new(world, limits, pixels, pictures), new(world, limits, fonts, pixels));
    }
}
