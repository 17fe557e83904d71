namespace PosterKit.Imaging;

/// <summary>The data of several chunks of a file in memory, read as one stream.</summary>
/// <param name="file">The whole file.</param>
/// <param name="parts">Offset and length of each part, in order.</param>
internal sealed class PngDataStream(ReadOnlyMemory<byte> file, List<(int Offset, int Length)> parts) : Stream
{
    private int _part;
    private int _taken;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var total = 0;
        while (_part < parts.Count && total < buffer.Length)
        {
            var (offset, length) = parts[_part];
            var count = Math.Min(buffer.Length - total, length - _taken);
            file.Span.Slice(offset + _taken, count).CopyTo(buffer[total..]);
            total += count;
            _taken += count;
            if (_taken == length) (_part, _taken) = (_part + 1, 0);
        }
        return total;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
