"""Digital goods."""

from __future__ import annotations

from home.demo.canvas import Art
from home.demo.curves import arc, pts, rounded
from home.demo.palettes import IRON, STEEL, Color, dk, lt, mix
from home.demo.parts import Shelf, block, emblem

SHELF = Shelf()
SHADE: Color = (36, 30, 32)


def _page(a: Art, x0: float, y0: float, x1: float, y1: float) -> None:
    """A shop page on a screen."""
    paper = lt(a.p.paper, 0.3)
    a.rect(x0, y0, x1, y1, paper)
    wide, high = x1 - x0, y1 - y0
    a.cloth(
        [(x0, y0), (x1, y0), (x1, y0 + high * 0.3), (x0, y0 + high * 0.3)],
        (a.body, mix(a.body, a.p.paper, 0.6), dk(a.body, 0.3), a.pop),
        max(50, wide * 0.14),
    )
    a.rect(x0 + wide * 0.06, y0 + high * 0.1, x0 + wide * 0.46, y0 + high * 0.2, paper, 8)
    count = 4 if wide > high else 2
    for row in range(1 if wide > high else 3):
        for i in range(count):
            left = x0 + wide * (0.06 + 0.9 * i / count)
            top = y0 + high * (0.38 + row * 0.21 if wide <= high else 0.4)
            size = wide * 0.78 / count
            tall = high * (0.3 if wide > high else 0.12)
            tone = (a.pop, a.trim, mix(a.body, a.p.paper, 0.4), mix(a.pop, a.p.paper, 0.5))[(i + row) % 4]
            a.rect(left, top, left + size, top + tall, mix(tone, paper, 0.35), 8)
            emblem(
                a,
                left + size / 2,
                top + tall / 2,
                min(size, tall) * 0.28,
                ("leaf", "sun", "drop", "dot")[(i + row) % 4],
            )
            a.line(
                [(left + 6, top + tall + high * 0.04), (left + size * 0.7, top + tall + high * 0.04)],
                mix(a.p.ink, paper, 0.3),
                max(4, high * 0.016),
            )


@SHELF.add(size=0.92)
def laptop(a: Art) -> None:
    """A laptop showing a shop page."""
    case = a.rng.choice((lt(STEEL, 0.25), dk(IRON, 0.1), mix(STEEL, a.p.accent, 0.25)))
    a.rect(-380, -560, 380, -50, dk(case, 0.25), 24)
    a.rect(-374, -556, 374, -50, a.p.ink, 20)
    screen = rounded(-350, -530, 350, -80, 4)
    with a.clip(screen):
        _page(a, -350, -530, 350, -80)
        a.poly(pts("100,-540 360,-540 360,-200"), (255, 255, 255), 26)
    a.dot(0, -543, 5, lt(a.p.ink, 0.3))
    deck = pts("-380,-56 380,-56 470,-14 -470,-14")
    a.poly(deck, case)
    for row in range(3):
        y, half = -50 + row * 8, 330 + row * 18
        for i in range(14):
            x = -half + 2 * half * i / 14
            a.poly([(x, y), (x + half / 7 - 6, y), (x + half / 7 - 5, y + 6), (x - 1, y + 6)], dk(case, 0.5))
    a.poly(pts("-90,-26 90,-26 96,-16 -96,-16"), dk(case, 0.14))
    a.rect(-476, -16, 476, 4, dk(case, 0.16), 9)
    a.rect(-70, -16, 70, -9, dk(case, 0.4), 3)


@SHELF.add("flat", size=0.9)
def phone(a: Art) -> None:
    """A phone showing a shop page."""
    with a.at(0, 0, a.rng.choice((-9, 7))):
        a.rect(-210, -420, 210, 420, dk(a.p.ink, 0.3), 52)
        a.rect(-202, -414, 202, 414, a.p.ink, 48)
        screen = rounded(-184, -394, 184, 394, 34)
        with a.clip(screen):
            _page(a, -184, -394, 184, 394)
            a.rect(-184, 330, 184, 394, lt(a.p.paper, 0.5))
            for i, tone in enumerate((a.body, a.p.floor, a.p.floor, a.p.floor)):
                a.dot(-126 + i * 84, 362, 15, tone)
            a.poly(pts("20,-400 190,-400 190,60"), (255, 255, 255), 24)
        a.rect(-52, -384, 52, -362, a.p.ink, 11)
        a.rect(212, -200, 218, -90, a.p.ink, 3)


@SHELF.add(size=0.96)
def server_cloud(a: Art) -> None:
    """A small server rack beneath a cloud."""
    case = mix(IRON, a.p.deep, 0.4)
    for x in (-110, 0, 110):
        a.line([(x, -400), (x, -330)], a.pop, 8)
        a.dot(x, -400, 13, a.pop)
        a.dot(x, -336, 10, a.pop)
    lumps = ((-160, -490, 92), (-60, -560, 122), (84, -536, 108), (176, -476, 80), (0, -470, 100))
    white = lt(a.p.paper, 0.4)
    for dx, dy, tone in ((0, 8, mix(a.body, a.p.wall, 0.35)), (0, 0, white)):
        for x, y, r in lumps:
            a.dot(x + dx, y + dy, r, tone)
        a.rect(-252, -500 + dy, 256, -400 + dy, tone, 50)
    a.line(arc(-60, -560, 84, 84, 190, 270), mix(a.body, white, 0.7), 9)
    a.line([(0, -440), (0, -530)], a.body, 22)
    a.poly(pts("-46,-514 0,-570 46,-514"), a.body)
    block(a, -230, 0, 420, 330, 70, case)
    for i in range(3):
        y = -312 + i * 104
        unit = a.rect(-212, y, 172, y + 90, lt(case, 0.16), 10)
        a.sheen(unit, (0, 0, 60), SHADE, down=True)
        for k in range(7):
            a.rect(-60 + k * 30, y + 22, -46 + k * 30, y + 68, dk(case, 0.4), 6)
        for k, tone in enumerate(((118, 170, 110), a.pop, a.body if i else (118, 170, 110))):
            a.dot(-182 + k * 34, y + 45, 11, tone)
    a.rect(-230, -14, 190, 0, dk(case, 0.4))
