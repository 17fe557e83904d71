using PosterKit.Foundation;

namespace PosterKit.Layout.Tests;

public sealed class LengthValueTests
{
    [Theory]
    [InlineData("72pt", 72)]
    [InlineData("1in", 72)]
    [InlineData("25.4mm", 72)]
    [InlineData("2.54cm", 72)]
    [InlineData("96px", 72)]
    [InlineData("-1.5pt", -1.5)]
    [InlineData("+.5pt", 0.5)]
    [InlineData("0", 0)]
    [InlineData("初号", 42)]
    [InlineData("小初", 36)]
    [InlineData("一号", 26)]
    [InlineData("小一", 24)]
    [InlineData("二号", 22)]
    [InlineData("小二", 18)]
    [InlineData("三号", 16)]
    [InlineData("小三", 15)]
    [InlineData("四号", 14)]
    [InlineData("小四", 12)]
    [InlineData("五号", 10.5)]
    [InlineData("五號", 10.5)]
    [InlineData("小五", 9)]
    [InlineData("六号", 7.5)]
    [InlineData("小六", 6.5)]
    [InlineData("七号", 5.5)]
    [InlineData("八号", 5)]
    public void An_absolute_length_is_so_many_points(string text, double points)
    {
        var reading = LengthValue.TryParse(text, out var value, out _);

        Assert.Equal(LengthReading.Ok, reading);
        Assert.Equal(points, value.AbsolutePoints, 9);
    }

    [Theory]
    [InlineData("1.5em", 1.5, LengthUnit.Em)]
    [InlineData("50%", 50, LengthUnit.Percent)]
    [InlineData("3vw", 3, LengthUnit.ViewWidth)]
    [InlineData("3vh", 3, LengthUnit.ViewHeight)]
    [InlineData("3vmin", 3, LengthUnit.ViewMin)]
    [InlineData("7fr", 7, LengthUnit.Fraction)]
    public void A_relative_length_keeps_its_unit(string text, double amount, object unit)
    {
        LengthValue.TryParse(text, out var value, out _);

        Assert.Equal(new LengthValue(amount, (LengthUnit)unit), value);
    }

    [Theory]
    [InlineData("12", LengthReading.NoUnit)]
    [InlineData("12furlong", LengthReading.UnknownUnit)]
    [InlineData("12MM", LengthReading.UnknownUnit)]
    [InlineData("1.2.3pt", LengthReading.UnknownUnit)]
    [InlineData("1e3pt", LengthReading.UnknownUnit)]
    [InlineData("", LengthReading.NoNumber)]
    [InlineData("pt", LengthReading.NoNumber)]
    [InlineData(".pt", LengthReading.NoNumber)]
    [InlineData("九号", LengthReading.NoNumber)]
    [InlineData("１２pt", LengthReading.NoNumber)]
    [InlineData("NaNpt", LengthReading.NoNumber)]
    public void What_is_no_length_is_told_why(string text, object why) => Assert.Equal((LengthReading)why, LengthValue.TryParse(text, out _, out _));

    [Fact]
    public void A_page_in_pixels_keeps_them()
    {
        Layouts.Read("posterkit: 1\npage: {size: [1080px, 1350px]}\nbody: []\ntargets: {a: {}, b: {scale: 2}, c: {size: a4}}", out var diagnostics);
        var definition = Layouts.Read("posterkit: 1\npage: {size: [1080px, 1350px]}\nbody: []\ntargets: {a: {}, b: {scale: 2}, c: {size: a4}}", out _)!;

        Assert.Equal("", Layouts.Messages(diagnostics));
        Assert.Equal(new Size(810, 1012.5), definition.Targets[0].Trim);
        Assert.Equal((1080, 1350), definition.Targets[0].ExactPixels);
        Assert.Equal((2160, 2700), definition.Targets[1].GetPixels());
        Assert.Null(definition.Targets[2].ExactPixels);
        Assert.Equal((2480, 3508), definition.Targets[2].GetPixels());
        Assert.Equal((1240, 1754), definition.Targets[2].GetPixels(150));
    }
}
