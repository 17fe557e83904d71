#!/usr/bin/env python3
"""Draws the vector artwork of posters 2 to 8 as plain SVG: paths, shapes, groups, gradients, clip paths.

    python3 draw.py        writes the seven files beside it; the same bytes at every run

The right part of a scene, from 0 to 420, is as wide as an A2 poster in millimetres; it is 760 high, more than any page needs. What it
shows lies between 200 and 480; below that it is calm, for words to stand on, and above it is sky for a headline. Each page cuts
it to its own height. It runs on to 430 on the right, for bleed, and to -380 on the left, for pages that are wider than high.
"""
import math

L, W, H = -380, 430, 760
SCENE = (L, 0, W - L, H)
EMBLEM = (0, 0, 1000, 1000)  # stands free on paper of any colour


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


def line(d, stroke, width, extra=""):
    return f'<path d="{d}" fill="none" stroke="{stroke}" stroke-width="{n(width)}"{extra}/>'


def polar(cx, cy, r, degrees):
    a = math.radians(degrees)
    return cx + r * math.cos(a), cy + r * math.sin(a)


def gradient(name, stops, kind="linearGradient", extra=' x1="0" y1="0" x2="0" y2="1"'):
    inner = "".join(f'<stop offset="{n(at)}" stop-color="{color}"' + (f' stop-opacity="{n(alpha)}"' if alpha < 1 else "") + "/>" for at, color, alpha in stops)
    return f'<{kind} id="{name}"{extra}>{inner}</{kind}>'


def visit():
    """Two capitals on the rim of one globe, and three arcs between them: 5, 6, 7 May."""
    ground, paper, grid = "#0C454C", "#F2E8D5", "#E2D6BD"
    cx, cy, r = 210, 800, 400
    body = [rect(L, 0, W - L, H, ground)]
    for k in range(3):
        body.append(f'<circle cx="{cx}" cy="{cy}" r="{r + 26 + 30 * k}" fill="none" stroke="#F2E8D5" stroke-width="0.5" opacity="{n(0.26 - 0.07 * k)}"/>')
    body.append(circle(cx, cy, r, paper))
    body.append(f'<g clip-path="url(#globe)" fill="none" stroke="{grid}" stroke-width="1">')
    for k in range(1, 8):
        body.append(f'<ellipse cx="{cx}" cy="{cy}" rx="{n(r * math.sin(math.pi / 2 * k / 8))}" ry="{r}"/>')
    body.append(f'<path d="M{cx} {cy - r}V{H}"/>')
    for k in range(1, 9):
        y = cy - r * math.cos(math.radians(k * 9))
        body.append(f'<path d="M{L} {n(y)}H{W}"/>')
    body.append("</g>")

    def rim(x):
        return cy - math.sqrt(r * r - (x - cx) ** 2)

    left, right = 92, 328
    y0 = rim(left)
    # A hall of three round roofs, and an arch, upright on the globe.
    body.append(f'<g transform="translate({left} {n(y0)}) rotate({n(math.degrees(math.asin((left - cx) / r)))})" fill="{paper}">')
    for base, w, h, top in ((0, 30, 10, 26), (-13, 24, 9, 20), (-25, 18, 10, 2)):
        body.append(f'<path d="M{-w / 2 + 4} {base + 2}V{base - 5}H{-w / 2 - 3}Q{-top / 2 - 2} {base - 7} {-top / 2} {base - 5 - h + 2}H{top / 2}Q{top / 2 + 2} {base - 7} {w / 2 + 3} {base - 5}H{w / 2 - 4}V{base + 2}Z"/>')
    body.append('<circle cx="0" cy="-40" r="2.2"/><rect x="-22" y="-1" width="44" height="4"/></g>')
    body.append(f'<g transform="translate({right} {n(rim(right))}) rotate({n(math.degrees(math.asin((right - cx) / r)))})">')
    body.append(f'<path d="M-21 3V-34H21V3H8V-13A8 8 0 0 0 -8 -13V3Z" fill="{paper}"/>')
    body.append(f'<path d="M-24 -34H24V-38H-24ZM-21 -38H21V-44H-21Z" fill="{paper}"/><path d="M-21 -28H21" stroke="{ground}" stroke-width="1"/>')
    body.append(f'<path d="M-17 -21H-11M11 -21H17" stroke="{ground}" stroke-width="1.6"/></g>')
    a, b = (left + 30, rim(left + 30) - 10), (right - 32, rim(right - 32) - 10)
    for peak, t, color in ((338, 0.3, "#E2543A"), (355, 0.5, "#F0A93F"), (372, 0.7, "#6FB7A6")):
        qx, qy = (a[0] + b[0]) / 2, 2 * peak - (a[1] + b[1]) / 2
        body.append(line(f"M{n(a[0])} {n(a[1])}Q{n(qx)} {n(qy)} {n(b[0])} {n(b[1])}", color, 3.2, ' stroke-linecap="round"'))
        x = (1 - t) ** 2 * a[0] + 2 * t * (1 - t) * qx + t * t * b[0]
        y = (1 - t) ** 2 * a[1] + 2 * t * (1 - t) * qy + t * t * b[1]
        body.append(circle(x, y, 7, color) + circle(x, y, 3, ground))
    for x, y in (a, b):
        body.append(circle(x, y, 5, paper) + circle(x, y, 2.2, "#E2543A"))
    svg("visit.svg", body, f'<clipPath id="globe"><circle cx="{cx}" cy="{cy}" r="{r}"/></clipPath>')


