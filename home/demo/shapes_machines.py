"""Small machines for food makers."""

from __future__ import annotations

import math

from home.demo.canvas import Art
from home.demo.curves import arc, pts, rounded, smooth
from home.demo.palettes import COCOA, CREAM, IRON, KRAFT, STEEL, Color, dk, lt, mix
from home.demo.parts import Shelf, bean, block, emblem, heap, wheel

SHELF = Shelf()
SHADE: Color = (36, 30, 32)


def _legs(a: Art, xs: tuple[float, ...], top: float, tone: Color, wide: float = 15) -> None:
    for x in xs:
        leg = a.rect(x - wide, top, x + wide, -8, tone)
        a.sheen(leg, (0, 0, 70), SHADE)
        a.rect(x - wide * 1.9, -16, x + wide * 1.9, 0, dk(tone, 0.3), 5)


def _drumshape(a: Art, x0: float, x1: float, cy: float, r: float, tone: Color) -> None:
    """A cylinder lying across the picture."""
    bulge = r * 0.28
    body = [*arc(x0, cy, bulge, r, 90, 270), *arc(x1, cy, bulge, r, -90, 90)]
    a.poly(body, tone)
    a.sheen(body, (30, 0, 0, 30, 120), SHADE, down=True)
    a.sheen(body, (20, 110, 30, 0, 0), (255, 250, 240), down=True)


def _panel(a: Art, x: float, y: float, k: float = 1) -> None:
    """A control box with a dial and buttons."""
    with a.at(x, y, 0, k):
        a.rect(-52, -70, 52, 70, a.p.ink, 10)
        a.rect(-42, -60, 42, -12, lt(a.p.wall, 0.3), 5)
        a.line(arc(0, -18, 28, 28, 200, 340), mix(a.p.ink, a.p.wall, 0.4), 5)
        a.line([(0, -18), (14, -38)], (196, 74, 56), 5)
        a.dot(-22, 18, 14, (104, 150, 92))
        a.dot(22, 18, 14, (196, 84, 62))
        a.rect(-30, 44, 30, 54, lt(a.p.ink, 0.3), 4)


@SHELF.add(size=0.96)
def grater_machine(a: Art) -> None:
    """A coconut grater with hopper, motor and tray."""
    skin, steel = a.body, lt(STEEL, 0.15)
    _legs(a, (-190, 190), -250, dk(skin, 0.3))
    a.rect(-200, -110, 200, -92, dk(skin, 0.36))
    a.round(a.rect(-96, -196, 60, -98, a.trim, 20), 0.8)
    for i in range(6):
        a.line([(-78 + i * 24, -186), (-78 + i * 24, -108)], dk(a.trim, 0.3), 5)
    a.dot(110, -148, 44, dk(IRON, 0.2))
    a.dot(110, -148, 26, lt(IRON, 0.3))
    a.poly(pts("70,-148 90,-400 112,-400 156,-148 138,-148 106,-370 86,-148"), dk(IRON, 0.3), 220)
    body = a.rect(-220, -470, 220, -240, skin, 18)
    a.round(body, 0.9)
    a.rect(-220, -266, 220, -240, dk(skin, 0.2))
    window = a.rect(-150, -440, 36, -290, dk(steel, 0.5), 14)
    a.sheen(window, (70, 0, 0), (255, 255, 250), down=True)
    drum = a.rect(-140, -400, 26, -330, steel, 30)
    a.sheen(drum, (0, 40, 130), SHADE, down=True)
    for row in range(3):
        for col in range(8):
            a.dot(-126 + col * 20 + (row % 2) * 9, -386 + row * 20, 5, dk(steel, 0.5))
    wheel(a, 108, -380, 62, a.pop, 5)
    hopper = pts("-190,-640 110,-640 40,-466 -120,-466")
    a.poly(hopper, steel)
    a.round(hopper)
    a.poly(pts("-200,-658 120,-658 110,-632 -190,-632"), lt(steel, 0.3))
    for x, r in ((-110, 50), (-20, 56), (60, 42)):
        a.poly(arc(x, -654, r, r, 180, 360), (248, 244, 232))
        a.poly([*arc(x, -654, r, r, 180, 360), *arc(x, -654, r * 0.8, r * 0.8, 360, 180)], COCOA)
    _panel(a, 176, -300, 0.52)
    chute = pts("-220,-330 -360,-190 -300,-176 -206,-250")
    a.poly(chute, steel)
    a.sheen(chute, (0, 90), SHADE)
    with a.at(-340, 0):
        heap(a, 100, -66, 80, (252, 248, 238))
        pan = [*arc(0, -66, 120, 26, 0, 180), *arc(0, -10, 90, 14, 180, 0)]
        a.poly(pan, a.trim)
        a.round(pan)


