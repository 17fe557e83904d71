"""Takes one face out of a collection, with the regional forms of some languages only.

usage: single_face.py COLLECTION INDEX KEPT-LANGUAGE-SYSTEMS OUTPUT      (the languages as "ZHS,ZHT,ZHH")

The subsetter keeps the glyphs that `locl` substitutes for every language that the font knows. The languages left out here
cost nothing any more (Japanese alone is a fifth of the file); their text takes the face's own forms.
"""
import struct
import sys

from sfnt import Font

COLLECTION, INDEX, KEPT, OUTPUT = sys.argv[1], int(sys.argv[2]), sys.argv[3].split(","), sys.argv[4]


def without_other_languages(layout):
    """GSUB or GPOS with fewer LangSys records in each script; what they pointed to stays, unreachable."""
    layout = bytearray(layout)
    scripts = struct.unpack_from(">H", layout, 4)[0]
    for i in range(struct.unpack_from(">H", layout, scripts)[0]):
        script = scripts + struct.unpack_from(">H", layout, scripts + 2 + 6 * i + 4)[0]
        count, records = struct.unpack_from(">H", layout, script + 2)[0], script + 4
        kept = [layout[at:at + 6] for at in range(records, records + 6 * count, 6)
                if layout[at:at + 4].decode("ascii").strip() in KEPT]
        layout[records:records + 6 * len(kept)] = b"".join(kept)
        struct.pack_into(">H", layout, script + 2, len(kept))
    return bytes(layout)


font = Font.read(COLLECTION, INDEX)
for tag in ("GSUB", "GPOS"):
    font.tables[tag] = without_other_languages(font.tables[tag])
font.write(OUTPUT)
