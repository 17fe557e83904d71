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

    /// <summary>Reads a value.</summary>
    /// <param name="node">What is written.</param>
    /// <param name="key">The key it is written under, for messages.</param>
    /// <param name="context">What names stand for; takes what is wrong.</param>
    /// <returns>Null where it cannot be read; that is reported.</returns>
    public abstract object? Read(Node node, string key, ValueContext context);
}

/// <summary>A kind of value that is held as a <typeparamref name="T"/>.</summary>
internal abstract class ValueType<T>(DiagnosticPhrase name) : ValueType(name) where T : notnull
{
    /// <inheritdoc/>
    public sealed override object? Read(Node node, string key, ValueContext context) =>
        TryRead(node, key, context, out var value) ? value : null;

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
