"""Plaited goods: baskets, trays, mats, hats and fans."""

from __future__ import annotations

import math

from home.demo.canvas import Art
from home.demo.curves import arc, lathe, pts, smooth
from home.demo.palettes import GOLD, RATTAN, WOOD, Color, dk, lt, mix
from home.demo.parts import Shelf, stitch, woven

SHELF = Shelf()


def _straw(a: Art) -> Color:
    return mix(RATTAN, a.rng.choice((a.p.paper, a.p.accent, a.p.main)), 0.14)


def _braid(a: Art, path: list[tuple[float, float]], color: Color, width: float) -> None:
    a.line(path, dk(color, 0.3), width)
    a.line(path, color, width * 0.8)
    stitch(a, path, dk(color, 0.26), width * 0.5, width * 0.34, width * 0.42)


@SHELF.add(size=0.95)
def basket(a: Art) -> None:
    """A round plaited basket with a tall handle."""
    straw = _straw(a)
    _braid(a, arc(0, -300, 196, 250, 180, 360), dk(straw, 0.16), 30)
    a.oval(0, -300, 236, 60, dk(straw, 0.3))
    a.oval(0, -296, 214, 48, dk(straw, 0.56))
    body = lathe(pts("232,-300 250,-200 236,-90 196,-30"), 0.17)
    a.poly(body, straw)
    woven(a, body, straw, 74)
    with a.clip(body):
        for y, tone in ((-236, a.body), (-196, a.pop), (-156, a.body)):
            band = [*arc(0, y - 12, 262, 58, 180, 0), *arc(0, y + 12, 262, 58, 0, 180)]
            a.cloth(band, (tone, tone, tone, tone), 40)
            stitch(a, arc(0, y, 262, 58, 180, 0), dk(tone, 0.24), 22, 18, 16)
    a.round(body)
    _braid(a, arc(0, -300, 236, 60, 0, 180), straw, 28)
    for x in (-196, 196):
        a.rect(x - 16, -318, x + 16, -262, dk(a.trim, 0.1), 6)
        for y in (-302, -288, -274):
            a.line([(x - 15, y), (x + 15, y)], lt(a.trim, 0.25), 3)


@SHELF.add(size=0.95)
def tray(a: Art) -> None:
    """An oval rattan tray with handles, carrying two cups."""
    straw = _straw(a)
    side = [*arc(0, -74, 420, 118, 0, 180), *arc(0, -30, 392, 108, 180, 0)]
    a.poly(arc(0, -30, 392, 108, 0, 357), dk(straw, 0.3))
    a.oval(0, -74, 420, 118, dk(straw, 0.2))
    a.poly(side, straw)
    woven(a, side, straw, 46)
    a.round(side)
    inner = a.oval(0, -66, 392, 100, lt(straw, 0.16))
    woven(a, inner, lt(straw, 0.16), 56, 0.24)
    a.sheen(inner, (80, 20, 0, 0), (48, 30, 26), down=True)
    _braid(a, arc(0, -74, 420, 118, 0, 360), straw, 20)
    for sign in (-1, 1):
        _braid(a, arc(sign * 404, -104, 62, 62, 180, 360), dk(straw, 0.14), 20)
    for x, y, k, tone in ((-130, -74, 1.0, a.body), (110, -50, 1.0, a.trim)):
        with a.at(x, y, 0, k):
            a.oval(6, 4, 80, 20, dk(straw, 0.45), 120)
            outline = lathe(pts("74,-120 74,-120 70,-60 48,-6"), 0.2)
            a.poly(outline, tone)
            a.round(outline)
            a.oval(0, -120, 74, 19, lt(tone, 0.4))
            a.oval(0, -118, 64, 14, (122, 78, 44))
            a.line([(-68, -84), *arc(0, -84, 70, 18, 170, 10), (68, -84)], lt(a.pop, 0.1), 7)


@SHELF.add("flat", size=0.9)
def mat(a: Art) -> None:
    """A plaited mat, part rolled."""
    straw, tone = _straw(a), a.body
    with a.at(0, 0, a.rng.choice((-6, 5))):
        sheet = a.rect(-400, -250, 330, 250, straw)
        woven(a, sheet, straw, 60, 0.3)
        for inset, width in ((26, 26), (66, 10)):
            x0, y0, x1, y1 = -400 + inset, -250 + inset, 400, 250 - inset
            for path in ([(x1, y0), (x0, y0), (x0, y1), (x1, y1)],):
                a.line(path, tone if width > 12 else a.pop, width, alpha=215)
        for x in range(-260, 330, 130):
            for y in (-110, 0, 110):
                a.poly([(x, y - 34), (x + 34, y), (x, y + 34), (x - 34, y)], tone, 225)
                a.poly([(x, y - 16), (x + 16, y), (x, y + 16), (x - 16, y)], a.pop, 235)
        for i in range(26):
            y = -250 + i * 20
            a.line([(-400, y), (-424, y + a.rng.uniform(-3, 3))], dk(straw, 0.12), 6)
        a.sheen(pts("180,-250 330,-250 330,250 180,250"), (0, 30, 120), (48, 30, 26))
        roll = a.rect(300, -262, 430, 262, dk(straw, 0.06), 8)
        woven(a, roll, dk(straw, 0.04), 60, 0.34)
        a.sheen(roll, (90, 10, 0, 10, 110), (48, 30, 26))
        a.sheen(roll, (0, 70, 90, 10, 0), (255, 250, 240))
        for y in (-160, 160):
            a.rect(296, y - 12, 434, y + 12, a.trim, 4)


