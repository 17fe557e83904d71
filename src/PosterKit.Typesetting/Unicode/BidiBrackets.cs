namespace PosterKit.Typesetting;

/// <summary>Paired brackets (UAX #9, Bidi_Paired_Bracket); all of them are single UTF-16 units.</summary>
internal static partial class BidiBrackets
{
    /// <summary>The bracket that closes an opening one, angle brackets in the form they are equivalent to; 0 where it is none.</summary>
    public static int CloserOf(int codePoint) => Openers.IndexOf((char)codePoint, StringComparison.Ordinal) is >= 0 and var i && codePoint <= char.MaxValue ? Canonical(Closers[i]) : 0;

    /// <summary>A closing bracket in the form that <see cref="CloserOf"/> gives; 0 where it is none.</summary>
    public static int AsCloser(int codePoint) => codePoint <= char.MaxValue && Closers.Contains((char)codePoint, StringComparison.Ordinal) ? Canonical((char)codePoint) : 0;

    // U+232A is canonically equivalent to U+3009.
    private static int Canonical(char closer) => closer == '\u232A' ? '\u3009' : closer;
}
