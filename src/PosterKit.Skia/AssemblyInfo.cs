using PosterKit.Scene;
using PosterKit.Skia;

[assembly: PosterEngine(typeof(SkiaPlugin))]
