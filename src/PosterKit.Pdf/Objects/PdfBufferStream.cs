namespace PosterKit.Pdf;

/// <summary>Lets a compressor write into a <see cref="PdfBuffer"/>.</summary>
internal sealed class PdfBufferStream(PdfBuffer target) : Stream
{
    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => target.Length;
    public override long Position { get => target.Length; set => throw new NotSupportedException(); }

    public override void Write(ReadOnlySpan<byte> buffer) => target.Raw(buffer);
    public override void Write(byte[] buffer, int offset, int count) => target.Raw(buffer.AsSpan(offset, count));
    public override void Flush() { }
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
}
