"""Writes hyphenation patterns (Liang) one to a line, in order, without those that change nothing."""
import argparse
import re

LETTERS = re.compile(r"[a-z.0-9]+$")


def parse(pattern):
    """The letters of a pattern and the value before each of them and after the last."""
    letters, values = "", [0]
    for c in pattern:
        if c.isdigit():
            values[-1] = int(c)
        else:
            letters += c
            values.append(0)
    return letters, values


def write(letters, values):
    shown = "".join((str(v) if v else "") + c for v, c in zip(values, letters))
    return shown + (str(values[-1]) if values[-1] else "")


def tex(path):
    text = re.sub(r"%.*", "", open(path, encoding="ascii").read())
    return re.search(r"\\patterns\{(.*?)\}", text, re.S).group(1).split()


def exceptions(path):
    """Whole words, as patterns that beat all others."""
    text = re.sub(r"%.*", "", open(path, encoding="ascii").read())
    for word in re.search(r"\\hyphenation\{(.*?)\}", text, re.S).group(1).split():
        parts = word.split("-")
        if all(part.isascii() and part.isalpha() and part.islower() for part in parts):
            yield ".8" + "9".join("8".join(part) for part in parts) + "8."


def needed(patterns):
    """Leaves out each pattern whose values are all reached by shorter ones inside it."""
    known = dict(map(parse, patterns))
    for letters, values in known.items():
        best = [0] * len(values)
        for start in range(len(letters)):
            for end in range(start + 1, len(letters) + 1):
                if end - start == len(letters):
                    continue
                for i, value in enumerate(known.get(letters[start:end], [])):
                    best[start + i] = max(best[start + i], value)
        if any(value > reached for value, reached in zip(values, best)):
            yield write(letters, values)


arguments = argparse.ArgumentParser()
arguments.add_argument("--tex")
arguments.add_argument("--exceptions")
arguments.add_argument("--dic")
arguments = arguments.parse_args()
found = []
if arguments.tex:
    found += tex(arguments.tex)
if arguments.exceptions:
    found += exceptions(arguments.exceptions)
if arguments.dic:
    found += open(arguments.dic, encoding="utf-8").read().split()
print("\n".join(sorted(needed(p for p in found if LETTERS.match(p) and re.search("[a-z]", p)))))
