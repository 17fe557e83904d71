using System.Text;

namespace PosterKit.Testing;

/// <summary>What a program said.</summary>
/// <param name="ExitCode">0 mostly means success.</param>
/// <param name="Output">Bytes of its standard output.</param>
/// <param name="Errors">Its standard error.</param>
public sealed record ToolResult(int ExitCode, byte[] Output, string Errors)
{
    /// <summary>The output as UTF-8.</summary>
    public string Text => Encoding.UTF8.GetString(Output);
}
