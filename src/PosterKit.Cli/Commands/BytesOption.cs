using System.CommandLine;
using PosterKit.Foundation;

namespace PosterKit.Cli.Commands;

/// <summary>`--max-bytes SIZE`: bytes of each file at most.</summary>
internal static class BytesOption
{
    /// <summary>The option; its value is null where it is not given.</summary>
    public static Option<long?> Create(CliSession session) => new("--max-bytes")
    {
        HelpName = "SIZE",
        Description = session.Say(new("Bytes of each file at most, as in 300kB: lowers the quality to fit", "每个文件的最大字节数，如 300kB：降低质量直到符合")),
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (ByteCount.Parse(text) is > 0 and var bytes) return bytes;
            result.AddError(session.Say(new($"--max-bytes must be a number of bytes with its unit, such as 300kB or 2MB, found \"{text}\"", $"--max-bytes 应为带单位的字节数，如 300kB 或 2MB，却是“{text}”")));
            return null;
        },
    };
}
