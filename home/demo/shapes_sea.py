"""Food from the sea: fish, shrimps and seaweed."""

from __future__ import annotations

import math

from home.demo.canvas import Art
from home.demo.curves import Points, arc, pts, smooth
from home.demo.palettes import CREAM, LEAF, RATTAN, STEEL, Color, dk, lt, mix
from home.demo.parts import Shelf, emblem, leaf, stitch, turned, woven

SHELF = Shelf()


def _fish(a: Art, long: float, tall: float, back: Color, belly: Color) -> Points:
    """A fish facing left, its nose at the origin."""
    fin = dk(back, 0.14)
    a.blob(pts("0.86,0 0.86,0 1.1,-0.72 1.1,-0.72 1.02,0 1.1,0.72 1.1,0.72", long, tall), fin)
    a.blob(pts("0.32,-0.4 0.32,-0.4 0.42,-0.82 0.66,-0.5 0.7,-0.24", long, tall), fin)
    a.blob(pts("0.5,0.36 0.64,0.66 0.64,0.66 0.7,0.24", long, tall), fin)
    outline = smooth(
        pts("0,0 0.1,-0.3 0.36,-0.5 0.66,-0.32 0.9,-0.08 0.9,0.1 0.66,0.32 0.36,0.46 0.1,0.26", long, tall)
    )
    a.poly(outline, back)
    with a.clip(outline):
        a.blob(pts("-0.03,0.06 0.3,0.02 0.7,0 1,0.04 0.7,0.8 0.2,0.8", long, tall), belly)
        a.sheen(outline, (60, 10, 0, 0, 40), (48, 30, 26), down=True)
    a.line(arc(long * 0.15, 0, long * 0.075, tall * 0.3, -75, 75), dk(back, 0.2), tall * 0.022)
    a.dot(long * 0.09, -tall * 0.08, tall * 0.06, lt(belly, 0.5))
    a.dot(long * 0.09, -tall * 0.08, tall * 0.034, (38, 32, 32))
    a.line(pts("0.005,0.03 0.045,0.05", long, tall), dk(back, 0.4), tall * 0.02)
    a.blob(pts("0.26,0.08 0.4,0.02 0.42,0.2 0.34,0.2", long, tall), dk(back, 0.06))
    return outline


@SHELF.add("flat", size=0.9)
def fish(a: Art) -> None:
    """A fresh fish on a banana leaf with lime."""
    green = mix(LEAF, a.p.main, 0.12)
    leafy = a.blob(pts("-520,30 -520,30 -330,-170 60,-220 520,-60 560,-40 560,-40 360,170 -80,220 -360,160"), green)
    with a.clip(leafy):
        for i in range(-12, 14):
            a.line([(i * 46, -20), (i * 46 + 110, -260)], dk(green, 0.1), 5)
            a.line([(i * 46, -20), (i * 46 + 110, 240)], dk(green, 0.1), 5)
    a.line(pts("-510,30 0,-16 556,-42"), lt(green, 0.35), 10, soft=True)
    back = mix((92, 118, 134), a.body, 0.28)
    with a.at(-390, -10, -3):
        outline = _fish(a, 740, 290, back, lt(back, 0.6))
        with a.clip(outline):
            for row in range(-4, 1):
                for col in range(15):
                    x = 180 + col * 33 + (row % 2) * 16
                    a.line(arc(x, row * 27 - 2, 16, 17, -70, 70), lt(back, 0.24), 3)
    for x, y, turn in ((240, 130, 10), (330, 112, -20)):
        with a.at(x, y, turn):
            a.dot(0, 0, 58, (118, 146, 62))
            a.dot(0, 0, 50, (238, 240, 206))
            for i in range(8):
                with a.at(0, 0, i * 45):
                    a.poly(pts("6,0 42,-13 46,0 42,13"), (190, 206, 116))


@SHELF.add("flat", size=0.86)
def dried_fish(a: Art) -> None:
    """Dried salted fish on a round plaited tray."""
    straw = mix(RATTAN, a.p.paper, 0.1)
    a.dot(0, 0, 430, dk(straw, 0.32))
    a.dot(0, 0, 414, straw)
    inside = arc(0, 0, 384, 384, 0, 357)
    woven(a, inside, lt(straw, 0.14), 56, 0.2)
    a.sheen(inside, (60, 12, 0, 0, 20), (48, 30, 26), down=True)
    stitch(a, arc(0, 0, 400, 400, 0, 360), dk(straw, 0.45), 8, 16, 22)
    for i, (y, turn) in enumerate(((-190, -8), (-64, 5), (66, -5), (192, 7))):
        with a.at(-280 + abs(i - 1.5) * 26, y, turn):
            tone = mix((186, 146, 96), (150, 132, 112), a.rng.random() * 0.7)
            a.poly([(x + 8, y2 + 12) for x, y2 in arc(240, 0, 240, 46, 0, 357)], (60, 40, 28), 60)
            outline = _fish(a, 500, 128, tone, lt(tone, 0.3))
            with a.clip(outline):
                for col in range(9):
                    a.line([(130 + col * 38, -6), (112 + col * 38, 44)], dk(tone, 0.2), 4)
                a.line([(90, -4), (480, 0)], dk(tone, 0.3), 4)


