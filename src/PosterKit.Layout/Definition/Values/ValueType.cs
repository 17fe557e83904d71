using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>A kind of value that a property takes, and how it is read from the file.</summary>
/// <param name="name">What a message calls it, such as "a length such as 12mm".</param>
internal abstract class ValueType(DiagnosticPhrase name)
{
    /// <summary>What a message calls it.</summary>
    public DiagnosticPhrase Name { get; } = name;

    /// <summary>What it looks like when it is written.</summary>
    public abstract ValueShape Shape { get; }

    /// <summary>Reads a value: what is written, the key it is written under, what names stand for. Null where it cannot be read; that is reported.</summary>
    public Func<Node, string, ValueContext, object?> Read { get; protected init; } = null!;
}

/// <summary>A kind of value that is held as a <typeparamref name="T"/>.</summary>
internal abstract class ValueType<T> : ValueType where T : notnull
{
    // A delegate, where an override would do: code for a virtual method of a generic class is made at run time, at every start.
    protected ValueType(DiagnosticPhrase name) : base(name) => Read = ReadBoxed;

    private object? ReadBoxed(Node node, string key, ValueContext context) => TryRead(node, key, context, out var value) ? value : null;

    /// <summary>Reads a value; false where it cannot be read, and that is reported.</summary>
    public abstract bool TryRead(Node node, string key, ValueContext context, out T value);

    /// <summary>Reports that a value is of another kind.</summary>
    protected bool Wrong(Node node, string key, ValueContext context, out T value)
    {
        value = default!;
        context.ReportWrongType(node, key, Name);
        return false;
    }
}
