using System.Text;

namespace PosterKit;

/// <summary>Finds the lines that two texts do not share, in order: what is left of each beside their longest common row of lines.</summary>
internal static class LineComparer
{
    // Lines of one page beyond which the table would be too large: the rest is compared line against line.
    private const int MostLines = 4000;

    /// <summary>Adds what differs.</summary>
    /// <param name="page">1-based number of the page.</param>
    /// <param name="first">Its lines on the first side.</param>
    /// <param name="second">And on the second.</param>
    /// <param name="found">Gets the differences, in the order of the text.</param>
    public static void Compare(int page, IReadOnlyList<string> first, IReadOnlyList<string> second, ICollection<TextDifference> found)
    {
        string[] a = [.. first.Select(Plain).Where(line => line.Length > 0)], b = [.. second.Select(Plain).Where(line => line.Length > 0)];
        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start]) start++;
        var (endA, endB) = (a.Length, b.Length);
        while (endA > start && endB > start && a[endA - 1] == b[endB - 1]) (endA, endB) = (endA - 1, endB - 1);
        var (n, m) = (endA - start, endB - start);
        if (n > MostLines || m > MostLines)
        {
            for (var k = start; k < endA; k++) found.Add(new(page, true, a[k]));
            for (var k = start; k < endB; k++) found.Add(new(page, false, b[k]));
            return;
        }
        var longest = new int[n + 1, m + 1];
        for (var x = n - 1; x >= 0; x--)
        {
            for (var y = m - 1; y >= 0; y--)
                longest[x, y] = a[start + x] == b[start + y] ? longest[x + 1, y + 1] + 1 : Math.Max(longest[x + 1, y], longest[x, y + 1]);
        }
        var (i, j) = (0, 0);
        while (i < n || j < m)
        {
            if (i < n && j < m && a[start + i] == b[start + j]) (i, j) = (i + 1, j + 1);
            else if (j == m || (i < n && longest[i + 1, j] >= longest[i, j + 1])) found.Add(new(page, true, a[start + i++]));
            else found.Add(new(page, false, b[start + j++]));
        }
    }

    /// <summary>
    /// As <see cref="Compare"/>, for a text whose lines are not known, only its order, as a reader takes it from a document: what is compared are the
    /// characters, blanks and soft hyphens left out.
    /// </summary>
    public static void CompareCharacters(int page, IReadOnlyList<string> first, IReadOnlyList<string> second, ICollection<TextDifference> found)
    {
        const int Context = 24;
        var (a, b) = (Characters(first), Characters(second));
        if (a == b) return;
        var at = 0;
        while (at < a.Length && at < b.Length && a[at] == b[at]) at++;
        found.Add(new(page, true, Around(a)));
        found.Add(new(page, false, Around(b)));

        string Around(string text)
        {
            var from = Math.Max(0, Math.Min(at, text.Length) - Context);
            return $"{(from > 0 ? "…" : "")}{text[from..Math.Min(text.Length, at + Context)]}{(at + Context < text.Length ? "…" : "")}";
        }
    }

    // Words part at blanks; which blanks, and how many, does not show.
    private static string Plain(string line) => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // The same characters in a fixed order: readers take columns and turned lines in orders of their own.
    private static string Characters(IReadOnlyList<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            foreach (var c in line)
            {
                if (!char.IsWhiteSpace(c) && c is not ('\u00AD' or '\u200B' or '\f')) text.Append(c); // SOFT HYPHEN, ZERO WIDTH SPACE
            }
        }
        return text.ToString();
    }
}
