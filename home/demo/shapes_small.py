"""Boxes, soap, candles and other small goods."""

from __future__ import annotations

import math

from home.demo.canvas import Art
from home.demo.curves import arc, pts
from home.demo.palettes import COCOA, GOLD, WOOD, Color, dk, lt, mix
from home.demo.parts import Shelf, block, emblem, label, leaf, planks, rim, sprig, turned

SHELF = Shelf()
SHADE: Color = (44, 28, 24)


@SHELF.add(size=0.84)
def box(a: Art) -> None:
    """A lidded wooden box with inlay."""
    wood = a.rng.choice((WOOD, dk(WOOD, 0.3), mix(WOOD, a.body, 0.3)))
    block(a, -300, 0, 480, 200, 150, wood)
    planks(a, -296, -190, 176, -8, wood, 6)
    a.cloth(pts("-300,-140 180,-140 180,-60 -300,-60"), (a.body, a.p.paper, dk(a.body, 0.4), a.pop), 76)
    a.poly(pts("180,-140 330,-203 330,-123 180,-60"), dk(a.body, 0.3))
    for y in (-144, -58):
        a.line([(-300, y), (180, y), (330, y - 63)], lt(a.pop, 0.1), 6)
    block(a, -314, -206, 508, 66, 158, lt(wood, 0.06))
    top = pts("-314,-272 -156,-338 352,-338 194,-272")
    a.line([*top, top[0]], lt(wood, 0.3), 4)
    with a.at(19, -305, 0, 1, 0.42):
        for i in range(8):
            with a.at(0, 0, i * 45):
                a.blob(pts("14,0 14,0 56,-24 104,0 104,0 56,24"), a.body if i % 2 else a.pop)
        a.dot(0, 0, 18, a.p.paper)
        for x in (-190, 190):
            a.poly([(x, -44), (x + 44, 0), (x, 44), (x - 44, 0)], a.pop)
    a.rect(-92, -236, -28, -164, dk(GOLD, 0.1), 8)
    a.rect(-88, -234, -34, -170, GOLD, 8)
    a.dot(-61, -196, 11, dk(GOLD, 0.5))


@SHELF.add(size=0.84)
def soap(a: Art) -> None:
    """A stack of soap bars in paper bands, with a sprig."""
    tones = (
        lt(mix(a.body, a.p.paper, 0.45), 0.05),
        lt(mix(a.pop, a.p.paper, 0.5), 0.1),
        lt(mix(a.trim, a.p.paper, 0.5), 0.05),
    )
    y = 0.0
    for i, (tone, dx) in enumerate(zip(tones, (-10, 20, -24), strict=True)):
        x, wide, deep = -220 + dx, 340.0, 120.0
        block(a, x, y, wide, 110, deep, tone)
        if i != 1:
            swirl = [(x + 20 + k * 30, y - 56 + 22 * math.sin(k * 1.3 + i)) for k in range(11)]
            a.taper(swirl, 16, 6, dk(tone, 0.12))
            a.taper([(px, py + 26) for px, py in swirl], 8, 12, lt(tone, 0.3))
        band = [(x + 110, y), (x + 110, y - 110), (x + 230, y - 110), (x + 230, y)]
        if i == 1 or i == 2:
            a.cloth(band, (a.body if i == 1 else a.trim, a.p.paper, dk(a.body, 0.4), a.pop), 64)
            a.poly(
                [
                    (x + 110, y - 110),
                    (x + 110 + deep, y - 110 - deep * 0.42),
                    (x + 230 + deep, y - 110 - deep * 0.42),
                    (x + 230, y - 110),
                ],
                lt(a.p.paper, 0.3),
            )
        if i == 2:
            emblem(a, x + 170 + deep / 2, y - 110 - deep * 0.21, 20, "leaf")
        y -= 110
    sprig(a, 250, 10, 230, -8)
    for bx, by, r in ((-300, -10, 34), (-346, 12, 22), (-268, 20, 17)):
        a.dot(bx, by, r, lt(a.p.wall, 0.7), 150)
        a.line(arc(bx, by, r * 0.7, r * 0.7, 190, 270), (255, 255, 255), 4)


@SHELF.add(size=0.94)
def candle(a: Art) -> None:
    """A candle in a glass, burning, with a smaller pillar."""
    for r, alpha in ((190, 26), (130, 34), (80, 44)):
        a.oval(-40, -470, r, r * 1.1, (255, 226, 150), alpha)
    wax = lt(mix(a.pop, a.p.paper, 0.75), 0.2)
    pillar = lt(mix(a.trim, a.p.paper, 0.25), 0.05)
    with a.at(220, -20):
        body = turned(a, pts("84,-250 84,-250 86,-20 86,-20"), pillar, sag=0.2)
        with a.clip(body):
            a.poly([*arc(0, -96, 90, 18, 180, 0), *arc(0, -60, 90, 18, 0, 180)], a.pop, 200)
        a.oval(0, -250, 84, 18, lt(pillar, 0.3))
        a.oval(4, -248, 50, 9, lt(pillar, 0.55))
        a.line([(0, -250), (4, -284)], a.p.ink, 6)
    with a.at(-40, 0):
        body = turned(
            a, pts("170,-380 170,-380 172,-200 166,-24 166,-24"), mix(a.p.wall, (214, 226, 222), 0.6), sag=0.18
        )
        with a.clip(body):
            a.poly(pts("-190,-300 190,-300 190,60 -190,60"), wax)
            a.oval(0, -300, 170, 31, lt(wax, 0.5))
            a.oval(0, -298, 76, 13, (255, 240, 196))
            a.round(body, 0.9)
            a.taper(pts("-140,-366 -142,-180 -138,-30"), 16, 10, (255, 252, 244), 140)
        label(a, -104, -246, 104, -48, "leaf")
        a.line(arc(0, -380, 170, 32, 0, 360), lt(a.p.wall, 0.7), 7)
        a.line([(0, -298), (0, -350)], a.p.ink, 7)
        a.blob(pts("0,-470 0,-470 30,-398 20,-350 0,-340 -20,-350 -28,-398"), (240, 168, 66))
        a.blob(pts("0,-430 0,-430 16,-388 10,-354 0,-348 -10,-354 -14,-388"), (255, 232, 160))


