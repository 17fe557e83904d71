"""Writes fonts.json, the index that the program reads instead of opening every font.

usage: index.py FAMILIES.json FONTS-FOLDER

Names, aliases and the character sets that a face claims come from families.json; weight, slope, size, hash and the
characters missing from the claimed sets are read from the files.
"""
import hashlib
import json
import os
import sys

import ranges
from sfnt import Font

FAMILIES, FONTS = sys.argv[1:3]


def text(value):
    return json.dumps(value, ensure_ascii=False)


def face(family, path):
    with open(os.path.join(FONTS, path), "rb") as file:
        data = file.read()
    font = Font(data)
    covers = family["covers"] + family.get("coversAlso", {}).get(path, [])
    claimed = set().union(*(ranges.read(os.path.join(FONTS, "coverage", name + ".txt")) for name in covers))
    return {
        "file": path,
        "index": 0,
        "weight": font.weight(),
        "italic": font.is_italic(),
        "bytes": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
        "covers": covers,
        "missing": [f"U+{code:04X}" for code in sorted(claimed - font.code_points())],
    }


with open(FAMILIES, encoding="utf-8") as file:
    families = json.load(file)

# One line to a face and to a property: a change of one font is a change of one line.
lines = ['{', '  "format": "posterkit-fonts/1",', '  "families": [']
for i, family in enumerate(families):
    lines.append("    {")
    lines += [f"      {text(key)}: {text(family[key])}," for key in ("name", "aliases", "zhName", "kind", "scripts", "licence")]
    lines.append('      "faces": [')
    faces = [face(family, path) for path in family["files"]]
    lines.append(",\n".join("        " + text(each) for each in faces))
    lines += ["      ]", "    }" + ("," if i + 1 < len(families) else "")]
lines += ["  ]", "}"]
with open(os.path.join(FONTS, "fonts.json"), "w", encoding="utf-8", newline="\n") as file:
    file.write("\n".join(lines) + "\n")
