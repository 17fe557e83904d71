"""Writes the character sets that the fonts are cut to (coverage/*.txt).

usage: character_sets.py UNICODE-DATA-FOLDER NOTO-SANS-CJK-REGULAR.ttc OUTPUT-FOLDER

The Han sets come from the Unihan database, the emoji from Unicode's emoji data. The sets of letters are written out
here. Punctuation and symbols are what Noto Sans CJK holds: no standard says which symbols a Chinese poster needs, and
the designers of that font took the union of the national standards.
"""
import bz2
import os
import re
import sys

import ranges
from sfnt import Font

UNICODE, NOTO, OUT = sys.argv[1:4]
SC_FACE = 2  # the faces of the collection stand in the order JP, KR, SC, TC, HK


def unihan(file, *fields):
    """The values of Unihan fields: field -> code point -> value."""
    values = {field: {} for field in fields}
    with bz2.open(os.path.join(UNICODE, f"Unihan_{file}.txt.bz2"), "rt", encoding="utf-8") as lines:
        for line in lines:
            parts = line.rstrip("\n").split("\t")
            if len(parts) == 3 and parts[1] in values:
                values[parts[1]][int(parts[0][2:], 16)] = parts[2]
    return values


def version():
    with bz2.open(os.path.join(UNICODE, "Unihan_OtherMappings.txt.bz2"), "rt", encoding="utf-8") as lines:
        return next(re.search(r"[\d.]+", line).group() for line in lines if "Unicode version" in line)


def span(*pairs):
    return {code for first, last in pairs for code in range(first, last + 1)}


def letters(text):
    return {ord(letter) for letter in text if not letter.isspace()}


def write(name, code_points, *header):
    ranges.write(os.path.join(OUT, name + ".txt"), code_points, *header)


unihan_version = version()
mappings = unihan("OtherMappings", "kTGH", "kBigFive", "kHKSCS")
dictionaries = unihan("DictionaryLikeData", "kHKGlyph", "kCheungBauer")
variants = unihan("Variants", "kSemanticVariant")

# Han

tgh = set(mappings["kTGH"])
assert len(tgh) == 8105, len(tgh)
write("tgh-8105", tgh, "Table of General Standard Characters (2013), the 8,105 characters of mainland China",
      f"source: Unihan {unihan_version}, field kTGH")

# The two levels of Big5 are ranges of its codes: level 1, the frequent characters, is A440 to C67E.
big5 = {code for code, value in mappings["kBigFive"].items() if 0xA440 <= int(value, 16) <= 0xC67E}
assert len(big5) == 5401, len(big5)
write("big5-level1", big5, "Big5 level 1, the 5,401 frequent characters of Taiwan",
      f"source: Unihan {unihan_version}, field kBigFive, codes A440 to C67E")

# HKSCS as a whole is 4,580 characters, half of them outside the BMP and most of them seldom used. Common here means:
# - the list of graphemes of commonly used characters that Hong Kong's schools teach (kHKGlyph);
# - the characters of Cantonese speech in the study of Cheung and Bauer, as far as Hong Kong's sets encode them;
# - the forms of HKSCS that Unihan calls semantic variants of the characters above: 衞 粧 鷄 and such;
# - a handful that these leave out and that Hong Kong's signs and subtitles have every day.
hkscs, school = set(mappings["kHKSCS"]), set(dictionaries["kHKGlyph"])
common = school | (set(dictionaries["kCheungBauer"]) & (hkscs | set(mappings["kBigFive"])))
for code, value in variants["kSemanticVariant"].items():
    others = {int(other, 16) for other in re.findall(r"U\+([0-9A-F]+)", value)}
    if code in school | big5:
        common |= others & hkscs
    if others & (school | big5):
        common |= {code} & hkscs
common |= letters("揾𠻹䒐㷛㘭")
write("hkscs-common", common, "Characters in common use in Hong Kong, Cantonese ones included",
      f"source: Unihan {unihan_version}: kHKGlyph; kCheungBauer within kHKSCS or kBigFive;",
      "kHKSCS characters that are a kSemanticVariant of a kHKGlyph or Big5 level 1 character;",
      "and, by hand, U+63FE U+20EF9 U+4490 U+3DDB U+362D")
write("hkscs", hkscs, "The Hong Kong Supplementary Character Set, whole", f"source: Unihan {unihan_version}, field kHKSCS")

write("urohan", span((0x4E00, 0x9FFF)), "The block CJK Unified Ideographs, whole", "source: Unicode 14 and later")

# Letters

