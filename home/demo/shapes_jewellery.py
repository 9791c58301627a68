"""Jewellery."""

from __future__ import annotations

import math

from home.demo.canvas import Art
from home.demo.curves import arc, evenly, pts, rounded, smooth
from home.demo.palettes import CREAM, GOLD, STEEL, WOOD, Color, dk, lt, mix
from home.demo.parts import Shelf, emblem

SHELF = Shelf()
SHADE: Color = (44, 28, 24)


def _bead(a: Art, x: float, y: float, r: float, tone: Color) -> None:
    a.dot(x, y, r, dk(tone, 0.24))
    a.dot(x - r * 0.06, y - r * 0.08, r * 0.9, tone)
    a.dot(x - r * 0.3, y - r * 0.34, r * 0.28, lt(tone, 0.6))


def _metal(a: Art) -> Color:
    return a.rng.choice((GOLD, GOLD, lt(STEEL, 0.1)))


@SHELF.add(size=0.98)
def necklace(a: Art) -> None:
    """A beaded necklace on a linen bust."""
    linen = mix(a.p.wall, a.p.floor, 0.5)
    linen = lt(linen, 0.3) if a.rng.random() < 0.5 else dk(a.trim, 0.2)
    a.oval(0, -14, 170, 30, dk(WOOD, 0.2))
    a.oval(0, -24, 170, 30, WOOD)
    bust = smooth(
        pts(
            "-66,-700 -66,-700 -62,-590 -100,-520 -220,-470 -262,-400 -220,-220 -130,-40 -130,-40 0,-22 "
            "130,-40 130,-40 220,-220 262,-400 220,-470 100,-520 62,-590 66,-700 66,-700"
        )
    )
    a.poly(bust, linen)
    a.round(bust, 0.9)
    a.oval(0, -700, 66, 15, lt(linen, 0.3))
    metal = _metal(a)
    strands = (
        ("-60,-604 -84,-520 -92,-430 0,-330 92,-430 84,-520 60,-604", 24, 13),
        ("-62,-602 -88,-530 -128,-440 -112,-320 0,-216 112,-320 128,-440 88,-530 62,-602", 34, 12),
    )
    for shape, count, r in strands:
        tones = (a.body, a.pop, a.body, a.p.paper if linen != a.p.paper else a.trim)
        for i, (x, y) in enumerate(evenly(smooth(pts(shape), closed=False, steps=16), count)):
            size = r + 5 * (1 - abs(2 * i / (count - 1) - 1))
            a.oval(x + 4, y + 6, size, size, SHADE, 60)
            _bead(a, x, y, size, tones[i % 4])
    with a.at(0, -196):
        a.blob(pts("0,-8 52,30 44,92 0,120 -44,92 -52,30"), dk(metal, 0.16))
        a.blob(pts("0,4 42,34 36,84 0,108 -36,84 -42,34"), metal)
        a.round(a.oval(0, 58, 24, 30, a.body), 1)
        a.dot(-8, 46, 6, CREAM)
        for x in (-30, 0, 30):
            _bead(a, x, 136 - abs(x) * 0.5, 10, metal)


@SHELF.add("flat", size=0.8)
def bracelet(a: Art) -> None:
    """Two beaded bracelets and a chased cuff."""
    metal = _metal(a)
    for cx, cy, radius, count, tones in (
        (-170, -90, 210, 28, (a.body, a.body, a.pop)),
        (150, 130, 190, 24, (a.p.paper, a.trim, a.p.paper, metal)),
    ):
        for i in range(count):
            angle = 2 * math.pi * i / count
            x, y = cx + radius * math.cos(angle), cy + radius * math.sin(angle)
            a.dot(x + 5, y + 8, radius * 3.1 / count, SHADE, 50)
            _bead(a, x, y, radius * 3.15 / count, tones[i % len(tones)])
        _bead(a, cx, cy + radius, radius * 4 / count, metal)
    with a.at(210, -180, 24):
        for width, tone in ((66, dk(metal, 0.3)), (54, metal), (36, lt(metal, 0.22))):
            a.line(arc(0, 0, 170, 150, 120, 420), tone, width)
        for i in range(18):
            angle = math.radians(130 + i * 16.4)
            x, y = 170 * math.cos(angle), 150 * math.sin(angle)
            with a.at(x, y, math.degrees(angle)):
                a.poly(pts("-15,0 0,-11 15,0 0,11"), dk(metal, 0.3))
                a.dot(0, 0, 4, lt(metal, 0.5))


