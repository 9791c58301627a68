"""Cloth goods that carry the picture's pattern: bags, pouches, lengths of cloth and scarves."""

from __future__ import annotations

import math

from home.demo.canvas import Art
from home.demo.curves import Points, arc, pts, rounded, smooth
from home.demo.palettes import GOLD, LEATHER, WOOD, Color, dk, light, lt, mix
from home.demo.parts import Shelf, emblem, stitch
from home.demo.patterns import Tones

SHELF = Shelf()
SHADE: Color = (40, 28, 30)


def folds(a: Art, outline: Points, count: int = 4, depth: int = 52) -> None:
    """Soft vertical folds."""
    dark, pale = [], []
    for _ in range(count):
        dark += [0, depth, 6, 0]
        pale += [round(depth * 0.7), 0, 0, 12]
    a.sheen(outline, [*dark, depth], SHADE)
    a.sheen(outline, [*pale, 0], (255, 250, 240))


def fringe(a: Art, x0: float, x1: float, y: float, long: float, color: Color, count: int) -> None:
    """Twisted threads hanging from a hem."""
    for i in range(count):
        x = x0 + (x1 - x0) * (i + 0.5) / count
        sway = a.rng.uniform(-4, 4)
        a.taper([(x, y - 4), (x + sway * 0.5, y + long * 0.5), (x + sway, y + long)], (x1 - x0) / count * 0.5, 3, color)
        a.dot(x, y + long * 0.2, (x1 - x0) / count * 0.3, dk(color, 0.14))


def tumpal(a: Art, x0: float, x1: float, y: float, high: float, tones: Tones, count: int, up: bool = True) -> None:
    """A border of long triangles."""
    ground, figure, detail, spark = tones
    a.rect(x0, min(y, y - high if up else y), x1, max(y, y if up else y + high), ground)
    tip = -high if up else high
    for i in range(count):
        left, right = x0 + (x1 - x0) * i / count, x0 + (x1 - x0) * (i + 1) / count
        middle = (left + right) / 2
        for k, tone in ((0.9, figure), (0.56, detail), (0.26, spark)):
            half = (right - left) / 2 * k
            a.poly([(middle - half, y), (middle, y + tip * k), (middle + half, y)], tone)


@SHELF.add(size=0.95, cloth=True)
def bag(a: Art) -> None:
    """A tote bag with leather handles and base."""
    hide = dk(LEATHER, 0.12) if light(a.p.main) > 0.35 else LEATHER
    tones = a.tones(a.rng.randint(0, 3))
    handle = pts("-104,-398 -108,-520 -70,-628 0,-654 70,-628 108,-520 104,-398")
    for rise, tone in ((-8, dk(hide, 0.3)), (0, hide)):
        with a.at(0, rise):
            a.line(handle, tone, 24, soft=True)
    lining = pts("-236,-424 0,-444 236,-424 236,-410 -236,-410")
    a.poly(lining, dk(tones[0], 0.4))
    body = smooth(
        pts(
            "-238,-424 -238,-424 0,-410 238,-424 238,-424 256,-200 270,-20 262,0 262,0 -262,0 -262,0 -270,-20 -256,-200"
        )
    )
    a.cloth(body, tones, tile=a.rng.choice((120, 150)))
    folds(a, body, 2, 34)
    base = smooth(pts("-266,-106 -266,-106 0,-92 266,-106 266,-106 270,-20 262,0 262,0 -262,0 -262,0 -270,-20"))
    a.poly(base, hide)
    a.round(base, 0.5)
    stitch(a, smooth(pts("-262,-92 0,-78 262,-92"), closed=False), lt(hide, 0.4))
    hem = [
        *smooth(pts("-238,-424 0,-410 238,-424"), closed=False),
        *smooth(pts("241,-394 0,-380 -241,-394"), closed=False),
    ]
    a.poly(hem, dk(tones[0], 0.16))
    for x in (-106, 106):
        a.rect(x - 26, -424, x + 26, -336, hide, 8)
        a.dot(x, -396, 8, GOLD)
        a.dot(x, -358, 8, GOLD)
    a.line([(190, -400), (196, -330)], hide, 6)
    with a.at(198, -300, 5):
        a.rect(-34, -34, 34, 50, lt(a.p.paper, 0.2), 6)
        emblem(a, 0, 8, 20, "dot")


