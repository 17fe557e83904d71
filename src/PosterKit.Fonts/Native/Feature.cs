namespace PosterKit.Fonts.Native;

/// <summary>hb_feature_t.</summary>
internal readonly record struct Feature(uint Tag, uint Value, uint Start, uint End);
