namespace PosterKit.Typesetting;

/// <summary>Facts about <see cref="UnicodeScript"/>.</summary>
public static partial class UnicodeScripts
{
    /// <summary>The four-letter code of ISO 15924, such as <c>Latn</c>; <c>Zzzz</c> for unknown.</summary>
    public static string Iso15924(UnicodeScript script) => Codes.Substring((int)script * 4, 4);
}
