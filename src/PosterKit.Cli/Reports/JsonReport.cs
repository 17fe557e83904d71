using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PosterKit.Foundation;

namespace PosterKit.Cli.Reports;

/// <summary>Results for programs: one JSON object on standard output. Keys are added, never renamed.</summary>
internal static class JsonReport
{
    // Written for programs and logs, never into a page: Han characters stand as themselves.
    private static readonly JsonWriterOptions Format = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>The result of `render`.</summary>
    public static void Write(RenderOutcome outcome, int code, CliSession session) => Write(session, json =>
    {
        json.WriteNumber("exitCode", code);
        json.WriteStartArray("files");
        foreach (var file in outcome.Files) WriteFile(json, file);
        json.WriteEndArray();
        WriteDiagnostics(json, outcome.Diagnostics, session);
        json.WriteNumber("milliseconds", Milliseconds(outcome.Duration));
    });

    /// <summary>The result of `check`.</summary>
    public static void Write(CheckOutcome outcome, PressRequest? press, int code, CliSession session) => Write(session, json =>
    {
        json.WriteNumber("exitCode", code);
        json.WriteNumber("posters", outcome.Posters);
        WriteDiagnostics(json, outcome.Diagnostics, session);
        if (press is null) return;
        json.WriteString("profile", press.Profile.Name);
        json.WriteStartArray("press");
        foreach (var finding in outcome.Press)
        {
            json.WriteStartObject();
            WriteDiagnostic(json, finding.Diagnostic, session);
            json.WriteString("target", finding.Target);
            json.WriteNumber("poster", finding.Poster + 1);
            json.WriteNumber("places", finding.Places);
            if (finding.Place is { } place) WritePlace(json, place);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (press.ProofFolder is null) return;
        json.WriteStartArray("proofs");
        foreach (var file in outcome.Proofs)
        {
            json.WriteStartObject();
            json.WriteString("path", file.Path);
            json.WriteString("kind", file.Kind);
            json.WriteString("target", file.Target);
            json.WriteNumber("poster", file.Poster + 1);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    /// <summary>Writes an object whose members <paramref name="members"/> writes.</summary>
    public static void Write(CliSession session, Action<Utf8JsonWriter> members)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Format))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }
        session.Host.Output.WriteLine(Encoding.UTF8.GetString(bytes.WrittenSpan));
    }

    /// <summary>Writes "diagnostics", and how many "errors" and "warnings" are among them.</summary>
    public static void WriteDiagnostics(Utf8JsonWriter json, ImmutableArray<Diagnostic> diagnostics, CliSession session)
    {
        json.WriteNumber("errors", diagnostics.Count(d => d.Severity == Severity.Error));
        json.WriteNumber("warnings", diagnostics.Count(d => d.Severity == Severity.Warning));
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            WriteDiagnostic(json, diagnostic, session);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    // The members of a diagnostic.
    private static void WriteDiagnostic(Utf8JsonWriter json, Diagnostic diagnostic, CliSession session)
    {
        var text = DiagnosticCatalogue.Format(diagnostic, session.Language);
        json.WriteString("code", DiagnosticPrinter.CodeName(diagnostic.Code));
        json.WriteString("name", diagnostic.Code.ToString());
        json.WriteString("severity", diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" });
        json.WriteString("message", text.Message);
        if (text.Hint is not null) json.WriteString("hint", text.Hint);
        if (diagnostic.Span.File is { } source)
        {
            var (line, column) = source.GetLineAndColumn(diagnostic.Span.Start);
            var (endLine, endColumn) = source.GetLineAndColumn(diagnostic.Span.End);
            json.WriteString("path", source.Path);
            json.WriteNumber("line", line);
            json.WriteNumber("column", column);
            json.WriteNumber("endLine", endLine);
            json.WriteNumber("endColumn", endColumn);
        }
        if (diagnostic.Origin.File is { } origin)
        {
            var (line, column) = origin.GetLineAndColumn(diagnostic.Origin.Start);
            json.WriteStartObject("origin");
            json.WriteString("path", origin.Path);
            json.WriteNumber("line", line);
            json.WriteNumber("column", column);
            json.WriteEndObject();
        }
    }

    // Millimetres from the top left of the trim box.
    private static void WritePlace(Utf8JsonWriter json, Rect place)
    {
        json.WriteStartObject("millimetres");
        json.WriteNumber("x", place.X);
        json.WriteNumber("y", place.Y);
        json.WriteNumber("width", place.Width);
        json.WriteNumber("height", place.Height);
        json.WriteEndObject();
    }

    private static void WriteFile(Utf8JsonWriter json, RenderedFile file)
    {
        json.WriteStartObject();
        json.WriteString("path", file.Job.Path);
        json.WriteString("target", file.Job.Target.Name);
        json.WriteString("format", OutputFormats.NameOf(file.Job.Format));
        json.WriteStartArray("languages");
        foreach (var language in file.Job.Languages) json.WriteStringValue(language);
        json.WriteEndArray();
        json.WriteStartArray("posters");
        foreach (var index in file.Job.Posters) json.WriteNumberValue(index + 1);
        json.WriteEndArray();
        if (file.Size.IsPicture)
        {
            json.WriteNumber("pixelWidth", file.Size.Width);
            json.WriteNumber("pixelHeight", file.Size.Height);
            json.WriteNumber("dpi", file.Size.Dpi);
        }
        json.WriteNumber("widthInMillimetres", Math.Round(file.Size.WidthInMillimetres, 3));
        json.WriteNumber("heightInMillimetres", Math.Round(file.Size.HeightInMillimetres, 3));
        json.WriteNumber("bytes", file.Bytes);
        json.WriteNumber("milliseconds", Milliseconds(file.Duration));
        json.WriteEndObject();
    }

    private static double Milliseconds(TimeSpan time) => Math.Round(time.TotalMilliseconds, 1);
}
