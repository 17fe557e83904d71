using System.CommandLine;
using System.Globalization;
using PosterKit.Cli.Reports;

namespace PosterKit.Cli.Commands;

/// <summary>`posterkit diff`: whether two posters say and show the same.</summary>
internal static class DiffCommand
{
    private const int MostLines = 40;

    /// <summary>The command with its options.</summary>
    public static Command Create(CliSession session)
    {
        var first = new Argument<string>("A") { Description = session.Say(new("A layout, a PDF or a picture", "版式、PDF 或图片")) };
        var second = new Argument<string>("B") { Description = session.Say(new("Another", "另一个")) };
        var target = new Option<string?>("--target") { HelpName = "NAME", Description = session.Say(new("Target of a layout", "版式的目标")) };
        var languages = CommonOptions.Languages(session);
        languages.Validators.Add(result =>
        {
            if (Editions.Parse([.. result.Tokens.Select(token => token.Value)]).Length > 1)
                result.AddError(session.Say(new("--lang: one edition is compared with one: write a+b for two languages of it", "--lang：一次只比较一个语言版本；双语版写 a+b")));
        });
        var poster = new Option<int>("--poster") { HelpName = "N", Description = session.Say(new("Poster of a series that is compared with a picture", "与图片比较的是系列中的第几张")), DefaultValueFactory = _ => 1 };
        poster.Validators.Add(result => { if (result.Tokens.Any(token => !int.TryParse(token.Value, CultureInfo.InvariantCulture, out var n) || n < 1)) result.AddError("--poster: 1, 2, …"); });
        var tolerance = new Option<int?>("--tolerance") { HelpName = "LEVELS", Description = session.Say(new("Levels of 255 by which a channel may differ (2; with a PDF 48)", "每个通道允许的差（0–255；默认 2，有 PDF 时 48）")) };
        tolerance.Validators.Add(result => { if (result.Tokens.Any(token => !int.TryParse(token.Value, CultureInfo.InvariantCulture, out var n) || n is < 0 or > 255)) result.AddError("--tolerance: 0 … 255"); });
        var picture = new Option<string?>("--picture") { HelpName = "FILE", Description = session.Say(new("Write a picture of what differs (PNG)", "输出差异图（PNG）")) };
        var fonts = CommonOptions.Fonts(session);
        var systemFonts = CommonOptions.SystemFonts(session);
        var json = CommonOptions.Json(session);
        CommonOptions.RequireFolders(fonts, session);
        var command = new DocumentedCommand("diff", session.Say(new("Compares two posters: layouts, PDFs or pictures.", "比较两张海报：版式、PDF 或图片。")),
        [
            ("posterkit diff spring.yaml out/spring-print.pdf", session.Say(new("a document against the layout that it was made from; exit code 1 where they differ", "文档与其版式比较；不同则退出码为 1"))),
            ("posterkit diff old.yaml new.yaml --picture changes.png", session.Say(new("lines and pixels of two layouts, with a picture of what changed", "比较两个版式的文字行和像素，并输出差异图"))),
            ("posterkit diff spring.yaml out/spring-02-feed.png --poster 2", session.Say(new("a picture against the second poster of a series", "图片与系列中的第二张比较"))),
        ])
        {
            first, second, target, languages, poster, tolerance, picture, fonts, systemFonts, json,
        };
        command.SetAction(result =>
        {
            if (PosterOptionsReader.Read(result.GetValue(fonts), result.GetValue(systemFonts), session) is not { } options) return ExitCode.CallIsWrong;
            var editions = Editions.Parse(result.GetValue(languages));
            var request = new DiffRequest
            {
                Target = result.GetValue(target),
                Languages = editions.IsDefaultOrEmpty ? [] : editions[0],
                Poster = result.GetValue(poster) - 1,
                Tolerance = result.GetValue(tolerance),
                PicturePath = result.GetValue(picture),
            };
            var outcome = Differ.Compare(result.GetRequiredValue(first), result.GetRequiredValue(second), request, options, session.Host.Cancellation);
            var code = outcome.HasErrors ? ExitCode.Of(outcome.Diagnostics) : outcome.IsSame ? ExitCode.Fine : ExitCode.InputIsWrong;
            if (result.GetValue(json)) WriteJson(outcome, code, session);
            else Write(outcome, session);
            return code;
        });
        return command;
    }

