using System.Text.Json;
using PosterKit.Fonts;
using PosterKit.Foundation;
using PosterKit.Layout;

namespace PosterKit.Cli.Reports;

/// <summary>The result of `inspect`: boxes within boxes, lines, fonts. Lengths are in points and in millimetres, to a thousandth.</summary>
internal static class InspectReport
{
    /// <summary>Writes it to standard output.</summary>
    public static void Write(InspectOutcome outcome, int code, CliSession session) => JsonReport.Write(session, json =>
    {
        json.WriteNumber("exitCode", code);
        json.WriteStartArray("posters");
        foreach (var poster in outcome.Posters) WritePoster(json, poster);
        json.WriteEndArray();
        JsonReport.WriteDiagnostics(json, outcome.Diagnostics, session);
    });

    private static void WritePoster(Utf8JsonWriter json, InspectedPoster poster)
    {
        json.WriteStartObject();
        json.WriteString("target", poster.Target.Name);
        json.WriteStartArray("languages");
        foreach (var language in poster.Languages) json.WriteStringValue(language);
        json.WriteEndArray();
        json.WriteNumber("poster", poster.Poster.Index + 1);
        WriteRect(json, "trim", new(0, 0, poster.Poster.Trim.Width, poster.Poster.Trim.Height));
        if (poster.Poster.ExactPixels is { } pixels)
        {
            json.WriteNumber("pixelWidth", pixels.Width);
            json.WriteNumber("pixelHeight", pixels.Height);
        }
        json.WriteStartArray("boxes");
        WriteBox(json, poster.Page);
        json.WriteEndArray();
        WriteFonts(json, poster.Page);
        json.WriteEndObject();
    }

    private static void WriteBox(Utf8JsonWriter json, PlacedBox box)
    {
        json.WriteStartObject();
        json.WriteString("element", box.Element);
        if (box.Id is not null) json.WriteString("id", box.Id);
        WriteSource(json, box.Source);
        WriteRect(json, "rect", box.Frame);
        if (!box.Lines.IsEmpty)
        {
            json.WriteStartArray("lines");
            foreach (var line in box.Lines) WriteLine(json, line);
            json.WriteEndArray();
        }
        if (!box.Children.IsEmpty)
        {
            json.WriteStartArray("boxes");
            foreach (var child in box.Children) WriteBox(json, child);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void WriteLine(Utf8JsonWriter json, PlacedLine line)
    {
        json.WriteStartObject();
        json.WriteString("text", line.Text);
        json.WriteString("language", line.Language);
        WriteSource(json, line.Source);
        if (line.IsVertical) json.WriteBoolean("vertical", true);
        json.WriteNumber("x", Rounded(line.Start.X));
        json.WriteNumber(line.IsVertical ? "y" : "baseline", Rounded(line.Start.Y));
        json.WriteNumber(line.IsVertical ? "height" : "width", Rounded(line.Length));
        json.WriteStartArray("fonts");
        foreach (var font in line.Fonts)
        {
            json.WriteStartObject();
            json.WriteString("name", font.Face.PostScriptName);
            json.WriteNumber("size", Rounded(font.Size));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // In the order in which they are first met.
    private static void WriteFonts(Utf8JsonWriter json, PlacedBox page)
    {
        json.WriteStartArray("fonts");
        foreach (var face in FacesOf(page).Distinct())
        {
            json.WriteStartObject();
            json.WriteString("name", face.PostScriptName);
            json.WriteString("family", face.FamilyName);
            json.WriteNumber("weight", face.Weight);
            json.WriteBoolean("italic", face.IsItalic);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static IEnumerable<FontFace> FacesOf(PlacedBox box) =>
        box.Lines.SelectMany(line => line.Fonts).Select(font => font.Face).Concat(box.Children.SelectMany(FacesOf));

    private static void WriteSource(Utf8JsonWriter json, SourceSpan span)
    {
        if (span.File is not { } file) return;
        var (line, column) = file.GetLineAndColumn(span.Start);
        json.WriteStartObject("source");
        json.WriteString("path", file.Path);
        json.WriteNumber("line", line);
        json.WriteNumber("column", column);
        json.WriteEndObject();
    }

    private static void WriteRect(Utf8JsonWriter json, string name, Rect rect)
    {
        json.WriteStartObject(name);
        WriteSides(json, "pt", rect, 1);
        WriteSides(json, "mm", rect, 1 / LengthUnits.PointsPerMillimetre);
        json.WriteEndObject();
    }

    private static void WriteSides(Utf8JsonWriter json, string unit, Rect rect, double factor)
    {
        json.WriteStartObject(unit);
        json.WriteNumber("x", Rounded(rect.X * factor));
        json.WriteNumber("y", Rounded(rect.Y * factor));
        json.WriteNumber("width", Rounded(rect.Width * factor));
        json.WriteNumber("height", Rounded(rect.Height * factor));
        json.WriteEndObject();
    }

    // Adding zero takes the sign off a zero.
    private static double Rounded(double value) => Math.Round(value, 3) + 0.0;
}
