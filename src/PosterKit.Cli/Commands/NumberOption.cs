using System.CommandLine;
using System.Globalization;
using System.Numerics;

namespace PosterKit.Cli.Commands;

/// <summary>Makes options that take a number within a range; what is no number is said in the language of messages.</summary>
internal static class NumberOption
{
    /// <summary>An option whose value is null where it is not given.</summary>
    public static Option<T?> Create<T>(string name, Words description, T least, T most, CliSession session) where T : struct, INumber<T> => new(name)
    {
        HelpName = "N",
        Description = session.Say(description),
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (T.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most) return value;
            result.AddError(session.Say(new($"{name} must be a number from {least} to {most}, found \"{text}\"", $"{name} 应为 {least} 到 {most} 之间的数，却是“{text}”")));
            return null;
        },
    };
}
