namespace PosterKit.Layout;

/// <summary>Addresses that a reader may follow from a document.</summary>
internal static class LinkAddress
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    /// <summary>The address in ASCII: signs beyond it are written as RFC 3986 has them. Null where it is none, or leads to nothing that a reader should open.</summary>
    public static string? Read(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || !Schemes.Contains(address.Scheme)) return null;
        // Names of hosts beyond ASCII go by their Punycode (RFC 3492), which AbsoluteUri leaves out.
        if (address.Host.Length == 0 || System.Text.Ascii.IsValid(address.Host)) return address.AbsoluteUri;
        return new UriBuilder(address) { Host = address.IdnHost }.Uri.AbsoluteUri;
    }
}
