"""Reads and writes the sfnt container of OpenType fonts: table directory, cmap, name.

Only what the build needs, with Python's standard library alone, so that nothing but python3 has to be installed
and no library version can change a byte of the result.
"""
import struct


class Font:
    """One font of a .ttf, .otf or .ttc file; `tables` maps a tag to the table's bytes, in the file's order."""

    def __init__(self, data, index=0):
        start = 0
        if data[:4] == b"ttcf":
            start = struct.unpack_from(">I", data, 12 + 4 * index)[0]
        self.flavour, count = struct.unpack_from(">4sH", data, start)
        self.tables = {}
        for i in range(count):
            tag, _, offset, length = struct.unpack_from(">4sIII", data, start + 12 + 16 * i)
            self.tables[tag.decode("ascii")] = data[offset:offset + length]

    @classmethod
    def read(cls, path, index=0):
        with open(path, "rb") as file:
            return cls(file.read(), index)

    def write(self, path):
        """Writes a single font: directory sorted by tag, tables in the order held, checksums anew."""
        head = bytearray(self.tables["head"])
        head[8:12] = bytes(4)  # checkSumAdjustment counts as zero while the sums are taken
        self.tables["head"] = bytes(head)

        count = len(self.tables)
        power = 1 << (count.bit_length() - 1)
        header = struct.pack(">4sHHHH", self.flavour, count, power * 16, power.bit_length() - 1, (count - power) * 16)
        offset = 12 + 16 * count
        entries, body = {}, b""
        for tag, table in self.tables.items():
            entries[tag] = struct.pack(">4sIII", tag.encode("ascii"), checksum(table), offset + len(body), len(table))
            body += table + bytes(-len(table) % 4)
            if tag == "head":
                head_at = offset + len(body) - len(table) - (-len(table) % 4)
        data = bytearray(header + b"".join(entries[tag] for tag in sorted(entries)) + body)
        struct.pack_into(">I", data, head_at + 8, (0xB1B0AFBA - checksum(data)) & 0xFFFFFFFF)
        with open(path, "wb") as file:
            file.write(data)

    def code_points(self):
        """The code points that the Unicode subtables of cmap map to a glyph (formats 4 and 12)."""
        cmap = self.tables["cmap"]
        found = set()
        for i in range(struct.unpack_from(">H", cmap, 2)[0]):
            platform, encoding, offset = struct.unpack_from(">HHI", cmap, 4 + 8 * i)
            if (platform, encoding) not in {(0, 3), (0, 4), (0, 6), (3, 1), (3, 10)}:
                continue
            format = struct.unpack_from(">H", cmap, offset)[0]
            if format == 12:
                for group in range(struct.unpack_from(">I", cmap, offset + 12)[0]):
                    first, last, glyph = struct.unpack_from(">III", cmap, offset + 16 + 12 * group)
                    found.update(c for c in range(first, last + 1) if glyph + c - first)
            elif format == 4:
                found |= self._format4(cmap, offset)
            else:
                raise ValueError(f"cmap format {format} is not read here")
        return found

    @staticmethod
    def _format4(cmap, offset):
        segments = struct.unpack_from(">H", cmap, offset + 6)[0] // 2
        ends = offset + 14
        starts = ends + 2 * segments + 2
        deltas = starts + 2 * segments
        ranges = deltas + 2 * segments
        found = set()
        for i in range(segments):
            end = struct.unpack_from(">H", cmap, ends + 2 * i)[0]
            start = struct.unpack_from(">H", cmap, starts + 2 * i)[0]
            delta = struct.unpack_from(">H", cmap, deltas + 2 * i)[0]
            range_offset = struct.unpack_from(">H", cmap, ranges + 2 * i)[0]
            for code in range(start, end + 1):
                glyph = code
                if range_offset:
                    glyph = struct.unpack_from(">H", cmap, ranges + 2 * i + range_offset + 2 * (code - start))[0]
                    if not glyph:
                        continue
                if (glyph + delta) & 0xFFFF and code != 0xFFFF:
                    found.add(code)
        return found

    def names(self):
        """The name records as (platform, language, name id, text); a Macintosh Roman text is read as Latin-1."""
        name = self.tables["name"]
        _, count, strings = struct.unpack_from(">HHH", name, 0)
        records = []
        for i in range(count):
            platform, _, language, name_id, length, offset = struct.unpack_from(">HHHHHH", name, 6 + 12 * i)
            raw = name[strings + offset:strings + offset + length]
            records.append((platform, language, name_id, raw.decode("utf-16-be" if platform != 1 else "latin-1")))
        return records

    def name(self, name_id):
        """The text of a name in English for Windows, or else the first one found, or an empty text."""
        texts = [(platform != 3 or language != 0x409, text)
                 for platform, language, id, text in self.names() if id == name_id]
        return min(texts)[1] if texts else ""

    def features(self, table):
        """The set of feature tags of GSUB or GPOS; empty where the font has no such table."""
        if table not in self.tables:
            return set()
        data = self.tables[table]
        features = struct.unpack_from(">H", data, 6)[0]
        count = struct.unpack_from(">H", data, features)[0]
        return {data[features + 2 + 6 * i:features + 6 + 6 * i].decode("ascii") for i in range(count)}

    def weight(self):
        return struct.unpack_from(">H", self.tables["OS/2"], 4)[0]

    def embedding_bits(self):
        """fsType of OS/2: 0 means that the font may be embedded in a document without limit."""
        return struct.unpack_from(">H", self.tables["OS/2"], 8)[0]

    def is_italic(self):
        return bool(struct.unpack_from(">H", self.tables["OS/2"], 62)[0] & 1)


def checksum(data):
    data = bytes(data) + bytes(-len(data) % 4)
    return sum(struct.unpack(f">{len(data) // 4}I", data)) & 0xFFFFFFFF
