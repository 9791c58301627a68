"""Food from the field: sweets, spices, rice, fruit, nuts and cake."""

from __future__ import annotations

import math

from home.demo.canvas import Art
from home.demo.curves import arc, pts, smooth
from home.demo.palettes import COCOA, CREAM, DARK_WOOD, KRAFT, LEAF, STEEL, WOOD, Color, dk, lt, mix
from home.demo.parts import Shelf, emblem, heap, leaf, turned, woven

SHELF = Shelf()


@SHELF.add("flat", size=0.84)
def chocolate(a: Art) -> None:
    """A bar half out of its wrapper."""
    with a.at(0, 0, -12):
        bar = pts("-176,-280 -150,-308 -122,-318 -114,-352 -80,-366 -66,-400 176,-400 176,120 -176,120")
        a.poly(bar, dk(COCOA, 0.35))
        with a.clip(bar):
            for x in (-168, -55, 58):
                for y in range(-392, 20, 100):
                    with a.at(x, y):
                        a.rect(0, 0, 108, 95, COCOA, 6)
                        a.poly(pts("4,4 104,4 88,18 20,18 20,78 4,91"), lt(COCOA, 0.16))
                        a.poly(pts("104,4 104,91 4,91 20,78 88,78 88,18"), dk(COCOA, 0.22))
        a.line(bar[:6], lt(COCOA, 0.3), 5)
        foil = pts("-186,-40 -150,-66 -100,-44 -60,-70 -10,-46 40,-72 90,-44 140,-66 186,-42")
        a.poly([*foil, (186, 60), (-186, 60)], lt(STEEL, 0.45))
        sleeve = a.rect(-188, 0, 188, 420, a.body, 4)
        a.cloth(pts("-188,300 188,300 188,392 -188,392"), (a.trim, a.p.paper, dk(a.trim, 0.4), a.pop), tile=84)
        a.sheen(sleeve, (60, 0, 0, 0, 20, 60), (48, 30, 26))
        a.rect(-188, 20, 188, 32, a.pop)
        a.rect(-130, 70, 130, 262, lt(a.p.paper, 0.2), 96)
        emblem(a, 0, 136, 40, "sun")
        a.line([(-76, 206), (76, 206)], a.p.ink, 9)
        a.line([(-44, 228), (44, 228)], mix(a.p.ink, a.p.paper, 0.4), 6)


@SHELF.add(size=0.78)
def sugar_block(a: Art) -> None:
    """Palm sugar moulded in coconut halves, tied in leaf."""
    tone: Color = (164, 100, 52)
    for x, y, k in ((-170, -6, 1.0), (170, 0, 1.04), (6, -128, 0.98)):
        with a.at(x, y, 0, k):
            outline = turned(
                a, pts("120,-150 120,-150 150,-90 166,-24"), mix(tone, COCOA, a.rng.uniform(0, 0.3)), sag=0.2
            )
            with a.clip(outline):
                for _ in range(40):
                    a.dot(a.rng.uniform(-160, 160), a.rng.uniform(-150, 20), a.rng.uniform(2, 5), lt(tone, 0.35), 130)
            a.oval(0, -150, 120, 27, lt(tone, 0.24))
            a.oval(6, -149, 92, 18, lt(tone, 0.14))
    with a.at(6, -128, 0, 0.98):
        for x in (-40, 40):
            a.taper([(x * 0.8, -178), (x, -152), (x * 1.5, -70), (x * 1.6, 6)], 26, 26, mix(LEAF, KRAFT, 0.35))
        a.blob(pts("0,-186 -54,-236 -86,-196 -30,-172"), mix(LEAF, KRAFT, 0.3))
        a.blob(pts("0,-186 58,-240 88,-196 30,-172"), mix(LEAF, KRAFT, 0.42))
        a.dot(0, -180, 17, dk(mix(LEAF, KRAFT, 0.3), 0.2))
    a.poly(pts("300,20 340,-26 378,-8 386,30 330,40"), tone)
    a.poly(pts("300,20 340,-26 352,10 330,40"), lt(tone, 0.2))


