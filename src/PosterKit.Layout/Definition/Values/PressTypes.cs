using System.Collections.Immutable;
using System.Globalization;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout;

/// <summary>{color, standard, output-intent, …}: how a PDF is made.</summary>
internal sealed class PdfType() : ValueType<PdfTarget>(new("settings such as {color: cmyk, standard: x-4}", "设置（如 {color: cmyk, standard: x-4}）"))
{
    public override ValueShape Shape => new MappingShape(Place.Pdf);

    public override bool TryRead(Node node, string key, ValueContext context, out PdfTarget value)
    {
        value = null!;
        if (node is not MappingNode mapping) return Wrong(node, key, context, out value);
        var bag = PropertyBag.Read(mapping, Place.Pdf, context);
        var standard = bag.Get(Properties.PdfStandard, PdfStandard.Pdf17);
        var isForPress = standard is PdfStandard.PdfX4 or PdfStandard.PdfX1a;
        value = new()
        {
            Standard = standard,
            StandardSpan = bag.SpanOf(Properties.PdfStandard),
            Color = bag.Get(Properties.PdfColor, isForPress ? PdfColorMode.Cmyk : PdfColorMode.Rgb),
            OutputIntent = bag.TryGet(Properties.OutputIntent, out var intent) ? intent : null,
            OutlinesText = bag.Get(Properties.PdfText, false),
            OverprintsBlack = bag.Get(Properties.BlackText, true),
            RichBlack = bag.TryGet(Properties.RichBlack, out var inks) ? new(inks[0] / 100, inks[1] / 100, inks[2] / 100, inks[3] / 100) : null,
            InkLimit = bag.Get(Properties.InkLimit, 100 * Imaging.InkConverter.UsualLimit) / 100,
            MostImagePpi = bag.TryGet(Properties.ImagePpi, out var ppi) ? ppi : null,
        };
        return Check(value, bag, context) & bag.Count == mapping.Entries.Length;
    }

    private static bool Check(PdfTarget pdf, PropertyBag bag, ValueContext context)
    {
        var (isGood, name) = (true, pdf.Standard.Name());
        if (pdf.Standard is PdfStandard.PdfX4 or PdfStandard.PdfX1a && pdf.Color == PdfColorMode.Rgb) Report(DiagnosticCode.StandardNeedsInks, bag.SpanOf(Properties.PdfColor), name, "rgb");
        // X-1a may name a condition of the registry; the others hold its profile. Archives in sRGB hold that of sRGB, without a word.
        var needsProfile = pdf.Standard == PdfStandard.PdfX4 || (pdf.Standard is PdfStandard.PdfA2u or PdfStandard.PdfA3u && pdf.Color == PdfColorMode.Cmyk);
        var isStated = needsProfile ? pdf.OutputIntent?.HasProfile == true : pdf.Standard != PdfStandard.PdfX1a || pdf.OutputIntent is not null;
        if (!isStated && bag.Find(Properties.OutputIntent) is not { Value: null }) Report(DiagnosticCode.StandardNeedsIntent, pdf.StandardSpan, name);
        if (pdf.RichBlack is { } rich && rich.C + rich.M + rich.Y + rich.K is var total && total > pdf.InkLimit + 1e-9)
            Report(DiagnosticCode.RecipeOverLimit, bag.SpanOf(Properties.RichBlack), "rich-black", Percent(total), Percent(pdf.InkLimit));
        if (pdf.Color != PdfColorMode.Cmyk)
        {
            // A mistake that harms nothing: the value is good.
            foreach (var property in (ReadOnlySpan<Property>)[Properties.RichBlack, Properties.BlackText])
            {
                if (bag.Find(property) is { } value)
                    context.Diagnostics.Report(DiagnosticCode.KeyWithoutEffect, value.Entry.Key.Span, property.Name, new DiagnosticPhrase("a document without inks", "不用油墨颜色的文档"), "`color: cmyk`");
            }
        }
        return isGood;

        void Report(DiagnosticCode code, SourceSpan span, params object[] arguments)
        {
            isGood = false;
            context.Diagnostics.Report(code, span, arguments);
        }
    }

