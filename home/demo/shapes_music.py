"""Musical instruments."""

from __future__ import annotations

import math

from home.demo.canvas import Art
from home.demo.curves import arc, pts, smooth
from home.demo.palettes import COCOA, CREAM, DARK_WOOD, GOLD, RATTAN, WOOD, Color, dk, lt, mix
from home.demo.parts import Shelf, planks, stitch, turned

SHELF = Shelf()
SHADE: Color = (44, 28, 24)


@SHELF.add(size=0.98)
def angklung(a: Art) -> None:
    """A three-tube bamboo angklung."""
    bamboo = mix((206, 170, 98), a.p.accent, 0.2)
    for y, x0, x1, size in ((-110, -270, 270, 22), (-400, -270, 250, 18), (-560, -270, 40, 18)):
        a.rect(x0, y - size, x1, y + size - 20, dk(bamboo, 0.2), 10)
        a.sheen([(x0, y - size), (x1, y - size), (x1, y + size - 20), (x0, y + size - 20)], (0, 100), SHADE, down=True)
    for x, top in ((-250, -680), (-60, -680), (90, -540), (230, -440)):
        pole = a.rect(x - 11, top, x + 11, -60, dk(bamboo, 0.1), 9)
        a.sheen(pole, (0, 0, 90), SHADE)
        for y in (-400, -110, top + 30):
            a.rect(x - 18, y - 10, x + 18, y + 8, a.trim, 4)
    for x, top, wide in ((-155, -640, 52), (16, -500, 44), (160, -410, 38)):
        foot = -130
        tube = [
            (-wide, foot),
            (-wide, (top + foot) / 2),
            (-wide * 0.9, (top + foot) / 2 - 20),
            (-wide * 0.86, top),
            (wide * 0.1, top),
            (wide * 0.34, (top + foot) / 2 - 40),
            (wide * 0.9, (top + foot) / 2),
            (wide, foot),
        ]
        with a.at(x, 0):
            a.poly([*arc(0, (top + foot) / 2 - 4, wide * 0.92, 30, 180, 360)], dk(bamboo, 0.5))
            outline = smooth([tube[0], *tube, tube[-1]])
            a.poly(outline, lt(bamboo, 0.08))
            a.round(outline, 0.9)
            for ring in ((top + foot) / 2 + 60, foot - 34):
                a.line(arc(0, ring - 8, wide, 9, 0, 180), dk(bamboo, 0.3), 6)
                a.line(arc(0, ring, wide, 9, 0, 180), lt(bamboo, 0.4), 4)
            bar = -560 if top < -600 else -400
            a.rect(-wide, bar - 12, wide * 0.36, bar + 4, a.body, 5)
    base = a.rect(-310, -130, 310, -60, bamboo, 24)
    a.sheen(base, (0, 60, 0, 20, 120), SHADE, down=True)
    a.sheen(base, (0, 90, 0, 0), (255, 250, 240), down=True)
    for x in (-190, 0, 190):
        a.rect(x - 9, -134, x + 9, -56, dk(bamboo, 0.2), 6)
    a.oval(310, -95, 15, 34, lt(bamboo, 0.3))
    a.oval(310, -95, 8, 20, dk(bamboo, 0.4))
    for x in (-250, 232):
        a.rect(x - 24, -62, x + 24, 0, dk(bamboo, 0.3), 8)
    for x, turn in ((-250, 12), (-60, -8)):
        with a.at(x, -690, turn):
            a.dot(0, 0, 17, a.body)
            a.blob(pts("-10,8 10,8 24,96 24,96 -24,96 -24,96"), a.body)


