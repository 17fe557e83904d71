using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Scene;

namespace PosterKit.Pdf;

/// <summary>All that decides how a picture file looks in a document, where its own data cannot go in.</summary>
/// <param name="Digest">Of the file.</param>
/// <param name="Size">Pixels that it is reduced to; null: all of them.</param>
/// <param name="Color">The colours of the document.</param>
/// <param name="Inks">How colours become inks there.</param>
/// <param name="IsPlain">True: nothing is compressed that need not be.</param>
internal readonly record struct ImageKey(string Digest, (int Width, int Height)? Size, PdfColorMode Color, InkConverter Inks, bool IsPlain);