@SHELF.add(size=0.8)
def charcoal(a: Art) -> None:
    """A pile of pierced hexagonal briquettes with embers."""
    tone: Color = (58, 54, 54)
    rows = ((0, (-300, -100, 100, 300)), (-128, (-200, 0, 200)), (-256, (-100, 100)))
    for i, (y, xs) in enumerate(rows):
        for j, x in enumerate(xs):
            face = lt(tone, 0.04 * ((i + j) % 3))
            top = [(x + 92 * math.cos(k * math.pi / 3), y - 112 + 34 * math.sin(k * math.pi / 3)) for k in range(6)]
            left, right = top[3], top[0]
            low = [top[2], top[1]]
            a.poly([left, low[0], (low[0][0], low[0][1] + 92), (left[0], left[1] + 92)], dk(face, 0.34))
            a.poly([low[0], low[1], (low[1][0], low[1][1] + 92), (low[0][0], low[0][1] + 92)], dk(face, 0.1))
            a.poly([low[1], right, (right[0], right[1] + 92), (low[1][0], low[1][1] + 92)], dk(face, 0.5))
            a.poly(top, lt(face, 0.2))
            a.line([*top, top[0]], lt(face, 0.34), 3)
            glow = i == 2
            hole = (224, 112, 52) if glow else dk(tone, 0.5)
            for hx, hy in ((0, 0), (-42, 0), (42, 0), (-22, -15), (22, -15), (-22, 15), (22, 15)):
                a.oval(x + hx, y - 112 + hy, 11, 5, hole)
                if glow:
                    a.oval(x + hx, y - 113 + hy, 5, 2.4, (255, 206, 120))
            for _ in range(6):
                a.dot(x + a.rng.uniform(-44, 44), y + a.rng.uniform(-74, -10), a.rng.uniform(2, 4), lt(tone, 0.26))
    for x, y, r in ((-430, 0, 34), (430, -6, 40), (480, 14, 24)):
        a.blob([(x - r, y), (x - r * 0.4, y - r), (x + r * 0.6, y - r * 0.8), (x + r, y), (x, y + r * 0.5)], tone)
        a.poly([(x - r * 0.4, y - r), (x + r * 0.6, y - r * 0.8), (x, y - r * 0.2)], lt(tone, 0.2))


@SHELF.add(size=0.9)
def coconut_shell_bowl(a: Art) -> None:
    """A polished coconut bowl on a ring, with a spoon and half a coconut."""
    shell = mix((84, 54, 40), COCOA, 0.4)
    with a.at(-250, -40):
        husk = turned(a, pts("150,-150 150,-150 156,-96 110,-20 60,0"), (112, 76, 50), sag=0.2)
        with a.clip(husk):
            for _ in range(60):
                x, y = a.rng.uniform(-150, 150), a.rng.uniform(-160, 10)
                a.line([(x, y), (x + a.rng.uniform(-10, 10), y + 26)], lt((112, 76, 50), a.rng.uniform(0.1, 0.26)), 3)
        a.oval(0, -152, 152, 50, (96, 62, 44))
        a.oval(0, -153, 142, 45, (252, 248, 238))
        a.oval(2, -148, 112, 32, (222, 216, 200))
        a.oval(4, -142, 96, 22, (240, 236, 224))
    turned(a, pts("96,-40 96,-40 104,-12 104,-12"), lt(WOOD, 0.1), sag=0.2)
    outline = turned(a, pts("262,-300 262,-300 256,-220 190,-90 100,-34"), shell, sag=0.16, depth=1.2)
    with a.clip(outline):
        for _ in range(54):
            x, y = a.rng.uniform(-250, 250), a.rng.uniform(-290, -30)
            a.line([(x, y), (x + a.rng.uniform(-14, 14), y + 30)], lt(shell, 0.18), 3, alpha=150)
        a.taper(pts("-210,-270 -196,-180 -130,-90"), 26, 6, (255, 250, 240), 70)
    rim(a, -300, 262, 68, (190, 146, 100), lt(shell, 0.1), 12)
    with a.clip(arc(0, -297, 248, 60, 0, 357)):
        a.oval(0, -270, 220, 40, dk(shell, 0.24))
        a.oval(-70, -262, 90, 14, lt(shell, 0.2), 120)
    with a.at(90, -316, -34):
        a.rect(0, -13, 350, 13, lt(WOOD, 0.16), 12)
        a.sheen(pts("0,-13 350,-13 350,13 0,13"), (0, 80), SHADE, down=True)
        a.rect(250, -16, 280, 16, a.pop, 5)
    leaf(a, 230, 4, 150, -14)
    leaf(a, 232, 8, 120, 16)