latin = span((0x20, 0x7E), (0xA0, 0xAC), (0xAE, 0xFF)) | letters("ŒœŸ–—‘’‚“”„†‡•…‰‹›€™")
write("latin", latin, "English and the languages of Western Europe: ASCII, Latin-1 less the soft hyphen,",
      "Œ œ Ÿ, and the punctuation of English typesetting", "source: written out in tools/character_sets.py")

pinyin = letters("ĀāÁáǍǎÀà ĒēÉéĚěÈè ĪīÍíǏǐÌì ŌōÓóǑǒÒò ŪūÚúǓǔÙù ǕǖǗǘǙǚǛǜÜü Êê ŃńŇňǸǹ Ḿḿ")
write("pinyin", pinyin, "The letters with tone marks of Hanyu Pinyin (GB/T 16159), both cases",
      "source: written out in tools/character_sets.py")

write("latin-extended", span((0x100, 0x148), (0x14A, 0x17F)),
      "The block Latin Extended-A, less U+0149, which Unicode deprecates: Central and Eastern Europe, Turkish",
      "source: Unicode block")

vietnamese = letters("ĂăĐđĨĩŨũƠơƯư") | span((0x1EA0, 0x1EF9))
write("vietnamese", vietnamese, "The letters of Vietnamese that Latin-1 lacks", "source: written out in tools/character_sets.py")

greek = span((0x391, 0x3A1), (0x3A3, 0x3A9), (0x3B1, 0x3C9))
write("greek", greek, "The Greek alphabet without accents, as formulas and names need it", "source: written out in tools/character_sets.py")

cyrillic = span((0x401, 0x401), (0x410, 0x44F), (0x451, 0x451))
write("cyrillic", cyrillic, "The Russian alphabet", "source: written out in tools/character_sets.py")

kana = span((0x3041, 0x3096), (0x3099, 0x309F), (0x30A0, 0x30FF))
write("kana", kana, "Hiragana and katakana, the two blocks whole", "source: Unicode blocks")

bopomofo = letters("ˇˊˋ˙") | span((0x3105, 0x312F), (0x31A0, 0x31BB))
write("bopomofo", bopomofo, "Bopomofo (注音) with its tone marks: Mandarin, Minnan, Hakka; less the letters of U+31BC to U+31BF,",
      "which Unicode 13 added for Cantonese", "source: Unicode blocks; tone marks after the practice of Taiwan")

# Punctuation and symbols

noto = Font.read(NOTO, SC_FACE)
noto_version = noto.name(5).split(";")[0]
# Hangul is not bundled. Han is chosen above; compatibility ideographs are left out, as HarfBuzz shapes their
# canonical equivalents in their stead.
not_symbols = span((0x1100, 0x11FF), (0x302E, 0x302F), (0x3130, 0x318F), (0x3200, 0x321F), (0x3260, 0x327E),
                   (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xA960, 0xA97F), (0xAC00, 0xD7FF), (0xF900, 0xFAFF),
                   (0xFFA0, 0xFFDC), (0x20000, 0x3FFFF))
rest = noto.code_points() - not_symbols - latin - pinyin - vietnamese - greek - cyrillic - kana - bopomofo

punctuation_blocks = span((0x2000, 0x206F), (0x2E00, 0x2E7F), (0x3000, 0x303F), (0xFE10, 0xFE1F), (0xFE30, 0xFE6F),
                          (0xFF00, 0xFFEF))
write("punctuation", rest & punctuation_blocks,
      "Punctuation: general, CJK, vertical forms, small forms, full-width and half-width forms",
      f"source: the characters of Noto Sans CJK ({noto_version}) in the blocks that tools/character_sets.py names")
write("symbols", rest - punctuation_blocks,
      "Symbols: arrows, box drawing, geometric shapes, enclosed CJK and letters, CJK compatibility, Kangxi radicals,",
      "strokes, number forms, mathematics, and the odd letters of the national standards",
      f"source: the other characters of Noto Sans CJK ({noto_version}) that are not Han, Hangul or in another list")

# Emoji

emoji = set()
with open(os.path.join(UNICODE, "emoji", "emoji-test.txt"), encoding="utf-8") as lines:
    for line in lines:
        if line.startswith("# Version:"):
            emoji_version = line.split()[-1]
        codes, _, status = line.partition(";")
        sequence = [int(code, 16) for code in codes.split()] if "fully-qualified" in status.split("#")[0] else []
        if len(sequence) == 1 or sequence[1:] == [0xFE0F]:
            emoji.add(sequence[0])
write("emoji", emoji, "Emoji of one character; sequences (flags, skin tones, families) are made of these and others",
      f"source: Unicode emoji-test.txt, version {emoji_version}, fully qualified")
