namespace PosterKit.Imaging;

/// <summary>Reads the colour numbers of a frame: blocks of up to 255 bytes, in them LZW codes of growing length (GIF89a, appendix F).</summary>
internal ref struct GifCodes
{
    private const int MostBits = 12;
    private const int None = -1;

    private readonly ReadOnlySpan<byte> _data;
    private readonly int _rootBits;

    // A code from the end code on is another code and one more number.
    private readonly ushort[] _prefixes = new ushort[1 << MostBits];
    private readonly byte[] _lasts = new byte[1 << MostBits];

    // Numbers of the current code, last first.
    private readonly byte[] _pending = new byte[(1 << MostBits) + 1];
    private int _pendingCount;

    private int _at;
    private int _blockEnd;
    private uint _bits;
    private int _bitCount;
    private int _codeBits;
    private int _next;
    private int _before = None;
    private bool _isOver;

    /// <summary>Starts at the byte that tells the root size.</summary>
    public GifCodes(ReadOnlySpan<byte> data)
    {
        _data = data;
        _rootBits = data.IsEmpty ? 0 : data[0];
        (_at, _blockEnd) = (1, 1);
        _isOver = _rootBits is < 1 or > 8;
        if (!_isOver) Clear();
    }

    private readonly int ClearCode => 1 << _rootBits;

    private readonly int EndCode => ClearCode + 1;

    /// <summary>Fills a row.</summary>
    /// <returns>How many numbers there were; less than asked where the data end or are wrong.</returns>
    public int Read(Span<byte> row)
    {
        var count = 0;
        while (count < row.Length)
        {
            if (_pendingCount > 0) row[count++] = _pending[--_pendingCount];
            else if (_isOver || !ReadCode()) return count;
        }
        return count;
    }

    private bool ReadCode()
    {
        var code = TakeBits();
        if (code == ClearCode)
        {
            Clear();
            return true;
        }
        // A code may be the one that is about to be made, and none beyond it.
        if (code == None || code == EndCode || code > _next || (code == _next && _before == None))
        {
            _isOver = true;
            return false;
        }

        var current = code;
        if (code == _next)
        {
            // The number that the code starts with is also its last: a place is kept for it.
            _pendingCount = 1;
            current = _before;
        }
        while (current > EndCode)
        {
            _pending[_pendingCount++] = _lasts[current];
            current = _prefixes[current];
        }
        _pending[_pendingCount++] = (byte)current;
        if (code == _next) _pending[0] = (byte)current;

        if (_before != None && _next < 1 << MostBits)
        {
            (_prefixes[_next], _lasts[_next]) = ((ushort)_before, (byte)current);
            if (++_next == 1 << _codeBits && _codeBits < MostBits) _codeBits++;
        }
        _before = code;
        return true;
    }

    private void Clear() => (_codeBits, _next, _before) = (_rootBits + 1, EndCode + 1, None);

    private int TakeBits()
    {
        while (_bitCount < _codeBits)
        {
            if (_at == _blockEnd)
            {
                // A block tells its length; an empty one is the end.
                if (_at >= _data.Length || _data[_at] == 0) return None;
                _blockEnd = _at + 1 + _data[_at];
                _at++;
            }
            if (_at >= _data.Length) return None;
            _bits |= (uint)_data[_at++] << _bitCount;
            _bitCount += 8;
        }
        var code = (int)(_bits & (1u << _codeBits) - 1);
        _bits >>= _codeBits;
        _bitCount -= _codeBits;
        return code;
    }
}
