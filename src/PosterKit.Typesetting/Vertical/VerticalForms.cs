namespace PosterKit.Typesetting;

/// <summary>Orientation in vertical lines: UAX #50, with the stops of Chinese never turned (VT-01 to VT-03).</summary>
public static class VerticalForms
{
    /// <summary>How a character stands.</summary>
    /// <param name="codePoint">The character.</param>
    /// <param name="region">Of its language. In Chinese the full-width colon and semicolon stay upright; UAX #50 turns them, as Japanese does.</param>
    public static VerticalForm Of(int codePoint, Region region)
    {
        if (region != Region.None && codePoint is 0xFF1A or 0xFF1B)
            return VerticalForm.Upright; // VT-02
        return UnicodeData.VerticalOrientation(codePoint) switch
        {
            VerticalOrientationClass.Upright => VerticalForm.Upright,
            VerticalOrientationClass.TransformedElseUpright => VerticalForm.TransformedElseUpright,
            VerticalOrientationClass.TransformedElseRotated => VerticalForm.TransformedElseRotated,
            _ => VerticalForm.Rotated,
        };
    }
}
