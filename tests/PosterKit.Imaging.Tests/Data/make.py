#!/usr/bin/env python3
"""Makes the JPEG and WebP files beside it. Needs libturbojpeg, and cwebp and dwebp's package for WebP.

The picture: left half red over blue, right half a gradient, with a white corner mark at the top left.
"""
import ctypes, os, subprocess, tempfile

here = os.path.dirname(os.path.abspath(__file__))
W, H = 50, 34


def rgb(x, y):
    if x < 8 and y < 8:
        return 255, 255, 255
    if x < W // 2:
        return (200, 30, 30) if y < H // 2 else (30, 40, 190)
    return x * 5 % 256, y * 7, 128


def jpeg(name, pixels, channels, pixel_format, subsampling, flags, quality=92):
    tj = ctypes.CDLL("libturbojpeg.so.0")
    tj.tjInitCompress.restype = ctypes.c_void_p
    buffer, size = ctypes.c_void_p(), ctypes.c_ulong()
    status = tj.tjCompress2(ctypes.c_void_p(tj.tjInitCompress()), bytes(pixels), W, W * channels, H, pixel_format,
                            ctypes.byref(buffer), ctypes.byref(size), subsampling, quality, flags)
    assert status == 0
    with open(os.path.join(here, name), "wb") as file:
        file.write(ctypes.string_at(buffer, size.value))


colour = [v for y in range(H) for x in range(W) for v in rgb(x, y)]
gray = [sum(rgb(x, y)) // 3 for y in range(H) for x in range(W)]
inks = [v for y in range(H) for x in range(W) for v in (255 - rgb(x, y)[0], 255 - rgb(x, y)[1], 255 - rgb(x, y)[2], x * 2)]
PROGRESSIVE = 16384
jpeg("rgb-444.jpg", colour, 3, 0, 0, 0)
jpeg("rgb-420.jpg", colour, 3, 0, 2, 0)
jpeg("progressive.jpg", colour, 3, 0, 2, PROGRESSIVE)
jpeg("gray.jpg", gray, 1, 6, 3, 0)
# libjpeg writes inks as they are given and adds the Adobe marker; readers take such a file as inverted (255: no ink).
jpeg("cmyk-adobe.jpg", [255 - v for v in inks], 4, 11, 0, 0, 98)

# Netpbm's PAM carries alpha into cwebp.
alpha = [v for y in range(H) for x in range(W) for v in (*rgb(x, y), 255 if x < 25 else y * 7)]
with tempfile.TemporaryDirectory() as folder:
    pam = os.path.join(folder, "picture.pam")
    with open(pam, "wb") as file:
        file.write(b"P7\nWIDTH %d\nHEIGHT %d\nDEPTH 4\nMAXVAL 255\nTUPLTYPE RGB_ALPHA\nENDHDR\n" % (W, H) + bytes(alpha))
    for name, options in (("lossless-alpha.webp", ["-lossless", "-exact"]), ("lossy.webp", ["-q", "90", "-noalpha"]), ("lossy-alpha.webp", ["-q", "90"])):
        subprocess.run(["cwebp", "-quiet", *options, pam, "-o", os.path.join(here, name)], check=True)
