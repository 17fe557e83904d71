namespace PosterKit.Raster;

/// <summary>What a command of a display list does.</summary>
internal enum DrawKind : byte
{
    /// <summary>Lays a paint over a shape.</summary>
    Fill,

    /// <summary>Until its end, nothing is seen outside the box, and outside the shape if there is one.</summary>
    BeginClip,

    /// <summary>Ends the clip last begun.</summary>
    EndClip,

    /// <summary>Until its end, all is drawn on a clear layer.</summary>
    BeginLayer,

    /// <summary>Until its end, all is drawn on a clear layer that tells how much of the layer below it is seen.</summary>
    BeginMask,

    /// <summary>Ends the mask last begun: the layer below is faded by it.</summary>
    EndMask,

    /// <summary>Ends the layer last begun: it is laid, faded, over what was there.</summary>
    EndLayer,
}