@SHELF.add(size=0.98)
def roaster_machine(a: Art) -> None:
    """A drum coffee roaster with its cooling tray."""
    skin, brass = a.body, a.pop
    _legs(a, (-70, 250), -210, dk(IRON, 0.2), 18)
    block(a, -120, -60, 400, 130, 60, dk(skin, 0.22))
    a.rect(210, -660, 258, -420, dk(IRON, 0.1))
    a.sheen(pts("210,-660 258,-660 258,-420 210,-420"), (60, 0, 40, 120), SHADE)
    a.poly(pts("196,-660 272,-660 250,-700 218,-700"), IRON)
    _drumshape(a, -40, 270, -330, 150, skin)
    for x in (70, 190):
        a.line(arc(x, -330, 42, 150, -88, 88), lt(brass, 0.1), 12)
    a.oval(-40, -330, 92, 158, dk(skin, 0.3))
    a.round(a.oval(-44, -330, 84, 148, lt(IRON, 0.15)), 0.9)
    a.oval(-48, -310, 46, 74, a.p.ink)
    a.oval(-48, -310, 36, 60, dk(COCOA, 0.1))
    for x, y, turn in ((-56, -288, 20), (-36, -300, -40), (-50, -330, 60), (-34, -272, 10)):
        bean(a, x, y, 14, turn, COCOA)
    a.line([(-48, -432), (-48, -398)], brass, 14)
    a.dot(-48, -440, 16, brass)
    hopper = pts("-20,-640 140,-640 90,-480 30,-480")
    a.poly(hopper, lt(STEEL, 0.1))
    a.round(hopper)
    a.oval(60, -640, 82, 18, dk(STEEL, 0.3))
    with a.at(60, 0):
        heap(a, 70, -642, 42, mix(COCOA, (120, 110, 70), 0.3))
    for x in (-92, -122):
        a.line([(x + 20, -230), (x - 40, -180)], lt(STEEL, 0.1), 20)
    a.oval(-270, -120, 200, 52, dk(IRON, 0.3))
    tray = [*arc(-270, -150, 200, 50, 0, 180), *arc(-270, -104, 184, 46, 180, 0)]
    a.poly(arc(-270, -104, 184, 46, 0, 357), dk(brass, 0.4))
    a.poly(tray, brass)
    a.round(tray)
    a.oval(-270, -150, 200, 50, lt(brass, 0.3))
    inside = a.oval(-270, -146, 184, 40, dk(COCOA, 0.3))
    with a.clip(inside):
        for _ in range(70):
            bean(
                a,
                -270 + a.rng.uniform(-180, 180),
                -146 + a.rng.uniform(-38, 38),
                12,
                a.rng.uniform(0, 180),
                mix(COCOA, (120, 76, 50), a.rng.random()),
            )
    a.line([(-270, -150), (-270, -190)], STEEL, 14)
    a.line(pts("-400,-156 -270,-168 -140,-156"), STEEL, 10)
    _legs(a, (-390, -150), -96, dk(IRON, 0.2), 11)
    _panel(a, 190, -132, 0.6)