    private static string Percent(double share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture);
}

/// <summary>A profile's path, `generic`, or {profile, condition, info}.</summary>
internal sealed class OutputIntentType() : ValueType<OutputIntentSource>(new("the path of an ICC profile, generic, or {profile, condition, info}", "ICC 配置文件的路径、generic 或 {profile, condition, info}"))
{
    private const string Generic = "generic";

    public override ValueShape Shape => ValueShape.Either(ValueShape.Word("the path of an ICC profile, or generic"), new MappingShape(Place.OutputIntent) { AnyOf = ["profile", "condition"] });

    public override bool TryRead(Node node, string key, ValueContext context, out OutputIntentSource value)
    {
        value = null!;
        if (node is ScalarNode { IsNull: false, Value.Length: > 0 } scalar)
        {
            value = Of(scalar.Value, null, null, scalar.Span);
            return true;
        }
        if (node is not MappingNode mapping) return Wrong(node, key, context, out value);
        var bag = PropertyBag.Read(mapping, Place.OutputIntent, context);
        var profile = bag.TryGet(Properties.IntentProfile, out var path) ? path : null;
        var condition = bag.TryGet(Properties.IntentCondition, out var name) ? name : null;
        if (mapping.Find("profile") is null && mapping.Find("condition") is null)
            context.Diagnostics.Report(DiagnosticCode.MissingKey, mapping.Span, "profile", new DiagnosticPhrase("`output-intent`", "`output-intent` "));
        if (profile is null && condition is null) return false;
        value = Of(profile, condition, bag.TryGet(Properties.IntentInfo, out var info) ? info : null, profile is null ? mapping.Span : bag.SpanOf(Properties.IntentProfile));
        return bag.Count == mapping.Entries.Length;
    }

    private static OutputIntentSource Of(string? path, string? condition, string? info, SourceSpan span) =>
        new(path == Generic ? null : path, condition, info, span) { IsGeneric = path == Generic };
}

/// <summary>[crop, registration], or {kinds, offset, length, weight}.</summary>
internal sealed class MarksType() : ValueType<PressMarks>(new("marks such as [crop, registration]", "标记（如 [crop, registration]）"))
{
    /// <summary>The words.</summary>
    public static ListType<PressMarkKinds> Words { get; } = new(
        new EnumType<PressMarkKinds>(("crop", PressMarkKinds.Crop), ("registration", PressMarkKinds.Registration), ("color-bars", PressMarkKinds.ColorBars), ("slug", PressMarkKinds.Slug)),
        new("marks such as [crop, registration]", "标记（如 [crop, registration]）"));

    public override ValueShape Shape => ValueShape.Either(Words.Shape, new MappingShape(Place.Marks));

    public override bool TryRead(Node node, string key, ValueContext context, out PressMarks value)
    {
        value = null!;
        if (node is not MappingNode mapping)
        {
            if (!Words.TryRead(node, key, context, out var words)) return false;
            value = new(All(words));
            return true;
        }
        var bag = PropertyBag.Read(mapping, Place.Marks, context);
        var kinds = bag.TryGet(Properties.MarkKinds, out var chosen) ? All(chosen) : PressMarkKinds.Crop | PressMarkKinds.Registration | PressMarkKinds.ColorBars | PressMarkKinds.Slug;
        value = new(kinds) { Offset = bag.TryGet(Properties.MarkOffset, out var offset) ? offset.AbsolutePoints : null };
        if (bag.TryGet(Properties.MarkLength, out var length)) value = value with { Length = length.AbsolutePoints };
        if (bag.TryGet(Properties.MarkWeight, out var weight)) value = value with { Weight = weight.AbsolutePoints };
        return bag.Count == mapping.Entries.Length;
    }

    private static PressMarkKinds All(ImmutableArray<PressMarkKinds> words)
    {
        var all = PressMarkKinds.None;
        foreach (var word in words) all |= word;
        return all;
    }
}
