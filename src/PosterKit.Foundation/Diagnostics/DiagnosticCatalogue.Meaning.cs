namespace PosterKit.Foundation;

// 2xxx: keys, values, names.
public static partial class DiagnosticCatalogue
{
    private static Dictionary<DiagnosticCode, DiagnosticEntry> Meaning() => new()
    {
        [DiagnosticCode.MissingVersion] = new(Severity.Error,
            new("the layout does not say its version", "write `posterkit: 1` as the first line"),
            new("版式文件没有写版本", "请在第一行写 `posterkit: 1`")),
        [DiagnosticCode.UnknownVersion] = new(Severity.Error,
            new("version \"{0}\" of the layout language is not known", "this program reads version 1: write `posterkit: 1`"),
            new("不认识版式语言的版本“{0}”", "本程序读取版本 1：请写 `posterkit: 1`")),
        [DiagnosticCode.UnknownKey] = new(Severity.Error,
            new("unknown key \"{0}\" in {1}", "did you mean \"{2}\"?"),
            new("{1} 中没有“{0}”这个键", "是不是“{2}”？")),
        [DiagnosticCode.MissingKey] = new(Severity.Error,
            new("{1} needs \"{0}\"", "add `{0}: …`"),
            new("{1} 缺少“{0}”", "请加上 `{0}: …`")),
        [DiagnosticCode.WrongType] = new(Severity.Error,
            new("\"{0}\" takes {1}, found {2}", "write it as {1}"),
            new("“{0}”应为 {1}，却是 {2}", "请写成 {1}")),
        [DiagnosticCode.UnknownUnit] = new(Severity.Error,
            new("\"{0}\" is no length: unknown unit \"{1}\"", "the units are {2}"),
            new("“{0}”不是长度：不认识单位“{1}”", "可用的单位：{2}")),
        [DiagnosticCode.NumberOutOfRange] = new(Severity.Error,
            new("\"{0}\" must be {1} to {2}, found {3}", "choose a value within that range"),
            new("“{0}”应在 {1} 到 {2} 之间，却是 {3}", "请改为该范围内的值")),
        [DiagnosticCode.UnknownName] = new(Severity.Error,
            new("no {0} is called \"{1}\"", "did you mean \"{2}\"?"),
            new("没有名为“{1}”的 {0}", "是不是“{2}”？")),
        [DiagnosticCode.UnknownColor] = new(Severity.Error,
            new("\"{0}\" is no colour", "write \"#RRGGBB\" in quotes, or a name from `colors:`; the nearest is \"{1}\""),
            new("“{0}”不是颜色", "请写带引号的 \"#RRGGBB\"，或 `colors:` 里的名字；最接近的是“{1}”")),
        [DiagnosticCode.UnknownValue] = new(Severity.Error,
            new("\"{0}\" cannot be \"{1}\"", "it is one of {2}"),
            new("“{0}”不能是“{1}”", "可选：{2}")),
        [DiagnosticCode.BadExpression] = new(Severity.Error,
            new("cannot read the expression \"{0}\": {1}", "an expression is a name with dots, such as ${{panel.title}}"),
            new("无法理解表达式“{0}”：{1}", "表达式是用点相连的名字，如 ${{panel.title}}")),
        [DiagnosticCode.MissingLanguage] = new(Severity.Error,
            new("the text has no \"{0}\"", "add `{0}: …`, or take the language out of `languages:`"),
            new("文字缺少语言“{0}”", "请加上 `{0}: …`，或从 `languages:` 中去掉该语言")),
    };
}
