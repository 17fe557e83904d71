#!/usr/bin/env python3
"""Draws the vector artwork of posters 2 to 8 as plain SVG: paths, shapes, groups, gradients, clip paths.

    python3 draw.py        writes the seven files beside it; the same bytes at every run

Each picture has its idea within 0..1000 in both directions and runs on round it, above all upwards, where a headline stands;
three or four colours; so that it can be cut to a tall or a wide box.
"""
import math


SCENE = (-110, -600, 1220, 1600)  # runs on round its idea; cut to any box
EMBLEM = (0, 0, 1000, 1000)       # stands free on paper of any colour


def svg(name, body, defs="", box=SCENE):
    x, y, w, h = box
    text = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{x} {y} {w} {h}" width="{w}" height="{h}">\n'
    if defs:
        text += f"<defs>\n{defs}\n</defs>\n"
    with open(name, "w", encoding="utf-8", newline="\n") as f:
        f.write(text + "\n".join(body) + "\n</svg>\n")


def n(value):
    return f"{value:.2f}".rstrip("0").rstrip(".")


def circle(x, y, r, fill, extra=""):
    return f'<circle cx="{n(x)}" cy="{n(y)}" r="{n(r)}" fill="{fill}"{extra}/>'


def rect(x, y, w, h, fill, extra=""):
    return f'<rect x="{n(x)}" y="{n(y)}" width="{n(w)}" height="{n(h)}" fill="{fill}"{extra}/>'


def path(d, fill, extra=""):
    return f'<path d="{d}" fill="{fill}"{extra}/>'


def polar(cx, cy, r, degrees):
    a = math.radians(degrees)
    return cx + r * math.cos(a), cy + r * math.sin(a)


def visit():
    """Two cities on one globe, and three arcs between them: 5, 6, 7 May."""
    body = [rect(-110, -600, 1220, 1600, "#0E3B43"), circle(500, 640, 430, "#F2E8D5")]
    body.append('<g clip-path="url(#globe)" fill="none" stroke="#0E3B43" stroke-width="3">')
    for k in range(1, 6):
        body.append(f'<ellipse cx="500" cy="640" rx="{n(430 * math.sin(math.pi / 2 * k / 6))}" ry="430"/>')
    body.append('<path d="M500 210V1070"/>')
    for k in range(-4, 5):
        y = 640 + 430 * math.sin(math.radians(k * 18))
        body.append(f'<path d="M70 {n(y)}H930"/>')
    body.append("</g>")
    left, right = (215, 430), (800, 470)
    for k, (lift, color) in enumerate(((420, "#D8442F"), (330, "#E8A33D"), (240, "#2E8C84"))):
        cx, cy = (left[0] + right[0]) / 2, (left[1] + right[1]) / 2 - lift * 1.45
        body.append(f'<path d="M{left[0]} {left[1]}Q{n(cx)} {n(cy)} {right[0]} {right[1]}" fill="none" stroke="{color}" stroke-width="{14 - 2 * k}" stroke-linecap="round"/>')
        t = (0.62, 0.5, 0.36)[k]
        x = (1 - t) ** 2 * left[0] + 2 * t * (1 - t) * cx + t * t * right[0]
        y = (1 - t) ** 2 * left[1] + 2 * t * (1 - t) * cy + t * t * right[1]
        body.append(circle(x, y, 30, color) + circle(x, y, 12, "#0E3B43"))
    for x, y in (left, right):
        body.append(circle(x, y, 44, "#0E3B43") + circle(x, y, 26, "#D8442F"))
    svg("visit.svg", body, '<clipPath id="globe"><circle cx="500" cy="640" r="430"/></clipPath>')


def spirit():
    """Four petals round one centre."""
    colors = ["#C8372D", "#1F4E79", "#D99A2B", "#2F6B4F"]
    body = []
    for k, color in enumerate(colors):
        body.append(f'<g transform="rotate({90 * k} 500 500)">')
        body.append(path("M500 500C330 420 300 220 500 60C700 220 670 420 500 500Z", color))
        body.append('<g fill="none" stroke="#F7F1E5" stroke-width="5" stroke-linecap="round">')
        for s in (0.72, 0.46, 0.22):
            body.append(f'<path d="M500 {n(470 - 20 * s)}C{n(500 - 150 * s)} 400 {n(500 - 180 * s)} 240 500 {n(140 - 20 * (1 - s))}"/>')
            body.append(f'<path d="M500 {n(470 - 20 * s)}C{n(500 + 150 * s)} 400 {n(500 + 180 * s)} 240 500 {n(140 - 20 * (1 - s))}"/>')
        body.append("</g></g>")
    for k, color in enumerate(colors):
        x, y = polar(500, 500, 300, 45 + 90 * k)
        body.append(circle(x, y, 58, color) + circle(x, y, 22, "#F7F1E5"))
    body.append(circle(500, 500, 92, "#F7F1E5") + circle(500, 500, 64, "#1D1A22") + circle(500, 500, 26, "#F7F1E5"))
    svg("spirit.svg", body, box=EMBLEM)


