using System.Text;
using PosterKit.Foundation;

namespace PosterKit.Svg.Tests;

public sealed class SvgEncodingTests
{
    private const string Drawing = "<svg xmlns='http://www.w3.org/2000/svg'><text>竖排 Façade</text></svg>";

    public static TheoryData<string, byte[]> Files
    {
        get
        {
            var gb = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
            var big5 = CodePagesEncodingProvider.Instance.GetEncoding("big5")!;
            return new()
            {
                { "UTF-8", Encoding.UTF8.GetBytes(Drawing) },
                { "UTF-8, marked", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Drawing)] },
                { "UTF-16, marked", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Drawing)] },
                { "UTF-16, the other end first", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Drawing)] },
                { "UTF-16, declared", Encoding.Unicode.GetBytes("<?xml version='1.0' encoding='UTF-16'?>" + Drawing) },
                { "GB 2312", gb.GetBytes("<?xml version=\"1.0\" encoding=\"GB2312\"?>" + Drawing) },
                { "GBK", gb.GetBytes("<?xml version='1.0' encoding='gbk' standalone='no'?>" + Drawing) },
                { "Big5", big5.GetBytes("<?xml version=\"1.0\" encoding=\"Big5\"?>" + Drawing.Replace("竖排 Façade", "直排", StringComparison.Ordinal)) },
                { "UTF-8 that says UTF-16", Encoding.UTF8.GetBytes("<?xml version='1.0' encoding='utf-16'?>" + Drawing) },
                { "UTF-8 that says nonsense", Encoding.UTF8.GetBytes("<?xml version='1.0' encoding='klingon'?>" + Drawing) },
                { "UTF-8 that says UTF-7", Encoding.UTF8.GetBytes("<?xml version='1.0' encoding='utf-7'?>" + Drawing) },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Characters_are_read_in_the_encoding_of_the_file(string name, byte[] file)
    {
        var diagnostics = new DiagnosticBag();

        Assert.NotNull(SvgReader.Read(name, file, PosterLimits.Default, diagnostics, default));

        // Text without fonts is told, with its place in the characters of the file.
        var told = Assert.Single(diagnostics.ToSorted());
        Assert.Equal(DiagnosticCode.SvgNotDrawn, told.Code);
        Assert.Contains(name == "Big5" ? "<text>直排</text>" : "<text>竖排 Façade</text>", told.Span.File!.Text, StringComparison.Ordinal);
        Assert.True(SvgReader.IsSvg(file));
    }

    // It was drawn with signs for lost characters, and no word.
    [Fact]
    public void Bytes_of_another_encoding_than_the_file_says_are_told()
    {
        var diagnostics = new DiagnosticBag();
        byte[] file = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><text>竖排</text></svg>");

        Assert.Null(SvgReader.Read("old.svg", file, PosterLimits.Default, diagnostics, default));

        Assert.Equal(DiagnosticCode.CorruptImage, Assert.Single(diagnostics.ToSorted()).Code);
    }
}
