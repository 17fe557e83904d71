#!/usr/bin/env python3
"""Makes phrase-folding.txt: the traditional forms of the characters that PhraseSegmenter knows, each followed by its simplified form.

Run it after phrase-words.txt has changed. Needs Debian's unicode-data (Unihan_Variants.txt.bz2, kSimplifiedVariant; Unicode-3.0).
"""
import bz2
import pathlib
import re

here = pathlib.Path(__file__).parent
words = "".join(line for line in (here / "phrase-words.txt").read_text("utf-8").splitlines() if not line.startswith("#"))
rules = "".join(re.findall(r'"([^"]+)"', (here.parent / "PhraseCharacters.cs").read_text("utf-8")))
known = {c for c in words + rules if "\u3400" <= c <= "\u9fff"}

# What Unihan leaves out or gives to another character: forms that are the same word in what headings say.
pairs = {"著": "着", "裡": "里", "裏": "里", "臺": "台", "佈": "布", "週": "周", "遊": "游", "祕": "秘", "綵": "彩", "藉": "借", "爲": "为", "嶽": "岳"}
for line in bz2.open("/usr/share/unicode/Unihan_Variants.txt.bz2", "rt", encoding="utf-8"):
    if "\tkSimplifiedVariant\t" not in line:
        continue
    code, _, values = line.rstrip("\n").split("\t")
    traditional = chr(int(code[2:], 16))
    simplified = [chr(int(value[2:], 16)) for value in values.split()]
    if traditional not in simplified and len(traditional.encode("utf-16-le")) == 2:
        pairs.setdefault(traditional, simplified[0])

kept = "".join(t + s for t, s in sorted(pairs.items()) if s in known)
lines = [kept[i : i + 80] for i in range(0, len(kept), 80)]
header = "# Traditional characters, each followed by its simplified form; made by phrase-folding.py from Unihan (Unicode-3.0).\n"
(here / "phrase-folding.txt").write_text(header + "\n".join(lines) + "\n", "utf-8")
