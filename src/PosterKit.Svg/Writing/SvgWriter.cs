using System.Text;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Svg;

/// <summary>
/// Writes scenes as SVG files (SVG 1.1 second edition, with the few words of SVG 2 that tell readers what a part is). The same scene gives
/// the same bytes. Bleed is left out: the view box is the trim box, in points. Inks are: a viewer shows sRGB.
/// </summary>
public static class SvgWriter
{
    /// <summary>Writes a scene as a file in UTF-8, without a byte order mark.</summary>
    /// <param name="scene">What is drawn.</param>
    /// <param name="options">Null: the default ones.</param>
    /// <param name="output">Written from its place on, and left open; need not be able to seek.</param>
    /// <param name="diagnostics">Gets damaged images, and fonts that may not be embedded; the file is then not to be used.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public static void Write(PosterScene scene, SvgOptions? options, Stream output, DiagnosticBag diagnostics, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16, leaveOpen: true);
        Write(scene, options, writer, diagnostics, cancellation);
    }

    /// <summary>Writes a scene as text. The XML declaration names UTF-8: encode it so.</summary>
    /// <param name="scene">What is drawn.</param>
    /// <param name="options">Null: the default ones.</param>
    /// <param name="output">Written from its place on, and left open; lines end in a line feed.</param>
    /// <param name="diagnostics">Gets damaged images, and fonts that may not be embedded; the text is then not to be used.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public static void Write(PosterScene scene, SvgOptions? options, TextWriter output, DiagnosticBag diagnostics, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(diagnostics);
        new SvgSceneWriter(scene, options ?? SvgOptions.Default, new(output), diagnostics, cancellation).WriteAll();
    }
}
