using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("PosterKit.Pdf.Tests")]
