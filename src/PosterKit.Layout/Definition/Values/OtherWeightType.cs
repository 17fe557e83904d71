namespace PosterKit.Layout;

/// <summary>Weight of the languages that do not lead (BI-02).</summary>
/// <param name="IsLighter">True: one step lighter than the first.</param>
/// <param name="Weight">A weight; null: that of the first.</param>
internal sealed record OtherWeightValue(bool IsLighter, int? Weight)
{
    public static OtherWeightValue Lighter { get; } = new(true, null);
}

/// <summary>lighter, same, or a weight.</summary>
internal sealed class OtherWeightType() : ValueType<OtherWeightValue>(new("lighter, same, or a weight such as 400", "lighter、same，或字重，如 400"))
{
    private static readonly NumberType Weight = new(1, 1000, isWhole: true);

    public override ValueShape Shape => ValueShape.Either(new ChoiceShape(["lighter", "same"]), Weight.Shape);

    public override bool TryRead(Node node, string key, ValueContext context, out OtherWeightValue value)
    {
        value = OtherWeightValue.Lighter;
        if (node is ScalarNode { Value: "lighter" }) return true;
        value = new(false, null);
        if (node is ScalarNode { Value: "same" }) return true;
        if (!NumberType.TryParse(node, true, out _)) return Wrong(node, key, context, out value);
        if (!Weight.TryRead(node, key, context, out var weight)) return false;
        value = new(false, (int)weight);
        return true;
    }
}
