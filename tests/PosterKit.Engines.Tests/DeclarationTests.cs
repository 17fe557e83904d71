using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using PosterKit.Testing;

namespace PosterKit.Engines.Tests;

/// <summary>The declarations that the engines are compiled against hold what they use, and nothing else; and they are nowhere but in the tests.</summary>
public sealed partial class DeclarationTests
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Lazy<(Assembly Engines, Assembly Declarations)> Compiled = new(() =>
    {
        var context = new AssemblyLoadContext("engines, to look at");
        context.Resolving += (_, name) => File.Exists(Built.PathOf("PosterKit.Engines.Compile", name.Name + ".dll")) ? context.LoadFromAssemblyPath(Built.PathOf("PosterKit.Engines.Compile", name.Name + ".dll")) : null;
        return (context.LoadFromAssemblyPath(Built.PathOf("PosterKit.Engines.Compile", "PosterKit.Engines.Compile.dll")), context.LoadFromAssemblyPath(Built.PathOf("PosterKit.Engines.Compile", "PosterKit.Engines.Declarations.dll")));
    });

    [Fact]
    public void Every_declared_member_is_used_by_an_engine()
    {
        var used = UsedMembers();

        var unused = DeclaredTypes().Where(type => !type.IsEnum && !type.IsSubclassOf(typeof(Delegate))).SelectMany(type => type.GetMembers(Own))
            .Where(member => member switch
            {
                MethodInfo { IsSpecialName: true } or Type or { Name: "Dispose" } => false,
                PropertyInfo property => !property.GetAccessors().Any(used.Contains),
                FieldInfo { IsLiteral: true } constant => !Sources().Contains($"{constant.DeclaringType!.Name}.{constant.Name}", StringComparison.Ordinal),
                _ => !used.Contains(member),
            })
            .Select(member => $"{member.DeclaringType!.Name}.{member}");

        Assert.Empty(unused);
    }

    [Fact]
    public void Every_declared_word_of_an_enumeration_is_used_by_an_engine()
    {
        var sources = Sources();

        var unused = DeclaredTypes().Where(type => type.IsEnum).SelectMany(type => Enum.GetNames(type).Select(name => $"{type.Name}.{name}")).Where(word => !Regex.IsMatch(sources, $@"\b{Regex.Escape(word)}\b"));

        Assert.Empty(unused);
    }

    [Fact]
    public void Engines_know_the_scene_and_what_lies_under_it_alone()
    {
        string[] allowed = ["PosterKit.Scene", "PosterKit.Imaging", "PosterKit.Fonts", "PosterKit.Foundation", "PosterKit.Engines.Declarations"];

        Assert.All(
            Compiled.Value.Engines.GetReferencedAssemblies().Where(name => !name.Name!.StartsWith("System.", StringComparison.Ordinal)),
            name => Assert.Contains(name.Name, allowed));
    }

    [Fact]
    public void Nothing_that_ships_refers_to_the_packages_of_engines()
    {
        var locks = Directory.GetFiles(Repository.Root, "packages.lock.json", SearchOption.AllDirectories).Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !path.Contains($"{Path.DirectorySeparatorChar}artifacts{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(locks);
        Assert.All(locks, path => Assert.DoesNotMatch("SkiaSharp|HarfBuzzSharp|QuestPDF", File.ReadAllText(path)));
        Assert.All(
            Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories),
            path => Assert.DoesNotMatch("ProjectReference Include=\"[^\"]*(engine-references|PosterKit.Engines)", File.ReadAllText(path)));
        Assert.DoesNotMatch(@"PosterKit\.(Skia|QuestPdf)", File.ReadAllText(Path.Combine(Repository.Root, "PosterKit.sln")));
    }

    /// <summary>Where the package itself is there, it is asked.</summary>
    [EngineTheory("skia")]
    [InlineData("skia", "SkiaSharp")]
    public void Declarations_agree_with_SkiaSharp(string engine, string library) => AssertAgree(engine, library);

    /// <summary>Where the package itself is there, it is asked.</summary>
    [EngineTheory("questpdf")]
    [InlineData("questpdf", "QuestPDF")]
    public void Declarations_agree_with_QuestPDF(string engine, string library) => AssertAgree(engine, library);

    private static void AssertAgree(string engine, string library)
    {
        var context = new AssemblyLoadContext("package, to look at");
        var package = context.LoadFromAssemblyPath(Path.GetFullPath(Path.Combine(EngineTheoryAttribute.EngineFolder!, engine, library + ".dll")));

        foreach (var declared in DeclaredTypes().Where(type => type.Namespace!.StartsWith(library, StringComparison.Ordinal)))
        {
            var real = package.GetType(declared.FullName!);
            Assert.True(real is { IsVisible: true }, $"{library} has no type {declared.FullName}");
            Assert.Equal((declared.IsEnum, declared.IsValueType, declared.IsAbstract), (real.IsEnum, real.IsValueType, real.IsAbstract));
            if (declared.IsEnum)
            {
                Assert.All(Enum.GetNames(declared), word => Assert.Equal(Convert.ToInt32(Enum.Parse(declared, word)), Convert.ToInt32(Enum.Parse(real, word))));
                continue;
            }
            var members = real.GetMembers(Own).Select(Signature).ToHashSet();
            Assert.All(declared.GetMembers(Own).Where(member => member is not Type).Select(Signature), signature => Assert.Contains(signature, members));
        }
    }

    private static IEnumerable<Type> DeclaredTypes() => Compiled.Value.Declarations.GetExportedTypes().Where(type => type.Namespace != "PosterKit.Engines.Declarations");

    // All that the engines refer to, by the tables of their assembly (ECMA-335 II.22.25, and II.22.29 for generic methods).
    private static HashSet<MemberInfo> UsedMembers()
    {
        var (engines, declarations) = Compiled.Value;
        var used = new HashSet<MemberInfo>();
        foreach (var table in (ReadOnlySpan<int>)[0x0A000000, 0x2B000000])
        {
            for (var row = 1; ; row++)
            {
                try
                {
                    if (engines.ManifestModule.ResolveMember(table | row) is { } member && member.Module.Assembly == declarations) used.Add(member);
                }
                catch (ArgumentOutOfRangeException)
                {
                    break;
                }
                catch (ArgumentException)
                {
                    // A member of a generic type, which has no meaning by itself: none of the packages.
                }
            }
        }
        return used;
    }

    // Names, types and names of parameters: what a caller is compiled to, and what a named argument needs.
    private static string Signature(MemberInfo member) => member switch
    {
        MethodInfo method => $"{NameOf(method.ReturnType)} {method.Name}({Parameters(method)}){(method.IsStatic ? " static" : "")}",
        ConstructorInfo made => $"new({Parameters(made)})",
        PropertyInfo property => $"{NameOf(property.PropertyType)} {property.Name}",
        FieldInfo field => $"{NameOf(field.FieldType)} {field.Name}{(field.IsStatic ? " static" : "")}",
        _ => member.ToString()!,
    };

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p => $"{NameOf(p.ParameterType)} {p.Name}"));

    private static string NameOf(Type type) => Assemblies().Replace(type.ToString(), "");

    private static string Sources() => string.Concat(
        new[] { "PosterKit.Skia", "PosterKit.QuestPdf" }.Select(project => Path.Combine(Repository.Root, "src", project)).Where(Directory.Exists)
            .SelectMany(folder => Directory.GetFiles(folder, "*.cs")).Select(File.ReadAllText));

    [GeneratedRegex(@", [\w.]+, Version=[^\]]*")]
    private static partial Regex Assemblies();
}
