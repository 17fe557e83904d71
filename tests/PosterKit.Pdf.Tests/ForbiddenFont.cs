using System.Buffers.Binary;
using System.Collections.Immutable;
using PosterKit.Fonts;
using PosterKit.Foundation;

namespace PosterKit.Pdf.Tests;

/// <summary>A font whose licence bits forbid embedding (OS/2 fsType 2), made from one that allows it.</summary>
internal sealed class ForbiddenFont : IPosterWorld, IDisposable
{
    private readonly byte[] _file;
    private readonly FontLibrary _library;

    public ForbiddenFont(byte[] file)
    {
        _file = file;
        var tables = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(4));
        for (var i = 0; i < tables; i++)
        {
            var entry = file.AsSpan(12 + 16 * i, 16);
            if (!entry.StartsWith("OS/2"u8)) continue;
            BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(BinaryPrimitives.ReadInt32BigEndian(entry[8..]) + 8), 2);
        }
        var diagnostics = new DiagnosticBag();
        _library = FontLibrary.Load(this, diagnostics);
        Face = _library.GetFace(_library.Families[0], 400, false, diagnostics)!;
        Assert.Empty(diagnostics.ToSorted());
    }

    public FontFace Face { get; }

    public WorldFile Read(string path, WorldFileKind kind, string? relativeTo = null) => new(WorldReadStatus.Ok, path, _file, null, _file.Length, _file.Length);

    public ImmutableArray<string> ListFontFiles() => ["font:0/forbidden.ttf"];

    public void Dispose() => _library.Dispose();
}