@SHELF.add(size=0.86)
def hat(a: Art) -> None:
    """A pandan hat with a cloth band, on a short stand."""
    straw = lt(_straw(a), 0.1)
    a.oval(0, -96, 420, 104, dk(straw, 0.4))
    edge = smooth(pts("-420,-110 -260,-60 0,-26 260,-60 420,-110 330,-176 0,-200 -330,-176"))
    a.poly(edge, straw)
    woven(a, edge, straw, 54, 0.26)
    a.sheen(edge, (70, 0, 0, 0, 20, 80), (48, 30, 26))
    a.line(smooth(pts("-418,-108 -260,-58 0,-24 260,-58 418,-108"), closed=False), dk(straw, 0.2), 12)
    crown = smooth(
        pts(
            "-212,-132 -212,-132 -206,-260 -176,-372 -110,-414 0,-400 110,-414 176,-372 206,-260 212,-132 "
            "212,-132 0,-92"
        )
    )
    a.poly([(x * 1.06 + 16, y + 14) for x, y in crown if y > -200], (60, 40, 28), 70)
    a.poly(crown, straw)
    woven(a, crown, straw, 54, 0.26)
    with a.clip(crown):
        a.blob(pts("-120,-420 0,-390 120,-420 70,-350 0,-336 -70,-350"), dk(straw, 0.2), 170)
        a.round(crown)
        band = smooth(pts("-220,-218 -220,-218 0,-172 220,-218 220,-218 222,-120 222,-120 0,-76 -222,-120 -222,-120"))
        a.cloth(band, (a.body, a.p.paper, dk(a.body, 0.4), a.pop), 84)
        a.round(band, 0.9)
    for turn in (18, 50):
        with a.at(168, -140, turn):
            a.blob(pts("0,-12 0,-12 110,-24 110,-24 98,4 110,26 110,26 0,12"), dk(a.body, 0.1 if turn > 20 else 0))
    a.round(a.oval(168, -142, 28, 26, a.body), 1)


@SHELF.add("wall", size=0.86)
def fan(a: Art) -> None:
    """An open folding fan."""
    ribs, inner, outer = 15, 170, 520
    tones = (a.body, a.p.paper, dk(a.body, 0.4), a.pop)
    leaf = [*arc(0, 0, outer, outer, 196, 344), *arc(0, 0, inner, inner, 344, 196)]
    a.cloth(leaf, tones, 120)
    for i in range(ribs * 2):
        start = 196 + 148 * i / (ribs * 2)
        slat = [
            *arc(0, 0, outer + 2, outer + 2, start, start + 74 / ribs),
            *arc(0, 0, inner, inner, start + 74 / ribs, start),
        ]
        if i % 2 == 0:
            a.poly(slat, (44, 30, 26), 52)
        else:
            a.poly(slat, (255, 250, 240), 26)
    a.line(arc(0, 0, outer - 6, outer - 6, 196, 344), a.pop, 14)
    a.line(arc(0, 0, inner + 8, inner + 8, 196, 344), a.pop, 10)
    for i in range(ribs + 1):
        angle = math.radians(196 + 148 * i / ribs)
        x, y = math.cos(angle), math.sin(angle)
        thick = 20 if i in (0, ribs) else 11
        reach = outer + 4 if i in (0, ribs) else inner + 4
        a.taper(
            [(x * -26, y * -26), (x * inner, y * inner), (x * reach, y * reach)],
            thick * 0.8,
            thick * 1.2,
            WOOD if i % 2 else lt(WOOD, 0.14),
        )
    a.dot(0, 0, 20, dk(WOOD, 0.3))
    a.dot(0, 0, 10, GOLD)
    a.line(pts("0,16 -12,60 0,96"), a.trim, 6, soft=True)
    a.round(a.oval(0, 106, 17, 17, a.pop), 1)
    a.blob(pts("-14,120 14,120 30,230 30,230 -30,230 -30,230"), a.trim)
    for x in (-14, 0, 14):
        a.line([(x * 0.5, 136), (x, 226)], dk(a.trim, 0.24), 4)
