using System.Diagnostics;
using System.Text;
using PosterKit.Foundation;

namespace PosterKit.Layout.Tests;

public sealed class DocumentReaderTests
{
    [Theory]
    [InlineData("a: plain", "plain")]
    [InlineData("a: 'single'", "'single'")]
    [InlineData("a: \"double\"", "\"double\"")]
    [InlineData("a: [1, 2]", "[1, 2]")]
    [InlineData("a: {b: 1}", "{b: 1}")]
    [InlineData("a: {b: [1, 2]  }", "{b: [1, 2]  }")]
    [InlineData("a:\n  - one\n  - two\nb: 3", "- one\n  - two")]
    [InlineData("a:\n  b: 1\n  c: 2\nd: 3", "b: 1\n  c: 2")]
    [InlineData("a: |\n  one\n  two\nb: 3", "|\n  one\n  two")]
    [InlineData("a: 漢字 # 注\r\nb: 2", "漢字")]
    public void A_value_spans_what_is_written(string text, string written)
    {
        var root = Assert.IsType<MappingNode>(Read(text, out _));

        var span = root.Find("a")!.Span;

        Assert.Equal(written, text.Substring(span.Start, span.Length));
    }

    [Fact]
    public void A_key_spans_its_word()
    {
        const string Text = "🙂: 1\r\n  \r\n\"b c\": 2";

        var root = Assert.IsType<MappingNode>(Read(Text, out _));

        Assert.Equal(["🙂", "\"b c\""], root.Entries.Select(entry => Text.Substring(entry.Key.Span.Start, entry.Key.Span.Length)));
    }

    [Fact]
    public void Json_is_read_too()
    {
        var root = Assert.IsType<MappingNode>(Read("{\"a\": [1, \"two\", null, true]}", out var diagnostics));

        Assert.Equal(["1", "two", "null", "true"], Assert.IsType<SequenceNode>(root.Find("a")).Items.Select(item => ((ScalarNode)item).Value));
        Assert.False(diagnostics.HasErrors);
    }

    [Fact]
    public void An_alias_is_its_anchor()
    {
        var root = Assert.IsType<MappingNode>(Read("a: &x {b: 1}\nc: *x", out var diagnostics));

        Assert.Same(root.Find("a"), root.Find("c"));
        Assert.False(diagnostics.HasErrors);
    }

    [Fact]
    public void Aliases_of_aliases_cannot_exhaust_the_machine()
    {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 12; i++) text.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        var watch = Stopwatch.StartNew();

        var root = Read(text.ToString(), out var diagnostics);

        Assert.Null(root);
        Assert.Equal(DiagnosticCode.TooManyNodes, Assert.Single(diagnostics.ToSorted()).Code);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("- ")]
    [InlineData("a: {")]
    [InlineData("? ")]
    public void Deep_nesting_is_refused_quickly(string opening)
    {
        var text = string.Concat(Enumerable.Repeat(opening, 500_000));
        var watch = Stopwatch.StartNew();

        Read(text, out var diagnostics);

        Assert.True(diagnostics.HasErrors);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"took {watch.Elapsed}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# only a comment\n")]
    [InlineData("---\n")]
    [InlineData("~")]
    [InlineData("\uFEFF")]
    public void An_empty_file_is_said_to_be_empty(string text)
    {
        Layouts.Read(text, out var diagnostics);

        Assert.Equal(DiagnosticCode.EmptyFile, Assert.Single(diagnostics.ToSorted()).Code);
    }

    [Fact]
    public void A_byte_order_mark_does_not_count()
    {
        Layouts.Read("\uFEFFposterkit: 1\nbody: []\n", out var diagnostics);

        Assert.Equal("", Layouts.Messages(diagnostics));
    }

    [Theory]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13 })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0x00 })]
    [InlineData(new byte[] { 0xC4, 0xE3, 0xBA, 0xC3 })] // 你好 in GBK
    [InlineData(new byte[] { 0x61, 0x3A, 0x20, 0xED, 0xA0, 0x80 })] // a lone surrogate
    public void What_is_no_text_is_said_to_be_none(byte[] bytes)
    {
        Layouts.Read(new MemoryWorld().With("layout.yaml", bytes), out var diagnostics);

        Assert.Equal(DiagnosticCode.NotText, Assert.Single(diagnostics.ToSorted()).Code);
    }

    [Fact]
    public void A_file_of_ten_megabytes_is_too_large()
    {
        Layouts.Read(new MemoryWorld().With("layout.yaml", new byte[10 << 20]), out var diagnostics);

        Assert.Equal(DiagnosticCode.FileTooLarge, Assert.Single(diagnostics.ToSorted()).Code);
    }

    [Fact]
    public void A_file_that_is_not_there_is_not_found()
    {
        Layouts.Read(new MemoryWorld(), out var diagnostics);

        Assert.Equal(DiagnosticCode.FileNotFound, Assert.Single(diagnostics.ToSorted()).Code);
    }

    [Fact]
    public void A_large_file_is_read_in_time()
    {
        var text = new StringBuilder("posterkit: 1\nbody:\n");
        while (text.Length < 1 << 20) text.Append("  - text: {zh-Hans: 一二三四五六七八九十, en: one two three four}\n    size: 11pt\n");
        var watch = Stopwatch.StartNew();

        Layouts.Read(text.ToString(), out var diagnostics);

        Assert.Equal("", Layouts.Messages(diagnostics));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"took {watch.Elapsed}");
    }

    internal static Node? Read(string text, out DiagnosticBag diagnostics)
    {
        diagnostics = new();
        return DocumentReader.Read(new SourceFile("layout.yaml", text), PosterLimits.Default, diagnostics);
    }
}
