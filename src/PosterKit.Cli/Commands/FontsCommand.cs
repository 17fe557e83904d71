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
            ("posterkit fonts --fonts ~/fonts", session.Say(new("with a folder of one's own", "加上自己的字体文件夹"))),
        ])
        {
            name, fonts, systemFonts, json,
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
        var sorted = diagnostics.ToSorted();
        var code = ExitCode.Of(sorted);
        if (isJson)
        {
            JsonReport.Write(session, json =>
            {
                json.WriteStartArray("families");
                foreach (var family in chosen) WriteFamily(json, family);
                json.WriteEndArray();
                JsonReport.WriteDiagnostics(json, sorted, session);
            });
            return code;
        }
        if (name is null) WriteTable(chosen, session);
        else WriteDetail(chosen[0], session);
        DiagnosticReport.Write(sorted, session);
        return code;
    }

    private static void WriteTable(ImmutableArray<FontFamily> families, CliSession session) => TableReport.Write(
        [session.Say(new("family", "字体")), session.Say(new("Chinese name", "中文名")), session.Say(new("kind", "类别")), session.Say(new("weights", "字重"))],
        [.. families.Select(family => ImmutableArray.Create(family.Name, family.ChineseName ?? "", family.Kind, string.Join(' ', family.Faces.Select(NameOf))))],
        session);

    private static void WriteDetail(FontFamily family, CliSession session)
    {
        var output = session.Host.Output;
        output.WriteLine(family.ChineseName is null ? family.Name : $"{family.Name} {family.ChineseName}");
        output.WriteLine(session.Say(new($"kind: {family.Kind}", $"类别：{family.Kind}")));
        if (!family.Aliases.IsEmpty) output.WriteLine(session.Say(new($"also called: {string.Join(", ", family.Aliases)}", $"别名：{string.Join("，", family.Aliases)}")));
        TableReport.Write(
            [session.Say(new("face", "字体")), session.Say(new("file", "文件"))],
            [.. family.Faces.Select(face => ImmutableArray.Create(NameOf(face), face.Index == 0 ? face.WorldPath : $"{face.WorldPath} ({face.Index})"))],
            session);
    }

    private static void WriteFamily(Utf8JsonWriter json, FontFamily family)
    {
        json.WriteStartObject();
        json.WriteString("name", family.Name);
        if (family.ChineseName is not null) json.WriteString("chineseName", family.ChineseName);
        json.WriteString("kind", family.Kind);
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
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string NameOf(FontFaceEntry face) => face.IsItalic ? $"{face.Weight}i" : $"{face.Weight}";
}
