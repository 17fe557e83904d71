using System.Collections.Immutable;
using System.CommandLine;
using PosterKit.Cli.Reports;

namespace PosterKit.Cli.Commands;

/// <summary>`posterkit new`: a layout and its words to begin with.</summary>
internal static class NewCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CliSession session)
    {
        var name = new Argument<string?>("NAME")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = session.Say(new("The new folder; its last part names the layout too", "新文件夹；最后一段也是版式文件的名字")),
        };
        var template = new Option<string?>("--template") { HelpName = "NAME", Description = session.Say(new("What to begin with (default: the first of --list)", "从哪个模板开始（默认为 --list 的第一个）")) };
        var list = new Option<bool>("--list") { Description = session.Say(new("List the templates", "列出模板")) };
        var json = CommonOptions.Json(session);
        var command = new DocumentedCommand("new", session.Say(new("Writes a layout and its words into a new folder, to begin with.", "在新文件夹中生成版式文件和文字，以便着手。")),
        [
            ("posterkit new --list", session.Say(new("the templates there are", "有哪些模板"))),
            ("posterkit new jubilee", session.Say(new("a series of eight posters, in the folder jubilee", "八张一组的系列海报，放入 jubilee 文件夹"))),
            ("posterkit new posters/concert --template event", session.Say(new("an event poster, as posters/concert/concert.yaml", "活动海报：posters/concert/concert.yaml"))),
        ])
        {
            name, template, list, json,
        };
        command.SetAction(result =>
        {
            var isJson = result.GetValue(json);
            if (result.GetValue(list)) return List(session, isJson);
            if (result.GetValue(name) is not { } folder)
            {
                session.SayError(new("NAME is missing; `posterkit new --list` lists the templates", "缺少 NAME；`posterkit new --list` 列出模板"));
                return ExitCode.CallIsWrong;
            }
            return Run(folder, result.GetValue(template), session, isJson);
        });
        return command;
    }

    private static int List(CliSession session, bool isJson)
    {
        var templates = PosterTemplates.List();
        if (isJson)
        {
            JsonReport.Write(session, json =>
            {
                json.WriteStartArray("templates");
                foreach (var template in templates)
                {
                    json.WriteStartObject();
                    json.WriteString("name", template.Name);
                    json.WriteString("english", template.English);
                    json.WriteString("chinese", template.Chinese);
                    json.WriteString("layout", template.LayoutPath);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            });
        }
        else
        {
            TableReport.Write(
                [session.Say(new("template", "模板")), session.Say(new("what it is", "内容"))],
                [.. templates.Select(template => ImmutableArray.Create(template.Name, session.Say(new(template.English, template.Chinese))))],
                session);
        }
        return ExitCode.Fine;
    }

    private static int Run(string folder, string? wanted, CliSession session, bool isJson)
    {
        var templates = PosterTemplates.List();
        var template = wanted is null ? templates.FirstOrDefault() : templates.FirstOrDefault(one => one.Name == wanted);
        if (template is null)
        {
            if (templates.IsEmpty) throw new FileNotFoundException("the installation has no layouts/templates");
            session.SayError(new($"no template is called \"{wanted}\"; the templates are {string.Join(", ", templates.Select(one => one.Name))}", $"没有名为“{wanted}”的模板；可用的有 {string.Join("、", templates.Select(one => one.Name))}"));
            return ExitCode.CallIsWrong;
        }
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var name = Path.GetFileName(full);
        if (name.Length == 0 || name.IndexOfAny(Path.GetInvalidFileNameChars()) >= 0 || name.IndexOfAny([':', '*', '?', '"', '<', '>', '|', '\\']) >= 0)
        {
            session.SayError(new($"\"{folder}\" cannot be the name of a folder and a layout", $"“{folder}”不能作为文件夹和版式文件的名字"));
            return ExitCode.CallIsWrong;
        }
        var files = PosterTemplates.Read(template, name, session.Host.Cancellation);
        if (files.Select(file => file.Path).Distinct(StringComparer.OrdinalIgnoreCase).Count() < files.Length)
        {
            session.SayError(new($"\"{name}\" is the name of another file of the template; choose another", $"“{name}”与模板中的另一个文件同名，请换一个名字"));
            return ExitCode.CallIsWrong;
        }
        var taken = files.Select(file => Path.Combine(full, file.Path)).Where(path => File.Exists(path) || Directory.Exists(path)).ToList();
        if (File.Exists(full)) taken.Insert(0, full);
        if (taken.Count > 0)
        {
            foreach (var path in taken) session.SayError(new($"\"{FileReport.DisplayPath(path)}\" is there already; nothing was written", $"“{FileReport.DisplayPath(path)}”已存在；没有写出任何文件"));
            return ExitCode.CallIsWrong;
        }
        if (!TryWrite(full, files, session)) return ExitCode.CallIsWrong;
        var layout = FileReport.DisplayPath(Path.Combine(full, files.Single(file => file.IsLayout).Path));
        Report(full, layout, template, files, session, isJson);
        return ExitCode.Fine;
    }

    // All or nothing: what was begun is taken away again.
    private static bool TryWrite(string folder, ImmutableArray<TemplateFile> files, CliSession session)
    {
        var written = new List<string>();
        try
        {
            foreach (var file in files)
            {
                var path = Path.Combine(folder, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
                written.Add(path);
                stream.Write(file.Bytes.Span);
            }
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            foreach (var path in written) File.Delete(path);
            var why = problem is UnauthorizedAccessException ? new Words("permission denied", "没有权限") : new(problem.Message, problem.Message);
            session.SayError(new($"\"{folder}\" cannot be written: {why.English}", $"无法写入“{folder}”：{why.Chinese}"));
            return false;
        }
    }

    private static void Report(string folder, string layout, PosterTemplate template, ImmutableArray<TemplateFile> files, CliSession session, bool isJson)
    {
        var output = session.Host.Output;
        if (isJson)
        {
            JsonReport.Write(session, json =>
            {
                json.WriteString("template", template.Name);
                json.WriteString("layout", Path.GetFullPath(layout));
                json.WriteStartArray("files");
                foreach (var file in files) json.WriteStringValue(Path.Combine(folder, file.Path));
                json.WriteEndArray();
            });
            return;
        }
        foreach (var file in files) output.WriteLine(FileReport.DisplayPath(Path.Combine(folder, file.Path)));
        var quoted = layout.Contains(' ') ? $"\"{layout}\"" : layout;
        output.WriteLine();
        output.WriteLine(session.Say(new("next:", "接下来：")));
        output.WriteLine($"  posterkit render {quoted}");
        output.WriteLine($"  posterkit check {quoted}");
    }
}
