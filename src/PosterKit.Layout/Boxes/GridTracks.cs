namespace PosterKit.Layout;

/// <summary>The rows, or the columns, of a grid while their sizes are found.</summary>
/// <remarks>
/// After CSS Grid 2 sections 12.4 to 12.7: what stands in one track counts first, then what spans two, and so on; what a span still needs is dealt
/// out over its shares, else over its automatic tracks. Children of one span count together, so their order changes nothing.
/// </remarks>
internal sealed class GridTracks
{
    private readonly Extent[] _tracks;
    private readonly double _gap;
    private readonly double _room;
    private readonly double[] _least;
    private readonly double[] _natural;

    /// <summary>Tracks that nothing stands in yet.</summary>
    /// <param name="tracks">As the author gave them.</param>
    /// <param name="gap">Between two, in points.</param>
    /// <param name="room">What they have together, gaps counted; NaN: not known.</param>
    public GridTracks(Extent[] tracks, double gap, double room)
    {
        (_tracks, _gap, _room) = (tracks, gap, room);
        _least = new double[tracks.Length];
        _natural = new double[tracks.Length];
        for (var i = 0; i < tracks.Length; i++) _least[i] = _natural[i] = tracks[i].Resolve(room) ?? 0;
    }

    /// <summary>All gaps together.</summary>
    public double Gaps => _gap * Math.Max(0, _tracks.Length - 1);

    /// <summary>True where a track has a size that does not hang on what it holds.</summary>
    public bool IsFixed(int index) => _tracks[index].Resolve(_room) is not null;

    /// <summary>True where a track shares what is left.</summary>
    public bool IsShare(int index) => _tracks[index].Kind == ExtentKind.Fraction;

    /// <summary>Makes the tracks large enough for what stands in them.</summary>
    /// <param name="claims">All that does; sorted by span.</param>
    public void Hold(List<GridClaim> claims)
    {
        claims.Sort(static (a, b) => a.Count.CompareTo(b.Count));
        var least = new double[_tracks.Length];
        var natural = new double[_tracks.Length];
        for (var i = 0; i < claims.Count;)
        {
            Array.Clear(least);
            Array.Clear(natural);
            var count = claims[i].Count;
            for (; i < claims.Count && claims[i].Count == count; i++)
            {
                Raise(claims[i], claims[i].Least, _least, least);
                Raise(claims[i], claims[i].Natural, _natural, natural);
            }
            for (var track = 0; track < _tracks.Length; track++)
            {
                _least[track] += least[track];
                _natural[track] = Math.Max(_natural[track] + natural[track], _least[track]);
            }
        }
    }

    private void Raise(GridClaim claim, double needed, double[] sizes, double[] raises)
    {
        var missing = needed - _gap * (claim.Count - 1);
        int shares = 0, others = 0;
        for (var i = claim.First; i < claim.First + claim.Count; i++)
        {
            missing -= sizes[i];
            if (IsShare(i)) shares++;
            else if (!IsFixed(i)) others++;
        }
        if (missing <= 0 || shares + others == 0) return;
        var each = missing / (shares > 0 ? shares : others);
        for (var i = claim.First; i < claim.First + claim.Count; i++)
        {
            if (shares > 0 ? IsShare(i) : !IsFixed(i)) raises[i] = Math.Max(raises[i], each);
        }
    }

    /// <summary>The least that all need together, and what they would like; gaps counted.</summary>
    public (double Least, double Natural) Sums()
    {
        double least = Gaps, natural = Gaps;
        foreach (var size in _least) least += size;
        foreach (var size in NaturalSizes()) natural += size;
        return (least, natural);
    }

    /// <summary>The sizes where the room is not known: shares keep their proportions and hold the fullest.</summary>
    public double[] NaturalSizes()
    {
        var sizes = (double[])_natural.Clone();
        double unit = 0, sum = 0;
        for (var i = 0; i < sizes.Length; i++)
        {
            if (IsShare(i)) sum += _tracks[i].Value;
        }
        for (var i = 0; i < sizes.Length; i++)
        {
            // Factors under 1 together take only that part of the room, as in CSS.
            if (IsShare(i)) unit = Math.Max(unit, sizes[i] / Math.Max(_tracks[i].Value, sum < 1 ? 1 : 1e-9));
        }
        for (var i = 0; i < sizes.Length; i++)
        {
            if (IsShare(i)) sizes[i] = Math.Max(sizes[i], unit * _tracks[i].Value);
        }
        return sizes;
    }

    /// <summary>The sizes in the room that is known.</summary>
    /// <param name="shrinks">True where automatic tracks may be less than they would like.</param>
    /// <param name="stretches">True where automatic tracks fill what is left.</param>
    public double[] FitSizes(bool shrinks, bool stretches)
    {
        var sizes = new double[_tracks.Length];
        var factors = new double[_tracks.Length];
        var hasShares = false;
        var most = (double[])_natural.Clone();
        for (var i = 0; i < sizes.Length; i++)
        {
            sizes[i] = shrinks || IsShare(i) ? _least[i] : _natural[i];
            if (IsShare(i)) (factors[i], most[i]) = (_tracks[i].Value, _least[i]);
            hasShares |= IsShare(i);
        }
        var room = _room - Gaps;
        // Automatic tracks grow alike from the least they can do with to what they would like.
        if (shrinks) Shares.Fill(room, sizes, most);
        Shares.Grow(room, sizes, factors);
        if (stretches && !hasShares) Stretch(room, sizes);
        return sizes;
    }

    // Automatic tracks get the same more each, not the same size (CSS Grid 2 section 12.8).
    private void Stretch(double room, double[] sizes)
    {
        var count = 0;
        for (var i = 0; i < sizes.Length; i++)
        {
            room -= sizes[i];
            if (!IsFixed(i)) count++;
        }
        if (room <= 0 || count == 0) return;
        for (var i = 0; i < sizes.Length; i++)
        {
            if (!IsFixed(i)) sizes[i] += room / count;
        }
    }
}

/// <summary>What a child asks of the tracks it stands in.</summary>
/// <param name="First">The first of them, from 0.</param>
/// <param name="Count">How many.</param>
/// <param name="Least">The least it needs of them together, margins counted.</param>
/// <param name="Natural">What it would like.</param>
internal readonly record struct GridClaim(int First, int Count, double Least, double Natural);
