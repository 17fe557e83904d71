using System.Collections.Immutable;

namespace PosterKit.Layout;

/// <summary>How letters look beyond their colour.</summary>
internal sealed record DisplayLook
{
    /// <summary>Letters as the face has them.</summary>
    public static DisplayLook Plain { get; } = new();

    /// <summary>The outline and the shadows that some properties give.</summary>
    public static DisplayLook Of(PropertyBag text) => new()
    {
        Outline = text.TryGet(Properties.Outline, out var line) && line.Width.Amount > 0 ? line : null,
        Shadows = text.TryGet(Properties.TextShadow, out var shadows) ? shadows : [],
    };

    /// <summary>A line along the outlines; null: none.</summary>
    public OutlineValue? Outline { get; init; }

    /// <summary>The first lies on top.</summary>
    public ImmutableArray<TextShadowValue> Shadows { get; init; } = [];

    /// <summary>A picture or a drawing, open, that is seen through the letters; null: their colour is.</summary>
    public PicturePaintValue? Picture { get; init; }

    /// <summary>Degrees by which characters are turned, in turn.</summary>
    public ImmutableArray<double> TurnDegrees { get; init; } = [];

    /// <summary>How far characters are moved across their line, in turn.</summary>
    public ImmutableArray<LengthValue> Shifts { get; init; } = [];

    /// <summary>True where text is glyphs in a colour, and no more.</summary>
    public bool IsPlain => Outline is null && Shadows.IsEmpty && Picture is null;
}
