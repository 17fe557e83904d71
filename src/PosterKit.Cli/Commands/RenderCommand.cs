using System.Collections.Immutable;
using System.CommandLine;
using PosterKit.Cli.Reports;
using PosterKit.Foundation;
using PosterKit.Layout;

namespace PosterKit.Cli.Commands;

/// <summary>`posterkit render`: makes the files of a layout.</summary>
internal static class RenderCommand
{
    private const double MostDpi = 10_000;
    private const double LeastScale = 0.01;
    private const double MostScale = 100;
    private const int MostThreads = 256;

    /// <summary>The command with its options.</summary>
    public static Command Create(CliSession session)
    {
        var layout = CommonOptions.Layout(session);
        var target = CommonOptions.Target(session);
        var format = new Option<string[]>("--format")
        {
            HelpName = "FORMAT",
            Description = session.Say(new("png, jpeg, webp, tiff, rgba, pdf or svg: choose, or set where none is", "png、jpeg、webp、tiff、rgba、pdf、svg：选择，或在目标未写格式时指定")),
        };
        var languages = CommonOptions.Languages(session);
        var folder = new Option<string>("--out") { HelpName = "DIR", Description = session.Say(new("Folder of the outputs (default: out)", "输出文件夹（默认 out）")), DefaultValueFactory = _ => "out" };
        folder.Validators.Add(result =>
        {
            // A folder called poster.png is never what was meant.
            var name = result.GetValueOrDefault<string>() ?? "";
            var end = Path.GetExtension(name).TrimStart('.').ToLowerInvariant();
            if ((end != "jpg" && OutputFormats.Find(end) is null) || Directory.Exists(name)) return;
            result.AddError(session.Say(new($"--out names a folder, and \"{name}\" looks like a file: the layout names files, by `file:` of a target", $"--out 是文件夹，而“{name}”像是文件名：文件名由版式决定，可在目标中写 `file:`")));
        });
        var posters = PosterNumbers.Create(session);
        var split = new Option<bool>("--split") { Description = session.Say(new("Make a PDF for each poster of a series, not one of pages", "系列的每张海报各成一个 PDF，而不是一个多页 PDF")) };
        var crop = CropOption.Create(session);
        var dpi = NumberOption.Create("--dpi", new("Pixels per inch of pictures; for a page in px, 96 is 1 to 1", "图片每英寸像素数；以 px 为单位的页面，96 即一比一"), 1, MostDpi, session);
        var scale = NumberOption.Create("--scale", new("Multiply the pixels of pictures", "图片像素的倍数"), LeastScale, MostScale, session);
        var quality = NumberOption.Create("--quality", new("Quality of JPEG and WebP (default: the layout's, or 90)", "JPEG 和 WebP 的质量（默认依版式，或 90）"), 1, 100, session);
        var bytes = BytesOption.Create(session);
        var threads = NumberOption.Create("--threads", new("Threads (default: one for each processor)", "线程数（默认与处理器数相同）"), 1, MostThreads, session);
        var engine = EngineOption.Create(session);
        var words = new ContentOptions(session);
        var fonts = CommonOptions.Fonts(session);
        var systemFonts = CommonOptions.SystemFonts(session);
        var json = CommonOptions.Json(session);
        var quiet = new Option<bool>("--quiet") { Description = session.Say(new("Say only what is wrong", "只显示问题")) };
        format.Validators.Add(result =>
        {
            foreach (var name in CommonOptions.SplitNames([.. result.Tokens.Select(token => token.Value)]))
            {
                if (OutputFormats.Find(name) is null) result.AddError(session.Say(new($"--format: unknown format \"{name}\"; the formats are png, jpeg, webp, tiff, rgba, pdf, svg", $"--format：不认识格式“{name}”；可用 png、jpeg、webp、tiff、rgba、pdf、svg")));
            }
        });
        CommonOptions.RequireFolders(fonts, session);

        var command = new DocumentedCommand("render", session.Say(new("Makes the pictures and documents of a layout.", "按版式文件生成图片和文档。")),
        [
            ("posterkit render layouts/sixty-years.yaml", session.Say(new("everything the layout has, in the folder out", "生成版式文件中的全部输出，放入 out 文件夹"))),
            ("posterkit render spring.yaml --target feed --lang zh-Hans,en", session.Say(new("one target, in a Chinese and an English edition", "只生成一个目标，中文版和英文版各一"))),
            ("posterkit render layouts/sixty-years.yaml --poster 2-4 --split", session.Say(new("some posters of a series, a file for each", "只生成系列中的几张，每张一个文件"))),
            ("posterkit render spring.yaml --content autumn.yaml --set date=2026-10-01", session.Say(new("the same layout with other words", "同一版式，换用其他文字"))),
            ("posterkit render spring.yaml --format png --dpi 150 --out proofs", session.Say(new("pictures for proofs, at half the resolution", "生成一半分辨率的校样图片"))),
            ("posterkit render spring.yaml --target feed --max-bytes 300kB", session.Say(new("no file of more than 300 kB", "每个文件不超过 300 kB"))),
            ("posterkit render spring.yaml --target feed --scale 4 --crop 1200,400,800,600", session.Say(new("a detail, four times as large", "放大四倍的局部"))),
        ])
        {
            layout, target, format, languages, posters, folder, split, dpi, scale, crop, quality, bytes, threads, engine, fonts, systemFonts, json, quiet,
        };
        words.AddTo(command);
        command.SetAction(result =>
        {
            if (PosterOptionsReader.Read(result.GetValue(fonts), result.GetValue(systemFonts), session) is not { } options) return ExitCode.CallIsWrong;
            var request = new RenderRequest
            {
                Folder = result.GetRequiredValue(folder),
                Targets = CommonOptions.SplitNames(result.GetValue(target)),
                Formats = OutputFormats.Parse(CommonOptions.SplitNames(result.GetValue(format))),
                Editions = Editions.Parse(result.GetValue(languages)),
                Posters = PosterNumbers.Parse(result.GetValue(posters)),
                SplitsPages = result.GetValue(split),
                Crop = result.GetValue(crop),
                Dpi = result.GetValue(dpi),
                Scale = result.GetValue(scale),
                Quality = result.GetValue(quality),
                MaxBytes = result.GetValue(bytes),
                Threads = result.GetValue(threads) ?? 0,
            };
            var diagnostics = new DiagnosticBag();
            if (EngineOption.Apply(options, result.GetValue(engine), diagnostics) is not { } chosen)
                return Report(new([], diagnostics.ToSorted(), TimeSpan.Zero), session, result.GetValue(json), result.GetValue(quiet));
            return Run(result.GetRequiredValue(layout), words.Apply(chosen, result), request, session, result.GetValue(json), result.GetValue(quiet));
        });
        return command;
    }

    private static int Run(string path, PosterOptions options, RenderRequest request, CliSession session, bool isJson, bool isQuiet)
    {
        using var poster = Poster.Load(path, options);
        RenderOutcome outcome;
        using (var progress = isQuiet || isJson ? null : ProgressLine.For(session))
        {
            outcome = poster.RenderFiles(request, progress, session.Host.Cancellation);
        }
        return Report(outcome, session, isJson, isQuiet);
    }

    private static int Report(RenderOutcome outcome, CliSession session, bool isJson, bool isQuiet)
    {
        var code = ExitCode.Of(outcome.Diagnostics);
        if (isJson)
        {
            JsonReport.Write(outcome, code, session);
            return code;
        }
        if (!isQuiet) FileReport.Write(outcome, session);
        DiagnosticReport.Write(outcome.Diagnostics, session);
        return code;
    }
}
