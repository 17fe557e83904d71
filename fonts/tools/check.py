"""Proves that a built fonts folder is what the program relies on; prints each fault and ends with 1 if there is one.

usage: check.py FONTS-FOLDER

Checked of every face: it opens and shapes, it may be embedded (fsType 0), its name is not a reserved one that it has lost
the right to, its licence lies beside it. Of the Chinese faces besides: the layout features, and that the language tag
alone switches the regional forms. Coverage is measured by index.py, which lists every exception.
"""
import json
import os
import subprocess
import sys

from sfnt import Font

FONTS = sys.argv[1]
LIMIT = 62_000_000  # bytes of all files: what lands in the history stays there
NOTO_FEATURES = {
    "GSUB": {"locl", "ccmp", "liga", "dlig", "vert", "vrt2", "fwid", "hwid", "pwid", "ruby"},
    "GPOS": {"halt", "palt", "vhal", "vpal", "kern", "vkrn", "vert", "mark"},
}
REGIONAL_FORMS = {"骨": "abc", "直": "aab", "角": "abb", "，": "abb", "。": "abb"}
faults = []


def expect(holds, fault):
    if not holds:
        faults.append(fault)


def shape(path, text, language="zh-Hans", direction="ltr", features=""):
    """The glyphs as (id, advance along the line, offset along the line)."""
    line = subprocess.run(
        ["hb-shape", "--font-file=" + path, "--unicodes=" + ",".join(f"{ord(c):X}" for c in text), "--language=" + language,
         "--direction=" + direction, "--script=hani", "--features=" + features, "--output-format=json",
         "--no-glyph-names"],
        capture_output=True, text=True, check=True).stdout
    along = ("ax", "dx") if direction == "ltr" else ("ay", "dy")
    return [(glyph["g"], glyph[along[0]], glyph[along[1]]) for glyph in json.loads(line)]


def check_noto(file, path, font):
    expect("BASE" in font.tables, f"{file}: no BASE")
    for table, features in NOTO_FEATURES.items():
        expect(features <= font.features(table), f"{file}: {table} lacks {sorted(features - font.features(table))}")

    # Which of Hans, Hant and Hant-HK share a form, read off the whole font: "aab" is one form for the first two.
    shaped = [shape(path, "".join(REGIONAL_FORMS), tag) for tag in ("zh-Hans", "zh-Hant", "zh-Hant-HK")]
    for i, (character, expected) in enumerate(REGIONAL_FORMS.items()):
        glyphs = [run[i][0] for run in shaped]
        pattern = "".join("abc"[sorted(set(glyphs), key=glyphs.index).index(glyph)] for glyph in glyphs)
        expect(pattern == expected and all(glyphs), f"{file}: {character} is {pattern} {glyphs}, expected {expected}")

    # Half-width punctuation: Hans gives up its empty right half; the centred comma of Hant a quarter on each side.
    expect([g[1:] for g in shape(path, "，（", features="halt")] == [(500, 0), (500, -500)], f"{file}: halt in Hans")
    expect(shape(path, "，", "zh-Hant", features="halt")[0][1:] == (500, -250), f"{file}: halt in Hant")
    expect(shape(path, "（", direction="ttb", features="vhal")[0][1] == -500, f"{file}: vhal")

    flat, upright = shape(path, "（"), shape(path, "（", direction="ttb")
    expect(flat[0][0] != upright[0][0], f"{file}: vert does not turn a bracket")
    for tag in ("zh-Hans", "zh-Hant", "zh-Hant-HK"):
        expect(shape(path, "，", tag, "ttb")[0][0], f"{file}: no vertical comma under {tag}")


def check_face(family, face):
    file = face["file"]
    path = os.path.join(FONTS, file)
    font = Font.read(path)
    expect(font.embedding_bits() == 0, f"{file}: fsType is {font.embedding_bits()}")
    expect(any(os.path.exists(os.path.join(os.path.dirname(path), name)) for name in ("OFL.txt", "LICENSE.txt")),
           f"{file}: no licence text beside it")
    sample = "😀" if family["kind"] == "emoji" else "A"
    expect(shape(path, sample)[0][0] != 0, f"{file}: {sample} is .notdef")
    if file.startswith("noto-"):
        check_noto(file, path, font)
    if file.startswith("posterkit-kai/"):
        expect("vert" in font.features("GSUB"), f"{file}: no vert")
        expect(font.tables["OS/2"][58:62] == b"    ", f"{file}: OS/2 names a vendor")
        for platform, language, name_id, text in font.names():
            reserved = [word for word in ("LXGW", "WenKai", "霞鹜", "霞鶩", "文楷") if word.lower() in text.lower()]
            expect(name_id == 0 or not reserved, f"{file}: name {name_id} ({platform}, {language}) holds {reserved}")
    if file.startswith("twemoji/"):
        expect({"COLR", "CPAL"} <= font.tables.keys() and font.tables["COLR"][:2] == b"\0\0", f"{file}: not COLR version 0")


with open(os.path.join(FONTS, "fonts.json"), encoding="utf-8") as file:
    families = json.load(file)["families"]
for family in families:
    for face in family["faces"]:
        check_face(family, face)
names = [name for family in families for name in (family["name"], *family["aliases"])]
expect(len(names) == len(set(names)), "a family name or alias stands twice")

total = sum(face["bytes"] for family in families for face in family["faces"])
expect(total <= LIMIT, f"{total:,} bytes of fonts, over {LIMIT:,}")
print(f"{sum(len(family['faces']) for family in families)} faces, {total:,} bytes, {len(faults)} faults")
for fault in faults:
    print(fault)
sys.exit(1 if faults else 0)
