"""Gives a font a new name, as the OFL asks of a changed font whose names are reserved.

usage: rename.py INPUT OUTPUT ENGLISH-FAMILY HANS-FAMILY HANT-FAMILY STYLE RESERVED...

The name table is written anew, for Windows (UTF-16) alone: family, style, full and PostScript name and unique id are
ours, in three languages; copyright, version, trademark, maker and licence stay as they were, for the OFL wants the
notice kept. The notice (id 0) is therefore the one place where a reserved name may still stand: it says whose it is.
"""
import struct
import sys

from sfnt import Font

INPUT, OUTPUT, ENGLISH, HANS, HANT, STYLE, *RESERVED = sys.argv[1:]
EN, ZH_HANS, ZH_HANT = 0x409, 0x804, 0x404
KEPT = (0, 5, 7, 8, 9, 11, 12, 13, 14)

font = Font.read(INPUT)
names = {(EN, id): font.name(id) for id in KEPT if font.name(id)}
version = names[EN, 5].split(";")[0].removeprefix("Version ")
postscript = ENGLISH.replace(" ", "") + "-" + STYLE
names[EN, 3] = f"{version};{postscript}"
names[EN, 6] = postscript
names[EN, 10] = "A subset with another name, made for PosterKit. The copyright notice names the font that it derives from."
for language, family in ((EN, ENGLISH), (ZH_HANS, HANS), (ZH_HANT, HANT)):
    names[language, 1] = family
    names[language, 2] = STYLE
    names[language, 4] = f"{family} {STYLE}"

for (_, id), text in names.items():
    for reserved in RESERVED:
        if id != 0 and reserved.lower() in text.lower():
            sys.exit(f"{INPUT}: name {id} holds the reserved name {reserved}: {text}")

records, strings = b"", b""
for (language, id), text in sorted(names.items()):
    raw = text.encode("utf-16-be")
    records += struct.pack(">HHHHHH", 3, 1, language, id, len(raw), len(strings))
    strings += raw
# The vendor of OS/2 is the maker of the whole font, who has no part in this one; four spaces stand for none.
table = bytearray(font.tables["OS/2"])
table[58:62] = b"    "
font.tables["OS/2"] = bytes(table)
font.tables["name"] = struct.pack(">HHH", 0, len(names), 6 + len(records)) + records + strings
font.write(OUTPUT)
