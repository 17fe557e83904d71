using PosterKit.Foundation;
using PosterKit.Typesetting;

namespace PosterKit.Layout;

/// <summary>The places of a mapped text from some character on, as the typesetter asks for them.</summary>
/// <param name="text">The text.</param>
/// <param name="first">UTF-16 index in it of the character that is asked for as 0.</param>
internal sealed class MappedPlaces(MappedText text, int first) : ITextPlaces
{
    private readonly MappedText _text = text;
    private readonly int _first = first;

    /// <summary>The same places from a later character on.</summary>
    public MappedPlaces From(int start) => new(_text, _first + start);

    /// <inheritdoc/>
    public SourceSpan SpanOf(int start, int length) => _text.SpanOf(_first + start, length);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MappedPlaces other && _first == other._first && _text.StandsWith(other._text);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_first, _text.Text.Length, _text.Whole.Start);
}
