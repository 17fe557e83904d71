using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Pdf;

/// <summary>An element of the structure tree (PDF 32000-1 14.7.2), with its kids in reading order.</summary>
/// <param name="parent">Null: the document itself.</param>
/// <param name="role">The part it plays.</param>
/// <param name="level">Of a heading, else 0.</param>
internal sealed class StructureElement(StructureElement? parent, StructureRole role, int level)
{
    public StructureElement? Parent { get; } = parent;

    public StructureRole Role { get; } = role;

    /// <summary>When a place is read among its parent's kids; 0 for other roles.</summary>
    public int Order { get; init; }

    /// <summary>The element itself; of a place, which is none, that which it is in.</summary>
    public StructureElement Owner => Role == StructureRole.Place ? Parent!.Owner : this;

    /// <summary>Null: that of the parent.</summary>
    public string? Language { get; init; }

    public string? AlternateText { get; init; }

    /// <summary>Object number; 0 until the element is written.</summary>
    public int Id { get; set; }

    /// <summary>Its kids: other elements, or stretches of content.</summary>
    public List<StructureKid> Kids { get; } = [];

    /// <summary>Round what a figure shows, in page space (14.8.5.4.3); null for other roles.</summary>
    public Rect? Box { get; set; }

    /// <summary>True where nothing below it is drawn.</summary>
    public bool IsEmpty
    {
        get
        {
            foreach (var kid in Kids)
            {
                if (kid.Element is not { IsEmpty: true }) return false;
            }
            return true;
        }
    }

    /// <summary>True for what holds others and has no content of its own (grouping elements, 14.8.4.2, and the parts of lists).</summary>
    public bool IsGroup => Role is StructureRole.Section or StructureRole.List or StructureRole.ListItem or StructureRole.ListBody or StructureRole.Quotation;

    /// <summary>Brings the kids of places to those that they are in, as they are read.</summary>
    public void DissolvePlaces()
    {
        var holdsPlaces = false;
        foreach (var kid in Kids)
        {
            kid.Element?.DissolvePlaces();
            holdsPlaces |= kid.Element?.Role == StructureRole.Place;
        }
        if (!holdsPlaces) return;
        // Places of one element may come from several boxes; only those of one place are ranked among each other.
        var kids = Role == StructureRole.Place ? Kids.OrderBy(kid => kid.Element?.Order ?? 0).ToArray() : Kids.ToArray();
        Kids.Clear();
        foreach (var kid in kids)
        {
            if (kid.Element is { Role: StructureRole.Place } place) Kids.AddRange(place.Kids);
            else Kids.Add(kid);
        }
    }

    /// <summary>Its standard type, with the slash (14.8.4).</summary>
    public ReadOnlySpan<byte> Tag => Role switch
    {
        StructureRole.Section => "/Sect"u8,
        StructureRole.Paragraph => "/P"u8,
        StructureRole.Figure => "/Figure"u8,
        StructureRole.Heading => HeadingTag,
        StructureRole.List => "/L"u8,
        StructureRole.ListItem => "/LI"u8,
        StructureRole.Label => "/Lbl"u8,
        StructureRole.ListBody => "/LBody"u8,
        StructureRole.Quotation => "/BlockQuote"u8,
        StructureRole.Span => "/Span"u8,
        StructureRole.Link => "/Link"u8,
        _ => "/NonStruct"u8,
    };

    private ReadOnlySpan<byte> HeadingTag => level switch
    {
        <= 1 => "/H1"u8,
        2 => "/H2"u8,
        3 => "/H3"u8,
        4 => "/H4"u8,
        5 => "/H5"u8,
        _ => "/H6"u8,
    };
}
