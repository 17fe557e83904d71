namespace PosterKit.Fonts;

/// <summary>A stretch of a paragraph in one face, script, language and direction: what the shaper is asked.</summary>
public readonly ref struct ShapeRun
{
    /// <summary>The whole paragraph, for context; lone surrogates are allowed.</summary>
    public required ReadOnlySpan<char> Text { get; init; }

    /// <summary>First UTF-16 index to shape.</summary>
    public required int Start { get; init; }

    /// <summary>How many UTF-16 units to shape.</summary>
    public required int Length { get; init; }

    /// <summary>ISO 15924 script, such as "Hani" or "Latn".</summary>
    public required string Script { get; init; }

    /// <summary>BCP 47 language, such as "zh-Hant-HK"; decides regional forms (locl). Never empty for Han text.</summary>
    public required string Language { get; init; }

    /// <summary>True for top-to-bottom runs (`vert` applies, advances go down).</summary>
    public bool IsVertical { get; init; }

    /// <summary>True for runs of Hebrew, Arabic and their like; of vertical runs it says nothing.</summary>
    public bool IsRightToLeft { get; init; }

    /// <summary>Features beyond the shaper's defaults.</summary>
    public ReadOnlySpan<FontFeature> Features { get; init; }
}
