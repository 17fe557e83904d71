using Xunit;

namespace PosterKit.Testing;

/// <summary>Runs a check on many made-up inputs. Each has a number, from which alone it is made: a failure names it and shows the input.</summary>
public static class Fuzzing
{
    /// <summary>True under POSTERKIT_LONG=1.</summary>
    public static bool IsLong => Environment.GetEnvironmentVariable("POSTERKIT_LONG") == "1";

    /// <summary>Checks inputs. One that does not end, or takes the memory of the machine, fails while it runs.</summary>
    /// <param name="usual">How many.</param>
    /// <param name="many">How many under POSTERKIT_LONG=1.</param>
    /// <param name="make">Makes an input of a generator of its own.</param>
    /// <param name="check">Fails by an exception.</param>
    /// <param name="show">The input as a text.</param>
    public static void Check<T>(int usual, int many, Func<Random, T> make, Action<T> check, Func<T, string> show)
    {
        // What is loaded and compiled once is no input's fault.
        check(make(new Random(0)));
        var failures = new FuzzWatch(number => check(make(new Random(number)))).Run(IsLong ? many : usual);
        if (failures.Count == 0) return;
        var (first, problem) = failures.First();
        Assert.Fail($"input {first}: {problem}\n--- the input:\n{show(make(new Random(first)))}");
    }

    /// <summary>Changes a text in a few places: cuts, doubles, swaps, and puts words in.</summary>
    /// <param name="text">A text that makes sense.</param>
    /// <param name="words">What may be put in.</param>
    /// <param name="random">Chooses.</param>
    public static string Mutate(string text, IReadOnlyList<string> words, Random random)
    {
        for (var edits = random.Next(1, 6); edits > 0; edits--)
        {
            var at = random.Next(text.Length + 1);
            var length = Math.Min(random.Next(random.Next(2) == 0 ? 12 : 200), text.Length - at);
            text = random.Next(6) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, text.Substring(at, length)),
                2 => text.Insert(random.Next(text.Length + 1), text.Substring(at, length)),
                3 => ReplaceNumber(text, at, words, random),
                4 => text.Insert(at, words[random.Next(words.Count)]),
                _ => text.Remove(at, Math.Min(length, 8)).Insert(at, words[random.Next(words.Count)]),
            };
        }
        return text;
    }

    // The next number from a place on becomes another word: what is mostly wrong in a file, and mostly still read.
    private static string ReplaceNumber(string text, int at, IReadOnlyList<string> words, Random random)
    {
        while (at < text.Length && !char.IsAsciiDigit(text[at])) at++;
        var end = at;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.')) end++;
        return text[..at] + words[random.Next(words.Count)] + text[end..];
    }
}
