using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.QuestPdf;

/// <summary>
/// Writes a scene as the SVG that QuestPDF's reader (Skia's) draws: paths, gradients, clips, opacity and pictures, by attributes alone. It has neither style
/// sheets nor blend modes, and finds no font that it is given: glyphs are paths, and every effect is a picture. Files beside this one hold its parts.
/// </summary>
internal sealed partial class SceneSvg(PosterScene scene, IRasterEngine raster, double effectsDpi, double? mostImagePpi, DiagnosticBag diagnostics, CancellationToken cancellation)
{
    private readonly StringBuilder _svg = new();
    private readonly SceneTrail _trail = new();
    private Matrix _toScene = Matrix.Identity;

    // From the space of the last list that has no owner.
    private Matrix _trailToScene = Matrix.Identity;
    private bool _isOnPage = true;
    private int _ids;

    /// <summary>The whole file.</summary>
    public string Write()
    {
        var (width, height) = (Number(scene.Trim.Width), Number(scene.Trim.Height));
        _svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">");
        WriteItems(scene.Items, null);
        return _svg.Append("</svg>").ToString();
    }

    private void WriteItems(ImmutableArray<SceneItem> items, SceneItem? owner)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        _trail.Enter(items, owner);
        for (var i = 0; i < items.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            _trail.MoveTo(i);
            switch (items[i])
            {
                case PathItem path: WritePath(path); break;
                case GlyphRunItem run: WriteGlyphs(run); break;
                case ImageItem image: WriteImage(image); break;
                case GroupItem group: WriteGroup(group); break;
                case StructureItem structure: WriteItems(structure.Items, structure); break;
                default: throw new UnreachableException($"no SVG form for {items[i].GetType().Name}");
            }
        }
        _trail.Leave();
    }

    private void WritePath(PathItem item)
    {
        if (item.Path.IsEmpty) return;
        if (!IsPlain(item.Fill) || !IsPlain(item.Stroke?.Paint))
        {
            WritePatch(item);
            return;
        }
        var (fill, stroke) = (Prepare(item.Fill), Prepare(item.Stroke?.Paint));
        _svg.Append("<path");
        WritePaint("fill", fill);
        if (item.FillRule == FillRule.EvenOdd) _svg.Append(" fill-rule=\"evenodd\"");
        if (item.Stroke is { } line) WriteStroke(line, stroke);
        WriteSteps(item.Path, Matrix.Identity);
        _svg.Append("/>");
    }

    private void WriteGlyphs(GlyphRunItem item)
    {
        var run = item.Run;
        if (run.Glyphs.IsEmpty || (item.Fill is null && item.Stroke is null)) return;
        // A line along the outlines would show through a fill that is not opaque.
        var isBold = run.Boldness > 0;
        if (!IsPlain(item.Fill) || !IsPlain(item.Stroke?.Paint) || (isBold && item.Fill is not SolidPaint { Color.Alpha: 1 }))
        {
            WritePatch(item);
            return;
        }
        if (item.Fill is { } fill)
        {
            var reference = Prepare(fill);
            BeginGroup();
            WritePaint("fill", reference);
            if (isBold) WriteStroke(new(fill, run.Boldness) { Join = LineJoin.Round }, reference);
            _svg.Append('>');
            WriteOutlines(item, showsColors: true);
            _svg.Append("</g>");
        }
        if (item.Stroke is not { } stroke) return;
        var paint = Prepare(stroke.Paint);
        BeginGroup();
        _svg.Append(" fill=\"none\"");
        WriteStroke(new(stroke.Paint, stroke.Width) { Join = stroke.Join, MiterLimit = stroke.MiterLimit }, paint);
        _svg.Append('>');
        WriteOutlines(item, showsColors: item.IsDrawingOnly);
        _svg.Append("</g>");

        void BeginGroup() => _svg.Append("<g");
    }

    // What only looks like text has its colour layers in one colour.
    private void WriteOutlines(GlyphRunItem item, bool showsColors)
    {
        var run = item.Run;
        var toItem = Matrix.Translation(item.Origin.X, item.Origin.Y);
        for (var i = 0; i < run.Glyphs.Length; i++)
        {
            var glyph = run.Glyphs[i].Glyph;
            var map = run.MapOf(i).Then(toItem);
            if (!run.Face.HasColorLayers || run.Face.GetColorLayers(glyph) is not { IsEmpty: false } layers)
            {
                WriteOutline(run.Face.GetOutline(glyph), map, null);
                continue;
            }
            if (!showsColors) continue;
            foreach (var layer in layers) WriteOutline(run.Face.GetOutline(layer.Glyph), map, item.IsDrawingOnly ? null : layer.Color);
        }
    }

    private void WriteOutline(VectorPath outline, Matrix map, ColorValue? color)
    {
        if (outline.IsEmpty) return;
        _svg.Append("<path");
        if (color is not null) WritePaint("fill", new(color, null));
        WriteSteps(outline, map);
        _svg.Append("/>");
    }

    private void WriteGroup(GroupItem group)
    {
        if (group.Transform.Determinant == 0 || !(group.Opacity > 0)) return;
        if (group.Blend != BlendMode.Normal)
        {
            WriteWithBackdrop(group, group);
            return;
        }
        if (group.Filter is not null || group.Mask is not null)
        {
            WritePatch(group);
            return;
        }
        var (outerMap, outerTrail, wasOnPage) = (_toScene, _trailToScene, _isOnPage);
        _toScene = group.Transform.Then(outerMap);
        var clip = group.Clip is { } path ? WriteClip(path) : null;
        _svg.Append("<g");
        if (!group.Transform.IsIdentity) WriteMatrix("transform", group.Transform);
        if (clip is not null) _svg.Append(CultureInfo.InvariantCulture, $" clip-path=\"url(#{clip})\"");
        if (group.Opacity < 1) _svg.Append(CultureInfo.InvariantCulture, $" opacity=\"{Number(group.Opacity)}\"");
        _svg.Append('>');
        if (group.BackdropBlur > 0) WriteWithBackdrop(new([]) { Clip = group.Clip, BackdropBlur = group.BackdropBlur }, group);
        if (group.IsComposedApart) (_trailToScene, _isOnPage) = (_toScene, false);
        WriteItems(group.Items, group.IsComposedApart ? null : group);
        _svg.Append("</g>");
        (_toScene, _trailToScene, _isOnPage) = (outerMap, outerTrail, wasOnPage);
    }

    private string WriteClip(ClipPath clip)
    {
        var id = NextId();
        _svg.Append(CultureInfo.InvariantCulture, $"<clipPath id=\"{id}\"><path");
        if (clip.FillRule == FillRule.EvenOdd) _svg.Append(" clip-rule=\"evenodd\"");
        WriteSteps(clip.Path, Matrix.Identity);
        _svg.Append("/></clipPath>");
        return id;
    }

    private string NextId() => $"i{++_ids}";
}
