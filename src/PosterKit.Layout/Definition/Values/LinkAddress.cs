namespace PosterKit.Layout;

/// <summary>Addresses that a reader may follow from a document.</summary>
internal static class LinkAddress
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    /// <summary>The address in ASCII: signs beyond it are written as RFC 3986 has them. Null where it is none, or leads to nothing that a reader should open.</summary>
    public static string? Read(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && Schemes.Contains(address.Scheme) ? address.AbsoluteUri : null;
}
