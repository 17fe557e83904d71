using System.Collections.Immutable;

namespace PosterKit.Foundation;

/// <summary>Collects what the stages report. Safe for several threads; read it when they are done.</summary>
public sealed class DiagnosticBag
{
    private readonly Lock _gate = new();
    private readonly List<Diagnostic> _items = [];
    private int _errors;

    /// <summary>True: what only an audit asks for is reported too, such as every character that another face stands in for.</summary>
    public bool IsAudit { get; init; }

    /// <summary>True once an error was reported: no output may be written.</summary>
    public bool HasErrors => Volatile.Read(ref _errors) > 0;

    /// <summary>True where nothing was reported.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (_gate) return _items.Count == 0;
        }
    }

    /// <summary>Adds all facts to another collection.</summary>
    public void AddTo(DiagnosticBag other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Diagnostic[] items;
        lock (_gate)
        {
            if (_items.Count == 0) return;
            items = [.. _items];
        }
        foreach (var item in items) other.Add(item);
    }

    /// <summary>Reports a fact.</summary>
    /// <param name="code">What it is.</param>
    /// <param name="span">Where it is; default: nowhere in particular.</param>
    /// <param name="arguments">What fills the numbered places of the texts.</param>
    public void Report(DiagnosticCode code, SourceSpan span, params ReadOnlySpan<object> arguments) =>
        Add(new(code, span, [.. arguments]));

    /// <summary>Adds a fact that was made elsewhere.</summary>
    public void Add(Diagnostic diagnostic)
    {
        lock (_gate)
        {
            _items.Add(diagnostic);
            if (diagnostic.Severity == Severity.Error) _errors++;
        }
    }

    /// <summary>True where this fact was reported, wherever it is.</summary>
    public bool Contains(DiagnosticCode code)
    {
        lock (_gate)
        {
            foreach (var item in _items)
            {
                if (item.Code == code) return true;
            }
            return false;
        }
    }

    /// <summary>
    /// All facts, each once, in the order of the file they are about: by path, then place, then code, then text, then where the value came from. The order in which
    /// they were reported does not show, so any number of threads gives the same list.
    /// </summary>
    public ImmutableArray<Diagnostic> ToSorted()
    {
        lock (_gate)
        {
            if (_items.Count == 0) return [];
            var seen = new HashSet<string>(StringComparer.Ordinal);
            return [.. _items
                .Select(d => (Diagnostic: d, Text: DiagnosticCatalogue.Format(d, DiagnosticLanguage.English).Message))
                .OrderBy(d => d.Diagnostic.Span.File?.Path ?? "", StringComparer.Ordinal)
                .ThenBy(d => d.Diagnostic.Span.Start)
                .ThenBy(d => d.Diagnostic.Code)
                .ThenBy(d => d.Text, StringComparer.Ordinal)
                .ThenBy(d => d.Diagnostic.Origin.File?.Path ?? "", StringComparer.Ordinal)
                .ThenBy(d => d.Diagnostic.Origin.Start)
                .Where(d => seen.Add($"{d.Diagnostic.Span}|{d.Diagnostic.Origin}|{d.Diagnostic.Code}|{d.Text}"))
                .Select(d => d.Diagnostic)];
        }
    }
}
