using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using PosterKit.Cli.Reports;
using PosterKit.Fonts;
using PosterKit.Foundation;

namespace PosterKit.Cli.Commands;

/// <summary>`posterkit fonts`: the families that layouts may name.</summary>
internal static class FontsCommand
{
    // The blocks of unified and compatibility ideographs.
    private static readonly (int First, int Last)[] HanBlocks = [(0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFD)];

    /// <summary>The command with its options.</summary>
    public static Command Create(CliSession session)
    {
        var name = new Argument<string?>("NAME")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = session.Say(new("One family, by a name or alias: shows its faces", "某个字体族的名称或别名：显示它的各个字体")),
        };
        var fonts = CommonOptions.Fonts(session);
        var systemFonts = CommonOptions.SystemFonts(session);
        var json = CommonOptions.Json(session);
        CommonOptions.RequireFolders(fonts, session);
        var command = new DocumentedCommand("fonts", session.Say(new("Lists the font families that a layout may name.", "列出版式文件可以使用的字体。")),
        [
            ("posterkit fonts", session.Say(new("all families, with their weights", "全部字体族和字重"))),
            ("posterkit fonts 思源宋体", session.Say(new("one family: its aliases, faces and files", "某个字体族：别名、各字体和文件"))),
            ("posterkit fonts check layouts/sixty-years.yaml", session.Say(new("the characters of a layout that its fonts lack", "检查版式文件中字体没有的字符"))),
            ("posterkit fonts --fonts ~/fonts", session.Say(new("with a folder of one's own", "加上自己的字体文件夹"))),
        ])
        {
            name, fonts, systemFonts, json, FontsCheckCommand.Create(session),
        };
        command.SetAction(result =>
        {
            var options = new PosterOptions { FontFolders = [.. result.GetValue(fonts) ?? []], UsesSystemFonts = result.GetValue(systemFonts) };
            return Run(result.GetValue(name), options, session, result.GetValue(json));
        });
        return command;
    }

    private static int Run(string? name, PosterOptions options, CliSession session, bool isJson)
    {
        var diagnostics = new DiagnosticBag();
        using var library = FontLibrary.Load(FontFolders.CreateWorld(options), diagnostics);
        var chosen = library.Families;
        if (name is not null)
        {
            if (library.FindFamily(name) is not { } family)
            {
                var nearest = string.Join(", ", library.FindNearest(name));
                session.SayError(new($"no font family is called \"{name}\"; the nearest are {nearest}", $"没有名为“{name}”的字体；最接近的是 {nearest}"));
                return ExitCode.CallIsWrong;
            }
            chosen = [family];
        }
        if (isJson)
        {
            JsonReport.Write(session, json =>
            {
                json.WriteStartArray("families");
                foreach (var family in chosen) WriteFamily(json, family, name is null ? null : face => CountCharacters(library, family, face, diagnostics));
                json.WriteEndArray();
                JsonReport.WriteDiagnostics(json, diagnostics.ToSorted(), session);
            });
            return ExitCode.Of(diagnostics.ToSorted());
        }
        if (name is null) WriteTable(chosen, session);
        else WriteDetail(chosen[0], library, diagnostics, session);
        DiagnosticReport.Write(diagnostics.ToSorted(), session);
        return ExitCode.Of(diagnostics.ToSorted());
    }

    private static void WriteTable(ImmutableArray<FontFamily> families, CliSession session) => TableReport.Write(
        [session.Say(new("family", "字体")), session.Say(new("Chinese name", "中文名")), session.Say(new("kind", "类别")), session.Say(new("weights", "字重")), session.Say(new("scripts", "文字"))],
        [.. families.Select(family => ImmutableArray.Create(
            family.Name, ChineseNameOf(family), family.Kind, string.Join(' ', family.Faces.Select(NameOf)), string.Join(' ', family.Scripts)))],
        session);

    private static void WriteDetail(FontFamily family, FontLibrary library, DiagnosticBag diagnostics, CliSession session)
    {
        var output = session.Host.Output;
        output.WriteLine($"{family.Name} {ChineseNameOf(family)}".TrimEnd());
        output.WriteLine(session.Say(new($"kind: {family.Kind}", $"类别：{family.Kind}")));
        if (family.Licence is { } licence) output.WriteLine(session.Say(new($"licence: {licence}", $"许可：{licence}")));
        if (!family.Aliases.IsEmpty) output.WriteLine(session.Say(new($"also called: {string.Join(", ", family.Aliases)}", $"别名：{string.Join("，", family.Aliases)}")));
        TableReport.Write(
            [session.Say(new("face", "字体")), session.Say(new("characters", "字符")), session.Say(new("Han", "汉字")), session.Say(new("file", "文件"))],
            [.. family.Faces.Select(face =>
            {
                var (all, han) = CountCharacters(library, family, face, diagnostics);
                return ImmutableArray.Create(NameOf(face), $"{all}", $"{han}", face.Index == 0 ? face.WorldPath : $"{face.WorldPath} ({face.Index})");
            })],
            session);
    }

    // Characters and Han characters of a face; none where its file is damaged, which is reported.
    private static (int All, int Han) CountCharacters(FontLibrary library, FontFamily family, FontFaceEntry entry, DiagnosticBag diagnostics)
    {
        if (library.GetFace(family, entry, diagnostics) is not { } face) return (0, 0);
        var han = 0;
        foreach (var (first, last) in HanBlocks)
        {
            for (var codePoint = first; codePoint <= last; codePoint++)
            {
                if (face.Characters.Contains(codePoint)) han++;
            }
        }
        return (face.Characters.Count, han);
    }

    private static string ChineseNameOf(FontFamily family) => family.ChineseName is { } name && name != family.Name ? name : "";

    private static void WriteFamily(Utf8JsonWriter json, FontFamily family, Func<FontFaceEntry, (int All, int Han)>? count)
    {
        json.WriteStartObject();
        json.WriteString("name", family.Name);
        if (family.ChineseName is not null) json.WriteString("chineseName", family.ChineseName);
        json.WriteString("kind", family.Kind);
        if (family.Licence is not null) json.WriteString("licence", family.Licence);
        json.WriteStartArray("scripts");
        foreach (var script in family.Scripts) json.WriteStringValue(script);
        json.WriteEndArray();
        json.WriteStartArray("aliases");
        foreach (var alias in family.Aliases) json.WriteStringValue(alias);
        json.WriteEndArray();
        json.WriteStartArray("faces");
        foreach (var face in family.Faces)
        {
            json.WriteStartObject();
            json.WriteNumber("weight", face.Weight);
            json.WriteBoolean("italic", face.IsItalic);
            json.WriteString("file", face.WorldPath);
            json.WriteNumber("index", face.Index);
            if (count?.Invoke(face) is var (all, han))
            {
                json.WriteNumber("characters", all);
                json.WriteNumber("han", han);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string NameOf(FontFaceEntry face) => face.IsItalic ? $"{face.Weight}i" : $"{face.Weight}";
}
