using PosterKit.QuestPdf;
using PosterKit.Scene;

[assembly: PosterEngine(typeof(QuestPdfPlugin))]
