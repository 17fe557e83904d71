using PosterKit.Foundation;

namespace PosterKit.Layout;

// Components, and what a layout takes over from another.
internal static partial class Properties
{
    public static Property<Node> Components { get; private set; } = null!;
    public static Property<Node> Parameters { get; private set; } = null!;
    public static Property<Node> With { get; private set; } = null!;
    public static Property<Node> Slots { get; private set; } = null!;
    public static Property<string> ExtendsFile { get; private set; } = null!;

    private static void DeclareComponents()
    {
        Declared.Add(Components = new("components", new NodeType(new("components by name", "按名字列出的组件"), ValueShape.Named(new MappingShape(Place.Component) { Required = ["body"] })), Place.Document, "", "{card: {params: [title], body: [{text: \"${title}\"}]}}", new(
            "Groups of elements by name, for `use`.",
            "按名字列出的元素组，供 `use` 使用。")));
        Declared.Add(Parameters = new("params", new NodeType(new("a list of names", "名字的列表"), new ListShape(ValueShape.Either(ValueShape.Word("a name"), ValueShape.Named(ValueShape.Any)), 0)), Place.Component, "", "[title, accent: red]", new(
            "What the component asks for, by name; what has a value here need not be given.",
            "组件所需的值，按名字列出；这里写了值的可以不给。")));
        Declared.Add(With = new("with", new NodeType(new("values by name", "按名字列出的值"), ValueShape.Named(ValueShape.Any)), Place.Use, "", "{title: 春之祭, accent: gold}", new(
            "The values that the component asks for.",
            "组件所需的值。")));
        Declared.Add(Slots = new("slots", new NodeType(new("elements by the name of their slot", "按位置名列出的元素"), ValueShape.Named(ValueShape.Elements)), Place.Use, "", "{footer: [{text: 花园剧场}]}", new(
            "Elements for the slots of the component that have names.",
            "放入组件中各个有名字的位置的元素。")));
        Declared.Add(ExtendsFile = new("extends", new StringType(new("the path of a layout file", "版式文件的路径")), Place.Document, "", "series.yaml", new(
            "Layout file that this one takes over and changes: mappings merge, lists and single values replace.",
            "本文件所继承的版式文件：键值合并，列表和单个值替换。")));
    }
}
