using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>The profiles of presses: those that come with the program, and files of the same keys.</summary>
public static class PressProfiles
{
    private const string BaseKey = "extends";
    private const string DefaultName = "offset-coated";
    private static readonly DiagnosticPhrase Place = new("a press profile", "印刷配置");
    private static readonly DiagnosticPhrase Kind = new("press profile", "印刷配置");
    private static readonly StringType NameOfBase = new(new("the name of a profile", "印刷配置名"));
    private static readonly BooleanType Boolean = new();
    private static readonly LengthType Length = new(LengthUnit.Absolute, 0);

    private static readonly Lazy<ImmutableArray<PressProfile>> BuiltIn = new(ReadBuiltIn);

    // Every key, and what it changes. A file with another key is told so.
    private static readonly (string Name, Func<PressProfile, Node, ValueContext, PressProfile> Set)[] Keys =
    [
        Number("image-ppi", 0, 10_000, (p, v) => p with { ImagePpi = v }),
        Number("line-art-ppi", 0, 10_000, (p, v) => p with { LineArtPpi = v }),
        Measure("viewing-distance", (p, v) => p with { ViewingDistance = v }),
        Measure("bleed", (p, v) => p with { Bleed = v }),
        Measure("safe-area", (p, v) => p with { SafeArea = v }),
        Measure("hairline", (p, v) => p with { Hairline = v }),
        Measure("small-text", (p, v) => p with { SmallText = v }),
        Measure("small-black-text", (p, v) => p with { SmallBlackText = v }),
        Measure("one-ink-text", (p, v) => p with { OneInkText = v }),
        Number("ink-total", 100, 1200, (p, v) => p with { InkTotal = v / 100 }),
        Number("lightest-tint", 0, 50, (p, v) => p with { LightestTint = v / 100 }),
        Number("spot-inks", 0, 30, (p, v) => p with { SpotInks = (int)v }, isWhole: true),
        Fact("inks", (p, v) => p with { WantsInks = v }),
        Fact("transparency", (p, v) => p with { AllowsTransparency = v }),
    ];

    /// <summary>The profile where none is asked for.</summary>
    public static PressProfile Default => Find(DefaultName)!;

    /// <summary>The names of the profiles that come with the program.</summary>
    public static ImmutableArray<string> Names => [.. BuiltIn.Value.Select(profile => profile.Name)];

    /// <summary>A profile that comes with the program; null where none has the name.</summary>
    public static PressProfile? Find(string name) => BuiltIn.Value.FirstOrDefault(profile => profile.Name == name);

    /// <summary>Reads a profile of one's own: the keys that differ from those of the profile that `extends` names, or else of offset-coated.</summary>
    /// <param name="file">The file, or why it could not be had.</param>
    /// <param name="diagnostics">Gets what is wrong with it.</param>
    /// <returns>Null where it cannot be read; that is reported.</returns>
    public static PressProfile? Read(WorldFile file, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (DocumentReader.Read(file, default, PosterLimits.Default, diagnostics) is not { } document) return null;
        var context = new ValueContext(diagnostics, ImmutableDictionary<string, ColorValue>.Empty);
        if (document.Root is not MappingNode keys)
        {
            context.ReportNoMapping(document.Root, Path.GetFileName(file.Path), new("keys with values, such as ink-total: 280", "键和值，如 ink-total: 280"));
            return null;
        }
        var start = Default;
        if (keys.Find(BaseKey) is { } node && NameOfBase.TryRead(node, BaseKey, context, out var name))
        {
            if (Find(name) is { } found) start = found;
            else diagnostics.Report(DiagnosticCode.UnknownName, node.Span, Kind, ValueContext.Short(name), ValueContext.Suggest(name, Names));
        }
        return Apply(start with { Name = Path.GetFileNameWithoutExtension(file.Path) }, keys, context);
    }

    private static PressProfile Apply(PressProfile profile, MappingNode keys, ValueContext context)
    {
        foreach (var entry in keys.Entries)
        {
            var name = entry.Key.Value;
            if (name == BaseKey) continue;
            var at = Array.FindIndex(Keys, key => key.Name == name);
            if (at >= 0) profile = Keys[at].Set(profile, entry.Value, context);
            else context.Diagnostics.Report(DiagnosticCode.UnknownKey, entry.Key.Span, ValueContext.Short(name), Place, ValueContext.Suggest(name, [.. Keys.Select(key => key.Name), BaseKey]));
        }
        return profile;
    }

    private static ImmutableArray<PressProfile> ReadBuiltIn()
    {
        using var stream = typeof(PressProfiles).Assembly.GetManifestResourceStream("press-profiles.yaml")!;
        using var reader = new StreamReader(stream);
        var diagnostics = new DiagnosticBag();
        var root = (MappingNode)DocumentReader.Read(new SourceFile("press-profiles.yaml", reader.ReadToEnd()), PosterLimits.Default, diagnostics)!;
        var context = new ValueContext(diagnostics, ImmutableDictionary<string, ColorValue>.Empty);
        ImmutableArray<PressProfile> profiles = [.. root.Entries.Select(entry => Apply(new() { Name = entry.Key.Value }, (MappingNode)entry.Value, context))];
        return diagnostics.HasErrors ? throw new InvalidOperationException($"press-profiles.yaml: {diagnostics.ToSorted()[0]}") : profiles;
    }

    private static (string, Func<PressProfile, Node, ValueContext, PressProfile>) Number(
        string name, double least, double most, Func<PressProfile, double, PressProfile> set, bool isWhole = false)
    {
        var type = new NumberType(least, most, isWhole);
        return (name, (profile, node, context) => type.TryRead(node, name, context, out var value) ? set(profile, value) : profile);
    }

    private static (string, Func<PressProfile, Node, ValueContext, PressProfile>) Measure(string name, Func<PressProfile, double, PressProfile> set) =>
        (name, (profile, node, context) => Length.TryRead(node, name, context, out var value) ? set(profile, value.AbsolutePoints) : profile);

    private static (string, Func<PressProfile, Node, ValueContext, PressProfile>) Fact(string name, Func<PressProfile, bool, PressProfile> set) =>
        (name, (profile, node, context) => Boolean.TryRead(node, name, context, out var value) ? set(profile, value) : profile);
}
