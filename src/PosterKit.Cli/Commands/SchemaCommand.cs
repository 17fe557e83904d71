using System.Buffers;
using System.CommandLine;
using System.Text;
using PosterKit.Layout;

namespace PosterKit.Cli.Commands;

/// <summary>`posterkit schema`: the layout language for editors.</summary>
internal static class SchemaCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CliSession session)
    {
        var command = new DocumentedCommand("schema", session.Say(new("Writes a JSON Schema of the layout language, for editors.", "输出版式语言的 JSON Schema，供编辑器使用。")),
        [
            ("posterkit schema > posterkit.schema.json", session.Say(new("for `# yaml-language-server: $schema=posterkit.schema.json` at the head of a layout", "在版式文件首行写 `# yaml-language-server: $schema=posterkit.schema.json`"))),
            ("posterkit schema --message-language zh", session.Say(new("with descriptions in Chinese", "使用中文说明"))),
        ]);
        command.SetAction(_ => Run(session));
        return command;
    }

    private static int Run(CliSession session)
    {
        var schema = new ArrayBufferWriter<byte>(1 << 18);
        LayoutSchema.Write(schema, session.Language);
        session.Host.Output.Write(Encoding.UTF8.GetString(schema.WrittenSpan));
        session.Host.Output.Write('\n');
        return ExitCode.Fine;
    }
}
