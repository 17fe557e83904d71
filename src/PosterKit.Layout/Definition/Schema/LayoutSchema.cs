using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>The layout language as a JSON Schema (draft 2020-12), for editors that complete and check.</summary>
/// <remarks>
/// The schema is made of the table that the reader uses. What only a whole layout can tell (names of styles, units of a sum, text that
/// fits) it lets pass; numbers and words in quotes where YAML would read a number it does not.
/// </remarks>
public static class LayoutSchema
{
    // For editors, never for a page of HTML: Han characters stand as themselves.
    private static readonly JsonWriterOptions Format = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Writes the schema: UTF-8, line feeds, the same bytes every time.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="language">The language of the descriptions.</param>
    public static void Write(IBufferWriter<byte> output, DiagnosticLanguage language)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var json = new Utf8JsonWriter(output, Format);
        new SchemaWriter(json, language).Write();
    }
}
