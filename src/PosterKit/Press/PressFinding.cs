using PosterKit.Foundation;

namespace PosterKit;

/// <summary>What a printer would have phoned about.</summary>
/// <param name="Diagnostic">What it is, how bad it is, the line of the layout, and the mend.</param>
/// <param name="Target">Name of the target.</param>
/// <param name="Poster">0-based number in the series.</param>
/// <param name="Place">Where on the sheet, in millimetres from the top left of the trim box, y down; null: the sheet as a whole. Of several places, the worst.</param>
/// <param name="Places">At how many places the same line of the layout is at fault, over all posters of the target; at least 1.</param>
public sealed record PressFinding(Diagnostic Diagnostic, string Target, int Poster, Rect? Place, int Places);
