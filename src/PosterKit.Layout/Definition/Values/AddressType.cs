using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>An address that a reader may be led to: the web, a mailbox, a telephone. Nothing that a machine would run.</summary>
internal sealed class AddressType() : ValueType<string>(new("an address such as https://example.org", "网址（如 https://example.org）"))
{
    public override ValueShape Shape => new WordShape("an address", "^(https?|mailto|tel):.+$");

    public override bool TryRead(Node node, string key, ValueContext context, out string value)
    {
        value = "";
        if (node is not ScalarNode { IsNull: false } scalar || LinkAddress.Read(scalar.Value) is not { } address) return Wrong(node, key, context, out value);
        value = address;
        return true;
    }
}