@SHELF.add(size=0.8)
def tin(a: Art) -> None:
    """A tinned fish can with a ring pull."""
    steel = lt(STEEL, 0.2)
    turned(a, pts("246,-250 246,-250 246,-30 246,-30"), steel, sag=0.2)
    wrap = [(-240, -226), *arc(0, -226, 240, 48, 180, 0)[1:-1], (240, -226), *arc(0, -50, 240, 48, 0, 180)]
    a.poly(wrap, a.body)
    with a.clip(wrap):
        a.poly([*arc(0, -100, 250, 48, 180, 0), *arc(0, -40, 250, 48, 0, 180)], a.pop)
        a.oval(0, -118, 132, 82, lt(a.p.paper, 0.2))
        emblem(a, 0, -118, 66, "fish")
    a.round(wrap)
    a.oval(0, -254, 250, 54, dk(steel, 0.2))
    a.oval(0, -258, 250, 52, lt(steel, 0.4))
    a.oval(0, -254, 226, 44, steel)
    a.oval(0, -252, 200, 36, lt(steel, 0.3))
    a.line(arc(44, -254, 62, 15, 0, 360), dk(steel, 0.3), 11)
    a.oval(-30, -256, 24, 8, dk(steel, 0.24))
    with a.at(330, -6):
        leaf(a, -40, 20, 130, -24, LEAF)
        a.blob(pts("0,20 50,-8 80,14 40,34"), (188, 62, 46))
        a.line([(78, 12), (100, 2)], LEAF, 8)


@SHELF.add("flat", size=0.86)
def shrimp(a: Art) -> None:
    """Two cooked shrimps with a lime leaf."""
    for x, y, turn, k in ((-150, -60, -8, 1.0), (330, 290, 14, 0.78)):
        with a.at(x, y, turn, k):
            _shrimp(a, mix((222, 122, 84), a.body, 0.1))
    leaf(a, -300, 320, 220, -22, LEAF)
    leaf(a, -290, 330, 190, 16, dk(LEAF, 0.1))


def _shrimp(a: Art, tone: Color) -> None:
    pale = lt(tone, 0.4)
    spine = [(200 * math.cos(t), 190 * math.sin(t)) for t in (math.radians(200 + i * 23) for i in range(10))]
    for i, bend in enumerate((-40, 10, 60)):
        start = spine[0]
        a.line(
            [
                start,
                (start[0] - 90 + i * 20, start[1] + 70 + bend * 0.3),
                (start[0] - 130 + bend * 2.4, start[1] + 210),
            ],
            dk(tone, 0.12),
            6,
            soft=True,
        )
    for x, y in spine[1:7]:
        a.taper([(x * 0.8, y * 0.8), (x * 0.52, y * 0.5 + 8), (x * 0.44, y * 0.36 + 26)], 20, 6, dk(tone, 0.1))
    for turn in (-34, 0, 34):
        with a.at(*spine[-1], 100 + turn):
            a.blob(pts("0,0 40,-24 106,-8 106,12 40,24"), dk(tone, 0.06 + abs(turn) / 400))
    for i in range(9, 0, -1):
        x, y = spine[i]
        size = 80 - i * 5
        with a.at(x * 0.94, y * 0.94, 200 + i * 23):
            a.oval(0, 0, size, size * 0.86, dk(tone, 0.18))
            a.oval(4, -5, size * 0.94, size * 0.8, tone if i % 2 else lt(tone, 0.1))
            a.oval(size * 0.5, -4, size * 0.3, size * 0.5, pale, 190)
    head = pts("-262,20 -262,20 -205,-118 -110,-150 -86,-90 -120,6 -180,60")
    a.round(a.blob(head, lt(tone, 0.04)), 0.6)
    a.taper(pts("-150,-140 -220,-110 -290,-30"), 26, 2, dk(tone, 0.12))
    a.dot(-206, -24, 15, (44, 34, 34))
    a.dot(-210, -29, 5, CREAM)


@SHELF.add("flat", size=0.82)
def seaweed(a: Art) -> None:
    """Fronds of seaweed tied with twine, and pressed sheets."""
    green = mix((86, 104, 66), a.p.main, 0.14)
    for turn, tone in ((9, dk(green, 0.42)), (3, dk(green, 0.34))):
        with a.at(190, 40, turn):
            sheet = a.rect(-170, -260, 190, 240, tone, 6)
            with a.clip(sheet):
                for _ in range(70):
                    x, y = a.rng.uniform(-170, 190), a.rng.uniform(-260, 240)
                    a.line(
                        [(x, y), (x + a.rng.uniform(-26, 26), y + a.rng.uniform(-20, 20))], lt(tone, 0.14), 4, alpha=180
                    )
    for i, spread in enumerate((-0.62, 0.54, -0.38, 0.3, -0.14, 0.1)):
        tone = (green, lt(green, 0.14), mix(green, (120, 66, 60), 0.5), dk(green, 0.14))[i % 4]
        left, right, stem = [], [], []
        for step in range(25):
            t = step / 24
            x = -120 + spread * 600 * t**1.2 + 16 * math.sin(step * 0.5 + i)
            y = 330 - 700 * t + abs(spread) * 280 * t
            half = (16 + 52 * math.sin(math.pi * t**0.8)) * (1 if t < 0.99 else 0.2)
            ruffle = 11 * math.sin(step * 1.6 + i) * min(1, t * 4)
            left.append((x - half - ruffle, y - spread * half))
            right.append((x + half - ruffle, y + spread * half))
            stem.append((x, y))
        blade = smooth([*left, *right[::-1]], steps=4)
        a.poly([(px + 7, py + 9) for px, py in blade], (40, 34, 26), 50)
        a.poly(blade, tone)
        a.poly(smooth([*stem, *right[::-1]], steps=4), dk(tone, 0.12))
        a.taper(stem[::3], 12, 3, lt(tone, 0.24))
    a.blob(pts("-168,260 -120,248 -72,260 -76,300 -120,308 -164,300"), RATTAN)
    for y in (268, 282, 294):
        a.line([(-164, y), (-120, y + 8), (-76, y)], dk(RATTAN, 0.3), 4, soft=True)