@SHELF.add(size=0.98)
def rice_mill(a: Art) -> None:
    """A rice huller with hopper, belt wheel and a filling sack."""
    skin = a.body
    base = pts("-240,-120 250,-120 280,0 -270,0")
    a.poly(base, dk(skin, 0.3))
    a.sheen(base, (0, 0, 60), SHADE)
    a.poly(pts("-150,-90 150,-90 164,0 -164,0"), dk(skin, 0.55))
    _drumshape(a, -190, 190, -236, 112, skin)
    for x in (-120, 0, 120):
        a.line(arc(x, -236, 31, 112, -88, 88), dk(skin, 0.2), 9)
    hopper = pts("-180,-660 170,-660 70,-360 -70,-360")
    a.poly(hopper, lt(skin, 0.12))
    a.round(hopper)
    a.poly(pts("-196,-690 186,-690 170,-652 -180,-652"), a.trim)
    with a.at(-5, 0):
        heap(a, 150, -690, 66, (222, 180, 92))
    for _ in range(60):
        along = a.rng.uniform(-118, 108)
        a.oval(
            along,
            -694 - a.rng.random() * 50 * (1 - abs(along) / 170),
            8,
            3.5,
            (244, 212, 136),
            rot=a.rng.uniform(0, 180),
        )
    a.rect(-196, -694, 186, -676, a.trim)
    a.rect(-90, -372, 90, -338, dk(a.trim, 0.1), 6)
    label_box = rounded(-84, -590, 74, -480, 12)
    a.poly(label_box, lt(a.p.paper, 0.2))
    emblem(a, -5, -536, 34, "leaf")
    wheel(a, 230, -236, 104, a.trim, 6)
    a.round(a.rect(60, -92, 200, -10, a.p.ink, 18), 0.8)
    a.dot(236, -52, 40, dk(IRON, 0.2))
    a.line([(130, -252), (198, -60)], a.p.ink, 11)
    a.line([(332, -220), (274, -44)], a.p.ink, 11)
    spout = pts("-210,-250 -310,-196 -310,-150 -190,-176")
    a.poly(spout, STEEL)
    a.sheen(spout, (0, 0, 90), SHADE, down=True)
    sack = smooth(pts("-400,-150 -400,-150 -230,-150 -230,-150 -206,-80 -216,-4 -216,-4 -414,-4 -414,-4 -424,-80"))
    a.poly(sack, mix(KRAFT, a.p.paper, 0.3))
    a.round(sack)
    a.oval(-315, -152, 86, 19, dk(KRAFT, 0.35))
    with a.at(-315, 0):
        heap(a, 74, -154, 34, lt(CREAM, 0.3))
    a.taper([(-312, -166), (-318, -176)], 30, 22, lt(CREAM, 0.3))
    _panel(a, -56, -236, 0.62)


@SHELF.add(size=0.98)
def press_machine(a: Art) -> None:
    """A screw press over a slatted barrel."""
    skin = a.body
    a.rect(-290, -60, 290, -14, dk(skin, 0.3), 8)
    for x in (-240, 240):
        a.rect(x - 40, -30, x + 40, 0, dk(skin, 0.45), 8)
        post = a.rect(x - 24, -560, x + 24, -50, skin, 6)
        a.sheen(post, (40, 0, 30, 90), SHADE)
    beam = a.rect(-300, -610, 300, -520, skin, 14)
    a.sheen(beam, (0, 0, 100), SHADE, down=True)
    a.sheen(beam, (60, 0, 0), (255, 250, 240), down=True)
    for x in (-240, 240):
        a.dot(x, -566, 19, a.pop)
        a.dot(x, -566, 8, dk(a.pop, 0.4))
    screw = a.rect(-26, -720, 26, -330, STEEL)
    a.sheen(screw, (80, 0, 20, 130), SHADE)
    for i in range(25):
        a.line([(-26, -706 + i * 15), (26, -698 + i * 15)], dk(STEEL, 0.4), 4)
    a.rect(-64, -624, 64, -508, dk(skin, 0.2), 10)
    a.rect(-260, -742, 260, -716, lt(STEEL, 0.1), 12)
    a.sheen(rounded(-260, -742, 260, -716, 12), (0, 120), SHADE, down=True)
    for x in (-262, 262):
        a.round(a.oval(x, -729, 28, 28, a.trim), 1)
    a.round(a.rect(-44, -750, 44, -700, dk(STEEL, 0.2), 10), 1)
    a.round(a.rect(-120, -352, 120, -306, dk(STEEL, 0.14), 8), 1)
    a.oval(0, -300, 152, 28, dk(COCOA, 0.2))
    wood = mix((186, 136, 86), a.p.main, 0.08)
    body = [*arc(0, -300, 156, 30, 0, 180), *arc(0, -110, 156, 32, 180, 0)]
    a.poly(body, wood)
    with a.clip(body):
        for i in range(-8, 9):
            turn = 156 * math.sin(i * math.pi / 16)
            a.line([(turn, -340), (turn, -70)], dk(wood, 0.5), 7)
        for y in (-250, -140):
            a.poly([*arc(0, y, 162, 32, 0, 180), *arc(0, y + 22, 162, 32, 180, 0)], IRON)
    a.round(body)
    a.oval(0, -82, 206, 38, dk(STEEL, 0.3))
    dish = [*arc(0, -90, 206, 38, 0, 180), *arc(0, -60, 190, 32, 180, 0)]
    a.poly(dish, lt(STEEL, 0.1))
    a.round(dish)
    a.poly(pts("196,-84 292,-64 292,-44 196,-58"), lt(STEEL, 0.1))
    a.blob(pts("300,-40 300,-40 318,0 300,18 282,0"), a.pop)
