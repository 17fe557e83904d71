using System.Collections.Immutable;
using System.Text;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>A text that knows where in the files each of its characters stands.</summary>
internal sealed class MappedText
{
    private readonly ImmutableArray<Piece> _pieces;

    private MappedText(string text, ImmutableArray<Piece> pieces, SourceSpan whole, ImmutableArray<MarkedSpan> marks) =>
        (Text, _pieces, Whole, Marks) = (text, pieces, whole, marks);

    /// <summary>The characters.</summary>
    public string Text { get; }

    /// <summary>From the first to the last character in the file that holds the first.</summary>
    public SourceSpan Whole { get; }

    /// <summary>What the markup said of its stretches, in order; none overlaps another. Empty where the text is plain, or not parsed.</summary>
    public ImmutableArray<MarkedSpan> Marks { get; }

    /// <summary>True where all characters stand one after the other in one place of one file, or in none.</summary>
    public bool IsContiguous => _pieces.Length <= 1;

    /// <summary>Other characters in the same places.</summary>
    /// <param name="text">As long as this text.</param>
    public MappedText WithText(string text) => new(text, _pieces, Whole, Marks);

    /// <summary>A stretch of the text, what its markup said of it kept.</summary>
    /// <param name="start">UTF-16 index.</param>
    /// <param name="length">UTF-16 units.</param>
    public MappedText Slice(int start, int length)
    {
        if (start == 0 && length == Text.Length) return this;
        var marks = ImmutableArray.CreateBuilder<MarkedSpan>();
        foreach (var mark in Marks)
        {
            var (from, to) = (Math.Max(mark.Start, start), Math.Min(mark.End, start + length));
            if (from < to) marks.Add(mark with { Start = from - start, Length = to - from });
        }
        var part = new Builder();
        part.Append(this, start, length);
        return part.Build(marks.ToImmutable());
    }

    /// <summary>Where a stretch of the text stands; where it comes from several places, the first of them.</summary>
    /// <param name="start">UTF-16 index, 0 to the length of the text.</param>
    /// <param name="length">UTF-16 units.</param>
    public SourceSpan SpanOf(int start, int length)
    {
        if (_pieces.IsEmpty) return Whole;
        var piece = _pieces[PieceAt(start)];
        var last = _pieces[PieceAt(Math.Max(start, start + length - 1))];
        var from = piece.Source + (start - piece.Start);
        var to = last.File == piece.File ? last.Source + (start + length - last.Start) : from + length;
        return new(piece.File, from, Math.Max(0, to - from));
    }

    /// <summary>True where another text stands, character by character, where this one does.</summary>
    public bool StandsWith(MappedText other)
    {
        if (ReferenceEquals(this, other)) return true;
        if (Text.Length != other.Text.Length || Whole != other.Whole || _pieces.Length != other._pieces.Length) return false;
        for (var i = 0; i < _pieces.Length; i++)
        {
            var (a, b) = (_pieces[i], other._pieces[i]);
            if (a.Start != b.Start || a.Source != b.Source || a.File != b.File) return false;
        }
        return true;
    }

    // The piece that holds an index: the last that starts at or before it.
    private int PieceAt(int index)
    {
        int low = 0, high = _pieces.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_pieces[middle].Start <= index) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    private readonly record struct Piece(int Start, SourceFile? File, int Source);

    /// <summary>Puts a mapped text together.</summary>
    internal sealed class Builder
    {
        private readonly StringBuilder _text = new();
        private readonly ImmutableArray<Piece>.Builder _pieces = ImmutableArray.CreateBuilder<Piece>();

        /// <summary>How many UTF-16 units there are so far.</summary>
        public int Length => _text.Length;

        /// <summary>A character that stands at <paramref name="source"/>, or stands for what is there.</summary>
        public void Append(char c, SourceFile? file, int source)
        {
            Mark(file, source);
            _text.Append(c);
        }

        /// <summary>Characters that stand one after the other from <paramref name="source"/> on.</summary>
        public void Append(ReadOnlySpan<char> text, SourceFile? file, int source)
        {
            if (text.IsEmpty) return;
            Mark(file, source);
            _text.Append(text);
        }

        /// <summary>A stretch of another text.</summary>
        public void Append(MappedText other, int start, int length)
        {
            while (length > 0)
            {
                var at = other.PieceAt(start);
                var piece = other._pieces[at];
                var end = at + 1 < other._pieces.Length ? other._pieces[at + 1].Start : other.Text.Length;
                var count = Math.Min(length, end - start);
                Append(other.Text.AsSpan(start, count), piece.File, piece.Source + (start - piece.Start));
                start += count;
                length -= count;
            }
        }

        /// <summary>The text so far.</summary>
        public MappedText Build() => Build([]);

        /// <summary>The text so far.</summary>
        /// <param name="marks">What its markup said.</param>
        public MappedText Build(ImmutableArray<MarkedSpan> marks)
        {
            var pieces = _pieces.ToImmutable();
            var whole = default(SourceSpan);
            if (!pieces.IsEmpty)
            {
                var last = 0;
                while (last + 1 < pieces.Length && pieces[last + 1].File == pieces[0].File) last++;
                var end = pieces[last].Source + ((last + 1 < pieces.Length ? pieces[last + 1].Start : _text.Length) - pieces[last].Start);
                whole = new(pieces[0].File, pieces[0].Source, Math.Max(0, end - pieces[0].Source));
            }
            return new(_text.ToString(), pieces, whole, marks);
        }

        private void Mark(SourceFile? file, int source)
        {
            if (_pieces.Count > 0)
            {
                var last = _pieces[^1];
                if (last.File == file && last.Source + (_text.Length - last.Start) == source) return;
            }
            _pieces.Add(new(_text.Length, file, source));
        }
    }
}