def spirit():
    """Four petals round one centre, and a bead for each of sixty years."""
    colors = ["#C8372D", "#1F4E79", "#C98A1E", "#2F6B4F"]
    body = []
    for k in range(60):
        x, y = polar(500, 500, 452, 6 * k + 3)
        body.append(circle(x, y, 7 if k % 15 else 11, "#1D1A22" if k % 5 else colors[k // 15]))
    for k, color in enumerate(colors):
        body.append(f'<g transform="rotate({90 * k} 500 500)">')
        body.append(path("M500 478C318 400 300 220 500 84C700 220 682 400 500 478Z", color))
        body.append('<g fill="none" stroke="#F7F1E5" stroke-width="5" stroke-linecap="round">')
        for s in (0.8, 0.56, 0.32, 0.1):
            for side in (-1, 1):
                body.append(f'<path d="M500 {n(452 - 8 * s)}C{n(500 + side * 150 * s)} {n(392 + 6 * s)} {n(500 + side * 186 * s)} 240 500 {n(118 + 42 * (1 - s) * 0.3)}"/>')
        body.append("</g>")
        body.append("</g>")
    for k in range(4):
        body.append(f'<g transform="rotate({45 + 90 * k} 500 500)">')
        body.append(path("M500 470C464 440 462 380 500 316C538 380 536 440 500 470Z", "#1D1A22"))
        body.append(circle(500, 282, 12, "#1D1A22"))
        body.append("</g>")
    body.append(circle(500, 500, 74, "#F7F1E5") + circle(500, 500, 56, "#1D1A22") + circle(500, 500, 24, "#F7F1E5"))
    svg("spirit.svg", body, box=EMBLEM)


def independence():
    """One peak that stands by itself above level lines of cloud."""
    night, shade, snow = "#14233D", "#243B5C", "#F6ECDA"
    body = [rect(L, 0, W - L, H, "url(#sky)")]
    body.append(circle(250, 268, 52, "#F6D9A0"))
    for k in range(8):
        y = 262 + 21 * k
        body.append(rect(L, y, W - L, 1 + 0.5 * k, "url(#cloud)", f' opacity="{n(0.16 + 0.045 * k)}"'))
    ax, ay = 158, 172
    body.append(path(f"M{ax} {ay}L{ax - 178} 470H{ax + 190}Z", shade))
    body.append(path(f"M{ax} {ay}L{ax + 190} 470H{ax - 8}L{ax + 18} 372L{ax - 6} 310L{ax + 10} 246Z", night))
    body.append(path(f"M{ax} {ay}L{n(ax + 44)} {n(ay + 69)}L{ax + 27} {ay + 63}L{ax + 18} {ay + 88}L{ax + 8} {ay + 66}L{ax - 6} {ay + 96}L{ax - 16} {ay + 68}L{ax - 30} {ay + 84}L{n(ax - 42)} {n(ay + 70.3)}Z", snow))
    body.append(path(f"M{ax} {ay}L{n(ax + 44)} {n(ay + 69)}L{ax + 27} {ay + 63}L{ax + 18} {ay + 88}L{ax + 8} {ay + 66}L{ax + 10} {ay + 62}Z", "#E9CFA6"))
    for k in range(5):
        y = 292 + 32 * k
        half = (y - ay) * 190 / 298
        body.append(line(f"M{n(ax + half * 0.3)} {y}L{n(ax + half * 0.84)} {n(y + 20)}", "#F6D9A0", 1.3, ' opacity="0.5" stroke-linecap="round"'))
    body.append(path(f"M{L} 376L-326 360L-258 380L-186 352L-112 384L-60 388L0 452L44 424L86 446L140 416L196 448L262 420L318 446L372 414L420 438L{W} 442V{H}H{L}Z", "#1B2D4B"))
    body.append(path(f"M{L} 420Q-300 404 -220 420T-80 440T0 460Q70 440 150 458T300 456T420 452H{W}V{H}H{L}Z", night))
    svg("independence.svg", body, "\n".join((
        gradient("sky", ((0, "#8E1F2A", 1), (0.3, "#A92A2F", 1), (0.5, "#D0603B", 1), (0.6, "#EDA766", 1))),
        # Far to the left words stand on a wide page: no cloud strikes them through.
        gradient("cloud", ((0.44, "#F6E3C2", 0), (0.56, "#F6E3C2", 1)), extra=""))))


def understanding():
    """Two rounds of speech that share a field, woven where they meet."""
    red, blue, paper = "#B7322F", "#23527C", "#F7EBDC"
    y0, r, left, right = 321, 94, 150, 270
    body = [circle(left, y0, r, red), path(f"M{left - 78} {y0 + 52}L{left - 98} {y0 + 98}L{left - 16} {y0 + 88}Z", red)]
    body += [circle(right, y0, r, blue), path(f"M{right + 78} {y0 + 52}L{right + 98} {y0 + 98}L{right + 16} {y0 + 88}Z", blue)]
    body.append('<g clip-path="url(#left)"><g clip-path="url(#right)">')
    body.append(rect(150, 200, 120, 290, paper))
    # A plain weave: warps of one colour, wefts of the other, over and under by turns.
    step = 15
    for i in range(-1, 9):
        x = 205.5 + (i - 4) * step
        body.append(rect(x, 200, 9, 290, red))
    for j in range(19):
        y = 203 + j * step
        body.append(rect(150, y, 120, 9, blue))
        for i in range(-1, 9):
            if (i + j) % 2:
                body.append(rect(205.5 + (i - 4) * step, y - 3, 9, step, red))
    body.append("</g></g>")
    for k, w in enumerate((44, 62, 70, 62, 44)):
        y = y0 - 46 + k * 22
        body.append(rect(97 - w / 2, y, w, 4.6, paper, ' rx="2.3"'))
        body.append(rect(323 - w / 2, y, w, 4.6, paper, ' rx="2.3"'))
    svg("understanding.svg", body, f'<clipPath id="left"><circle cx="{left}" cy="{y0}" r="{r}"/></clipPath><clipPath id="right"><circle cx="{right}" cy="{y0}" r="{r}"/></clipPath>')


def foresight():
    """A road of steps between lamps that runs to a far sun."""
    body = [rect(L, 0, W - L, H, "#122548")]
    horizon, cx = 408, 316
    body.append('<g clip-path="url(#air)">')
    shades = ["#FDF0CE", "#FBDD9F", "#F6C075", "#EC9A55", "#D8743F", "#AE4E3F", "#7B3A4B", "#4B2E50", "#28294E"]
    for k in range(9, 0, -1):
        body.append(circle(cx, horizon - 16, 18 + 13 * (k - 1), shades[k - 1]))
    body.append("</g>")
    body.append(rect(L, horizon, W - L, H - horizon, "#0B1A36"))
    # It fades out before the line that all posters end with.
    steps = 17
    for k in range(11):
        t0, t1 = (k / steps) ** 1.7, ((k + 0.6) / steps) ** 1.7
        y0, y1 = horizon + 352 * t0, horizon + 352 * t1
        x0, x1 = cx + 14 * t0, cx + 14 * t1
        w0, w1 = 9 + 118 * t0, 9 + 118 * t1
        body.append(path(f"M{n(x0 - w0)} {n(y0)}H{n(x0 + w0)}L{n(x1 + w1)} {n(y1)}H{n(x1 - w1)}Z", "#F6C075", f' opacity="{n(max(0, 1 - (y0 - horizon) / 184))}"'))
    for side in (-1, 1):
        for k in range(3):
            t = (0.2 + 0.18 * k) ** 1.5
            x, y = cx + 14 * t + side * (17 + 126 * t), horizon + 352 * t
            h = 12 + 74 * t
            body.append(rect(x - 0.6 - 1.4 * t, y - h, 1.2 + 2.8 * t, h, "#D8743F") + circle(x, y - h, 2.6 + 7 * t, "#FDF0CE"))
            body.append(circle(x, y - h, 5.5 + 15 * t, "#FDF0CE", ' opacity="0.16"'))
    svg("foresight.svg", body, f'<clipPath id="air"><rect x="0" y="0" width="{W}" height="{horizon}"/></clipPath>')


def benefit():
    """Sixty bars, one for each year, that rise from a harbour; two ships that meet before them."""
    sea, gold, red, cream = "#093A33", "#F0B54A", "#D8563A", "#F6EBD3"
    base = 594
    body = [rect(L, 0, W - L, H, "#0D5245")]
    for k in range(60):
        h = 3 + 424 * (math.exp(k / 59 * 3.7) - 1) / (math.exp(3.7) - 1)
        body.append(rect(24 + k * (372 - 4.3) / 59, base - h, 4.3, h + 2, gold if k % 10 != 9 else red))
    body.append(rect(L, base, W - L, H - base, sea))
    for k in range(3):
        y = base - 1.5 + 6 * k
        wave = f"M{L} {n(y)}" + "".join(f"q7 {n(-3 if i % 2 else 3)} 14 0" for i in range(58))
        body.append(line(wave, cream, 0.9, f' opacity="{n(0.6 - 0.2 * k)}"'))
    for x, flip, mix in ((84, 1, 0), (196, -1, 1)):
        body.append(f'<g transform="translate({x} {base - 10}) scale({flip} 1)">')
        body.append(path("M-44 0H48L38 14H-36Z", cream) + path("M-42.6 2H46.6L44.2 5.4H-40.2Z", red if mix else "#2A6FA0"))
        for i in range(5):
            for j in range((2, 3, 3, 2, 1)[i]):
                body.append(rect(-38 + i * 13, -9.4 - j * 9.4, 12, 8.4, (red, "#E9D7A8", "#2A6FA0")[(i + 2 * j + mix) % 3]))
        body.append(rect(30, -24, 10, 24, cream) + rect(30, -20, 10, 2.4, sea) + rect(33, -32, 4, 8, red))
        body.append("</g>")
    svg("benefit.svg", body)


def beacons():
    """Two beacons whose light meets in the middle."""
    body = [rect(L, 0, W - L, H, "url(#night)")]
    for k in range(160):
        x, y = 20 + 400 * math.sin(k * 12.9898), 150 + 150 * math.sin(k * 78.233)
        # Where words stand on one page or another a star would be taken for a mark.
        if (x > 0 and 66 < y < 206) or (80 < x < 340 and y < 244) or (x < 0 and y > 186):
            continue
        body.append(circle(x, y, 0.5 + 0.8 * abs(math.sin(k * 3.7)), "#FCE9C0", f' opacity="{n(0.3 + 0.4 * abs(math.sin(k)))}"'))
    lamp, sea = 312, 496
    # Each beam fades on its way: over the sea it crosses the other's, and out over the land it ends soon.
    for x, s, name in ((62, 1, "east"), (358, -1, "west")):
        for far, up, down, alpha in ((470, 114, 62, 0.62), (470, 68, 26, 0.9), (-200, 60, 34, 0.8)):
            body.append(path(f"M{x} {lamp}L{x + s * far} {lamp - up}V{lamp + down}Z", f"url(#{name if far > 0 else 'west' if s > 0 else 'east'})", f' opacity="{alpha}"'))
    body.append(circle(210, lamp - 22, 66, "url(#meet)"))
    body.append(rect(L, sea - 20, W - L, 40, "#3A2352", ' opacity="0.55"'))
    for x, band in ((62, "#C8372D"), (358, "#2A6FA0")):
        top, foot = lamp + 18, sea + 8
        body.append(path(f"M{x - 25} {foot}L{x - 15} {top}H{x + 15}L{x + 25} {foot}Z", "#F7F1E5"))
        for k in range(3):
            t0, t1 = 0.12 + 0.31 * k, 0.27 + 0.31 * k
            w0, w1 = 15 + 10 * t0, 15 + 10 * t1
            body.append(path(f"M{n(x - w0)} {n(top + (foot - top) * t0)}H{n(x + w0)}L{n(x + w1)} {n(top + (foot - top) * t1)}H{n(x - w1)}Z", band))
        body.append(path(f"M{x} {top}H{x + 15}L{x + 25} {foot}H{x + 8}Z", "#15193F", ' opacity="0.16"'))
        body.append(rect(x - 22, top - 5, 44, 6, "#1D1A22") + rect(x - 13, lamp - 15, 26, 28, "#FFF0C4"))
        body.append(rect(x - 1.2, lamp - 15, 2.4, 28, "#1D1A22") + rect(x - 13, lamp - 15, 2, 28, "#1D1A22") + rect(x + 11, lamp - 15, 2, 28, "#1D1A22"))
        body.append(path(f"M{x - 18} {lamp - 14}L{x} {lamp - 38}L{x + 18} {lamp - 14}Z", band) + circle(x, lamp - 39, 3.4, "#F7F1E5"))
    body.append(path(f"M{L} {sea + 6}H-70Q0 {sea - 24} 62 {sea - 10}T128 {sea + 6}L{W} {sea + 6}V{H}H{L}Z", "#0B0F2A"))
    body.append(path(f"M{W} {sea + 8}L420 {sea - 2}Q406 {sea - 24} 358 {sea - 10}T292 {sea + 6}V{sea + 20}H{W}Z", "#0B0F2A"))
    for k in range(5):
        y = sea - 13 + k * 4
        w = 18 + 30 * abs(math.sin(k * 2.1)) + 3 * k
        body.append(rect(210 - w / 2 + 8 * math.sin(k * 5.3), y, w, 1.2, "#F7C873", f' opacity="{n(0.28 + 0.04 * k)}" rx="0.6"'))
    svg("beacons.svg", body, "\n".join((
        gradient("night", ((0, "#10132F", 1), (0.3, "#15193F", 1), (0.5, "#3A2F63", 1), (0.64, "#7A4466", 1))),
        gradient("east", ((0, "#F7C873", 0.5), (1, "#F7C873", 0)), extra=""),
        gradient("west", ((0, "#F7C873", 0), (1, "#F7C873", 0.5)), extra=""),
        gradient("meet", ((0, "#FFF6DC", 1), (0.45, "#FFE3A6", 0.75), (1, "#FFE3A6", 0)), "radialGradient", ""))))


for draw in (visit, spirit, independence, understanding, foresight, benefit, beacons):
    draw()
