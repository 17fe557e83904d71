using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using PosterKit.Foundation;
using PosterKit.Raster;
using PosterKit.Scene;
using PosterKit.Testing;

namespace PosterKit.Svg.Tests;

/// <summary>No drawing, however broken, throws or takes more than a bounded amount of work; and what is read of it can be written and drawn.</summary>
public sealed class SvgFuzzTests
{
    // The reader's own bound on elements, and the groups that each may be put in.
    private const int MostItems = 2_000_000;

    private static readonly string[] Words =
    [
        "", " ", "0", "-1", "1e9", "1e308", "-1e308", "1e-320", "NaN", "1e999", "0.00001", "%", "100%", "mm", "em", "<", ">", "/>", "\"", "'", "&amp;", "&#0;", "#", "url(#a)", "url(", "none", "inherit",
        "currentColor", "rgb(", "hsl(400,200%,-5%)", "M", "A", "z", ",", "0 0 0 0", "matrix(1 0 0 0 0 0)", "rotate(", "scale(0)", "scale(1e200)", "skewX(90)", "translate(1e308 1e308)",
        "<g>", "</g>", "<g id='a'>", "<use href='#a'/>", "<use href='#b' width='0'/>", "<text>中A</text>", "<tspan x='1 2 3' dy='1e308'>，“中”</tspan>", "<path d='M0 0L1 1' marker-mid='url(#m)'/>", "<style>*{fill:red}</style>",
        "<svg viewBox='0 0 1e-300 1'>", "preserveAspectRatio='xMaxYMin slice'", "clip-path='url(#c)'", "opacity='.5'", "font-size='1e30'", "font-size='200%'", "transform='", "stroke-dasharray='1e-9 0'", "stroke-width='1e300'",
        "stroke-miterlimit='0'", "中", "\u0000", "\uD800", "<![CDATA[", "]]>", "<!--", "<!DOCTYPE svg [<!ENTITY e 'x'>]>", "&e;", "xml:space='preserve'", "letter-spacing='-1e9'", "text-anchor='end'", "direction='rtl'", "var(--a, var(--b", "--a:var(--a)var(--a);", "שלום", "\u202E", "\u2067", "\u0661\u0300",
    ];

    private static readonly string[] Attributes =
    [
        "x", "y", "width", "height", "r", "rx", "d", "points", "transform", "viewBox", "preserveAspectRatio", "fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-dashoffset", "stroke-miterlimit", "stroke-linejoin", "opacity",
        "clip-path", "clipPathUnits", "gradientUnits", "gradientTransform", "offset", "href", "id", "class", "style", "marker", "markerWidth", "markerUnits", "orient", "refX", "font-size", "font-family", "font-weight", "letter-spacing",
        "text-anchor", "dx", "dy", "rotate", "textLength", "display", "visibility", "paint-order", "overflow", "mask", "filter", "lengthAdjust", "baseline-shift", "text-decoration", "writing-mode", "startOffset", "transform-origin", "vector-effect",
        "maskUnits", "maskContentUnits", "patternUnits", "patternContentUnits", "patternTransform", "spreadMethod", "fx", "fr", "filterUnits", "primitiveUnits", "in", "in2", "result", "stdDeviation", "radius", "operator", "scale", "baseFrequency",
        "numOctaves", "order", "kernelMatrix", "edgeMode", "surfaceScale", "specularExponent", "z", "azimuth", "k1", "values", "tableValues", "type", "color-interpolation-filters",
        "direction", "unicode-bidi", "font-variation-settings", "font-stretch", "kerning", "image-rendering", "shape-rendering", "dominant-baseline", "transform-box",
    ];