@SHELF.add(size=0.92)
def spice_bowl(a: Art) -> None:
    """A bowl heaped with ground spice, with star anise and cinnamon."""
    spice = a.rng.choice(((214, 152, 46), (176, 84, 48), (196, 116, 50)))
    with a.at(0, -10):
        a.oval(0, -222, 236, 56, lt(a.body, 0.3))
        heap(a, 216, -222, 150, spice)
        for _ in range(46):
            x = a.rng.uniform(-170, 170)
            a.dot(
                x,
                -230 - a.rng.random() * 120 * math.cos(x / 130) if abs(x) < 190 else -225,
                a.rng.uniform(2, 5),
                lt(spice, 0.4),
                150,
            )
        outline = turned(a, pts("238,-222 238,-222 214,-120 150,-36 92,-14"), a.body, sag=0.16)
        front = [*arc(0, -222, 238, 58, 0, 180), *arc(0, -224, 216, 44, 180, 0)]
        a.poly([*arc(0, -222, 238, 58, 0, 180)], spice)
        a.poly(front, lt(a.body, 0.3))
        with a.clip(outline):
            for i in range(-6, 7):
                a.oval(i * 46, -112 + abs(i) * -3, 15, 24, a.pop)
    for x, y, turn in ((-300, -14, -9), (-276, 18, -3)):
        with a.at(x, y, turn):
            a.rect(-130, -19, 130, 19, (150, 88, 52), 12)
            a.rect(-130, -19, 130, -4, (172, 108, 68), 8)
            a.oval(130, 0, 9, 19, (104, 60, 38))
            a.oval(131, 0, 4, 9, (168, 104, 64))
    with a.at(318, -4, 0, 1, 0.62):
        for i in range(8):
            with a.at(0, 0, i * 45 + 10):
                a.blob(pts("6,0 40,-20 84,0 84,0 40,20"), (118, 70, 44))
                a.blob(pts("26,0 46,-9 66,0 46,9"), (74, 42, 30))
        a.dot(0, 0, 16, (92, 54, 36))


@SHELF.add(size=0.92)
def rice_sack(a: Art) -> None:
    """An open sack of rice with a scoop."""
    skin = mix(KRAFT, a.p.paper, 0.25)
    body = smooth(pts("-190,-10 -150,4 150,4 190,-10 232,-140 206,-330 176,-400 -176,-400 -206,-330 -232,-140"))
    a.poly(body, skin)
    woven(a, body, skin, 26, 0.12)
    a.round(body)
    for x in (-120, -30, 84, 140):
        a.taper([(x, -390), (x * 1.06, -300), (x * 1.14, -220)], 16, 2, dk(skin, 0.3), 110)
    a.oval(0, -408, 196, 56, dk(skin, 0.34))
    heap(a, 172, -412, 120, lt(CREAM, 0.3))
    for _ in range(120):
        along = a.rng.uniform(-150, 150)
        up = -402 - a.rng.random() * 104 * math.cos(along / 110)
        grain = a.rng.choice(((255, 253, 246), (226, 216, 194), (240, 232, 214)))
        a.oval(along, up, 8, 3.4, grain, rot=a.rng.uniform(0, 180))
    a.poly([*arc(0, -412, 204, 62, 0, 180), *arc(0, -398, 172, 34, 180, 0)], lt(skin, 0.16))
    a.line(arc(0, -408, 204, 62, 0, 180), dk(skin, 0.12), 5)
    face = smooth(pts("-150,-262 -150,-262 0,-244 150,-262 150,-262 156,-92 156,-92 0,-74 -156,-92 -156,-92"))
    a.cloth(face, (a.body, a.p.paper, dk(a.body, 0.4), a.pop), tile=92)
    a.round(face, 0.5)
    a.oval(0, -168, 74, 60, lt(a.p.paper, 0.2))
    leaf(a, -34, -134, 92, -50, a.trim)
    leaf(a, -34, -134, 80, -14, lt(a.trim, 0.2))
    with a.at(70, -468, -36):
        a.blob(pts("-92,-6 -92,-6 -70,-36 10,-38 34,-8 10,26 -60,30"), WOOD)
        a.blob(pts("-80,-8 -60,-26 6,-28 22,-8 0,12 -56,16"), dk(WOOD, 0.26))
        a.rect(24, -18, 170, 6, lt(WOOD, 0.1), 12)


@SHELF.add(size=0.92)
def fruit(a: Art) -> None:
    """Mangosteens, one cut open, beside a mango."""
    mango = pts("90,-150 180,-290 320,-300 380,-190 330,-50 200,0 110,-50")
    outline = a.blob(mango, mix((224, 164, 62), a.pop, 0.2))
    a.sheen(outline, (0, 0, 30, 120), (176, 84, 44))
    a.sheen(outline, (0, 70, 30, 0), (255, 244, 214))
    a.line(pts("262,-296 268,-326 286,-340"), DARK_WOOD, 13, soft=True)
    leaf(a, 280, -334, 150, -14, LEAF)
    purple = mix((92, 48, 66), a.body, 0.16)
    for x, y, r in ((-60, -150, 150), (-300, -118, 122)):
        globe = a.oval(x, y, r, r * 0.94, purple)
        a.round(globe, 1.1)
        for turn in (-150, -110, -70, -30):
            leaf(a, x, y - r * 0.8, r * 0.56, turn, mix(LEAF, KRAFT, 0.2), 0.4)
        a.line([(x, y - r * 0.82), (x + 6, y - r * 1.14)], DARK_WOOD, 15)
    with a.at(110, -92, -6):
        a.oval(0, 0, 124, 100, dk(purple, 0.12))
        a.oval(0, 2, 110, 86, mix(purple, (176, 70, 84), 0.5))
        for i in range(6):
            angle = math.radians(i * 60 + 14)
            a.oval(math.cos(angle) * 46, math.sin(angle) * 36, 38, 31, (236, 226, 212), rot=i * 60 + 14)
            a.oval(math.cos(angle) * 48 - 4, math.sin(angle) * 38 - 5, 28, 21, (252, 248, 238), rot=i * 60 + 14)
        a.dot(0, 0, 10, (226, 212, 196))


