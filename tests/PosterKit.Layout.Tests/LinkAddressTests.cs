namespace PosterKit.Layout.Tests;

public sealed class LinkAddressTests
{
    [Theory]
    [InlineData("https://example.org/sixty", "https://example.org/sixty")]
    [InlineData("https://例子.中国/六十年?q=法", "https://xn--fsqu00a.xn--fiqs8s/%E5%85%AD%E5%8D%81%E5%B9%B4?q=%E6%B3%95")]
    [InlineData("mailto:info@example.org", "mailto:info@example.org")]
    [InlineData("tel:+86-10-0000", "tel:+86-10-0000")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("htps://example.org", null)]
    public void An_address_is_written_in_ASCII(string written, string? address) => Assert.Equal(address, LinkAddress.Read(written));
}
