using PosterKit.Fonts.Native;
using PosterKit.Foundation;

namespace PosterKit.Fonts.Tests;

public sealed class NativeLibraryTests
{
    [Fact]
    public void Missing_library_is_named_with_the_command_that_installs_it()
    {
        var exception = Assert.Throws<NativeLibraryException>(() => HarfBuzzLibrary.Open("libposterkit-nothing.so.9", []));

        Assert.Equal(("libposterkit-nothing.so.9", "fonts"), (exception.Library, exception.Purpose));
        Assert.Contains("harfbuzz", exception.Install, StringComparison.Ordinal);
    }

    [Fact]
    public void Library_without_a_call_that_we_need_is_named_with_the_call()
    {
        if (!OperatingSystem.IsLinux()) return;

        var exception = Assert.Throws<NativeLibraryException>(() => HarfBuzzLibrary.Open("libharfbuzz.so.0", ["hb_shape", "hb_no_such_call"]));

        Assert.Contains("hb_no_such_call", exception.Library, StringComparison.Ordinal);
        Assert.DoesNotContain("hb_shape", exception.Library, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_library_becomes_a_diagnostic()
    {
        var diagnostics = new DiagnosticBag();

        new NativeLibraryException("libx.so.1", "fonts", "apt-get install libx1").ReportTo(diagnostics);

        var diagnostic = Assert.Single(diagnostics.ToSorted());
        Assert.Equal(DiagnosticCode.NativeLibraryMissing, diagnostic.Code);
        Assert.Equal("the library libx.so.1 is missing; it is needed for fonts", DiagnosticCatalogue.Format(diagnostic, DiagnosticLanguage.English).Message);
    }
}