@SHELF.add(size=0.9)
def nuts_bowl(a: Art) -> None:
    """A wooden bowl of cashews."""
    nut: Color = (226, 190, 136)
    a.oval(0, -222, 250, 58, lt(WOOD, 0.2))
    a.oval(0, -218, 232, 48, dk(WOOD, 0.35))
    for layer, (count, spread, y) in enumerate(((11, 200, -232), (9, 160, -268), (7, 112, -302), (4, 56, -334))):
        for i in range(count):
            x = -spread + 2 * spread * (i + 0.5) / count + a.rng.uniform(-8, 8)
            _cashew(
                a,
                x,
                y + a.rng.uniform(-9, 9) + 26 * (x / 240) ** 2,
                a.rng.uniform(0, 360),
                mix(nut, (202, 150, 92), a.rng.random() * 0.6),
                1 - layer * 0.02,
            )
    outline = turned(a, pts("250,-222 250,-222 230,-120 160,-34 104,-12"), WOOD, sag=0.16)
    with a.clip(outline):
        for i in range(5):
            a.line(arc(0, -200 + i * 44, 240, 50, 10, 170), dk(WOOD, 0.16), 4)
    a.poly([*arc(0, -222, 250, 58, 0, 180), *arc(0, -222, 230, 44, 180, 0)], lt(WOOD, 0.24))
    for x, y, turn in ((-300, 2, 30), (296, -6, 200), (350, 20, 80)):
        _cashew(a, x, y, turn, nut, 1)


def _cashew(a: Art, x: float, y: float, turn: float, tone: Color, k: float) -> None:
    with a.at(x, y, turn, k):
        a.blob(pts("-46,12 -44,-14 -14,-34 24,-30 46,-4 42,20 22,18 6,-2 -14,4 -24,22"), dk(tone, 0.24))
        a.blob(pts("-44,8 -40,-16 -12,-34 22,-31 43,-8 38,12 24,8 6,-8 -16,-3 -28,16"), tone)
        a.taper(pts("-32,-8 -8,-24 20,-22"), 8, 4, lt(tone, 0.4))


@SHELF.add(size=0.9)
def cake(a: Art) -> None:
    """A slice-cut layer cake on a footed plate."""
    plate = lt(a.p.paper, 0.1)
    turned(a, pts("60,-60 54,-40 110,-12"), dk(plate, 0.08), sag=0.2)
    a.oval(0, -70, 330, 66, dk(plate, 0.2))
    a.oval(0, -80, 330, 64, plate)
    a.oval(0, -78, 290, 50, dk(plate, 0.06))
    leaf_tone = mix(LEAF, a.p.main, 0.1)
    a.poly(pts("-250,-72 -120,-42 230,-60 270,-92 150,-112 -160,-108"), leaf_tone)
    x, wide, deep, high = -190, 270, 150, 240
    layers = 12
    for i in range(layers):
        y = -70 - high * i / layers
        tone = (140, 84, 48) if i % 2 == 0 else (236, 200, 128)
        step = high / layers + 1
        a.poly([(x, y), (x + wide, y), (x + wide, y - step), (x, y - step)], tone)
        a.poly(
            [
                (x + wide, y),
                (x + wide + deep, y - deep * 0.3),
                (x + wide + deep, y - deep * 0.3 - step),
                (x + wide, y - step),
            ],
            dk(tone, 0.2),
        )
    top = [(x, -310), (x + deep, -310 - deep * 0.3), (x + wide + deep, -310 - deep * 0.3), (x + wide, -310)]
    a.poly(top, (158, 96, 56))
    a.line([top[0], top[3], top[2]], (186, 122, 76), 6)
    a.sheen([(x, -70), (x, -310), (x + wide, -310), (x + wide, -70)], (26, 0, 0, 20), (255, 244, 220))
    for px, py in ((-40, -338), (30, -326), (90, -344)):
        a.oval(px, py, 26, 11, (238, 212, 166))
        a.oval(px - 3, py - 3, 20, 7, (250, 232, 196))
