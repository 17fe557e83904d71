using PosterKit.Foundation;

namespace PosterKit.Svg;

/// <summary>Path data: the letters and numbers of the `d` attribute (SVG 2 section 9.3).</summary>
public static class SvgPathData
{
    /// <summary>Reads path data up to its end or its first error, as SVG 2 9.5.4 asks.</summary>
    /// <param name="data">The attribute.</param>
    /// <param name="errorAt">Index of the first character that cannot be read; -1: all was read.</param>
    public static VectorPath Parse(ReadOnlySpan<char> data, out int errorAt) => Parse(data, out errorAt, null);

    /// <summary>The same; <paramref name="arcJoints"/> gets the numbers of the path's steps that end within an arc, where no marker stands.</summary>
    internal static VectorPath Parse(ReadOnlySpan<char> data, out int errorAt, HashSet<int>? arcJoints)
    {
        var path = new PathBuilder();
        var scanner = new SvgScanner(data);
        Span<double> n = stackalloc double[6];
        var command = '\0';
        // The control point before, that S and T reflect; null after other commands.
        Point? cubic = null, quadratic = null;
        var isStarted = false;
        errorAt = -1;
        while (true)
        {
            scanner.SkipSpaces();
            if (scanner.IsAtEnd) break;
            var before = scanner.Position;
            if (char.IsAsciiLetter(scanner.Peek)) command = scanner.Take();
            else if (command is '\0' or 'z' or 'Z')
            {
                errorAt = before;
                break;
            }
            else scanner.SkipSeparator();

            var kind = char.ToUpperInvariant(command);
            if (!isStarted && kind != 'M' || "MLHVCSQTAZ".IndexOf(kind) < 0)
            {
                errorAt = before;
                break;
            }
            scanner.SkipSpaces();
            if (!(kind == 'A' ? ReadArc(ref scanner, n, out var large, out var sweep) : Read(ref scanner, n[..Count(kind)], out large, out sweep)))
            {
                errorAt = scanner.Position;
                break;
            }
            var o = char.IsAsciiLetterLower(command) ? path.Current : default;
            var (newCubic, newQuadratic) = ((Point?)null, (Point?)null);
            switch (kind)
            {
                case 'M':
                    path.MoveTo(o.X + n[0], o.Y + n[1]);
                    isStarted = true;
                    command = command == 'M' ? 'L' : 'l'; // Further pairs are lines.
                    break;
                case 'L':
                    path.LineTo(o.X + n[0], o.Y + n[1]);
                    break;
                case 'H':
                    path.LineTo(o.X + n[0], path.Current.Y);
                    break;
                case 'V':
                    path.LineTo(path.Current.X, o.Y + n[0]);
                    break;
                case 'C':
                    newCubic = new(o.X + n[2], o.Y + n[3]);
                    path.CubicTo(o.X + n[0], o.Y + n[1], o.X + n[2], o.Y + n[3], o.X + n[4], o.Y + n[5]);
                    break;
                case 'S':
                    var first = Reflect(cubic, path.Current);
                    newCubic = new(o.X + n[0], o.Y + n[1]);
                    path.CubicTo(first.X, first.Y, o.X + n[0], o.Y + n[1], o.X + n[2], o.Y + n[3]);
                    break;
                case 'Q':
                    newQuadratic = new(o.X + n[0], o.Y + n[1]);
                    path.QuadraticTo(o.X + n[0], o.Y + n[1], o.X + n[2], o.Y + n[3]);
                    break;
                case 'T':
                    var control = Reflect(quadratic, path.Current);
                    newQuadratic = control;
                    path.QuadraticTo(control.X, control.Y, o.X + n[0], o.Y + n[1]);
                    break;
                case 'A':
                    var curves = SvgArc.Add(path, n[0], n[1], n[2], large, sweep, new(o.X + n[3], o.Y + n[4]));
                    for (var step = path.Count - curves; step < path.Count - 1; step++) arcJoints?.Add(step);
                    break;
                case 'Z':
                    path.Close();
                    break;
            }
            (cubic, quadratic) = (newCubic, newQuadratic);
        }
        return path.Build();
    }

    private static int Count(char kind) => kind switch
    {
        'M' or 'L' or 'T' => 2,
        'H' or 'V' => 1,
        'C' => 6,
        'S' or 'Q' => 4,
        _ => 0,
    };

    private static bool Read(ref SvgScanner scanner, scoped Span<double> numbers, out bool large, out bool sweep)
    {
        large = sweep = false;
        for (var i = 0; i < numbers.Length; i++)
        {
            if (i > 0) scanner.SkipSeparator();
            if (!scanner.TryNumber(out numbers[i])) return false;
        }
        return true;
    }

    private static bool ReadArc(ref SvgScanner scanner, scoped Span<double> n, out bool large, out bool sweep)
    {
        if (!Read(ref scanner, n[..3], out large, out sweep)) return false;
        scanner.SkipSeparator();
        if (!scanner.TryFlag(out large)) return false;
        scanner.SkipSeparator();
        if (!scanner.TryFlag(out sweep)) return false;
        scanner.SkipSeparator();
        return Read(ref scanner, n.Slice(3, 2), out _, out _);
    }

    private static Point Reflect(Point? control, Point current) =>
        control is { } c ? new(2 * current.X - c.X, 2 * current.Y - c.Y) : current;
}
