namespace PosterKit.Imaging;

/// <summary>The first directory of a TIFF structure: of a TIFF file, or of EXIF data in another (TIFF 6.0, section 2; EXIF 2.3, section 4.6).</summary>
internal readonly ref struct ExifDirectory
{
    private const int EntrySize = 12;
    private const int TypeShort = 3;
    private const int TypeLong = 4;
    private const int TypeRational = 5;

    private readonly ByteView _view;
    private readonly long _entries;
    private readonly int _count;

    /// <summary>Reads at most what <paramref name="tiff"/> holds; a broken structure is an empty directory.</summary>
    public ExifDirectory(ReadOnlySpan<byte> tiff)
    {
        var isLittle = tiff.StartsWith("II*\0"u8);
        if (!isLittle && !tiff.StartsWith("MM\0*"u8)) return;

        _view = new(tiff, isLittle);
        var start = _view.UInt32(4);
        if (!_view.Has(start, 2)) return;
        _entries = start + 2;
        _count = (int)Math.Min(_view.UInt16(start), (tiff.Length - _entries) / EntrySize);
    }

    /// <summary>True where a directory was found.</summary>
    public bool IsValid => _count > 0;

    /// <summary>EXIF orientation, 1 where absent or senseless.</summary>
    public int Orientation => Integer(0x0112) is >= 1 and <= 8 and var value ? (int)value : 1;

    /// <summary>Pixels per inch across; null where absent or senseless.</summary>
    public double? Dpi
    {
        get
        {
            var value = Rational(0x011A);
            return (Integer(0x0128) ?? 2) switch
            {
                2 => Density.FromPerInch(value),
                3 => Density.FromPerInch(value * 2.54),
                _ => null,
            };
        }
    }

    /// <summary>The first number of a SHORT or LONG entry; null where absent.</summary>
    public long? Integer(int tag)
    {
        var entry = Find(tag);
        if (entry < 0 || _view.UInt32(entry + 4) == 0) return null;

        // Numbers of at most four bytes stand in the entry itself, longer ones where it points.
        var count = _view.UInt32(entry + 4);
        switch (_view.UInt16(entry + 2))
        {
            case TypeShort:
                var shorts = count <= 2 ? entry + 8 : _view.UInt32(entry + 8);
                return _view.Has(shorts, 2) ? _view.UInt16(shorts) : null;
            case TypeLong:
                var longs = count <= 1 ? entry + 8 : _view.UInt32(entry + 8);
                return _view.Has(longs, 4) ? _view.UInt32(longs) : null;
            default:
                return null;
        }
    }

    /// <summary>True where the directory has the entry, of any type.</summary>
    public bool Contains(int tag) => Find(tag) >= 0;

    private double Rational(int tag)
    {
        var entry = Find(tag);
        if (entry < 0 || _view.UInt16(entry + 2) != TypeRational) return double.NaN;
        var at = _view.UInt32(entry + 8);
        var divisor = _view.UInt32(at + 4);
        return divisor == 0 ? double.NaN : (double)_view.UInt32(at) / divisor;
    }

    private long Find(int tag)
    {
        for (var i = 0; i < _count; i++)
        {
            var entry = _entries + (long)i * EntrySize;
            if (_view.UInt16(entry) == tag) return entry;
        }
        return -1;
    }
}
