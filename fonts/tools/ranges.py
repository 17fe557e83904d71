"""Character sets as text: one hexadecimal code point or range a line, after `#` lines that name the source."""


def to_ranges(code_points):
    """The runs of a set as (first, last), ascending."""
    runs = []
    for code in sorted(code_points):
        if runs and runs[-1][1] == code - 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return [tuple(run) for run in runs]


def write(path, code_points, *header):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        for line in header:
            file.write(f"# {line}\n")
        file.write(f"# {len(code_points):,} characters\n")
        for first, last in to_ranges(code_points):
            file.write(f"{first:04X}\n" if first == last else f"{first:04X}-{last:04X}\n")


def read(path):
    code_points = set()
    with open(path, encoding="utf-8") as file:
        for line in file:
            line = line.split("#")[0].strip()
            if line:
                first, _, last = line.partition("-")
                code_points.update(range(int(first, 16), int(last or first, 16) + 1))
    return code_points