def independence():
    """One peak that stands by itself above level lines."""
    body = [rect(-110, -600, 1220, 1600, "url(#sky)")]
    body.append(circle(690, 300, 118, "#F6D9A0"))
    for k in range(9):
        y = 330 + k * 62
        body.append(rect(-110, y, 1220, 2 + k * 1.3, "#F2E6D0", f' opacity="{n(0.18 + 0.05 * k)}"'))
    body.append(path("M500 110L792 900H208Z", "#1B2A41"))
    body.append(path("M500 110L500 900H208Z", "#2C4463"))
    body.append(path("M500 110L560 272L526 330L498 286L462 352L436 284Z", "#F4EFE6"))
    for k in range(6):
        y = 440 + k * 84
        half = (y - 110) * 292 / 790
        body.append(f'<path d="M500 {y}L{n(500 + half * 0.86)} {n(y + 46)}" stroke="#F6D9A0" stroke-width="4" opacity="0.55"/>')
    body.append(path("M-110 912Q250 850 500 886T1110 866V1000H-110Z", "#12203A"))
    svg("independence.svg", body, '<linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#7A1F2B"/><stop offset="0.55" stop-color="#C65A3A"/><stop offset="1" stop-color="#EDB071"/></linearGradient>')


def understanding():
    """Two rounds of speech that share a field, woven where they meet."""
    body = []
    body.append(circle(370, 470, 320, "#B93A32"))
    body.append(path("M150 690L110 900L330 784Z", "#B93A32"))
    body.append(circle(630, 470, 320, "#23527C"))
    body.append(path("M850 690L890 900L670 784Z", "#23527C"))
    body.append('<g clip-path="url(#left)"><g clip-path="url(#right)">')
    body.append(rect(300, 140, 400, 660, "#F7F1E5"))
    for k in range(14):
        y = 160 + k * 48
        body.append(rect(300, y, 400, 22, "#B93A32" if k % 2 else "#23527C"))
    body.append("</g></g>")
    for k in range(5):
        y = 350 + k * 60
        w = (150, 190, 210, 190, 150)[k]
        body.append(rect(112 + (210 - w) / 2, y, w, 14, "#F7F1E5", ' rx="7"'))
        body.append(rect(678 + (210 - w) / 2, y, w, 14, "#F7F1E5", ' rx="7"'))
    svg("understanding.svg", body, '<clipPath id="left"><circle cx="370" cy="470" r="320"/></clipPath><clipPath id="right"><circle cx="630" cy="470" r="320"/></clipPath>', box=(20, 120, 960, 800))


def foresight():
    """A road of steps that runs to a far sun, seen through widening rings."""
    body = [rect(-110, -600, 1220, 1600, "#13294B")]
    body.append('<g clip-path="url(#air)">')
    for k in range(9, 0, -1):
        shade = ["#FCE9C0", "#F8D08A", "#F0AE5C", "#DE8244", "#BF5A3C", "#94404A", "#643455", "#3B2C55", "#20284F"][k - 1]
        body.append(circle(500, 420, 44 + 62 * (k - 1), shade))
    body.append("</g>")
    body.append(rect(-110, 620, 1220, 380, "#0E1F3A"))
    steps = 11
    for k in range(steps):
        t0, t1 = (k / steps) ** 1.6, ((k + 0.62) / steps) ** 1.6
        y0, y1 = 620 + 380 * t0, 620 + 380 * t1
        w0, w1 = 36 + 420 * t0, 36 + 420 * t1
        body.append(path(f"M{n(500 - w0)} {n(y0)}H{n(500 + w0)}L{n(500 + w1)} {n(y1)}H{n(500 - w1)}Z", "#F8D08A", f' opacity="{n(1 - 0.055 * k)}"'))
    for side in (-1, 1):
        for k in range(4):
            t = (0.25 + 0.25 * k) ** 1.5
            x, y = 500 + side * (80 + 430 * t), 620 + 330 * t
            h = 30 + 150 * t
            body.append(rect(x - 2 - 4 * t, y - h, 4 + 8 * t, h, "#F0AE5C") + circle(x, y - h, 8 + 14 * t, "#FCE9C0"))
    svg("foresight.svg", body, '<clipPath id="air"><rect x="-110" y="-600" width="1220" height="1220"/></clipPath>')


