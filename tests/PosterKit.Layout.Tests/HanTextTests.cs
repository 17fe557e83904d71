namespace PosterKit.Layout.Tests;

public sealed class HanTextTests
{
    [Theory]
    [InlineData("Visit our site for 漢字.", "en")]
    [InlineData("Meet 王 at the door", "en")]
    [InlineData("Sixty years", "en")]
    [InlineData("iPhone 17 Pro Max 上市", "zh-Hans")]
    [InlineData("WiFi 密码", "zh-Hans")]
    [InlineData("用 Adobe Photoshop Creative Cloud 做", "zh-Hans")]
    [InlineData("Adobe Photoshop Creative Cloud 课。", "zh-Hans")]
    [InlineData("Don’t miss 王", "en")]
    [InlineData("Don’t 王", "zh-Hans")]
    [InlineData("2024", "zh-Hans")]
    public void A_text_is_in_the_language_of_its_sentence(string text, string language) =>
        Assert.Equal(language, HanText.GuessLanguage(text, ["zh-Hans", "en"]));
}
