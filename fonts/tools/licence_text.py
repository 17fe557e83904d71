"""Writes a licence file: the notice that the font itself holds, then the licence from a Debian copyright file.

usage: licence_text.py FONT DEBIAN-COPYRIGHT LICENCE-NAME OUTPUT [NOTE]

Debian's packages carry the text of the OFL once, folded into their copyright file, and not the maker's own file.
"""
import sys

from sfnt import Font

FONT, COPYRIGHT, LICENCE, OUTPUT, *NOTE = sys.argv[1:]

text, inside = [], False
with open(COPYRIGHT, encoding="utf-8") as lines:
    for line in lines:
        line = line.rstrip("\n")
        if not line.startswith(" "):
            inside = line == "License: " + LICENCE
            if inside:
                text = []
        elif inside:
            text.append("" if line == " ." else line[1:])
if not text:
    sys.exit(f"{COPYRIGHT}: no text of the licence {LICENCE}")

font = Font.read(FONT)
notice = [*font.name(0).splitlines(), *NOTE, *font.name(7).splitlines(), "",
          "This Font Software is licensed under the SIL Open Font License, Version 1.1.", ""]
with open(OUTPUT, "w", encoding="utf-8", newline="\n") as file:
    file.write("\n".join(notice + text).rstrip() + "\n")