    private static void Write(DiffOutcome outcome, CliSession session)
    {
        DiagnosticReport.Write(outcome.Diagnostics, session);
        if (outcome.HasErrors) return;
        var output = session.Host.Output;
        if (outcome.PageCounts.First != outcome.PageCounts.Second)
            output.WriteLine(session.Say(new($"{outcome.PageCounts.First} pages against {outcome.PageCounts.Second}", $"页数 {outcome.PageCounts.First} 与 {outcome.PageCounts.Second} 不同")));
        foreach (var line in (outcome.Text ?? []).Take(MostLines)) output.WriteLine($"{(line.IsInFirst ? "-" : "+")} {line.Page}: {line.Line}");
        if (outcome.Text is { } text && text.Length > MostLines) output.WriteLine(session.Say(new($"… {text.Length - MostLines} more lines differ", $"……另有 {text.Length - MostLines} 行不同")));
        foreach (var page in outcome.Pages) output.WriteLine(session.Say(Describe(page)) + (page.Picture is null ? "" : $": {page.Picture}"));
        var texts = outcome.Text is null ? new Words("pixels alone were compared", "只比较了像素") : new Words("text and pixels were compared", "比较了文字和像素");
        output.WriteLine(session.Say(outcome.IsSame ? new("the same; " + texts.English, "相同；" + texts.Chinese) : new("different; " + texts.English, "不同；" + texts.Chinese)));
    }

    private static Words Describe(DiffPage page)
    {
        if (page.HasOtherSize) return new($"page {page.Number}: other proportions or pixel sizes", $"第 {page.Number} 页：比例或像素尺寸不同");
        if (page.Where is not { } box) return new($"page {page.Number}: no pixel differs, of {page.Width} x {page.Height}", $"第 {page.Number} 页：{page.Width} x {page.Height} 像素全部相同");
        return new(
            $"page {page.Number}: {page.Differing} of {page.Width} x {page.Height} pixels differ, by up to {page.Largest} of 255, within {box.Width} x {box.Height} at {box.X}, {box.Y}",
            $"第 {page.Number} 页：{page.Width} x {page.Height} 像素中有 {page.Differing} 个不同，最多差 {page.Largest}/255，位于 {box.X}, {box.Y} 起的 {box.Width} x {box.Height}");
    }

    private static void WriteJson(DiffOutcome outcome, int code, CliSession session) => JsonReport.Write(session, json =>
    {
        json.WriteNumber("exitCode", code);
        json.WriteBoolean("same", outcome.IsSame);
        json.WriteBoolean("textCompared", outcome.Text is not null);
        json.WriteStartArray("pageCounts");
        json.WriteNumberValue(outcome.PageCounts.First);
        json.WriteNumberValue(outcome.PageCounts.Second);
        json.WriteEndArray();
        json.WriteStartArray("text");
        foreach (var line in outcome.Text ?? [])
        {
            json.WriteStartObject();
            json.WriteNumber("page", line.Page);
            json.WriteString("side", line.IsInFirst ? "a" : "b");
            json.WriteString("line", line.Line);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("pages");
        foreach (var page in outcome.Pages)
        {
            json.WriteStartObject();
            json.WriteNumber("page", page.Number);
            json.WriteBoolean("same", page.IsSame);
            json.WriteBoolean("otherSize", page.HasOtherSize);
            json.WriteNumber("width", page.Width);
            json.WriteNumber("height", page.Height);
            json.WriteNumber("differing", page.Differing);
            json.WriteNumber("largest", page.Largest);
            if (page.Picture is not null) json.WriteString("picture", page.Picture);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        JsonReport.WriteDiagnostics(json, outcome.Diagnostics, session);
    });
}
