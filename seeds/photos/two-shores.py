#!/usr/bin/env python3
"""Draws two-shores.svg: dusk over water between a wall on the hills (left) and a tower over bridges (right).

The picture of the first poster. To make the JPEG from it:
    python3 two-shores.py && rsvg-convert two-shores.svg | pngtopnm | cjpeg -quality 88 -optimize > two-shores.jpg
The same numbers come out at every run: ridges are sums of sines, nothing is drawn by chance.
"""
import math

W, H = 3600, 2400
HORIZON = 1500
SKY = 1200  # more sky above, where a headline may stand
out = []
add = out.append


def ridge(base, waves, step=20):
    """Heights along a ridge: waves are (length, height, phase)."""
    points = []
    for x in range(-40, W + 60, step):
        y = base - sum(h * math.sin(2 * math.pi * x / length + phase) for length, h, phase in waves)
        points.append((x, y))
    return points


def area(points, floor, fill, extra=""):
    path = "M" + " L".join(f"{x:.1f},{y:.1f}" for x, y in points) + f" L{points[-1][0]},{floor} L{points[0][0]},{floor} Z"
    add(f'<path d="{path}" fill="{fill}" {extra}/>')


add(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 {-SKY} {W} {H + SKY}" width="{W}" height="{H + SKY}">')
add("""<defs>
<linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">
<stop offset="0" stop-color="#101a36"/><stop offset="0.3" stop-color="#2c2450"/><stop offset="0.54" stop-color="#6b2f57"/><stop offset="0.74" stop-color="#c2453c"/>
<stop offset="0.88" stop-color="#ec9a55"/><stop offset="1" stop-color="#f9dca4"/></linearGradient>
<linearGradient id="water" x1="0" y1="0" x2="0" y2="1">
<stop offset="0" stop-color="#f0b878"/><stop offset="0.18" stop-color="#c8604a"/><stop offset="0.55" stop-color="#5a2c4d"/><stop offset="1" stop-color="#141a33"/></linearGradient>
<radialGradient id="glow"><stop offset="0" stop-color="#fff1c9" stop-opacity="0.95"/><stop offset="0.4" stop-color="#ffd68c" stop-opacity="0.4"/><stop offset="1" stop-color="#ffb46a" stop-opacity="0"/></radialGradient>
<linearGradient id="far" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#a34a52"/><stop offset="1" stop-color="#e08f5e"/></linearGradient>
<linearGradient id="mid" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#6c2a48"/><stop offset="1" stop-color="#a8464b"/></linearGradient>
<linearGradient id="near" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#2a1732"/><stop offset="1" stop-color="#4a1f3a"/></linearGradient>
<clipPath id="above"><rect width="3600" height="1500"/></clipPath></defs>""")
add(f'<rect y="{-SKY}" width="{W}" height="{HORIZON + SKY}" fill="url(#sky)"/>')
add(f'<rect y="{HORIZON}" width="{W}" height="{H - HORIZON}" fill="url(#water)"/>')
# High thin cloud, in long level strokes.
for i in range(26):
    y = 120 + i * 41 + 14 * math.sin(i * 1.9)
    x = 1800 + 1500 * math.sin(i * 2.37)
    length = 500 + 420 * (1 + math.sin(i * 1.3))
    add(f'<ellipse cx="{x:.0f}" cy="{y:.0f}" rx="{length:.0f}" ry="{5 + 4 * (1 + math.sin(i)):.1f}" fill="#ffd9a8" opacity="{0.05 + 0.07 * (1 + math.sin(i * 0.7)) / 2:.3f}"/>')
cx = 1910
add(f'<g clip-path="url(#above)"><circle cx="{cx}" cy="1330" r="1150" fill="url(#glow)"/><circle cx="{cx}" cy="1330" r="330" fill="#fff3d2"/></g>')

# Three ridges on the left, each lower towards the water, the last one with the wall on it.
def left(points, reach):
    return [(x, HORIZON if x > reach else HORIZON - (HORIZON - y) * min(1, math.sin(math.pi / 2 * (reach - x) / reach) ** 0.8 if x < reach else 0)) for x, y in points]

area(left(ridge(960, [(1500, 90, 0.4), (610, 60, 1.1), (230, 18, 0.2)]), 2300), HORIZON, "url(#far)")
area(left(ridge(1060, [(1250, 120, 2.1), (480, 55, 0.3), (190, 14, 1.4)]), 1900), HORIZON, "url(#mid)")
wall = left(ridge(1130, [(1050, 130, 4.0), (420, 40, 2.2), (150, 8, 0.9)]), 1480)
area(wall, HORIZON + 26, "url(#near)")
# The wall: a band with merlons along the ridge, and watchtowers.
band = [(x, y) for x, y in wall if x < 1500]
for x, y in band:
    add(f'<rect x="{x - 6:.1f}" y="{y - 46:.1f}" width="12" height="18" fill="#2a1732"/>')
add('<path d="M' + " L".join(f"{x:.1f},{y - 32:.1f}" for x, y in band) + " L" + " L".join(f"{x:.1f},{y + 40:.1f}" for x, y in reversed(band)) + ' Z" fill="#2a1732"/>')
for tx in (140, 520, 860, 1180):
    y = min(band, key=lambda p: abs(p[0] - tx))[1]
    s = 1 - tx / 2600
    w, h = 130 * s, 190 * s
    add(f'<path d="M{tx - w / 2:.0f},{y + 60:.0f} L{tx - w * .46:.0f},{y - h:.0f} L{tx + w * .46:.0f},{y - h:.0f} L{tx + w / 2:.0f},{y + 60:.0f} Z" fill="#2a1732"/>')
    for k in range(4):
        add(f'<rect x="{tx - w * .46 + k * w * .25:.1f}" y="{y - h - 20 * s:.1f}" width="{w * .16:.1f}" height="{22 * s:.1f}" fill="#2a1732"/>')
    for k in range(3):
        add(f'<rect x="{tx - w * .28 + k * w * .22:.1f}" y="{y - h * .62:.1f}" width="{w * .11:.1f}" height="{h * .2:.1f}" rx="{w * .05:.1f}" fill="#f3b46c" opacity="0.85"/>')

# The right shore: roofs with chimneys, the tower, and a bridge that runs out over the water.
roofs = []
x = 2480
i = 0
while x < W + 40:
    w = 58 + 30 * (1 + math.sin(i * 2.7))
    h = 96 + 46 * math.sin(i * 1.7) + (x - 2480) * 0.10
    roofs.append((x, w, h))
    x += w
    i += 1
tx, top, foot = 2960, 560, 1500
def leg(t):  # half width of the tower at share t of its height, from the foot
    return 14 + 205 * (1 - t) ** 3.1
steps = 60
outer = [(t / steps, leg(t / steps)) for t in range(steps + 1)]
def at(t):
    return foot - (foot - top) * t
for sign in (-1, 1):
    path = []
    for t, w in outer:
        path.append((tx + sign * w, at(t)))
    inner = []
    for t, w in reversed(outer):
        inner.append((tx + sign * max(w * 0.62 if t < 0.33 else w * 0.45, 0), at(t)))
    add('<path d="M' + " L".join(f"{a:.1f},{b:.1f}" for a, b in path + inner) + ' Z" fill="#1b1c3a"/>')
for t in [k / 46 for k in range(4, 46)]:
    w, w2 = leg(t), leg(min(1, t + 0.022))
    y, y2 = at(t), at(min(1, t + 0.022))
    add(f'<path d="M{tx - w:.1f},{y:.1f} L{tx + w2:.1f},{y2:.1f} M{tx + w:.1f},{y:.1f} L{tx - w2:.1f},{y2:.1f}" stroke="#1b1c3a" stroke-width="{3 + 5 * (1 - t):.1f}" fill="none" opacity="{1 if t > 0.34 else 0}"/>')
for t, extra, h in ((0.18, 34, 34), (0.38, 22, 26), (0.93, 14, 20)):
    w = leg(t) + extra
    add(f'<rect x="{tx - w:.1f}" y="{at(t) - h:.1f}" width="{2 * w:.1f}" height="{h}" fill="#1b1c3a"/>')
w = leg(0.0) * 0.62
add(f'<path d="M{tx - w:.1f},{foot} A{w:.1f},{w * 1.12:.1f} 0 0 1 {tx + w:.1f},{foot} L{tx + w + 26:.1f},{foot} A{w + 26:.1f},{w * 1.12 + 26:.1f} 0 0 0 {tx - w - 26:.1f},{foot} Z" fill="#1b1c3a"/>')
add(f'<rect x="{tx - 5}" y="{top - 150}" width="10" height="170" fill="#1b1c3a"/>')
for x, w, h in roofs:
    y = HORIZON - h
    add(f'<path d="M{x:.1f},{HORIZON + 26} L{x:.1f},{y + 34:.1f} L{x + w * .16:.1f},{y:.1f} L{x + w * .84:.1f},{y:.1f} L{x + w + 1:.1f},{y + 34:.1f} L{x + w + 1:.1f},{HORIZON + 26} Z" fill="#221a38"/>')
    add(f'<rect x="{x + w * .6:.1f}" y="{y - 20:.1f}" width="{w * .12:.1f}" height="22" fill="#221a38"/>')
    for r in range(int(h // 36)):
        for k in range(3):
            if (int(x) + r * 3 + k * 5) % 4:
                add(f'<rect x="{x + w * (.16 + .27 * k):.1f}" y="{y + 46 + r * 34:.1f}" width="{w * .1:.1f}" height="16" fill="#f3b46c" opacity="0.75"/>')
deck = HORIZON - 8
add(f'<rect x="1720" y="{deck - 26}" width="{W - 1720}" height="20" fill="#221a38"/>')
for k in range(8):
    x0, x1 = 1720 + k * 110, 1830 + k * 110
    add(f'<path d="M{x0},{deck - 8} L{x1},{deck - 8} L{x1},{HORIZON + 60} L{x1 - 12},{HORIZON + 60} A43,52 0 0 0 {x0 + 12},{HORIZON + 60} L{x0},{HORIZON + 60} Z" fill="#221a38"/>')
    add(f'<rect x="{x0 + 52}" y="{deck - 66}" width="6" height="44" fill="#221a38"/><circle cx="{x0 + 55}" cy="{deck - 70}" r="9" fill="#ffe3a6"/>')

# The sun's road on the water, and lamplight, in level strokes that widen towards the eye.
for k in range(64):
    y = HORIZON + 34 + (k / 64) ** 1.5 * 830
    spread = 60 + 380 * (k / 64)
    for j in range(5):
        x = cx + spread * math.sin(k * 12.9898 + j * 78.233)
        length = (26 + 150 * (k / 64)) * (0.55 + 0.45 * math.sin(k * 3.1 + j * 1.7))
        add(f'<rect x="{x - abs(length):.1f}" y="{y:.1f}" width="{2 * abs(length):.1f}" height="{3 + 6 * k / 64:.1f}" rx="3" fill="#ffe2a8" opacity="{0.5 * (1 - k / 80):.3f}"/>')
for k in range(120):
    y = HORIZON + 70 + (k / 120) ** 1.4 * 800
    x = W * (0.5 + 0.5 * math.sin(k * 7.31))
    length = 40 + 180 * (k / 120)
    add(f'<rect x="{x - length:.1f}" y="{y:.1f}" width="{2 * length:.1f}" height="{2 + 5 * k / 120:.1f}" rx="3" fill="{"#1c1430" if k % 2 else "#e88d5c"}" opacity="0.22"/>')
add("</svg>")
with open("two-shores.svg", "w", encoding="utf-8", newline="\n") as f:
    f.write("\n".join(out) + "\n")