@SHELF.add("flat", size=0.72, cloth=True)
def pouch(a: Art) -> None:
    """A zipped pouch with a tassel."""
    tones = a.tones(a.rng.randint(0, 3))
    hide = LEATHER
    with a.at(0, 0, a.rng.choice((-7, 6))):
        body = smooth(pts("-320,-190 -320,-190 320,-190 320,-190 338,0 330,180 290,214 0,222 -290,214 -330,180 -338,0"))
        a.cloth(body, tones, tile=a.rng.choice((120, 150)))
        a.sheen(body, (50, 0, 0, 0, 20, 70), SHADE)
        a.sheen(body, (60, 0, 0, 0, 60), SHADE, down=True)
        a.rect(-326, -222, 326, -176, dk(tones[0], 0.2), 12)
        a.rect(-316, -212, 316, -188, mix(GOLD, a.p.ink, 0.3), 6)
        for i in range(42):
            x = -308 + i * 15
            a.line([(x, -209 if i % 2 else -204), (x, -196 if i % 2 else -191)], lt(GOLD, 0.3), 5)
        a.rect(262, -222, 300, -178, GOLD, 8)
        a.line(pts("282,-200 320,-150 330,-110"), hide, 10, soft=True)
        a.dot(332, -96, 20, a.p.accent)
        a.blob(pts("316,-84 348,-84 366,52 366,52 300,56 300,56"), a.p.second)
        for i in range(5):
            a.line([(322 + i * 5, -70), (308 + i * 13, 48)], dk(a.p.second, 0.22), 4)
        a.rect(314, -84, 350, -62, GOLD, 6)
        corner = rounded(-250, 92, -90, 176, 10)
        a.poly(corner, hide)
        a.round(corner, 0.4)
        stitch(a, rounded(-240, 102, -100, 166, 6), lt(hide, 0.45), 3)
        emblem(a, -170, 134, 18, "dot")


def _folded(a: Art, y: float, wide: float, high: float, tones: Tones, tile: float) -> None:
    face = rounded(-wide, y - high, wide, y, high * 0.46)
    a.cloth(face, tones, tile)
    a.sheen(face, (0, 0, 40, 110), SHADE, down=True)
    a.sheen(face, (70, 30, 0, 0), (255, 250, 240), down=True)
    for part in (0.36, 0.68):
        a.line(
            [(-wide + high * 0.3, y - high * part), (wide - 8, y - high * (part - 0.02))],
            dk(tones[0], 0.5),
            4,
            alpha=190,
        )
    a.line(arc(-wide + high * 0.46, y - high / 2, high * 0.3, high * 0.2, 90, 270), dk(tones[0], 0.5), 4, alpha=170)
    a.sheen(face, (60, 0, 0, 0, 0, 0, 40), SHADE)


@SHELF.add(size=0.85, cloth=True)
def cloth_folded(a: Art) -> None:
    """A stack of folded cloths with a paper band."""
    start = a.rng.randint(0, 3)
    y = 0.0
    for i, wide in enumerate((310, 298, 304)):
        high = 92 if i < 2 else 104
        with a.at(a.rng.uniform(-10, 10), 0):
            tones = a.tones(start + i)
            if i == 1:
                plain = tones[0] if light(tones[0]) < 0.8 else a.p.accent
                tones = (plain, mix(plain, a.p.paper, 0.12), dk(plain, 0.1), plain)
            _folded(a, y, wide, high, tones, 120)
        y -= high - 2
    tones = a.tones(start + 2)
    top = smooth(
        [
            (-286, y + 24),
            (-286, y + 24),
            (-226, y - 128),
            (-212, y - 140),
            (-212, y - 140),
            (236, y - 140),
            (236, y - 140),
            (252, y - 128),
            (294, y + 20),
            (294, y + 20),
            (0, y + 34),
        ]
    )
    a.cloth(top, tones, 120)
    a.sheen(top, (60, 0, 0), SHADE, down=True)
    a.sheen(top, (0, 0, 0, 50), SHADE)
    tag = lt(a.p.paper, 0.25)
    a.poly([(-66, y + 26), (-54, y - 140), (66, y - 140), (72, y + 26)], tag)
    a.poly([(-66, y + 26), (72, y + 26), (72, y + 126), (-66, y + 126)], dk(tag, 0.06))
    emblem(a, 4, y - 48, 32, a.rng.choice(("sun", "leaf", "dot")))
    a.line([(-36, y + 66), (40, y + 66)], mix(a.p.ink, tag, 0.3), 6)
    a.line([(-20, y + 88), (24, y + 88)], mix(a.p.ink, tag, 0.5), 5)


