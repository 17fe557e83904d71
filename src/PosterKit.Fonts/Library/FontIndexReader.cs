using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using PosterKit.Foundation;

namespace PosterKit.Fonts.Library;

/// <summary>
/// Reads a font index ("fonts.json", format posterkit-fonts/1): families and their faces, so that no font file need be opened to know
/// them. Keys that are not known are passed over: an index is made by a program, and newer ones may say more.
/// </summary>
internal static class FontIndexReader
{
    private const string Format = "posterkit-fonts/1";
    private static readonly string[] Kinds = ["sans", "serif", "kai", "emoji", "other"];
    private static ReadOnlySpan<byte> Bom => [0xEF, 0xBB, 0xBF];

    /// <summary>The families of an index, in its order.</summary>
    /// <param name="json">The file.</param>
    /// <param name="path">World path of the file; the faces' files are relative to it.</param>
    /// <param name="diagnostics">Gets what is wrong with the index.</param>
    public static List<FontFamily> Read(ReadOnlySpan<byte> json, string path, DiagnosticBag diagnostics)
    {
        var families = new List<FontFamily>();
        if (json.StartsWith(Bom)) json = json[3..];
        var reader = new Utf8JsonReader(json, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        try
        {
            reader.Read();
            Expect(ref reader, JsonTokenType.StartObject, "an object");
            string? format = null;
            while (ReadKey(ref reader) is { } key)
            {
                if (key == "format") format = ReadString(ref reader, key);
                else if (key == "families") ReadFamilies(ref reader, path[..(path.LastIndexOf('/') + 1)], families);
                else reader.Skip();
            }
            if (format != Format) throw new JsonException($"expected the format \"{Format}\", found \"{format}\"");
        }
        catch (JsonException e)
        {
            // The reader's own messages speak of its insides; ours carry no line.
            var line = (e.LineNumber ?? 0) + 1;
            var reason = e.LineNumber is null ? e.Message : string.Create(CultureInfo.InvariantCulture, $"line {line} is not JSON");
            diagnostics.Report(DiagnosticCode.BadFontIndex, default, path, reason);
        }
        return families;
    }

    private static void ReadFamilies(ref Utf8JsonReader reader, string folder, List<FontFamily> families)
    {
        Expect(ref reader, JsonTokenType.StartArray, "a list of families");
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) families.Add(ReadFamily(ref reader, folder));
    }

    private static FontFamily ReadFamily(ref Utf8JsonReader reader, string folder)
    {
        Expect(ref reader, JsonTokenType.StartObject, "a family");
        string? name = null, chineseName = null, licence = null, kind = "other";
        ImmutableArray<string> aliases = [], scripts = [];
        var faces = new List<FontFaceEntry>();
        while (ReadKey(ref reader) is { } key)
        {
            switch (key)
            {
                case "name": name = ReadString(ref reader, key); break;
                case "zhName": chineseName = ReadString(ref reader, key); break;
                case "licence": licence = ReadString(ref reader, key); break;
                case "kind": kind = ReadString(ref reader, key); break;
                case "aliases": aliases = ReadStrings(ref reader); break;
                case "scripts": scripts = ReadStrings(ref reader); break;
                case "faces":
                    Expect(ref reader, JsonTokenType.StartArray, "a list of faces");
                    while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) faces.Add(ReadFace(ref reader, folder));
                    break;
                default: reader.Skip(); break;
            }
        }
        if (string.IsNullOrWhiteSpace(name)) throw new JsonException("a family has no \"name\"");
        if (!Kinds.Contains(kind)) throw new JsonException($"expected a kind of {string.Join(", ", Kinds)}, found \"{kind}\"");
        if (faces.Count == 0) throw new JsonException($"the family \"{name}\" has no \"faces\"");
        if (chineseName is not null && chineseName != name && !aliases.Contains(chineseName)) aliases = aliases.Add(chineseName);
        return new(name, chineseName, aliases, kind!, FaceMatching.Sort(faces)) { Scripts = scripts, Licence = licence, IsIndexed = true };
    }

    private static FontFaceEntry ReadFace(ref Utf8JsonReader reader, string folder)
    {
        Expect(ref reader, JsonTokenType.StartObject, "a face");
        string? file = null;
        int index = 0, weight = 400;
        var isItalic = false;
        while (ReadKey(ref reader) is { } key)
        {
            switch (key)
            {
                case "file": file = ReadString(ref reader, key); break;
                case "index": index = ReadNumber(ref reader, key, 0, 255); break;
                case "weight": weight = ReadNumber(ref reader, key, 1, 1000); break;
                case "italic":
                    isItalic = reader.TokenType switch
                    {
                        JsonTokenType.True => true,
                        JsonTokenType.False => false,
                        _ => throw new JsonException("expected true or false for \"italic\""),
                    };
                    break;
                default: reader.Skip(); break;
            }
        }
        return string.IsNullOrEmpty(file) ? throw new JsonException("a face has no \"file\"") : new(folder + file, index, weight, isItalic);
    }

    // The next key of the object, with the reader on its value; null at the end.
    private static string? ReadKey(ref Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType == JsonTokenType.EndObject) return null;
        var key = reader.GetString();
        reader.Read();
        return key;
    }

    private static string ReadString(ref Utf8JsonReader reader, string key) =>
        reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException($"expected a text for \"{key}\"");

    private static int ReadNumber(ref Utf8JsonReader reader, string key, int least, int most) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var value) && value >= least && value <= most
            ? value
            : throw new JsonException(string.Create(CultureInfo.InvariantCulture, $"expected {least} to {most} for \"{key}\""));

    private static ImmutableArray<string> ReadStrings(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartArray, "a list of texts");
        var found = ImmutableArray.CreateBuilder<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) found.Add(ReadString(ref reader, "list"));
        return found.ToImmutable();
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type, string what)
    {
        if (reader.TokenType != type) throw new JsonException($"expected {what}");
    }
}