    private static readonly string[] Values =
    [
        "", "0", "-1", "1", "7.5", "1e9", "1e308", "-1e308", "1e-320", "1e999", "NaN", "100%", "-50%", "3mm", "2em", "1e300em", "url(#a)", "url(#b)", "url(#c)", "url(#m)", "url(#s)", "#a", "#s", "#c", "none", "inherit", "red", "#12", "currentColor",
        "0 0 0 0", "0 0 1e-300 1", "-1e300 0 1e300 1", "matrix(1 0 0 0 0 0)", "matrix(1e200 0 0 1e200 0 0)", "rotate(1e308)", "scale(0)", "scale(1e-200)", "skewX(90)", "translate(1e308 1e308)", "M0 0", "M0 0L1e308 1e308-1e308 5z", "M1 1A1e300 1e-300 7 1 1 3 3", "M0 0z z m1 1z",
        "1e-9 0", "0 1e-300", "1,2,3", "userSpaceOnUse", "objectBoundingBox", "auto", "auto-start-reverse", "bold", "serif", "xMaxYMin slice", "none slice", "a", "m", "s", "c", "context-fill", "stroke", "round", "hidden", "visible", "1 2 3 4 5 6 7", "font-size:1e30;fill:url(#a)",
        "url(#k)", "url(#t)", "url(#f)", "url(#l)", "#p", "#f", "blur(1e9px) url(#f)", "drop-shadow(1e9px 1px 1e5px red)", "non-scaling-stroke", "vertical-rl", "underline overline", "SourceAlpha", "r", "wrap", "dilate", "table", "fractalNoise", "1e-5 1e9", "5000", "mix-blend-mode:hue;isolation:isolate", "center 1e9px", "reflect", "sub",
        "rtl", "color(display-p3 1e9 -1 none/2)", "oklch(1e300 9e9% 1turn)", "lab(", "var(--a)", "--a:var(--b,var(--a));fill:var(--a)", "no-change", "fill-box", "pixelated", "crispEdges", "'wght' 900", "'wdth' 1e308, \"opsz", "ultra-condensed", "-50%", "שלום (12) مرحبا\u202Ea\u2067b\u2069",
    ];

    private const string Sample = """
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="120" height="80" viewBox="0 0 120 80">
          <style>.a{fill:#c33;stroke:blue} g > rect{opacity:.5}</style>
          <defs>
            <linearGradient id="a" x2="1" y2="1"><stop offset="0" stop-color="red"/><stop offset="1" stop-color="blue" stop-opacity=".2"/></linearGradient>
            <radialGradient id="b" xlink:href="#a" gradientTransform="rotate(30) scale(1 .5)"/>
            <clipPath id="c" clipPathUnits="objectBoundingBox"><circle cx=".5" cy=".5" r=".5"/></clipPath>
            <marker id="m" orient="auto" viewBox="0 0 4 4" refX="2"><path d="M0 0L4 2L0 4Z" fill="context-stroke"/></marker>
            <symbol id="s" viewBox="0 0 10 10"><rect width="10" height="10" rx="2"/></symbol>
          </defs>
          <g transform="translate(5 5) rotate(10)" clip-path="url(#c)"><rect class="a" width="30" height="20"/><ellipse cx="20" cy="20" rx="9" ry="5" fill="url(#b)"/></g>
          <use href="#s" x="50" y="5" width="20" height="20" fill="url(#a)"/>
          <path d="M10 60C20 40 40 40 50 60S80 80 90 60A10 5 30 0 1 110 60" fill="none" stroke="#080" stroke-width="2" stroke-dasharray="4 2" marker-start="url(#m)" marker-mid="url(#m)" marker-end="url(#m)"/>
          <polyline points="1,2 3,4 5,6" stroke="black"/>
          <svg x="80" y="5" width="20" height="20" viewBox="0 0 5 5" preserveAspectRatio="xMinYMin slice"><line x1="0" y1="0" x2="5" y2="5" stroke="black"/></svg>
          <text x="10 20" y="75" font-family="Nope, serif" font-size="8" text-anchor="middle">巴黎 Paris<tspan dx="2" fill="url(#a)" stroke="red">，“中”</tspan></text>
          <mask id="k"><rect width="60" height="60" fill="url(#a)" transform="rotate(5)"/></mask>
          <pattern id="t" width="7" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(20)"><circle r="3" cx="3" cy="3" fill="red"/></pattern>
          <filter id="f"><feFlood flood-color="red" width="5" height="5"/><feTile result="r"/><feGaussianBlur in="SourceAlpha" stdDeviation="2"/><feOffset dx="2"/><feComposite in2="r" operator="arithmetic" k1="1"/><feMorphology radius="1"/><feColorMatrix type="hueRotate" values="9"/><feComponentTransfer><feFuncA type="table" tableValues="0 .5 1"/></feComponentTransfer><feBlend in2="SourceGraphic" mode="screen"/><feDropShadow dx="1"/></filter>
          <filter id="l" x="0"><feTurbulence baseFrequency=".1" numOctaves="2" result="r"/><feDisplacementMap in="SourceGraphic" in2="r" scale="4"/><feConvolveMatrix order="3" kernelMatrix="1 2 1 2 4 2 1 2 1" edgeMode="wrap"/><feDiffuseLighting surfaceScale="2"><fePointLight x="20" y="20" z="30"/></feDiffuseLighting><feImage href="#s" result="i"/><feSpecularLighting in="i"><feSpotLight x="9" y="9" z="9" limitingConeAngle="40"/></feSpecularLighting></filter>
          <g mask="url(#k)" style="mix-blend-mode:multiply"><rect x="5" y="40" width="20" height="15" fill="url(#t)" filter="url(#f)"/><rect x="30" y="40" width="12" height="10" filter="url(#l) blur(1px)"/></g>
          <path id="p" d="M5 30Q20 10 40 30" fill="none"/><text font-size="6" text-decoration="underline" rotate="5 9"><textPath href="#p" startOffset="10%">路径 path<tspan baseline-shift="super" textLength="9">2</tspan></textPath></text>
          <text x="110" y="30" font-size="6" writing-mode="vertical-rl">竖A</text>
          <image x="100" y="5" width="10" height="10" href="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC"/>
        </svg>
        """;

