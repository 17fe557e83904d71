using System.Collections.Immutable;

namespace PosterKit.Typesetting;

/// <summary>Tells paragraphs that are set alike: of the same words, styles and options.</summary>
internal sealed class ParagraphComparer : IEqualityComparer<Paragraph>
{
    /// <summary>The same words in the same places of the files: everything that is made of them is the same.</summary>
    public static readonly ParagraphComparer InPlace = new(comparesPlaces: true);

    /// <summary>The same words, wherever they are written: they have the same clusters, and the same lines.</summary>
    public static readonly ParagraphComparer Anywhere = new(comparesPlaces: false);

    private readonly bool _comparesPlaces;

    private ParagraphComparer(bool comparesPlaces) => _comparesPlaces = comparesPlaces;

    /// <inheritdoc/>
    public bool Equals(Paragraph? x, Paragraph? y)
    {
        if (ReferenceEquals(x, y)) return true;
        return x is not null && y is not null && x.Text == y.Text && AreEqual(x.Options, y.Options) && AreEqual(x.Runs, y.Runs);
    }

    /// <inheritdoc/>
    // Of the words, the size and the first place alone: what asks every option is code that would be compiled at each start of the program.
    public int GetHashCode(Paragraph obj)
    {
        var size = BitConverter.DoubleToInt64Bits(obj.Runs[0].Style.Size);
        var hash = obj.Text.GetHashCode(StringComparison.Ordinal) ^ (int)(size >> 32) ^ ((int)size * 31);
        return _comparesPlaces ? hash ^ (obj.Runs[0].Source.Start * 397) : hash;
    }

    private bool AreEqual(ImmutableArray<StyledRun> x, ImmutableArray<StyledRun> y)
    {
        if (x.Length != y.Length) return false;
        for (var i = 0; i < x.Length; i++)
        {
            if (!AreEqual(x[i], y[i])) return false;
        }
        return true;
    }

    private bool AreEqual(StyledRun x, StyledRun y)
    {
        if (ReferenceEquals(x, y)) return true;
        if (x.Text != y.Text || x.CompanionRuns != y.CompanionRuns || !AreEqual(x.Style, y.Style)) return false;
        if (_comparesPlaces && (x.Source != y.Source || !Equals(x.Places, y.Places))) return false;
        if (x.IsAnnotated || y.IsAnnotated)
        {
            var companions = x.Companions.AsSpan();
            var others = y.Companions.AsSpan();
            if (!x.Annotations.AsSpan().SequenceEqual(y.Annotations.AsSpan()) || companions.Length != others.Length) return false;
            for (var i = 0; i < companions.Length; i++)
            {
                if (!AreEqual(companions[i], others[i])) return false;
            }
        }
        return true;
    }

    // Lists compare by what is in them, for those of two posters are two lists.
    private static bool AreEqual(TextStyle x, TextStyle y)
    {
        if (ReferenceEquals(x, y)) return true;
        if (x.Features == y.Features) return x == y;
        return x.Features.AsSpan().SequenceEqual(y.Features.AsSpan()) && x == y with { Features = x.Features };
    }

    private static bool AreEqual(ParagraphOptions x, ParagraphOptions y)
    {
        if (ReferenceEquals(x, y)) return true;
        if (x.Tabs == y.Tabs && x.PhraseEnds == y.PhraseEnds && x.KeptPhrases == y.KeptPhrases) return x == y;
        return x.Tabs.AsSpan().SequenceEqual(y.Tabs.AsSpan()) && x.PhraseEnds.AsSpan().SequenceEqual(y.PhraseEnds.AsSpan()) && x.KeptPhrases.AsSpan().SequenceEqual(y.KeptPhrases.AsSpan())
            && x == y with { Tabs = x.Tabs, PhraseEnds = x.PhraseEnds, KeptPhrases = x.KeptPhrases };
    }
}
