namespace PosterKit.Foundation;

/// <summary>
/// What a diagnostic is about; shown as PK and four digits. Numbers are stable. 1xxx syntax, 2xxx meaning, 3xxx layout and
/// typesetting, 4xxx fonts and images, 5xxx export.
/// </summary>
public enum DiagnosticCode
{
    // Syntax: the file as YAML or JSON.
#pragma warning disable CS1591 // The texts of each code stand in the catalogue, in two languages.
    FileNotFound = 1001,
    FileOutsideFolder = 1002,
    FileTooLarge = 1003,
    FileUnreadable = 1004,
    NotText = 1005,
    EmptyFile = 1006,
    YamlSyntax = 1007,
    DuplicateKey = 1008,
    TooDeep = 1009,
    TooManyNodes = 1010,
    MissingSpaceAfterColon = 1011,
    UnquotedColor = 1012,
    FullWidthColon = 1013,
    UnknownAlias = 1014,
    ComplexKey = 1015,
    SecondDocument = 1016,
    UnquotedExpression = 1017,

    // Meaning: keys, values, names.
    MissingVersion = 2001,
    UnknownVersion = 2002,
    UnknownKey = 2003,
    MissingKey = 2004,
    WrongType = 2005,
    UnknownUnit = 2006,
    NumberOutOfRange = 2007,
    UnknownName = 2008,
    UnknownColor = 2009,
    UnknownValue = 2010,
    BadExpression = 2011,
    MissingLanguage = 2012,
    KeyNotHere = 2013,
    MissingUnit = 2014,
    NoElementKey = 2015,
    TwoElementKeys = 2016,
    DuplicateName = 2017,
    ExtendsItself = 2018,
    WrongCount = 2019,
    NotALanguage = 2020,
    ExpressionNotHere = 2021,
    UnitNotHere = 2022,
    BadPathData = 2031,
    EmptyViewBox = 2032,

    // Layout and typesetting.
    PageSizeOutOfRange = 3001,
    TextOverflows = 3002,
    LineBreakEmergency = 3003,
    RangeNeedsHeight = 3004,
    PercentOfUnknown = 3005,
    BoxOverflows = 3006,
    TooManyElements = 3007,
    WrongTrackCount = 3008,
    ComponentTooDeep = 3009,
    SmallQrCode = 3021,
    PaleQrCode = 3022,
    LongQrCode = 3023,
    ShortLastLine = 3051,
    LooseLine = 3052,
    TightLeading = 3061,
    WesternMarkInChinese = 3140,

    // Fonts and images.
    UnknownFontFamily = 4001,
    CorruptFont = 4002,
    MissingGlyph = 4003,
    UnsupportedFont = 4004,
    FontLeftOut = 4005,
    BadFontIndex = 4006,
    CorruptImage = 4011,
    UnsupportedImage = 4012,
    ImageTooLarge = 4013,
    LowResolutionImage = 4014,
    SvgNotDrawn = 4015,
    TruncatedImage = 4016,
    ImageProfileNotUsed = 4017,
    SvgFontReplaced = 4018,
    NativeLibraryMissing = 4021,
    FeatureNotInFont = 4140,

    // Export.
    OutputUnwritable = 5001,
    TooManyPixels = 5002,
    FontNotEmbeddable = 5003,
    TargetNotInLayout = 5021,
    FormatNotOffered = 5022,
    PictureTooLargeForFormat = 5023,
    OutputOutsideFolder = 5024,
    OutputCollision = 5025,
    OutputOverwritesInput = 5026,
    ValueNotInContent = 5027,
#pragma warning restore CS1591
}