def benefit():
    """Sixty bars, one for each year, that grow to a harbour of two colours."""
    body = []
    for k in range(60):
        h = 6 + 720 * (math.exp(k / 59 * 3.6) - 1) / (math.exp(3.6) - 1)
        x = 50 + k * 15
        body.append(rect(x, 820 - h, 10.5, h, "#0F5C4D" if k % 2 else "#C4472F"))
    body.append(rect(0, 820, 1000, 180, "#123B3A"))
    for k in range(4):
        body.append(f'<path d="M0 {866 + k * 36}' + "".join(f"q25 {-12 if i % 2 else 12} 50 0" for i in range(20)) + f'" fill="none" stroke="#F7F1E5" stroke-width="3" opacity="{n(0.5 - 0.1 * k)}"/>')
    for x, flip in ((150, 1), (470, -1)):
        body.append(f'<g transform="translate({x} 760) scale({flip} 1)">')
        body.append(path("M-110 40H120L90 96H-84Z", "#1D1A22"))
        for i in range(5):
            for j in range(2 if i < 4 else 1):
                body.append(rect(-92 + i * 34, 8 - j * 30, 30, 27, ["#D99A2B", "#C4472F", "#2E7D6B"][(i + j) % 3]))
        body.append(rect(80, -30, 30, 70, "#1D1A22") + rect(80, -30, 30, 12, "#C4472F"))
        body.append("</g>")
    svg("benefit.svg", body, box=(0, 80, 1000, 920))


def beacons():
    """Two beacons whose light meets in the middle."""
    body = [rect(-110, -600, 1220, 1600, "url(#night)")]
    for k in range(70):
        x, y = 500 + 590 * math.sin(k * 12.9898), -120 + 440 * math.sin(k * 78.233)
        body.append(circle(x, y, 1.5 + 2 * abs(math.sin(k * 3.7)), "#FCE9C0", f' opacity="{n(0.35 + 0.4 * abs(math.sin(k)))}"'))
    for x, far, color in ((170, 830, "#F7C873"), (830, 170, "#F29E6D")):
        s = 1 if far > x else -1
        body.append(path(f"M{x} 392L{x + s * 950} 168V616Z", color, ' opacity="0.34"'))
        body.append(path(f"M{x} 392L{x + s * 950} 294V490Z", color, ' opacity="0.42"'))
    body.append(circle(500, 392, 132, "url(#meet)"))
    for x, band in ((170, "#B4232D"), (830, "#23527C")):
        body.append(path(f"M{x - 58} 860L{x - 36} 440H{x + 36}L{x + 58} 860Z", "#F7F1E5"))
        for k in range(3):
            t0, t1 = 0.14 + 0.3 * k, 0.28 + 0.3 * k
            w0, w1 = 36 + 22 * t0, 36 + 22 * t1
            body.append(path(f"M{n(x - w0)} {n(440 + 420 * t0)}H{n(x + w0)}L{n(x + w1)} {n(440 + 420 * t1)}H{n(x - w1)}Z", band))
        body.append(rect(x - 54, 424, 108, 18, "#1D1A22") + rect(x - 34, 356, 68, 70, "#FCE9C0") + rect(x - 3, 356, 6, 70, "#1D1A22"))
        body.append(path(f"M{x - 46} 358L{x} 300L{x + 46} 358Z", band) + circle(x, 298, 9, "#1D1A22"))
    body.append(path("M-110 858Q0 810 120 846T360 858T600 846T840 856T1110 838V1000H-110Z", "#0B1730"))
    for k in range(16):
        y = 872 + k * 8
        w = 60 + 120 * abs(math.sin(k * 2.1))
        body.append(rect(500 - w / 2 + 40 * math.sin(k * 5.3), y, w, 3, "#F7C873", f' opacity="{n(0.6 - 0.03 * k)}" rx="1.5"'))
    svg("beacons.svg", body, '<linearGradient id="night" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#0B1730"/><stop offset="0.6" stop-color="#2B2A5E"/><stop offset="0.86" stop-color="#7A3B5E"/></linearGradient>\n<radialGradient id="meet"><stop offset="0" stop-color="#FFF6DC"/><stop offset="0.5" stop-color="#FFE3A6" stop-opacity="0.75"/><stop offset="1" stop-color="#FFE3A6" stop-opacity="0"/></radialGradient>')


for draw in (visit, spirit, independence, understanding, foresight, benefit, beacons):
    draw()