    private static readonly string[] Drawings =
        [Sample, .. Directory.GetFiles(Path.Combine(Repository.Root, "seeds", "art"), "*.svg").Order(StringComparer.Ordinal).Select(File.ReadAllText).Where(text => text.Length < 3000)];

    [Fact]
    public void No_change_of_a_drawing_makes_it_throw() =>
        Fuzzing.Check(1000, 50_000, random => Fuzzing.Mutate(random.Next(3) > 0 ? Sample : Drawings[random.Next(Drawings.Length)], Words, random), CheckDrawing, text => text);

    [Fact]
    public void No_bytes_make_the_reader_throw() =>
        Fuzzing.Check(200, 10_000, Corrupt, bytes => Read(bytes), Convert.ToHexString);

    // Well-formed, so that what is wrong reaches what draws it.
    [Fact]
    public void No_change_of_values_or_nesting_makes_it_throw() =>
        Fuzzing.Check(800, 40_000, MutateTree, CheckDrawing, text => text);

    private static string MutateTree(Random random)
    {
        var root = XElement.Parse(Drawings[random.Next(4) > 0 ? 0 : random.Next(Drawings.Length)], LoadOptions.PreserveWhitespace);
        for (var edits = random.Next(1, 8); edits > 0; edits--)
        {
            var elements = root.DescendantsAndSelf().ToList();
            var element = elements[random.Next(elements.Count)];
            var other = elements[random.Next(elements.Count)];
            var attributes = element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).ToList();
            switch (random.Next(8))
            {
                case 0 or 1 or 2 when attributes.Count > 0:
                    var changed = attributes[random.Next(attributes.Count)];
                    changed.Value = Clean(Fuzzing.Mutate(changed.Value, Values, random));
                    break;
                case 3:
                    element.SetAttributeValue(Attributes[random.Next(Attributes.Length)], Values[random.Next(Values.Length)]);
                    break;
                case 4 when attributes.Count > 0:
                    attributes[random.Next(attributes.Count)].Remove();
                    break;
                case 5 when elements.Count < 300:
                    other.Add(new XElement(element));
                    break;
                case 6 when element != root:
                    element.Remove();
                    break;
                default:
                    element.Name = element == root ? element.Name : other.Name;
                    break;
            }
        }
        return root.ToString(System.Xml.Linq.SaveOptions.DisableFormatting);
    }

    private static string Clean(string value) => new([.. value.Where(c => c >= ' ' && !char.IsSurrogate(c))]);

    private static byte[] Corrupt(Random random)
    {
        var bytes = Encoding.UTF8.GetBytes(Sample);
        for (var edits = random.Next(1, 20); edits > 0; edits--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes[..random.Next(bytes.Length + 1)];
    }

    private static SvgPicture? Read(byte[] bytes)
    {
        var diagnostics = new DiagnosticBag();
        var picture = SvgReader.Read("art.svg", bytes, PosterLimits.Default, diagnostics, default, BundledFonts.Library);
        foreach (var diagnostic in diagnostics.ToSorted()) DiagnosticPrinter.Print(diagnostic, DiagnosticLanguage.Chinese);
        return picture;
    }

    private static void CheckDrawing(string text)
    {
        if (Read(Encoding.UTF8.GetBytes(text)) is not { } picture) return;
        Assert.True(Count(picture.Items) <= MostItems);
        Assert.True(double.IsFinite(picture.Size.Width) && double.IsFinite(picture.Size.Height), $"the size is {picture.Size}");
        var scene = new PosterScene { Trim = new(100, 60), Items = picture.Items };
        SvgWriter.Write(scene, new() { Text = SvgTextMode.Outlines, Raster = new RasterEngine() }, Stream.Null, new());
        new RasterEngine().Render(scene, new(40, 24) { Threads = 1 }, new PixelCollector(), new());
    }

    private static long Count(ImmutableArray<SceneItem> items) => items.Sum(item => 1 + (item is GroupItem group ? Count(group.Items) : 0));
}
