using System.Globalization;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>A length in one of some units.</summary>
/// <param name="units">The units it may have; <see cref="LengthUnit.Auto"/> allows the word auto.</param>
/// <param name="least">Smallest amount, in whichever unit.</param>
internal sealed class LengthType(LengthUnit units, double least = LengthType.MostAmount * -1) : ValueType<LengthValue>(
    units.HasFlag(LengthUnit.Auto) ? new("a length such as 12mm, or auto", "长度（如 12mm）或 auto") : new("a length such as 12mm", "长度（如 12mm）"))
{
    /// <summary>Largest amount: no page is as wide in any unit.</summary>
    public const double MostAmount = 1_000_000;

    public override ValueShape Shape => new LengthShape(units, least);

    public override bool TryRead(Node node, string key, ValueContext context, out LengthValue value)
    {
        if (node is not ScalarNode { IsNull: false } scalar) return Wrong(node, key, context, out value);
        if (scalar.Value == "auto" && units.HasFlag(LengthUnit.Auto))
        {
            value = LengthValue.Auto;
            return true;
        }
        var text = ValueContext.Short(scalar.Value);
        switch (LengthValue.TryParse(scalar.Value, out value, out var unit))
        {
            case LengthReading.NoNumber:
                return Wrong(node, key, context, out value);
            case LengthReading.NoUnit:
            case LengthReading.UnknownUnit when unit is [':', ..]:
                if (YamlGuesses.ReportColon(node, key, context)) return false;
                if (unit.Length > 0) goto case LengthReading.UnknownUnit;
                context.Diagnostics.Report(DiagnosticCode.MissingUnit, node.Span, key, text, Allowed());
                return false;
            case LengthReading.UnknownUnit:
                context.Diagnostics.Report(DiagnosticCode.UnknownUnit, node.Span, text, unit, Allowed());
                return false;
        }
        YamlGuesses.ReportZeros(node, key, context);
        if ((value.Unit & units) == 0 && value.Amount != 0)
        {
            context.Diagnostics.Report(DiagnosticCode.UnitNotHere, node.Span, key, unit, Allowed());
            return false;
        }
        if (value.Amount >= least && value.Amount <= MostAmount) return true;
        // Absolute lengths are points by now.
        var shown = value.Unit == LengthUnit.Point ? "pt" : unit;
        context.ReportOutOfRange(node, key, $"{least.ToString(CultureInfo.InvariantCulture)}{shown}", $"{MostAmount.ToString(CultureInfo.InvariantCulture)}{shown}", text);
        return false;
    }

    private string Allowed() => NamesOf(units);

    /// <summary>The units as authors write them, parted by spaces.</summary>
    public static string NamesOf(LengthUnit units)
    {
        var names = "mm cm in pt px";
        if ((units & LengthUnit.Absolute) == 0) names = "";
        if (units.HasFlag(LengthUnit.Em)) names += " em";
        if (units.HasFlag(LengthUnit.Percent)) names += " %";
        if (units.HasFlag(LengthUnit.ViewWidth)) names += " vw vh vmin";
        if (units.HasFlag(LengthUnit.Fraction)) names += " fr";
        return names.TrimStart();
    }
}