@SHELF.add("wall", size=0.96, cloth=True)
def cloth_hanging(a: Art) -> None:
    """A length of cloth over a wooden rod."""
    start = a.rng.randint(0, 3)
    a.line(pts("-250,-400 0,-510 250,-400"), dk(WOOD, 0.35), 5)
    a.dot(0, -512, 12, dk(WOOD, 0.4))
    a.rect(-360, -412, 360, -388, WOOD, 12)
    for x in (-366, 366):
        a.dot(x, -400, 20, dk(WOOD, 0.14))
    back, front = a.tones(start + 1), a.tones(start)
    if a.rng.random() < 0.5:
        behind = pts("40,-404 300,-404 304,190 170,198 44,190")
        a.cloth(behind, back, 110)
        folds(a, behind, 2, 60)
        fringe(a, 48, 302, 190, 54, mix(back[0], back[1], 0.5), 16)
        x0, x1 = -300.0, 130.0
    else:
        x0, x1 = -290.0, 290.0
    wave = [(x0 + (x1 - x0) * i / 16, 330 + 8 * math.sin(i * 1.5)) for i in range(17)]
    cloth = [(x0, -414), (x1, -414), *reversed(wave)]
    a.cloth(cloth, front, a.rng.choice((130, 160)))
    with a.clip(cloth):
        tumpal(a, x0, x1, 320, 150, front, round((x1 - x0) / 62))
        a.rect(x0, 148, x1, 170, front[3])
        a.rect(x0, 318, x1, 350, front[3])
        a.rect(x0, -350, x1, -336, front[3])
    folds(a, cloth, max(2, round((x1 - x0) / 150)), 46)
    a.sheen([(x0, -414), (x1, -414), (x1, -370), (x0, -370)], (0, 0, 60), (255, 250, 240), down=True)
    fringe(a, x0 + 4, x1 - 4, 332, 60, mix(front[0], front[1], 0.4), round((x1 - x0) / 17))


@SHELF.add("wall", size=0.92, cloth=True)
def scarf(a: Art) -> None:
    """A scarf looped over a wooden peg."""
    start = a.rng.randint(0, 3)
    front, back = a.tones(start), a.tones(start)
    a.dot(0, -400, 74, dk(WOOD, 0.16))
    a.dot(0, -404, 70, WOOD)
    hind = smooth(pts("10,-420 10,-420 66,-400 120,-240 190,60 230,250 230,250 60,270 60,270 30,40 0,-240"))
    a.cloth(hind, back, 110, rot=8)
    folds(a, hind, 2, 70)
    a.sheen(hind, (40, 40), SHADE)
    with a.at(145, 262, -5):
        a.rect(-88, -50, 86, -38, back[3])
        fringe(a, -86, 86, 0, 70, mix(back[0], back[1], 0.5), 12)
    fore = smooth(
        pts("26,-424 26,-424 -50,-410 -90,-260 -160,80 -220,330 -220,330 -10,362 -10,362 30,60 46,-240 56,-400")
    )
    a.cloth(fore, front, 110, rot=-7)
    folds(a, fore, 2, 56)
    with a.clip(fore), a.at(-115, 340, 8):
        tumpal(a, -120, 130, 0, 110, front, 5)
        a.rect(-120, -126, 130, -112, front[3])
    with a.at(-115, 346, 8.5):
        fringe(a, -104, 104, 0, 76, mix(front[0], front[1], 0.5), 14)
    knot = smooth(pts("-66,-404 -40,-448 20,-456 70,-430 76,-392 30,-372 -40,-372"))
    a.cloth(knot, front, 90, rot=50)
    a.round(knot, 1.2)
    a.dot(8, -436, 34, lt(WOOD, 0.14))
    a.dot(4, -440, 22, lt(WOOD, 0.3))
