using System.Text.Json;

namespace PosterKit.Typesetting.Tests;

/// <summary>A typography case: what a rule gives for one input.</summary>
/// <param name="Id">Its name, unique in its folder.</param>
/// <param name="Type">Which check it is for.</param>
/// <param name="Fields">The case as it stands in the file.</param>
internal sealed record ConformanceCase(string Id, string Type, JsonElement Fields)
{
    /// <summary>Reads every case of a folder, in the order of file names.</summary>
    public static IEnumerable<ConformanceCase> ReadFolder(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
            foreach (var each in Read(File.ReadAllText(file), Path.GetFileName(file)))
                yield return each;
    }

    /// <summary>Reads the cases of a file.</summary>
    /// <exception cref="InvalidDataException">The file is not of the format that the checks know.</exception>
    public static IReadOnlyList<ConformanceCase> Read(string json, string name)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        if (root.GetProperty("format").GetString() != "posterkit-typography-cases/1")
            throw new InvalidDataException($"{name} is of another format");
        var type = root.GetProperty("type").GetString()!;
        return [.. root.GetProperty("cases").EnumerateArray().Select(each => new ConformanceCase(each.GetProperty("id").GetString()!, type, each.Clone()))];
    }
}
