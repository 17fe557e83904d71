namespace PosterKit.Scene;

/// <summary>What is printed round a sheet for those who print and cut it.</summary>
[Flags]
public enum PressMarkKinds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Lines at the corners that show where it is cut (裁切标记).</summary>
    Crop = 1,

    /// <summary>Targets in the middle of each side, by which plates are brought to register (套准标记).</summary>
    Registration = 2,

    /// <summary>Fields of the inks, solid and as tints, to be measured (色标).</summary>
    ColorBars = 4,

    /// <summary>A line that tells what the sheet is.</summary>
    Slug = 8,
}
