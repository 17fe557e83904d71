using PosterKit.Typesetting;

namespace PosterKit.Layout;

/// <summary>Chooses the same line ends for all languages of a paragraph: the fewest lines that fit in each, of lengths as even as can be (BI-04).</summary>
/// <param name="phrases">How many phrases each language has; 2 or more.</param>
/// <param name="languages">How many languages there are.</param>
/// <param name="widthOf">Length of the phrases from one to before another of a language, set in one line.</param>
/// <param name="measures">The measure of each language.</param>
internal sealed class SharedBreaks(int phrases, int languages, Func<int, int, int, double> widthOf, double[] measures)
{
    private const double Tolerance = 0.01;

    // More would be a text, not a heading; the search is of the third power.
    public const int MostPhrases = 40;

    /// <summary>The first phrase of every line but the first; null where a phrase of some language is longer than its measure.</summary>
    /// <param name="isEven">True: lines are as even as can be. False: each takes as much as it can.</param>
    public List<int>? Find(bool isEven)
    {
        var count = CountLines(out var greedy);
        if (count == 0) return null;
        return isEven && count > 1 ? FindEven(count) : greedy;
    }

    private bool Fits(int from, int to)
    {
        for (var language = 0; language < languages; language++)
        {
            if (widthOf(language, from, to) > measures[language] + Tolerance) return false;
        }
        return true;
    }

    private int CountLines(out List<int> starts)
    {
        starts = [];
        var lines = 1;
        for (int start = 0, end = 1; end <= phrases; end++)
        {
            if (Fits(start, end)) continue;
            if (end - start == 1) return 0;
            start = end - 1;
            if (!Fits(start, end)) return 0;
            starts.Add(start);
            lines++;
        }
        return lines;
    }

    // The least sum of squares of the lines' shares of each language's whole.
    private List<int> FindEven(int count)
    {
        var cost = new double[count + 1, phrases + 1];
        var from = new int[count + 1, phrases + 1];
        for (var line = 0; line <= count; line++)
        {
            for (var end = 0; end <= phrases; end++) cost[line, end] = double.PositiveInfinity;
        }
        cost[0, 0] = 0;
        for (var line = 1; line <= count; line++)
        {
            for (var end = line; end <= phrases; end++)
            {
                for (var start = line - 1; start < end; start++)
                {
                    if (double.IsPositiveInfinity(cost[line - 1, start]) || !Fits(start, end)) continue;
                    var sum = cost[line - 1, start] + CostOf(start, end);
                    if (sum >= cost[line, end]) continue;
                    (cost[line, end], from[line, end]) = (sum, start);
                }
            }
        }
        var starts = new List<int>();
        for (int line = count, end = phrases; line > 1; line--)
        {
            end = from[line, end];
            starts.Insert(0, end);
        }
        return starts;
    }

    private double CostOf(int start, int end)
    {
        var sum = 0.0;
        for (var language = 0; language < languages; language++)
        {
            var share = widthOf(language, start, end) / Math.Max(Tolerance, widthOf(language, 0, phrases));
            sum += share * share;
        }
        return sum;
    }
}