@SHELF.add(size=0.8)
def ring_box(a: Art) -> None:
    """A ring in its open box."""
    skin, lining, metal = a.body, lt(a.p.paper, 0.2), _metal(a)
    lid = smooth(pts("-236,-240 -236,-240 -256,-500 -256,-500 256,-500 256,-500 236,-240 236,-240"), steps=3)
    a.poly(lid, dk(skin, 0.24))
    inner = pts("-206,-236 -222,-470 222,-470 206,-236")
    a.poly(inner, dk(lining, 0.1))
    a.sheen(inner, (0, 0, 70), SHADE, down=True)
    emblem(a, 0, -400, 30, "sun")
    a.line([(-76, -346), (76, -346)], mix(a.p.ink, lining, 0.5), 5)
    a.rect(-244, -252, 244, -228, metal, 4)
    top = pts("-232,-240 232,-240 272,-160 -272,-160")
    a.poly(top, dk(skin, 0.1))
    a.poly(pts("-206,-232 206,-232 240,-168 -240,-168"), lining)
    for y, x in ((-214, 214), (-190, 226)):
        a.line([(-x, y), (x, y)], dk(lining, 0.14), 5)
    front = rounded(-272, -164, 272, 0, 12)
    a.poly(front, skin)
    a.sheen(front, (40, 0, 0, 20, 80), SHADE)
    a.cloth(pts("-272,-66 272,-66 272,-30 -272,-30"), (a.trim, a.p.paper, dk(a.trim, 0.4), a.pop), 40)
    a.rect(-26, -164, 26, -124, metal, 8)
    for width, tone in ((34, dk(metal, 0.34)), (25, metal)):
        a.line(arc(0, -264, 84, 80, 36, -216), tone, width)
    a.line(arc(-2, -266, 84, 80, 190, 250), lt(metal, 0.6), 8)
    gem = mix(a.trim, (255, 255, 255), 0.1)
    a.poly(pts("-30,-352 30,-352 20,-332 -20,-332"), dk(metal, 0.2))
    a.poly(pts("-58,-394 -34,-424 34,-424 58,-394 0,-338"), gem)
    a.poly(pts("-58,-394 -34,-424 -20,-394"), lt(gem, 0.5))
    a.poly(pts("-34,-424 34,-424 20,-394 -20,-394"), lt(gem, 0.3))
    a.poly(pts("20,-394 58,-394 0,-338"), dk(gem, 0.3))
    a.poly(pts("-20,-394 20,-394 0,-338"), dk(gem, 0.1))


@SHELF.add("flat", size=0.78)
def brooch(a: Art) -> None:
    """A filigree flower brooch on its card."""
    metal = _metal(a)
    card = a.rect(-320, -390, 320, 390, lt(a.p.paper, 0.2), 18)
    a.line([*card, card[0]], dk(a.p.floor, 0.1), 4)
    with a.clip(card):
        a.cloth(pts("-320,250 320,250 320,330 -320,330"), (a.trim, a.p.paper, dk(a.trim, 0.4), a.pop), 76)
    a.dot(0, -340, 16, a.p.floor)
    a.line([(-80, 288), (80, 288)], a.p.paper, 2)
    with a.at(0, -40):
        a.oval(10, 18, 236, 236, SHADE, 40)
        for i in range(8):
            with a.at(0, 0, i * 45):
                petal = smooth(pts("40,0 40,0 130,-84 232,0 232,0 130,84"))
                a.poly(petal, metal)
                a.poly(smooth(pts("70,0 70,0 136,-56 204,0 204,0 136,56")), dk(a.body, 0.05) if i % 2 else a.trim)
                a.line(smooth(pts("80,0 134,-34 184,0 134,34 80,0"), closed=False), lt(metal, 0.2), 6)
                a.line([(90, 0), (170, 0)], lt(metal, 0.2), 5)
                _bead(a, 240, 0, 13, metal)
            with a.at(0, 0, i * 45 + 22.5):
                a.line([(70, 0), (180, 0)], dk(metal, 0.2), 8)
                _bead(a, 188, 0, 16, CREAM)
        a.dot(0, 0, 82, dk(metal, 0.2))
        a.dot(-1, -2, 76, metal)
        for i in range(14):
            with a.at(0, 0, i * 360 / 14):
                _bead(a, 62, 0, 10, lt(metal, 0.2))
        a.round(a.oval(0, 0, 46, 46, a.pop if metal != GOLD else a.body), 1)
        a.oval(-14, -16, 14, 10, CREAM, 190)
