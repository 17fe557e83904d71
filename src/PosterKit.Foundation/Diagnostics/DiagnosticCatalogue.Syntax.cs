namespace PosterKit.Foundation;

// 1xxx: the file as a text.
public static partial class DiagnosticCatalogue
{
    private static Dictionary<DiagnosticCode, DiagnosticEntry> Syntax() => new()
    {
        [DiagnosticCode.FileNotFound] = new(Severity.Error,
            new("file not found: \"{0}\"", "check the name and the folder; paths are relative to the file that names them"),
            new("找不到文件“{0}”", "请检查文件名和文件夹；路径相对于写出它的文件")),
        [DiagnosticCode.FileOutsideFolder] = new(Severity.Error,
            new("\"{0}\" lies outside the project folder", "move the file into the folder of the layout, or beside it in a folder of the project"),
            new("“{0}”在项目文件夹之外", "请把文件移到版式文件所在的文件夹，或项目的其他文件夹")),
        [DiagnosticCode.FileTooLarge] = new(Severity.Error,
            new("\"{0}\" has {1} bytes, more than the {2} that are read", "make the file smaller, or split it"),
            new("“{0}”有 {1} 字节，超过上限 {2} 字节", "请缩小或拆分该文件")),
        [DiagnosticCode.FileUnreadable] = new(Severity.Error,
            new("\"{0}\" cannot be read: {1}", "check the permissions of the file"),
            new("无法读取“{0}”：{1}", "请检查文件权限")),
        [DiagnosticCode.NotText] = new(Severity.Error,
            new("\"{0}\" is not a text file in UTF-8", "save it as UTF-8 in your editor"),
            new("“{0}”不是 UTF-8 文本文件", "请在编辑器中另存为 UTF-8")),
        [DiagnosticCode.EmptyFile] = new(Severity.Error,
            new("\"{0}\" is empty", "a layout starts with `posterkit: 1`; `layouts/README.md` shows the smallest one"),
            new("“{0}”是空文件", "版式文件以 `posterkit: 1` 开头；最小的例子见 `layouts/README.md`")),
        [DiagnosticCode.YamlSyntax] = new(Severity.Error,
            new("{0}", "the line does not read as YAML: look at the indentation, the colons and the quotes up to here"),
            new("YAML 语法有误：{0}", "请检查到此处为止的缩进、冒号和引号")),
        [DiagnosticCode.DuplicateKey] = new(Severity.Error,
            new("\"{0}\" is written twice in one mapping", "remove one of the two"),
            new("同一处重复写了“{0}”", "请删去其中一个")),
        [DiagnosticCode.TooDeep] = new(Severity.Error,
            new("nested deeper than {0} levels", "take inner parts out, or flatten the containers"),
            new("嵌套超过 {0} 层", "请减少嵌套")),
    };
}
