using System.Collections.Immutable;
using System.Text.Json;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>The sizes that have names. They stand in one data file, sizes.json, beside this one; it is read on first use.</summary>
public static class SizePresets
{
    private static readonly Lazy<ImmutableArray<SizePreset>> Presets = new(Load);

    /// <summary>All of them, in the order of the data file.</summary>
    public static ImmutableArray<SizePreset> All => Presets.Value;

    /// <summary>The size of a name: its id or its Chinese name, in any case; null where there is none.</summary>
    public static SizePreset? Find(string name)
    {
        foreach (var preset in All)
        {
            if (preset.Id.Equals(name, StringComparison.OrdinalIgnoreCase) || preset.ChineseName.Equals(name, StringComparison.OrdinalIgnoreCase)) return preset;
        }
        return null;
    }

    /// <summary>The id or Chinese name nearest to a wrong one; null where none is near.</summary>
    public static string? FindNearest(string name) => name switch
    {
        // Never let B2 be ambiguous: the international and the Japanese series differ.
        ['b' or 'B', >= '0' and <= '6'] => $"iso-b{name[1]}",
        // `instagram` is the first word of several; the first of them is the one that is asked for most.
        _ => All.FirstOrDefault(preset => name.Length > 2 && preset.Id.StartsWith(name + "-", StringComparison.OrdinalIgnoreCase))?.Id
            ?? NearestName.Find(name, All.Select(preset => preset.Id).Concat(All.Select(preset => preset.ChineseName))),
    };

    private static ImmutableArray<SizePreset> Load()
    {
        using var stream = typeof(SizePresets).Assembly.GetManifestResourceStream("sizes.json")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var presets = ImmutableArray.CreateBuilder<SizePreset>(160);
        var reader = new Utf8JsonReader(bytes);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.StartObject) presets.Add(ReadPreset(ref reader));
        }
        return presets.ToImmutable();
    }

    private static SizePreset ReadPreset(ref Utf8JsonReader reader)
    {
        var preset = new SizePreset("", 0, 0, "", "", "", "", null, false);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString();
            reader.Read();
            preset = key switch
            {
                "id" => preset with { Id = reader.GetString()! },
                "width" => preset with { Width = reader.GetDouble() },
                "height" => preset with { Height = reader.GetDouble() },
                "unit" => preset with { Unit = reader.GetString()! },
                "en" => preset with { EnglishName = reader.GetString()! },
                "zh" => preset with { ChineseName = reader.GetString()! },
                "group" => preset with { Group = reader.GetString()! },
                "note" => preset with { Note = reader.GetString() },
                "unchecked" => preset with { IsUnchecked = reader.GetBoolean() },
                _ => throw new JsonException($"sizes.json: unknown key {key}"),
            };
        }
        return preset;
    }
}
