using System.Globalization;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>
/// Words that some readers of YAML take for something else: no for false, 12:30 for 750, 010 for eight (YAML 1.1 types; YAML 1.2.2 section 10.3 has none of
/// them). Here they are words and plain numbers; where that cannot be what was meant, or other programs see another value, it is told.
/// </summary>
internal static class YamlGuesses
{
    /// <summary>Reports a word that says yes or no in YAML 1.1, or bears capitals.</summary>
    /// <returns>False where it is none; nothing is reported.</returns>
    public static bool ReportBoolean(Node node, string key, ValueContext context)
    {
        if (node is not ScalarNode { Form: ScalarForm.Plain } scalar) return false;
        string? meant = scalar.Value switch
        {
            "yes" or "Yes" or "YES" or "y" or "Y" or "on" or "On" or "ON" or "True" or "TRUE" => "true",
            "no" or "No" or "NO" or "n" or "N" or "off" or "Off" or "OFF" or "False" or "FALSE" => "false",
            _ => null,
        };
        if (meant is null) return false;
        context.Diagnostics.Report(DiagnosticCode.NotABoolean, node.Span, key, scalar.Value, meant);
        return true;
    }

    /// <summary>Reports digits with a colon, where a number or a ratio is wanted.</summary>
    /// <returns>False where there are none; nothing is reported.</returns>
    public static bool ReportColon(Node node, string key, ValueContext context)
    {
        if (node is not ScalarNode { Form: ScalarForm.Plain } scalar || scalar.Value.Length > 12) return false;
        double value = 0;
        var parts = scalar.Value.Split(':');
        if (parts.Length < 2) return false;
        foreach (var part in parts)
        {
            if (!double.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var digits)) return false;
            value = value * 60 + digits;
        }
        var isRatio = key == Properties.Aspect.Name;
        var meant = scalar.Value.Replace(':', '/');
        context.Diagnostics.Report(DiagnosticCode.ColonInNumber, node.Span, key, scalar.Value, value,
            isRatio ? new DiagnosticPhrase($"write the ratio with a slash: `{key}: {meant}`", $"比例请用斜线：`{key}: {meant}`")
                : new DiagnosticPhrase($"write one number for \"{key}\"", $"“{key}”请写一个数字"));
        return true;
    }

    /// <summary>Warns of a whole number that begins with zeros.</summary>
    public static void ReportZeros(Node node, string key, ValueContext context)
    {
        if (node is not ScalarNode { Form: ScalarForm.Plain, Value: ['0', >= '0' and <= '9', ..] } scalar) return;
        var meant = scalar.Value.TrimStart('0');
        if (meant.Length == 0 || !char.IsAsciiDigit(meant[0])) meant = "0" + meant;
        context.Diagnostics.Report(DiagnosticCode.LeadingZeros, node.Span, key, scalar.Value, meant);
    }
}