@SHELF.add(size=0.98)
def drum(a: Art) -> None:
    """A carved goblet drum with a laced skin."""
    wood = mix(DARK_WOOD, a.body, 0.25)
    profile = pts("180,-610 180,-610 176,-500 128,-380 72,-300 76,-240 124,-120 150,-28 150,-28")
    outline = turned(a, profile, wood, sag=0.18)
    with a.clip(outline):
        for y0, y1 in ((-330, -212),):
            a.cloth([(-200, y0), (200, y0), (200, y1), (-200, y1)], (dk(wood, 0.2), lt(RATTAN, 0.1), a.pop, a.pop), 76)
            for y in (y0, y1):
                a.line(arc(0, y - 4, 130, 20, 0, 180), a.pop, 12)
        for i in range(-4, 5):
            a.poly([(i * 44 - 22, 0), (i * 40, -90), (i * 44 + 22, 0)], a.trim)
            a.poly([(i * 44 - 11, 0), (i * 42, -46), (i * 44 + 11, 0)], a.pop)
    a.round(outline, 0.9)
    points = [
        (-178 + i * 19.8, (-540 if i % 2 == 0 else -404) + 26 * math.cos((-178 + i * 19.8) / 114)) for i in range(19)
    ]
    rope = [(x * (1 if i % 2 == 0 else 0.77), y) for i, (x, y) in enumerate(points)]
    a.line([(x + 3, y + 4) for x, y in rope], dk(wood, 0.6), 8)
    a.line(rope, lt(RATTAN, 0.34), 8)
    a.line(arc(0, -414, 146, 26, 0, 180), a.body if a.body != wood else a.pop, 16)
    for y in (-590, -556):
        a.line(arc(0, y, 184, 40, 0, 180), lt(RATTAN, 0.1), 20)
        stitch(a, arc(0, y, 184, 40, 0, 180), dk(RATTAN, 0.34), 14, 7, 12)
    a.oval(0, -614, 188, 48, dk(RATTAN, 0.2))
    skin = a.oval(0, -620, 182, 44, lt(CREAM, 0.05))
    a.sheen(skin, (0, 60), (150, 110, 70), down=True)
    a.oval(0, -618, 84, 19, (206, 176, 132), 150)


@SHELF.add("flat", size=0.98)
def string_instrument(a: Art) -> None:
    """A carved Dayak lute."""
    wood = a.rng.choice((WOOD, mix(WOOD, DARK_WOOD, 0.5), mix(WOOD, a.body, 0.25)))
    with a.at(0, 0, 62):
        body = pts("-120,-40 -60,-86 0,-96 330,-92 430,-70 480,-40 480,40 430,70 330,92 0,96 -60,86 -120,40")
        with a.at(0, 0):
            neck = a.rect(-520, -30, -80, 30, dk(wood, 0.3), 6)
            a.sheen(neck, (0, 60), SHADE, down=True)
        head = a.blob(pts("-510,-34 -560,-52 -640,-30 -690,-70 -720,-30 -690,20 -640,30 -560,52 -510,34"), wood)
        a.sheen(head, (0, 60), SHADE, down=True)
        a.taper(pts("-640,-10 -680,-34 -700,-10 -680,6"), 9, 5, a.pop)
        for x, sign in ((-560, -1), (-600, -1), (-545, 1), (-585, 1)):
            a.rect(x - 7, min(0, sign * 84), x + 7, max(0, sign * 84), RATTAN, 5)
            a.oval(x, sign * 92, 19, 13, COCOA)
        outline = a.blob(body, wood)
        a.sheen(outline, (0, 0, 70), SHADE, down=True)
        planks(a, -100, -80, 470, 80, wood, 8)
        a.line(
            [*[(x * 0.96 + 8, y * 0.84) for x, y in outline], (outline[0][0] * 0.96 + 8, outline[0][1] * 0.84)],
            dk(wood, 0.36),
            5,
        )
        for sign in (-1, 1):
            with a.at(150, 0, 0, 1, sign):
                for x in (-170, 30, 190):
                    a.taper([(x, 60), (x + 44, 40), (x + 76, 62), (x + 52, 72)], 11, 4, a.body)
                    a.taper([(x + 60, 64), (x + 104, 44), (x + 130, 62)], 11, 4, a.pop)
        a.dot(96, 0, 46, dk(wood, 0.66))
        a.line(arc(96, 0, 54, 54, 0, 360), a.pop, 7)
        for i in range(9):
            a.rect(-470 + i * 44, -31, -463 + i * 44, 31, GOLD)
        a.rect(330, -46, 352, 46, dk(wood, 0.5), 6)
        a.rect(416, -36, 440, 36, COCOA, 6)
        for y in (-21, -7, 7, 21):
            a.line([(-570 + abs(y), y), (420, y * 1.25)], lt(CREAM, 0.3), 3)
